"""The development set and the frozen one: one-error sentences with their marks, and clean letters."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Highlight,
    Interview,
    Kind,
    Opportunity,
    Person,
    Topic,
)

HERE = Path(__file__).parent
PARTS = ("dev", "second", "sixth", "eighth", "ninth", "frozen")
LETTERS = (*PARTS, "third", "fourth", "fifth", "seventh")
"""All but the frozen one are for development; the others hold clean letters only."""
_MARK = re.compile(r"\{((?:\{\{[^{}]*\}\}|\{[^{}|]*\}|[^{}|])*)\|([^{}|]*)\}")
_SINGLE = (Kind.GOODWILL, Kind.OFFER_THANKS, Kind.WITHDRAWAL, Kind.CLOSING, Kind.CARD)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True)
class Known:
    """A case and the moment its letters leave."""

    case: Case
    now: datetime

    @property
    def to(self) -> Person:
        """The reader."""
        return self.case.opportunity.people[0]


@dataclass(frozen=True)
class Sentence:
    """One sentence with one error: `bad[start:end]` is wrong, `good` is the sentence mended."""

    type: str
    bad: str
    good: str
    start: int
    end: int
    known: Known | None


@dataclass(frozen=True)
class Letter:
    """A clean letter with all that is known about it."""

    name: str
    body: str
    kind: Kind
    subject: str
    known: Known


def sentences(part: str) -> tuple[Sentence, ...]:
    """All one-error sentences of a part."""
    return tuple(_sentences(HERE / part))


def _sentences(folder: Path) -> Iterator[Sentence]:
    kind, known, told = "", None, folder / "errors.txt"
    for line in told.read_text("utf-8").splitlines() if told.exists() else ():
        if line.startswith("== "):
            kind = line[3:]
        elif line.startswith("@cast "):
            known = casts(folder.name)[line[6:]]
        elif line and not line.startswith("#"):
            yield _sentence(kind, line.replace("\\n", "\n"), known)


def _sentence(kind: str, line: str, known: Known | None) -> Sentence:
    (mark,) = _MARK.finditer(line)
    before, after = line[: mark.start()], line[mark.end() :]
    rest = after.removeprefix(" ") if not mark[2] else after  # a word too much goes with one of its blanks
    good = before + mark[2] + rest
    return Sentence(kind, before + mark[1] + after, good, mark.start(), mark.start() + len(mark[1]), known)


@cache
def casts(part: str) -> dict[str, Known]:
    """The cases of the sentences about facts, by name."""
    told = tomllib.loads((HERE / part / "casts.toml").read_text("utf-8"))
    return {name: _cast(row) for name, row in told.items()}


def _cast(row: dict[str, Any]) -> Known:
    people = tuple(Person(**{"id": f"p{n}", **p}) for n, p in enumerate(row["people"]))
    return Known(_case(row, people, tuple(row["topics"]), tuple(row["highlights"])), row["now"])


def _case(
    row: dict[str, Any], people: tuple[Person, ...], topics: tuple[str, ...], proofs: tuple[str, ...]
) -> Case:
    start = row["start"]
    meeting = Interview(
        start, start + timedelta(hours=1), row["zone"], tuple(p.id for p in people), id="only"
    )
    notes = Debrief("only", start + timedelta(hours=2), tuple(Topic(t) for t in topics))
    where = {"zone": row["zone"], "country": row["country"]}
    job = Opportunity(row["company"], row["role"], people, (meeting,), (notes,), **where)
    told = row["other"]
    other = Opportunity(told["company"], told["role"], (Person(told["person"]),))
    me = Candidate(row["me"], **where, highlights=tuple(Highlight(p) for p in proofs))
    return Case(me, job, (other,))


def letters(part: str) -> tuple[Letter, ...]:
    """All clean letters of a part: written whole under their case, or set in frames that all cases share."""
    told = tomllib.loads((HERE / part / "letters.toml").read_text("utf-8"))
    return tuple(letter for n, trade in enumerate(told["trade"]) for letter in _of_trade(told, trade, n))


def _of_trade(told: dict[str, Any], trade: dict[str, Any], number: int) -> Iterator[Letter]:
    if "frames" not in told:
        yield from (_whole(trade, row) for row in trade["letters"])
        return
    kinds = [Kind.THANK_YOU, Kind.RECOVERY, Kind.STATUS_CHECK, _SINGLE[number % len(_SINGLE)]]
    if len(told["trade"]) == 10:  # the shorter half sets one kind more from each trade
        kinds.append(_SINGLE[(number + 2) % len(_SINGLE)])
    for kind in kinds:
        for version, frame in enumerate(told["frames"][kind.value]["bodies"]):
            yield _letter(told, trade, kind, frame, number + version)


def _whole(trade: dict[str, Any], row: dict[str, Any]) -> Letter:
    kind = Kind(row["kind"])
    known = _known(trade, kind, row.get("days", 9))
    return Letter(f"{kind.value}: {trade['me']}", row["body"].lstrip(), kind, row["subject"], known)


def _known(trade: dict[str, Any], kind: Kind, days: int = 9) -> Known:
    """The case of a trade, and when a letter of this kind leaves: next day, or so many days later."""
    people = (Person(**trade["to"], id="reader"), Person(trade["second"], id="second", first_name_basis=True))
    soon = kind in (Kind.THANK_YOU, Kind.RECOVERY, Kind.CARD)
    now = trade["start"] + (timedelta(hours=20) if soon else timedelta(days=days))
    return Known(_case(trade, people, (trade["topic"],), (trade["highlight"],)), now)


def _letter(told: dict[str, Any], trade: dict[str, Any], kind: Kind, frame: str, turn: int) -> Letter:
    known = _known(trade, kind)
    to, second = known.case.opportunity.people
    day = trade["start"].astimezone(ZoneInfo(trade["zone"])).weekday()
    words = {
        **trade, "first": to.first_name, "second": second.name, "weekday": _WEEKDAYS[day],
        "yesterday": "yesterday",
    }  # fmt: skip
    name = to.first_name if to.first_name_basis else f"{to.honorific} {to.last_name}"
    signoffs = told["signoffs"][trade["country"]]
    body = f"Dear {name},\n\n{frame.format(**words)}\n\n{signoffs[turn % len(signoffs)]}\n{trade['me']}\n"
    subject = f"Thank you - {trade['role']} interview"
    return Letter(f"{kind.value}: {trade['me']}", body, kind, subject, known)
