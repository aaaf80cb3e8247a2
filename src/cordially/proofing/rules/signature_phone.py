"""A number to call, under the name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


def check(letter: LetterView) -> Iterable[Hit]:
    phone = letter.case.candidate.phone if letter.case else ""
    digits = re.sub(r"\D", "", phone)[-6:]
    if digits and digits not in re.sub(r"\D", "", letter.text):
        at = len(letter.text.rstrip())
        yield Hit(at, at, f"Your number is not under the letter; {phone} lets them simply call.")


RULE = Rule(
    id="signature.phone",
    severity=Severity.ADVICE,
    line=Line.TONE,
    summary="Your telephone number is missing under the letter.",
    why="Some readers would rather call (Princeton; clearpointco.com).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY, Kind.STATUS_CHECK, Kind.GOODWILL}),
    examples=(Example("Thank you.\n\nAmara Okonkwo", "Thank you.\n\nAmara Okonkwo\n+44 7700 900123"),),
    quiet=(
        "Amara Okonkwo\n+44 7700 900123",
        "Amara Okonkwo, 07700 900123",
        "Call me on 07700 900 123.",
    ),
    check=check,
)
