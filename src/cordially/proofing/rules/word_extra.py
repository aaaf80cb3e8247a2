"""A small word too many."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.context import Change, letter_edits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


def check(letter: LetterView) -> Iterable[Hit]:
    for edit in letter_edits(letter):
        if edit.change is Change.EXTRA:
            said = letter.text[edit.start : edit.end]
            start = edit.start - 1 if letter.text[edit.start - 1 : edit.start] == " " else edit.start
            yield Hit(start, edit.end, f"“{said}” seems to be one word too many here.", ("",))


RULE = Rule(
    id="word.extra",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A small word seems to be one too many.",
    why="It is left behind when a sentence is written anew; judged by a table of word triples.",
    examples=(Example("I am is very interested in the role.", "I am very interested in the role."),),
    quiet=(
        "I would like to thank you.",
        "It was good of you to see me.",
        "What you said about the plan stayed with me.",
    ),
    check=check,
)
