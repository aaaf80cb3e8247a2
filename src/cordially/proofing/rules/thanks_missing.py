"""Gratitude comes first (S2)."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_THANKS = re.compile(
    r"\b(?:thank(?:s| you|ing|ful)|cheers for|ta for|much obliged|grateful|gratitude|appreciat\w+|kind of you"
    r"|merci|gracias|danke|grazie|obrigad[oa]|diolch|go raibh maith|tapadh leat|mahalo|shukriya|dhanyava+d|nandri|miigwech|nakurmiik|kia ora|ng[aā] mihi|salamat|terima kasih|asante|arigato|obliged|honou?red|generous|(?:kind|good|patient) (?:to|with|of) (?:me|us|you))\b"
)
_ENJOYED = re.compile(
    r"\b(?:enjoyed|pleasure|kindness|glad|lovely|good to|wonderful|a treat|fun|got to (?:meet|see|know)|learn(?:ed|t) (?:a lot|a great deal|a good deal|a fair bit|so much|much|something))\b"
)
_PARTING = frozenset({Kind.CLOSING, Kind.WITHDRAWAL})
"""Letters in which to have enjoyed it is thanks enough."""


def check(letter: LetterView) -> Iterable[Hit]:
    body = letter.plain[letter.body_start : letter.body_end]
    if not (_THANKS.search(body) or (letter.kind in _PARTING and _ENJOYED.search(body))):
        at = letter.body_start
        yield Hit(at, at, "Nothing here says thank you; one true sentence of thanks belongs at the start.")


RULE = Rule(
    id="thanks.missing",
    severity=Severity.ERROR,
    line=Line.GRATEFUL,
    summary="The letter does not say thank you.",
    why="It is what the letter is for (S2; Princeton, Purdue OWL, Iowa State).",
    kinds=frozenset(
        {Kind.THANK_YOU, Kind.RECOVERY, Kind.GOODWILL, Kind.OFFER_THANKS, Kind.CARD, Kind.CLOSING}
        | {Kind.WITHDRAWAL}
    ),
    examples=(
        Example("Dear Priya,\n\nIt was good to meet you.\n\nKind regards,\nAmara Okonkwo",
                "Dear Priya,\n\nThank you for meeting me.\n\nKind regards,\nAmara Okonkwo"),
    ),
    quiet=(
        "Dear Priya,\n\nThank you for your time.\n",
        "Dear Priya,\n\nI am grateful for the hour you gave me.\n",
        "Dear Priya,\n\nI appreciated your frankness.\n",
    ),
    check=check,
)  # fmt: skip
