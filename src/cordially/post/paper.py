"""Letters by hand and on paper, typeset by Typst: cards to copy out, formal letters, envelopes.

Text goes in as data and never as markup, so no word of anybody can become a command. Nothing is fetched.
Our fonts come first (Caveat for the hand, Libertinus Serif for print); a letter that neither has is taken
from the fonts of the machine, and where none has it the result says which letter is missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date as Day
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from cordially.model import Candidate, CordiallyError
from cordially.model.calendar import MONTHS
from cordially.model.words import phrase, said

Format = Literal["pdf", "svg", "png"]
HAND = ("Caveat", "Caveat Ext", "Caveat Cyrillic", "Caveat Cyrillic Ext")
HOW_TO = "Print this at 100 %, not “fit to page”. Lay it under your card and copy it in your own hand."
MOST_TEXT = 20_000  # characters; more is no letter


@dataclass(frozen=True, slots=True)
class CardSize:
    """A card as it lies on the table, landscape, in millimetres; `pitch` is the distance of its lines."""

    id: str
    label: str
    width: float
    height: float
    pitch: float = 8.0
    edge: float = 8.0
    size: float = 17.0


@dataclass(frozen=True, slots=True)
class EnvelopeSize:
    """An envelope, landscape, in millimetres."""

    id: str
    label: str
    width: float
    height: float


# ISO 216 and 269; the American ones by their makers (inches in the label).
CARDS = {
    c.id: c
    for c in (
        CardSize("a6", phrase("A6 card, 148 × 105 mm"), 148, 105),
        CardSize("4x6", phrase("4 × 6 in card"), 152.4, 101.6),
        CardSize("a7", phrase("A7 card, 105 × 74 mm"), 105, 74, pitch=7.0, edge=6.0, size=14.0),
        CardSize("c6", phrase("Card for a C6 envelope, 158 × 110 mm"), 158, 110),
    )
}
ENVELOPES = {
    e.id: e
    for e in (
        EnvelopeSize("c6", "C6, 162 × 114 mm", 162, 114),
        EnvelopeSize("dl", "DL, 220 × 110 mm", 220, 110),
        EnvelopeSize("us10", phrase("No. 10, 9.5 × 4.125 in"), 241.3, 104.8),
    )
}
PAPERS = {"us-letter": "US Letter", "a4": "A4"}
# Width and height of these, portrait, in millimetres.
PAGES = {"us-letter": (215.9, 279.4), "a4": (210.0, 297.0)}
WHATS = ("card", "letter", "envelope")
_AMERICAN = ("US", "CA", "PH", "LR")  # who write the month first, or fold US Letter into a No. 10


def sizes(what: str) -> dict[str, str]:
    """The sizes of a card, a letter or an envelope, by id, with their labels."""
    if what == "letter":
        return dict(PAPERS)
    known: Mapping[str, CardSize | EnvelopeSize] = CARDS if what == "card" else ENVELOPES
    return {size.id: size.label for size in known.values()}


def usual_size(what: str, country: str) -> str:
    """The size that is usual in the candidate's country."""
    american = country in _AMERICAN
    return {
        "card": "4x6" if american else "a6",
        "envelope": "us10" if american else "c6",
        "letter": "us-letter" if american else "a4",
    }[what]


def dated(day: Day, country: str) -> str:
    """A day as it stands on a letter: "3 December 2026", "December 3, 2026"."""
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if country in _AMERICAN else f"{day.day} {month} {day.year}"


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text lies on its card: lines needed and there, and how many words are too many (0: it fits)."""

    lines: int
    rows: int
    over: int
    words: int


@dataclass(frozen=True, slots=True)
class Printed:
    """A document: its bytes; `missing` is a letter that no font here has ("": all shown, or not asked)."""

    data: bytes
    missing: str = ""


class CannotPrint(CordiallyError):
    """The text cannot be set; the words say why and what to do."""


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `sheet` "" makes a page of the card's own size; "a4" or "us-letter" puts the
    card at true size on that paper, with corners to cut along and a bar to check the printer by."""

    greeting: str
    body: tuple[str, ...]
    signature: str
    size: str = "a6"
    sheet: str = ""

    @classmethod
    def of(cls, body: str, size: str, sheet: str) -> Card:
        """The text of a letter as a card; a phone number under the name has no place on one."""
        greeting, paragraphs, signature = parts(body)
        return cls(greeting, paragraphs, "\n".join(signature.splitlines()[:2]), size, sheet)

    def data(self) -> dict[str, Any]:
        """What the template reads."""
        size = CARDS[self.size]
        return {
            "title": "Card to copy by hand",
            "greeting": self.greeting,
            "body": list(self.body),
            "signature": self.signature,
            "width": size.width,
            "height": size.height,
            "pitch": size.pitch,
            "edge": size.edge,
            "size": size.size,
            "sheet": self.sheet,
            "hand": list(HAND),
            "ink": 150,
            "howto": HOW_TO,
            "ruler": "50 mm, to check that your printer kept the size",
        }


@dataclass(frozen=True, slots=True)
class Envelope:
    """Two addresses, one line an entry, in the order of their country."""

    sender: tuple[str, ...]
    to: tuple[str, ...]
    size: str = "c6"

    def data(self) -> dict[str, Any]:
        """What the template reads."""
        size = ENVELOPES[self.size]
        return {
            "title": "Envelope",
            "sender": list(self.sender),
            "to": list(self.to),
            "width": size.width,
            "height": size.height,
            "stamp": "stamp",
        }


@dataclass(frozen=True, slots=True)
class FormalLetter:
    """A letter on paper; `head` are the sender's address, mail and phone, `date` is in words."""

    name: str
    head: tuple[str, ...]
    to: tuple[str, ...]
    date: str
    paragraphs: tuple[str, ...]
    closing: str
    signed: tuple[str, ...]
    paper: str = "a4"
    region: str = "gb"

    @classmethod
    def of(
        cls, body: str, me: Candidate, head: tuple[str, ...], to: tuple[str, ...], day: Day, paper: str
    ) -> FormalLetter:
        """The text of a letter as one on paper, written on `day`; `head` is the sender's postal address."""
        greeting, paragraphs, signature = parts(body)
        closing, *signed = signature.splitlines() or [""]
        return cls(
            name=me.name,
            head=tuple(x for x in (*head, me.email, me.phone) if x),
            to=to,
            date=dated(day, me.country),
            paragraphs=tuple(p for p in (greeting, *paragraphs) if p),
            closing=closing,
            signed=tuple(s for s in signed if s.strip() and s.strip() != me.phone) or (me.name,),
            paper=paper,
            region=me.country.lower(),
        )

    def data(self) -> dict[str, Any]:
        """What the template reads."""
        return {
            "title": "Letter",
            "name": self.name,
            "head": list(self.head),
            "to": list(self.to),
            "date": self.date,
            "paragraphs": list(self.paragraphs),
            "closing": self.closing,
            "signed": list(self.signed),
            "paper": self.paper,
            "region": self.region,
        }


Sheet = Card | Envelope | FormalLetter
_TEMPLATES = {Card: "card.typ", Envelope: "envelope.typ", FormalLetter: "letter.typ"}


def parts(body: str) -> tuple[str, tuple[str, ...], str]:
    """Greeting, paragraphs and signature of a letter's text; a short first line with a comma greets."""
    blocks = [b.strip() for b in re.split(r"\n\s*\n", body.strip()) if b.strip()]
    greeting = (
        blocks.pop(0) if len(blocks) > 1 and len(blocks[0]) < 80 and blocks[0].endswith((",", ":")) else ""
    )
    ends = len(blocks) > 1 and len(blocks[-1]) < 160 and "\n" in blocks[-1]
    signature = blocks.pop() if ends else ""
    return greeting, tuple(" ".join(b.split()) for b in blocks), signature


def render(sheet: Sheet, form: Format = "pdf", page: int = 1) -> Printed:
    """Set a sheet. PDF is PDF/A-2b with its fonts inside; "svg" and "png" show one page for a preview."""
    import typst

    if form != "pdf":
        return Printed(_one_page(_compile(sheet, format=form, ppi=110.0), page))
    try:
        return Printed(_compile(sheet, format="pdf", pdf_standards=["a-2b"]))
    except typst.TypstError as error:
        unknown = _letter_of(error)
        if not unknown:
            raise CannotPrint(said("The letter could not be set: {error}", error=error)) from error
        return Printed(_compile(sheet, format="pdf"), unknown)


def missing(sheet: Sheet) -> str:
    """The first letter that no font has; only PDF/A asks for that."""
    import typst

    try:
        _compile(sheet, format="pdf", pdf_standards=["a-2b"])
    except typst.TypstError as error:
        return _letter_of(error)
    return ""


def _letter_of(error: Exception) -> str:
    found = re.search(r'the text `?"(.+?)"`? could not be displayed', str(error))
    return found.group(1) if found else ""


def _one_page(made: bytes | list[bytes], page: int) -> bytes:
    if isinstance(made, bytes):
        return made
    return made[min(max(page, 1), len(made)) - 1]


def fit(card: Card) -> Fit:
    """Whether the text lies on the card, by measuring it in the hand it is shown in."""
    return Fit(**{name: int(value) for name, value in _query(card).items()})


def envelope_fits(envelope: Envelope) -> bool:
    """Whether both addresses have room at a size that a sorting machine can read."""
    return bool(_query(envelope)["fits"])


def page_count(letter: FormalLetter) -> int:
    """Pages of a formal letter."""
    return int(_query(letter)["pages"])


def _query(sheet: Sheet) -> dict[str, Any]:
    import typst

    found = typst.query(
        _template(sheet), "<fit>", field="value", one=True, sys_inputs=_inputs(sheet), **_fonts()
    )
    value: dict[str, Any] = json.loads(found)
    return value


def _compile(sheet: Sheet, **how: Any) -> Any:
    import typst

    return typst.compile(_template(sheet), sys_inputs=_inputs(sheet), **_fonts(), **how)


def _inputs(sheet: Sheet) -> dict[str, str]:
    text = json.dumps(_clean(sheet.data()), ensure_ascii=False)
    if len(text) > MOST_TEXT:
        raise CannotPrint(
            said(
                "That is {count} characters; a letter on paper holds {most}. Shorten it.",
                count=f"{len(text):,}",
                most=f"{MOST_TEXT:,}",
            )
        )
    return {"data": text}


def _clean(value: Any) -> Any:
    """The same data without control characters and half surrogates, which no font has."""
    if isinstance(value, str):
        return "".join(c for c in value if c in "\n\t" or (c >= " " and not "\ud800" <= c <= "\udfff"))
    if isinstance(value, Sequence):
        return [_clean(v) for v in value]
    return {k: _clean(v) for k, v in value.items()} if isinstance(value, dict) else value


@cache
def _source(name: str) -> bytes:
    return files("cordially.post").joinpath("letters", name).read_bytes()


def _template(sheet: Sheet) -> bytes:
    return _source(_TEMPLATES[type(sheet)])


def _fonts() -> dict[str, Any]:
    return {
        "font_paths": [str(files("cordially.post").joinpath("letters", "fonts"))],
        "ignore_system_fonts": False,
    }
