"""A small word that was left out."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.context import Change, letter_edits
from cordially.proofing.phrases import like
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


def check(letter: LetterView) -> Iterable[Hit]:
    for edit in letter_edits(letter):
        if edit.change is Change.MISSING:
            said = letter.text[edit.start : edit.end]
            fix = like(
                said,
                f"{edit.fix} {said[:1].lower() + said[1:]}" if said[:1].isupper() else f"{edit.fix} {said}",
            )
            yield Hit(edit.start, edit.end, f"A small word seems to be missing: “{fix}”?", (fix,))


RULE = Rule(
    id="word.missing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A small word seems to be missing.",
    why="The eye of the writer reads what was meant; judged by a table of word triples.",
    examples=(
        Example("I look forward hearing from you.", "I look forward to hearing from you."),
        Example("Please feel free call me.", "Please feel free to call me."),
    ),
    quiet=(
        "I would like to say thank you.",
        "I look forward to seeing you.",
        "Thank you for your time and for the tour.",
    ),
    check=check,
)
