"""The catalogue of the words that a person reads: collected from the code, and compiled.

    python -m tools.catalogue          write locale/*/LC_MESSAGES/django.po anew and compile it
    python -m tools.catalogue --check  say what is missing, what is not translated, what is not compiled

Babel reads and writes the files, so that no gettext tools are needed. Templates go through Django's own
`templatize`; in Python `gettext` and its like count, and what the rooms say (cordially/model/words.py).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parents[1] / "src" / "cordially"
LOCALE = PACKAGE / "locale"
# Rooms whose texts stand on pages; the terminal, the programs and the letters keep to English.
ROOMS = ("web", "desk", "post", "etiquette", "writing", "proofing", "model")
_GETTEXT = {
    "_": None, "_lazy": None, "gettext": None, "gettext_lazy": None, "gettext_noop": None,
    "ngettext": (1, 2), "ngettext_lazy": (1, 2), "pgettext": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
# What our own functions and values say, and at which place of theirs the words stand.
_OURS = {
    "said": None, "phrase": None, "Problem": (2,), "because": (2,), "Question": (2,), "_nothing": None,
    "CordiallyError": None, "NoModel": None, "Unreadable": None, "BadTarget": None, "SignInFailed": None,
    "NotTold": None, "CannotPrint": None, "TakenBack": None, "SignInAgain": None,
}  # fmt: skip
# Pages and words that only developers and the terminal see.
_NOT_ON_PAGES = frozenset({"styleguide.html", "showcase.py", "demo.py", "embedded.py", "casefile.py"})


def collected() -> Catalog:
    """Every message of the present code, without a translation."""
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for path in sorted(p for room in ROOMS for p in (PACKAGE / room).rglob("*")):
        if path.name in _NOT_ON_PAGES:
            continue
        if path.suffix == ".py":
            keywords, code = _GETTEXT | _OURS, path.read_bytes()
        elif path.suffix in (".html", ".js") and "templates" in path.parts:
            keywords, code = _GETTEXT, templatize(path.read_text("utf-8"), origin=path.name).encode()
        else:
            continue
        place = path.relative_to(PACKAGE).as_posix()
        for _, message, _, context in extract("python", BytesIO(code), keywords):
            if message and (message[0] if isinstance(message, tuple) else message):
                catalog.add(message, locations=[(place, 0)], context=context)
    for text, place in _tables():
        catalog.add(text, locations=[(place, 0)])
    return catalog


def _tables() -> Iterator[tuple[str, str]]:
    """Texts that are put together with numbers when their room is loaded."""
    from cordially.etiquette import POLICY
    from cordially.etiquette.manners import LOCALES
    from cordially.post.presets import PRESETS

    for rule in POLICY.values():
        yield from (
            (t, "etiquette/explain.py") for t in (rule.group, rule.text, rule.default, rule.range) if t
        )
    for manners in LOCALES.values():
        yield from ((t, "etiquette/manners.py") for t in (manners.place, manners.words) if t)
    for preset in PRESETS:
        yield from ((t, "post/presets.py") for t in (preset.help,) if t)


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.name for path in LOCALE.iterdir() if path.is_dir())


def _files(language: str) -> tuple[Path, Path]:
    folder = LOCALE / language / "LC_MESSAGES"
    return folder / "django.po", folder / "django.mo"


def stored(language: str) -> Catalog:
    """The catalogue as it stands in the repository."""
    return read_po(BytesIO(_files(language)[0].read_bytes()), locale=language)


def renewed(language: str) -> Catalog:
    """The stored catalogue with the messages of the present code: new ones empty, old ones gone."""
    catalog = stored(language)
    catalog.update(collected(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def write(language: str) -> None:
    """Renew the .po and compile the .mo."""
    catalog = renewed(language)
    po, mo = _files(language)
    with po.open("wb") as file:
        write_po(file, catalog, width=100, sort_output=True, include_lineno=False, omit_header=False)
    with mo.open("wb") as file:
        write_mo(file, catalog)


def faults(language: str) -> list[str]:
    """What is not as it should be, one line each; nothing when all is in order."""
    have, now = stored(language), renewed(language)
    found = [f"not in the catalogue: {m.id!r}" for m in _told(now) if have.get(m.id, m.context) is None]
    found += [f"no longer said: {m.id!r}" for m in _told(have) if now.get(m.id, m.context) is None]
    found += [f"not translated: {m.id!r}" for m in _told(now) if not _is_translated(m)]
    found += [f"{error}: {m.id!r}" for m in _told(now) for error in _wrong_braces(m)]
    compiled = GNUTranslations(BytesIO(_files(language)[1].read_bytes()))
    stale = any(_compiled(compiled, m) != _texts(m.string) for m in _told(have) if _is_translated(m))
    return found + (["django.mo is older than django.po"] if stale else [])


def _told(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _is_translated(message: Message) -> bool:
    texts = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(texts)


def _compiled(words: GNUTranslations, message: Message) -> list[str]:
    if message.pluralizable:
        return [words.ngettext(*message.id, n) for n in (1, 2)]
    if message.context:
        return [words.pgettext(message.context, message.id)]
    return [words.gettext(message.id)]


def _wrong_braces(message: Message) -> Iterator[str]:
    """A translation that names something its English does not have would fail when it is said."""
    names = re.compile(r"%\((\w+)\)s|\{(\w*)\}")
    known = {m.group() for text in _texts(message.id) for m in names.finditer(text)}
    for text in _texts(message.string):
        if strange := {m.group() for m in names.finditer(text)} - known:
            yield f"names {', '.join(sorted(strange))}, which its English does not"


def _texts(value: str | list[str] | tuple[str, ...] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def main() -> int:
    """Write, or check."""
    checking = "--check" in sys.argv[1:]
    wrong = 0
    for language in languages():
        if not checking:
            write(language)
        found = faults(language)
        wrong += len(found)
        for line in found:
            print(f"{language}: {line}")
    if wrong and checking:
        print("Run `make words`, write what is missing into the .po, and run it once more.")
    return 1 if wrong and checking else 0


if __name__ == "__main__":
    sys.exit(main())
