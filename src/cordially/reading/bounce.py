"""Is this mail a bounce, which address failed, and which of our mails came back?

A bounce is a failure for good: a report (RFC 3464) with `Action: failed`, `X-Failed-Recipients`, or a mail
of a mailer daemon in which flufl.bounce, our second opinion, finds a failed address or which says so in
words. A report of delay, delivery or relay is automatic mail and no bounce.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.message import Message

from cordially.reading.mail import Mail, decoded, header_of, ids_in, payload_text

_ADDRESS = re.compile(
    r"[^\s<>;,:\"'()\[\]]{1,64}@[A-Za-z0-9\u00a1-\uffff-]{1,63}(?:\.[A-Za-z0-9\u00a1-\uffff-]{1,63}){1,8}"
)
_DAEMON = re.compile(
    r"^(mailer-?daemon|po+st_?master|mail-?daemon|maildelivery|bounces?|microsoftexchange\w*)\b", re.I
)
_DAEMON_NAME = re.compile(r"mail(er)?[ -]?(delivery|daemon)|mail administrator|postmaster|mail system", re.I)
_FAILED_SUBJECT = re.compile(
    r"^\W*(re: )?(undeliver(able|ed)|(mail|message|delivery)[\w ,:]{0,40}(fail|return|undeliver"
    r"|not delivered)"
    r"|failure notice|returned mail|delivery (status )?notification \(failure\)|rejected:|"
    r"non[- ]?delivery|unzustellbar|mail could not be delivered|message you sent blocked|"
    r"warning: could not send|email not deliver|message rejected|mail (?:system )?error"
    r"|nicht zustellbar|(?:nachricht|mail)\b.{0,30}\bnicht zugestellt|zustell(?:ung|fehler)"
    r"|non remis|échec (?:de|d')|message non distribué|(?:correo"
    r"|mensaje)\b.{0,20}\bno (?:se )?(?:pudo )?entreg"
    r"|no se (?:ha podido|pudo) entregar|mancata consegna|(?:messaggio"
    r"|posta)\b.{0,30}\bnon (?:recapita|consegna)"
    r"|onbestelbaar|niet bezorgd|não entregue|falha (?:na|de) entrega|zwrot|niedostarczon|nie dostarczono"
    r"|kunde inte levereras|(?:meddelandet|returnerat).{0,30}(?:levereras|mail))",
    re.I,
)
_FAILED_TEXT = re.compile(
    r"could not be (delivered|sent)|couldn't be delivered|was not delivered|wasn't delivered|not "
    r"be delivered to"
    r"|un(able|likely) to (be )?deliver|undeliverable|delivery (to the following|has failed|failed|failure)"
    r"|permanent(ly)? (fatal )?(error|fail)|user unknown|unknown user|no such user|does ?n[o']t exist"
    r"|\b5\d\d[ -]#?5\.\d{1,3}\.\d{1,3}|\b55[0-4][ -]|mailbox (is )?(full|unavailable|not found)"
    r"|recipient (address )?rejected"
    r"|(?:nicht|konnte nicht|nicht an .{0,80}) zugestellt|unbekannter (?:empfänger"
    r"|benutzer)|benutzer unbekannt"
    r"|n'a pas pu être (?:remis|délivré|distribué)|utilisateur inconnu"
    r"|no se (?:ha podido|pudo) entregar|usuario desconocido|non è stato (?:recapitato|consegnato)"
    r"|utente sconosciuto|niet (?:worden )?(?:bezorgd|afgeleverd)|não (?:pôde|foi) (?:ser )?entregue"
    r"|nie udało się dostarczyć|kunde inte levereras|mailbox does not exist|postfach existiert nicht"
    r"|\b5\.\d\.\d{1,3}\b|returned to (the )?sender|address rejected"
    r"|error (?:has )?occurred while (?:attempting"
    r"|trying) to deliver|\brecipients? (?:was|were) rejected"
    r"|\bto the following recipients? was aborted|your message was rejected|over quota|account "
    r"(is |has been )?(disabled|inactive)",
    re.I,
)
_DELAYED = re.compile(
    r"\b(delayed|will (be )?retr(y|ied)|do not need to resend|not yet been delivered|warning message only)",
    re.I,
)
_REPORTS = ("delivery-status", "disposition-notification", "feedback-report")
_MAX_OPINION = 300_000  # bytes of a mail that flufl.bounce is asked about; real bounces are far smaller
_OLD_ID = re.compile(
    r"(?im)^[> \t]*(?:x-(?:microsoft|google)-original-)?message-id:\s{0,4}(<[^<>\s]{1,990}>)"
)
_COPY = re.compile(
    r"copy of (?:the|your) (?:original )?message|^[-* ]{2,}.{0,40}original (?:message"
    r"|mail)\b|^received:|^return-path:"
    r"|^bounced e-?mail",
    re.IGNORECASE | re.MULTILINE,
)
# Fields of a report that stand in the text, and what plain servers write for them.
_FIELD = re.compile(
    r"^[ \t]*(?:(?:original|final)-recipient:[^\n;]{0,20};|rcpt to:"
    r"|target mail address:)[ \t]*<?([^\s<>;]{3,320})",
    re.IGNORECASE | re.MULTILINE,
)
_OLD_TO = re.compile(r"(?im)^[> \t]*to:[ \t]*([^\r\n]{1,300})")


@dataclass(frozen=True, slots=True)
class Bounce:
    """The addresses that failed, the ids inside what came back, the words that show it, and how sure."""

    addresses: tuple[str, ...]
    ids: tuple[str, ...]
    evidence: tuple[str, ...]
    confidence: float


def bounce_of(mail: Mail) -> Bounce | None:
    """The bounce that this mail is, or None."""
    blocks = _status_blocks(mail)
    actions = {_action(block) for block in blocks} - {""}
    if actions and "failed" not in actions:
        return None
    if "failed" in actions:
        return _bounce(mail, _failed_recipients(blocks), f"Action: failed{_status(blocks)}", 0.99)
    listed = addresses_in(mail.header("X-Failed-Recipients"))
    if listed:
        return _bounce(mail, listed, f"X-Failed-Recipients: {', '.join(listed)}", 0.98)
    return _by_words(mail)


def is_report(mail: Mail) -> bool:
    """Whether a mail system speaks: a report of delay, success, reading or abuse, or a mailer daemon."""
    return bool(_status_blocks(mail) or _report_type(mail) in _REPORTS or _DAEMON.match(mail.sender))


def returned_ids(mail: Mail) -> tuple[str, ...]:
    """The ids inside the part that came back, both of them where Outlook renamed the mail."""
    body = mail.raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].decode("latin-1")
    inner = [m for m in (_returned(part) for part in mail.parts) if m is not None]
    named = " ".join(
        header_of(m, h) for m in inner for h in ("Message-ID", "X-Microsoft-Original-Message-ID")
    )
    return tuple(dict.fromkeys((*ids_in(named), *_OLD_ID.findall(body))))


def addresses_in(text: str) -> tuple[str, ...]:
    """Every mail address in a text, in lower case, each once."""
    return tuple(dict.fromkeys(a.strip(".").casefold() for a in _ADDRESS.findall(text[:20_000])))


def _bounce(mail: Mail, addresses: tuple[str, ...], shown: str, confidence: float) -> Bounce:
    ids = returned_ids(mail)
    found = (
        addresses
        or _of_others(mail, ids, _second_opinion(mail))
        or _named_in_text(mail)
        or _returned_to(mail)
    )
    return Bounce(found, ids, (shown,), confidence)


def _of_others(mail: Mail, ids: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    """These without our own address and without ids, which look like addresses; all if that is all."""
    mine = {mail.sender, *addresses_in(mail.header("To")), *(i.strip("<>").casefold() for i in ids)}
    return tuple(a for a in found if a not in mine) or found


def _by_words(mail: Mail) -> Bounce | None:
    """A bounce without a readable report: a daemon's mail that says, to flufl or to us, that it failed."""
    if _report_type(mail) in ("feedback-report", "disposition-notification"):
        return None
    daemon = bool(_DAEMON.match(mail.sender) or _DAEMON_NAME.search(mail.sender_name))
    subject = bool(_FAILED_SUBJECT.search(mail.header("Subject")))
    reported = _report_type(mail) == "delivery-status"
    if not (daemon or subject or reported):  # an out-of-office too may come with an empty return path
        return None
    text = mail.text[:20_000]
    in_words = _FAILED_TEXT.search(text)
    if in_words is None and not subject and not reported and (not daemon or not _second_opinion(mail)):
        return None
    if _DELAYED.search(f"{mail.header('Subject')} {text[:2000]}") and not subject:
        return None
    sure = sum((daemon, subject, reported, in_words is not None, mail.null_path))
    if sure < 2 or (in_words is None and not daemon and not reported):
        return None
    shown = in_words.group() if in_words else mail.header("Subject")
    return _bounce(mail, (), shown, min(0.95, 0.6 + 0.1 * sure))


def _report_type(mail: Mail) -> str:
    return str(mail.message.get_param("report-type", "") or "").casefold()


def _status_blocks(mail: Mail) -> tuple[Message, ...]:
    """The groups of fields in every delivery-status part (RFC 3464 2.1)."""
    found: list[Message] = []
    for part in mail.parts:
        if part.get_content_type() in ("message/delivery-status", "message/global-delivery-status"):
            payload = part.get_payload()
            found += [b for b in payload if isinstance(b, Message)] if isinstance(payload, list) else []
    return tuple(found[:200])


def _action(block: Message) -> str:
    """The action of one recipient; a group without one but with a status of class 5 failed too."""
    words = header_of(block, "Action").casefold().split()
    if words:
        return words[0].strip("();,").replace("failure", "failed")
    return "failed" if header_of(block, "Status").startswith("5") else ""


def _status(blocks: tuple[Message, ...]) -> str:
    said = next((header_of(b, "Status") for b in blocks if header_of(b, "Status")), "")
    return f", Status: {said[:40]}" if said else ""


def _failed_recipients(blocks: tuple[Message, ...]) -> tuple[str, ...]:
    """The address as we wrote it (Original-Recipient) or, without that, as the last server knew it."""
    found: list[str] = []
    for block in blocks:
        if _action(block) == "failed":
            fields = (
                header_of(block, n) for n in ("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
            )
            found += next((a[:1] for a in map(addresses_in, fields) if a), ())
    return tuple(dict.fromkeys(found))


def _second_opinion(mail: Mail) -> tuple[str, ...]:
    """The permanent failures that flufl.bounce sees; nothing where it stumbles over the mail."""
    from flufl.bounce import all_failures  # slow to import

    if len(mail.raw) > _MAX_OPINION:
        return ()
    try:
        _, permanent = all_failures(mail.message)
    except Exception:  # it raises whatever its detectors raise on broken mail; it is only an opinion
        return ()
    texts = (a.decode("utf-8", "replace") if isinstance(a, bytes) else str(a) for a in permanent)
    return tuple(sorted({one for text in texts for one in addresses_in(text)}))


def _named_in_text(mail: Mail) -> tuple[str, ...]:
    """The one address that the daemon's own words name, beside ours and its own."""
    words = _COPY.split(mail.text[:20_000], maxsplit=1)[0]
    fields = addresses_in(" ".join(_FIELD.findall(mail.text[:20_000])))
    if fields:
        return fields[:1]
    others = {mail.sender, *addresses_in(mail.header("To")), *addresses_in(mail.header("Delivered-To"))}
    found = tuple(a for a in addresses_in(words) if a not in others)
    return found if len(found) == 1 else ()


def _returned(part: Message) -> Message | None:
    """The mail inside a message/rfc822 part."""
    payload = part.get_payload()
    if (
        part.get_content_type() in ("message/rfc822", "message/global")
        and isinstance(payload, list)
        and payload
    ):
        return payload[0] if isinstance(payload[0], Message) else None
    return None


def _returned_to(mail: Mail) -> tuple[str, ...]:
    """To whom the returned mail went, where that was one address only: then it can only be this one."""
    found: set[str] = set()
    for part in mail.parts:
        inner = _returned(part)
        if inner is not None:
            found.update(addresses_in(header_of(inner, "To")))
        elif part.get_content_type() in ("text/rfc822-headers", "message/global-headers", "text/plain"):
            found.update(a for to in _OLD_TO.findall(payload_text(part)) for a in addresses_in(decoded(to)))
    return tuple(found) if len(found) == 1 else ()
