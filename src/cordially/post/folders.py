"""Which folder is which: by its special use (RFC 6154), else by a name in one of many languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

# A folder's name to its flags, as LIST tells them.
Folders = Mapping[str, tuple[str, ...]]

# Last path segments, casefolded; special use comes before any name.
SENT = (
    "sent", "sent items", "sent mail", "sent messages", "gesendet", "gesendete elemente", "gesendete objekte",
    "envoyés", "éléments envoyés", "messages envoyés", "enviados", "elementos enviados", "correo enviado",
    "posta inviata", "inviati", "verzonden", "verzonden items", "itens enviados", "skickat",
    "skickade objekt", "sendt", "sendte elementer", "lähetetyt", "wysłane", "elementy wysłane",
    "odeslaná pošta", "отправленные", "送信済み", "已发送", "보낸편지함",
)  # fmt: skip
JUNK = (
    "junk", "junk email", "junk e-mail", "spam", "bulk mail", "bulk", "spamverdacht", "werbung",
    "unerwünscht", "courrier indésirable", "indésirables", "pourriel", "correo no deseado", "no deseado",
    "posta indesiderata", "ongewenste e-mail", "ongewenst", "lixo eletrônico", "lixo eletrónico", "skräppost",
    "uønsket e-post", "søppelpost", "uønsket mail", "roskaposti", "wiadomości-śmieci", "nevyžádaná pošta",
    "спам", "迷惑メール", "垃圾邮件", "스팸메일함",
)  # fmt: skip
_LEFT_OUT = (
    "drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "concepten", "rascunhos", "utkast",
    "trash", "deleted items", "deleted messages", "bin", "papierkorb", "gelöscht", "gelöschte elemente",
    "corbeille", "éléments supprimés", "papelera", "elementos eliminados", "cestino", "prullenbak", "lixeira",
    "papperskorgen", "outbox", "postausgang", "templates", "vorlagen", "notes", "notizen",
    "calendar", "contacts", "tasks", "journal", "sync issues",
)  # fmt: skip
_NOT_READ = frozenset(
    [r"\Noselect", r"\NonExistent", r"\Drafts", r"\Trash", r"\Flagged", r"\Sent", r"\Important"]
)
# With hundreds of folders, the first of them by name; the inbox, junk and all mail always come first.
MOST_FOLDERS = 40


def sent_among(folders: Folders) -> str:
    """The folder of sent mail; "" when none is to be found."""
    return _marked(folders, r"\Sent") or _named(folders, SENT)


def junk_among(folders: Folders) -> str:
    """The folder of suspected junk; "" when none is to be found."""
    return _marked(folders, r"\Junk") or _named(folders, JUNK)


def all_among(folders: Folders) -> str:
    """The folder that shows all mail (Gmail); "" where there is none."""
    return _marked(folders, r"\All")


def to_read(folders: Folders) -> tuple[str, ...]:
    """The folders in which an answer may lie: inbox, junk, and wherever a rule of the person's may file it.

    Where one folder shows all mail, it stands for the others. Sent, drafts and trash are left out.
    """
    first = [name for name in folders if name.casefold() == "inbox"] or ["INBOX"]
    junk = [junk_among(folders)] if junk_among(folders) else []
    everything = all_among(folders)
    if everything:
        return (*first, *junk, everything)
    others = [name for name in sorted(folders) if _may_hold_answers(name, folders)]
    return tuple(dict.fromkeys([*first, *junk, *others]))[:MOST_FOLDERS]


def _may_hold_answers(name: str, folders: Folders) -> bool:
    flags = folders[name]
    if {r"\Noselect", r"\NonExistent", r"\Drafts", r"\Trash", r"\Flagged", r"\Sent", r"\Important"} & {
        *flags
    }:
        return False
    return name != sent_among(folders) and _last(name) not in _LEFT_OUT


def _marked(folders: Folders, use: str) -> str:
    return next((name for name, flags in folders.items() if use in flags), "")


def _named(folders: Folders, names: tuple[str, ...]) -> str:
    by_name = {_last(name): name for name in folders}
    return next((by_name[name] for name in names if name in by_name), "")


def _last(name: str) -> str:
    return re.split(r"[/.\\]", name)[-1].casefold()
