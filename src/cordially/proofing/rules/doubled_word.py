"""The same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_TWICE = re.compile(r"(?<![\w'-])([^\W\d_]{1,30})\s+\1(?![\w'-])")
_MAY = frozenset({"that", "had", "bye", "no", "far", "many", "so", "very", "really"})


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _TWICE.finditer(letter.plain):
        start, end = match.span()
        named = letter.text[start].isupper() and letter.text[match.end(1) :].lstrip()[0].isupper()
        if match[1] not in _MAY and not named and "\n\n" not in match.group():
            said = letter.text[start : match.end(1)]
            yield Hit(start, end, f"“{said}” stands here twice.", (said,))


RULE = Rule(
    id="doubled.word",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A word is written twice.",
    why="The eye of the writer skips it, the eye of the reader does not; Harper passes some (“time time”).",
    examples=(
        Example("Thank you for your time time.", "Thank you for your time."),
        Example("It was a pleasure to\nto meet you.", "It was a pleasure to meet you."),
    ),
    quiet=(
        "I know that that rota had had its day.",
        "Duran Duran played at the opening.",
        "We met at ten to ten.",
        "All the best,\n\nBest wishes from the dock.",
    ),
    check=check,
)
