"""Days as letters write them: "Tuesday, 14 March 2026", "March 14th", "yesterday", "on Monday"."""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cordially.model import Kind
from cordially.proofing.view import LetterView

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

WEEKDAY = "|".join(d.lower() for d in WEEKDAYS)
_MONTH = "|".join(f"{m[:3].lower()}(?:{m[3:].lower()})?" for m in MONTHS) + "|sept"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_WRITTEN = re.compile(
    rf"(?:\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?)?"
    rf"(?:\b(?P<d1>{_DAY})(?:\s+of)?\s+(?P<m1>{_MONTH})\b\.?|\b(?P<m2>{_MONTH})\.?\s+(?:the\s+)?(?P<d2>{_DAY})\b)"
    r"(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
    rf"(?:\s*[,(]\s*(?:a\s+)?(?P<after>{WEEKDAY})\b\)?)?"
)

MEETING = re.compile(
    r"\b(?:thank|thanks|cheers|merci|danke|gracias|grazie|tasting|audition|trial|met|meet|meeting|spoke|speaking|spoken|talk|talked|talking|conversation|chat|interview|discussion|visit|"
    r"tour|your time|seeing|saw|(?:to|and) see you|see me|showed|showing|hosting|told|asked|mentioned|described|discussed)\b"
)
"""Words that make a sentence speak of the interview."""

AHEAD = re.compile(
    r"(?:'d (?:like|love|be|prefer|welcome)\b)|\b(?:will|shall|'ll|next|coming|look(?:ing)? forward|by|until|before|upcoming|could|can|would|"
    r"let me know|free|"
    r"available|follow(?:ing)? up|start|starting|hope|plan(?:ning)?)\b"
)
"""Words that make a sentence speak of what is to come."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text. `day` is None when the calendar has no such day (31 June)."""

    start: int
    end: int
    day: date | None
    year_given: bool
    weekday: str = ""
    weekday_span: tuple[int, int] = (0, 0)


def written_dates(letter: LetterView, near: date | None) -> Iterator[WrittenDate]:
    """Every date with a day and a month. Without a year the one nearest to `near` is meant; none, no date."""
    for match in _WRITTEN.finditer(letter.plain):
        number = int(re.sub(r"\D", "", match["d1"] or match["d2"]))
        month = next(
            i for i, m in enumerate(MONTHS, 1) if m.lower().startswith((match["m1"] or match["m2"])[:3])
        )
        year = int(match["year"]) if match["year"] else None
        if year is None and near is None:
            continue
        day = _day(year, month, number) if year else _nearest(near, month, number)
        group = "weekday" if match["weekday"] else "after"
        yield WrittenDate(
            match.start(), match.end(), day, bool(year), (match[group] or "").capitalize(), match.span(group)
        )


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _nearest(near: date | None, month: int, number: int) -> date | None:
    if near is None:
        return None
    days = (_day(near.year + step, month, number) for step in (-1, 0, 1))
    return min((d for d in days if d), key=lambda d: abs(d - near), default=None)


def reference(letter: LetterView) -> date | None:
    """The day around which the letter's dates lie: the interview's, else the day it leaves."""
    moment = letter.interview.start if letter.interview else letter.now
    return letter.local_day(moment) if moment else None


def interview_days(letter: LetterView) -> tuple[date, ...]:
    """The local days of all interviews held with the recipient, or of the one the letter answers."""
    if letter.interview_id and letter.interview:
        return (letter.local_day(letter.interview.start),)
    return tuple(letter.local_day(i.start) for i in letter.interviews_with(letter.to))


def human(day: date) -> str:
    """A day in words ("Tuesday 10 March")."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


_CLAUSE = re.compile(rf"[^,;:()–—]+(?:, ?(?=\d|(?:{WEEKDAY})\b)[^,;:()–—]+)*")
"""A part of a sentence between marks; the comma inside a date parts nothing."""

NOW = re.compile(
    r"\b(?:am|is|are|has|have|do|does|can|may|must|shall|need|want|open|opens|there)\b|'(?:m|re|s|ve)\b"
)
"""Words that make a clause without a meeting of its own speak of the present."""

_PEOPLE_DID = (
    r"(?:took|taken|gave|given|made|spent|set|put|offered|spared|found|let|had|welcomed|invited|received|walked|"
    r"interviewed|hosted|kept|bought|introduced|shared|explained|answered|listened|laughed|agreed|asked|wondered)"
)
GRATEFUL = re.compile(
    rf"\b(?:appreciat\w+|grateful|enjoyed|pleasure|delight\w*|joy|honou?r|kind of you|fun|lovely|privilege|impressed|"
    rf"patience|hospitality|(?:you|we|us|me) (?:\w+ )?(?:and \w+ )?(?:\w+ly )?{_PEOPLE_DID}|"
    r"for (?:having|letting|showing|taking|walking|driving|squeezing|fitting|hosting|welcoming) (?:me|us))\b"
)
"""Words that, in a letter written right after a meeting, make a sentence speak of it."""

OTHER_NEWS = re.compile(
    r"\b(?:call(?:ed|ing)?|e-?mail\w*|messages?|letter|note|wrote|written|offer(?:ed)?|repl(?:y|ied)|decision)\b"
)
"""What else may have reached the candidate, on another day than the meeting's."""


def past_clauses(letter: LetterView) -> Iterator[tuple[int, int]]:
    """Clauses that speak of a meeting and of nothing to come: its word may stand elsewhere in the sentence."""
    for start, end in letter.sentences:
        met = _of_meeting(letter, letter.plain[start:end])
        for part in _CLAUSE.finditer(letter.plain, start, end) if met else ():
            said = part.group()
            own = _of_meeting(letter, said)
            if not AHEAD.search(said) and (own or not NOW.search(said)):
                yield part.span()


def _of_meeting(letter: LetterView, said: str) -> bool:
    if MEETING.search(said):
        return letter.kind in (*SOON, None) or not OTHER_NEWS.search(said)
    return letter.kind in SOON and bool(GRATEFUL.search(said)) and not OTHER_NEWS.search(said)


SOON = frozenset({Kind.THANK_YOU, Kind.RECOVERY, Kind.CARD})
"""Letters that follow the meeting at once."""


def day_words(letter: LetterView, leaves: date) -> dict[str, frozenset[date]]:
    """What the words for days mean on the day the letter leaves."""
    week = leaves - timedelta(days=leaves.weekday())
    one = timedelta(days=1)
    return {
        "today": frozenset({leaves}), "earlier today": frozenset({leaves}),
        "this morning": frozenset({leaves}), "this afternoon": frozenset({leaves}),
        "yesterday": frozenset({leaves - one}),
        "this week": frozenset(week + one * i for i in range(7)),
        "last week": frozenset(week - one * i for i in range(1, 8)),
    }  # fmt: skip
