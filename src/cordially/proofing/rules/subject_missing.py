"""The subject says who writes about what."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import SUBJECT, Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_BARE = re.compile(
    r"(?:re:|fwd?:|\s)*(?:just )?(?:following up|follow[- ]?up|checking in|hello|hi|hey|thanks|thank you|"
    r"interview|"
    r"question|status|update|quick question|job|application)?[\s.!?]*",
    re.I,
)
_ANSWERS = frozenset({Kind.OFFER_THANKS, Kind.GOODWILL})
"""They answer a message, which says what they are about."""

_THANKS = re.compile(r"(?:re:|\s)*(?:thanks|thank you)[\s.!]*", re.I)
"""Anybody's, but it says what the letter is."""

LONGEST = 60
"""Characters a phone shows of a subject (PowerToFly, lowell.utiledesign)."""


def check(letter: LetterView) -> Iterable[Hit]:
    said = letter.subject.strip()
    if not said:
        yield Hit(0, 0, "The letter has no subject yet; the role and “thank you” are enough.")
    elif _BARE.fullmatch(said):
        severity = Severity.ADVICE if letter.kind in _ANSWERS or _THANKS.fullmatch(said) else None
        yield Hit(0, 0, f"The subject “{said}” could be anybody's; name the role or yourself.", (), severity)
    elif len(said) > LONGEST and not said.lower().startswith("re:"):
        yield Hit(
            0,
            0,
            f"The subject has {len(said)} characters; a phone shows {LONGEST}.",
            severity=Severity.ADVICE,
        )


RULE = Rule(
    id="subject.missing",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The subject is missing, says nothing, or is too long for a phone.",
    why="It decides whether the letter is opened (row subject of the etiquette).",
    kinds=frozenset(Kind) - {Kind.CARD, Kind.CALL, Kind.VOICEMAIL},
    examples=(
        Example("Thank you.", "Thank you.", subjects=("", SUBJECT)),
        Example("Thank you.", "Thank you.", subjects=("Following up", "Operations Manager: thank you")),
        Example("Thank you.", "Thank you.", subjects=(f"{SUBJECT} on Tuesday 10 March in London", SUBJECT)),
    ),
    quiet=("Thank you.", "See you.", "Kind regards."),
    check=check,
)
