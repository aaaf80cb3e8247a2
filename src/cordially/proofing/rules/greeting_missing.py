"""A letter greets its reader by name."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import fold

EMAILS = frozenset(Kind) - {Kind.CALL, Kind.VOICEMAIL}


def check(letter: LetterView) -> Iterable[Hit]:
    greeting = letter.greeting
    if greeting is None:
        name = f"Dear {letter.to.name}," if letter.to else "Dear ..., with the reader's name"
        yield Hit(0, 0, f"The letter does not greet anybody; “{name}” is always right.")
    elif (
        letter.to
        and not any(c.isupper() for c in greeting["name"])
        and fold(letter.to.first_name) not in fold(greeting[0])
    ):
        start = len(greeting[0]) - len(greeting[0].lstrip())
        message = f"You know {letter.to.name} by name; a greeting without it reads like a circular."
        yield Hit(start, greeting.end(), message, (f"Dear {letter.to.name}",))


RULE = Rule(
    id="greeting.missing",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter has no greeting, or one without the reader's name.",
    why="Personal and formal (S14).",
    kinds=EMAILS,
    examples=(
        Example("Thank you for your time.", "Dear Priya,\n\nThank you for your time."),
        Example("Hello there,\n\nThank you.", "Dear Priya Raman,\n\nThank you."),
    ),
    quiet=("Dear Priya,\n\nThank you.", "Good morning Priya,\n\nThank you.", "\nDear Ms Raman\n\nThank you."),
    check=check,
)
