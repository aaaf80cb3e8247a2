"""What people type into the stems, and what becomes of it: the table docs/gallery/messy.md.

`make gallery` writes it. The typed words stand in docs/gallery/cases/messy.txt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Draft,
    Highlight,
    Interview,
    Kind,
    Opportunity,
    Person,
    Topic,
)
from cordially.model.casefile import STEMS
from cordially.proofing import proofread
from cordially.writing import CannotCompose, compose

GALLERY = Path(__file__).parent.parent / "docs" / "gallery"
START = datetime(2026, 11, 19, 10, 0, tzinfo=UTC)
PRIYA = Person("Priya Raman", role="Head of Operations", first_name_basis=True, id="priya")
ALICE = Candidate(
    "Alice Okonkwo", country="GB", highlights=(Highlight("Cut returns handling from six days to two"),)
)
DEPOT = Topic("the new depot in Leeds")


@dataclass(frozen=True, slots=True)
class Typed:
    """One filling: its group, its stem ("need", "told", "personal", "wish") and the words as typed."""

    group: str
    stem: str
    text: str

    @property
    def key(self) -> str:
        """A name for the interview, other for each filling, so that many frames are seen."""
        return f"{self.stem}-{self.text[:40]}"

    @property
    def case(self) -> Case:
        """Alice's interview with Priya, with this filling; a better answer stands beside a plain topic."""
        topic = Topic(self.text, STEMS[self.stem])
        topics = (DEPOT, topic) if self.stem == "wish" else (topic,)
        meeting = Interview(START, START + timedelta(hours=1), "Europe/London", ("priya",), id=self.key)
        notes = Debrief(self.key, START + timedelta(hours=2), topics, went_badly=self.stem == "wish")
        job = Opportunity(
            "Harbour Lane Logistics", "Operations Planner", (PRIYA,), (meeting,), (notes,), country="GB"
        )
        return Case(ALICE, job)

    @property
    def kind(self) -> Kind:
        """The letter that this filling belongs in."""
        return Kind.RECOVERY if self.stem == "wish" else Kind.THANK_YOU


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a filling: a letter (and the sentence that holds it), or a kind question."""

    typed: Typed
    draft: Draft | None
    sentence: str
    question: str = ""

    @property
    def findings(self) -> list[tuple[str, str]]:
        """What the proof finds, as (rule, text); advice is left out."""
        if self.draft is None:
            return []
        now = START + timedelta(hours=4)
        proof = proofread(self.draft.body, self.typed.case, to=PRIYA, kind=self.draft.kind, now=now,
                          subject=self.draft.subject, interview_id=self.typed.key)  # fmt: skip
        return [(f.rule, f.text) for f in (*proof.errors, *proof.warnings)]


def fillings() -> Iterator[Typed]:
    """Every filling of the file, in its order."""
    group = ""
    for line in (GALLERY / "cases" / "messy.txt").read_text("utf-8").split("\n")[1:]:
        if line.startswith("## "):
            group = line[3:]
        elif line:
            stem, _, text = line.partition(": ")
            yield Typed(group, stem.rstrip(":"), _unescaped(text))


def _unescaped(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")


def result(typed: Typed) -> Result:
    """Compose the letter for one filling."""
    try:
        draft = compose(typed.case, typed.kind, START + timedelta(hours=4), to=PRIYA, interview_id=typed.key)
    except CannotCompose as question:
        return Result(typed, None, "", " ".join(p.message for p in question.problems))
    held = [s.text for s in draft.sentences if any(x.quote == typed.text for x in s.sources)]
    return Result(typed, draft, held[0] if held else "")


def page() -> str:
    """The table of all fillings."""
    results = [result(t) for t in fillings()]
    letters = sum(r.draft is not None for r in results)
    lines = ["# What people type, and what becomes of it", ""]
    lines += [
        f"{len(results)} fillings of the stems: {letters} give a letter, {len(results) - letters} a question."
    ]
    lines += ["Typing errors of the person stay theirs: the proof shows them afterwards.", ""]
    for group, count in Counter(r.typed.group for r in results).items():
        lines += [
            f"## {group.capitalize()} ({count})",
            "",
            "| stem | typed | becomes |",
            "| --- | --- | --- |",
        ]
        lines += [_row(r) for r in results if r.typed.group == group] + [""]
    return "\n".join(lines).rstrip() + "\n"


def _row(one: Result) -> str:
    becomes = one.sentence or f"(asks) {one.question}"
    return f"| {one.typed.stem} | {_cell(one.typed.text)} | {_cell(becomes)} |"


def _cell(text: str) -> str:
    flat = " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")
    return flat if len(flat) <= 200 else flat[:199] + "…"
