"""Exclamation marks and emoji."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff\U0001f300-\U0001faff\u2640\u2642]*"
    r"|(?<!\S)[:;]-?[)(DPp](?!\w)"
)
_MARK = re.compile(r"!+")


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _EMOJI.finditer(letter.text):
        yield Hit(
            *match.span(),
            "A small picture reads as a chat; words carry the warmth here.",
            ("",),
            Severity.WARNING,
        )
    for count, match in enumerate(_MARK.finditer(letter.text), 1):
        loud = count > 1 or len(match.group()) > 1
        message = "A full stop is calmer; the words are warm enough."
        yield Hit(*match.span(), message, (".",), Severity.WARNING if loud else Severity.ADVICE)


RULE = Rule(
    id="tone.exclamation",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="Exclamation marks or emoji.",
    why="A letter to an employer is formal and warm (S14); etiquette guides rule out emoticons.",
    examples=(
        Example("Thank you so much!!", "Thank you so much."),
        Example("Thank you \U0001f600", "Thank you "),
        Example("See you soon :)", "See you soon "),
    ),
    quiet=("Thank you so much.", "The shift runs (8:00) to noon.", "It costs more: (a) time, (b) care."),
    check=check,
)
