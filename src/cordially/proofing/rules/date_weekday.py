"""A weekday that does not fit the date beside it."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.dates import WEEKDAYS, human, interview_days, reference, written_dates
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_NEAR = 4
"""Days by which a date may miss the interview and still be meant as its date. Ours."""


def check(letter: LetterView) -> Iterable[Hit]:
    days = interview_days(letter)
    for found in written_dates(letter, reference(letter)):
        if found.day is None:
            yield Hit(found.start, found.end, "The calendar has no such day; please check the date.")
        elif found.weekday and found.weekday != WEEKDAYS[found.day.weekday()]:
            met = next((d for d in days if WEEKDAYS[d.weekday()] == found.weekday), None)
            if met and abs((found.day - met).days) < _NEAR:  # the weekday is that of the interview
                message = f"You met on {human(met)}; this weekday and this date are not the same day."
                yield Hit(found.start, found.end, message)
                continue
            right = WEEKDAYS[found.day.weekday()]
            told = f"{human(found.day).split(maxsplit=1)[1]} {found.day.year}"
            message = f"{told} is a {right}, not a {found.weekday}."
            yield Hit(*found.weekday_span, message, (right,))


RULE = Rule(
    id="date.weekday",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="The weekday and the date beside it do not belong together.",
    why="One of the two is wrong, and the reader cannot know which (promise 8 of the design).",
    examples=(
        Example("I can come in on Tuesday 16 March.", "I can come in on Monday 16 March."),
        Example("Thank you for Wednesday, March 10th, 2026.", "Thank you for Tuesday, March 10th, 2026."),
        Example("I am free on 31 June.", "I am free on 30 June."),
    ),
    quiet=(
        "Thank you for Tuesday, 10 March 2026.",
        "I am free on Friday the whole day, and on 14 April.",
        "The 10 March deadline came up.",
    ),
    check=check,
)
