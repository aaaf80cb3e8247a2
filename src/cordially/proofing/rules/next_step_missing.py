"""Something to look forward to at the end."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_NEXT = re.compile(
    r"\b(?:next step|look(?:ing)? forward|hear(?:ing)? from you|let me know|please (?:tell|call|write|ask|feel)|happy to (?:send|answer|talk|provide|come)|"
    r"glad to (?:send|answer|talk|provide|come)|available|whenever|in touch|easy to reach|reach me|reached by|at your disposal|"
    r"any (?:further )?questions?|anything (?:else|before|that)|before then|a line by|(?:speak|talk) again|your news|fit around|"
    r"make the time|in return|(?:do|be of help) (?:for|to) you|if (?:anything|there is|you))\b"
)


def check(letter: LetterView) -> Iterable[Hit]:
    if not _NEXT.search(letter.plain, letter.body_start, letter.body_end):
        at = letter.body_end
        yield Hit(at, at, "The letter ends without a next step; one offer or one hope is enough.")


RULE = Rule(
    id="next_step.missing",
    severity=Severity.ADVICE,
    line=Line.INTERESTED,
    summary="The letter names no next step.",
    why="It leaves the door open without pressing (row include of the etiquette).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY}),
    examples=(
        Example(
            "Dear Priya,\n\nThank you for your time.\n",
            "Dear Priya,\n\nThank you for your time. I look forward to hearing from you.\n",
        ),
    ),
    quiet=(
        "Dear Priya,\n\nI look forward to the next step.\n",
        "Dear Priya,\n\nI am happy to send more.\n",
        "Dear Priya,\n\nPlease let me know what else would help.\n",
    ),
    check=check,
)
