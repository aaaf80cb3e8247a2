"""A paragraph that nobody can take in on a phone."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
LONGEST = 110
"""Words of one paragraph: about a screen of a phone. Ours."""


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _PARAGRAPH.finditer(letter.text, letter.body_start, letter.body_end):
        count = len(match.group().split())
        if count > LONGEST:
            yield Hit(
                match.start(), match.start(), f"This paragraph has {count} words; two shorter ones are read."
            )


RULE = Rule(
    id="paragraphs",
    severity=Severity.ADVICE,
    line=Line.LENGTH,
    summary="A paragraph is too long.",
    why="Two or three short paragraphs are what the guides agree on (row thanks.words).",
    examples=(
        Example(
            "Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word ",
            "Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word ",
        ),
    ),
    quiet=(
        "Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word ",
        "Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word Word \n\nword word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word ",
        "Thank you.",
    ),
    check=check,
)
