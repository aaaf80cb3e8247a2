"""The right word in a form that does not fit: number, person, tense."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.context import Change, letter_edits
from cordially.proofing.phrases import like
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


def check(letter: LetterView) -> Iterable[Hit]:
    for edit in letter_edits(letter):
        if edit.change is Change.FORM:
            said = letter.text[edit.start : edit.end]
            fix = like(said, edit.fix)
            told = f"“{said}” does not fit here; “{fix}” would."
            yield Hit(edit.start, edit.end, told, (fix,), Severity.ADVICE if edit.unsure else None)


RULE = Rule(
    id="word.form",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A word is in the wrong form.",
    why="Agreement and tense are what readers notice first after spelling; judged by a table of word triples.",
    examples=(Example("It help me to understand the work.", "It helps me to understand the work."),),
    quiet=(
        "I have written to you twice.",
        "They were very kind, and so was she.",
        "I look forward to meeting you and would like to meet the others.",
        "I enjoyed hearing about it, and I enjoy such talks.",
    ),
    check=check,
)
