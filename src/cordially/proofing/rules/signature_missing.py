"""A letter is signed with the full name."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.rules.greeting_missing import EMAILS
from cordially.proofing.view import LetterView
from cordially.proofing.words import fold, near, tokens


def check(letter: LetterView) -> Iterable[Hit]:
    if letter.case is None or not letter.case.candidate.name.strip():
        return
    tail = {w.folded for w in letter.words if w.start >= min(letter.body_end, max(0, len(letter.text) - 200))}
    parts = [fold(w.text) for w in tokens(letter.case.candidate.name)]
    if parts and not any(p == t or near(t, p) for p in (parts[0], parts[-1]) for t in tail):
        end = len(letter.text.rstrip())
        yield Hit(end, end, f"Your name is missing at the end; sign as {letter.case.candidate.name}.")


RULE = Rule(
    id="signature.missing",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter is not signed.",
    why="The reader met several people this week.",
    kinds=EMAILS,
    examples=(Example("Thank you.\n\nKind regards,", "Thank you.\n\nKind regards,\nAmara Okonkwo"),),
    quiet=(
        "Thank you.\n\nKind regards,\nAmara Okonkwo\n07700 900123",
        "Thank you.\n\nAmara",
        "Thank you.\n\nBest wishes,\n\nAmara Okonkwo, MSc",
    ),
    check=check,
)
