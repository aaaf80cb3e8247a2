"""Quoted remains of an older message."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_REMAINS = re.compile(
    r"(?m)^[ \t]*(?P<at>>{1,3}[ \t]*\S.*|-{2,} ?(?:original|forwarded) message ?-{0,}.*|on .{4,80} wrote:[ \t\r]*|begin forwarded message:.*|"
    r"sent from my \w+.*|get outlook for .*|from: \S+.*|fwd?: .*)$",
    re.I,
)


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _REMAINS.finditer(letter.text):
        start, end = match.start("at"), match.start("at") + len(match["at"].rstrip())
        yield Hit(start, end, "This is left from another message; the letter reads better without it.", ("",))


RULE = Rule(
    id="quoted.left",
    severity=Severity.WARNING,
    line=Line.FACTS,
    summary="Quoted text or a footer of a phone is left in the letter.",
    why="Old words under a new letter show that nobody looked at the end of it.",
    examples=(
        Example("Thank you.\n> On the rota we agree.", "Thank you.\nOn the rota we agree."),
        Example("Thank you.\n\nSent from my iPhone", "Thank you.\n\nAmara Okonkwo"),
        Example("Thank you.\n\n-----Original Message-----", "Thank you.\n\nAmara Okonkwo"),
    ),
    quiet=(
        "The load is > 5 tons and < 9 tons.",
        "I went from Leeds to York.",
        "I sent it from my desk.",
    ),
    check=check,
)
