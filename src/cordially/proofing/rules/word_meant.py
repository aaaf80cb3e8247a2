"""A real word where the words around it ask for another one."""

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
        if edit.change in (Change.ALIKE, Change.KEYS):
            said = letter.text[edit.start : edit.end]
            if any(c.isdigit() for c in said):
                continue  # the 2 of "2 December" is no slip for "to"
            fix = like(said, edit.fix)
            yield Hit(edit.start, edit.end, f"“{said}” is a word, but “{fix}” fits here far better.", (fix,))


RULE = Rule(
    id="word.meant",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A real word stands where the words around it ask for another one.",
    why="Some 700 pairs of words that a spelling checker passes, judged by a table of word triples (facts: no engine catches “manger” or “form”).",
    examples=(
        Example("We drove all the way form London to York.", "We drove all the way from London to York."),
        Example("I would like to here more about it.", "I would like to hear more about it."),
        Example("I have scene how you work.", "I have seen how you work."),
        Example("Thank you for the worm welcome.", "Thank you for the warm welcome."),
    ),
    quiet=(
        "I look forward to your news by Wednesday 2 December, and I am easy to reach.",
        "I filled in the form and went from desk to desk.",
        "I would like to hear more, and I am here all week.",
        "The whole team saw the hole in the roof.",
        "The principal agreed in principle.",
    ),
    check=check,
)
