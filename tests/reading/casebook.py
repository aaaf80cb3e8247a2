"""The corpus as cases, and the scoring of what was read: for the tests and for bench/reading.

A file is named for the kind of its mails. A mail begins with "== name", may go on with lines
"@Header: value", and is text to the next. Marks in the name tell what else is true of it: (lang de),
(due 2026-12-04) or (due none), (back 2026-11-30), (failed a@b.example), (also rejection offer), (own).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cordially.model import Reading, ReplyKind

OWN_ADDRESSES = ("alice@home.example",)
OWN_IDS = ("<ours-1@home.example>", "<ours-2@home.example>")
HEAD = {
    "From": "Ada Byrne <ada.byrne@larkfield.example>",
    "To": "Alice Moreau <alice@home.example>",
    "Subject": "Re: Thank you for your time",
    "Date": "Mon, 23 Nov 2026 10:00:00 +0000",
    "Message-ID": "<reply-1@larkfield.example>",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=utf-8",
}
_MARK = re.compile(r"\((lang|due|back|failed|also|own)(?: ([^)]*))?\)")
_GIVEN = re.compile(r"@([A-Za-z-]+):[ \t]*(.*)")


@dataclass(frozen=True)
class Case:
    """One mail of the corpus: its kind, name, marks and raw bytes."""

    kind: str
    name: str
    marks: dict[str, str]
    raw: bytes

    @property
    def language(self) -> str:
        return self.marks.get("lang", "en")


def mail_of(text: str, given: dict[str, str | None]) -> bytes:
    """A mail of Ada's with these headers instead of hers (None takes one away)."""
    head = {name: value for name, value in {**HEAD, **given}.items() if value is not None}
    return ("".join(f"{name}: {value}\n" for name, value in head.items()) + "\n" + text).encode()


def cases_in(folder: Path) -> Iterator[Case]:
    """Every case of the files in a folder, in order."""
    for file in sorted(folder.glob("*.txt")):
        for block in re.split(r"^== ", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            yield _case(file.stem, block)


def _case(kind: str, block: str) -> Case:
    name, _, rest = block.partition("\n")
    given: dict[str, str | None] = {}
    lines = rest.split("\n")
    while lines and (found := _GIVEN.match(lines[0])):
        given[found[1]] = found[2]
        lines.pop(0)
    marks = {found[1]: found[2] or "" for found in _MARK.finditer(name)}
    return Case("other" if kind == "several" else kind, name, marks, mail_of("\n".join(lines), given))


@dataclass(frozen=True)
class Result:
    """A case and what was read."""

    case: Case
    reading: Reading

    @property
    def right(self) -> bool:
        return self.reading.kind == self.case.kind

    @property
    def abstained(self) -> bool:
        """We asked although the mail has a meaning."""
        return self.reading.kind is ReplyKind.OTHER and self.case.kind != "other"

    @property
    def truths(self) -> dict[str, bool]:
        """For each mark of the case, whether it was read so."""
        found, marks = self.reading, self.case.marks
        due = found.promise.due.isoformat() if found.promise and found.promise.due else "none"
        told = {
            "due": due,
            "back": found.returns.isoformat() if found.returns else "none",
            "failed": " ".join(found.bounced),
            "also": " ".join(found.also),
            "own": "" if found.own else "not own",
        }
        return {mark: told[mark] == value for mark, value in marks.items() if mark in told}


def read_all(cases: Iterable[Case], classify: Callable[..., Reading]) -> list[Result]:
    """Each case read as Alice's mailbox would have it."""
    return [Result(case, classify(case.raw, own_addresses=OWN_ADDRESSES, own_ids=OWN_IDS)) for case in cases]


@dataclass(frozen=True)
class Score:
    """How well one kind was read; precision and recall from 0 to 1."""

    kind: str
    cases: int
    precision: float
    recall: float
    abstained: int


def score(results: list[Result], kind: str) -> Score:
    """Precision and recall of one kind over these results."""
    wanted = [r for r in results if r.case.kind == kind]
    said = [r for r in results if r.reading.kind == kind]
    hits = sum(r.right for r in wanted)
    return Score(
        kind,
        len(wanted),
        hits / len(said) if said else 1.0,
        hits / len(wanted) if wanted else 1.0,
        sum(r.abstained for r in wanted),
    )


def share(results: list[Result], mark: str) -> tuple[int, int]:
    """How many of the cases with a mark were read so, and how many there are."""
    truths = [r.truths[mark] for r in results if mark in r.truths]
    return sum(truths), len(truths)


def invented(results: list[Result]) -> list[Result]:
    """Holding mails that name no day, in which a day was read nonetheless."""
    undated = (r for r in results if r.case.kind == "holding" and "due" not in r.case.marks)
    return [r for r in undated if r.reading.promise and r.reading.promise.due]


def confusion(results: list[Result]) -> str:
    """The matrix as text: a row for each kind meant, a column for each kind read."""
    kinds = [kind.value for kind in ReplyKind]
    counts = Counter((r.case.kind, r.reading.kind.value) for r in results)
    heads = " ".join(f"{kind[:7]:>7}" for kind in kinds)
    rows = (
        f"{kind:16}" + " ".join(f"{counts[kind, read] or '.':>7}" for read in kinds)
        for kind in kinds
        if any(counts[kind, read] for read in kinds)
    )
    return "\n".join([f"{'meant / read':16}{heads}", *rows])
