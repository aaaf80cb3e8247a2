"""A preposition that does not go with its word."""

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
        if edit.change is Change.PREPOSITION:
            said = letter.text[edit.start : edit.end]
            fix = like(said, edit.fix)
            yield Hit(edit.start, edit.end, f"“{fix}” is usual here rather than “{said}”.", (fix,))


RULE = Rule(
    id="preposition.meant",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A preposition does not go with its word.",
    why="Prepositions are the last thing that learners of English get right; judged by a table of word triples.",
    examples=(Example("I was part from the team.", "I was part of the team."),),
    quiet=(
        "I am part of the team.",
        "I am interested in the role and good at it.",
        "We met at the fair on Monday.",
    ),
    check=check,
)
