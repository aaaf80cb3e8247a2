"""A day that was not the day of the interview."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from cordially.model import Severity
from cordially.proofing.dates import (
    SOON,
    WEEKDAY,
    WEEKDAYS,
    day_words,
    human,
    interview_days,
    past_clauses,
    reference,
    written_dates,
)
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_ON = re.compile(
    rf"\b(?:on |last |this past |from |since )(?P<day>{WEEKDAY})\b"
    r"(?!,? (?:the )?\d| (?:of|in) (?:the|each|every)\b)"
    rf"|\b(?P<of>{WEEKDAY})'s\b"
)
_HELD = "conversation|talk|meeting|interview|discussion|visit|tour|chat|session|time"
_OF_IT = re.compile(
    rf"\b(?:{_HELD}|met|meet|meeting|spoke|spoken|speaking|talked|interviewed|came|visited)\b"
)
_WORD = re.compile(
    r"\b(?P<at>earlier today|today|yesterday|this (?:morning|afternoon|week)|last week)\b"
    rf"(?:(?P<of>'s) (?=(?:\w+ )?(?:{_HELD})\b)|(?!'))"
)


def _weekdays(letter: LetterView, span: tuple[int, int], days: tuple[date, ...]) -> Iterable[Hit]:
    right = [WEEKDAYS[d.weekday()] for d in days]
    for match in _ON.finditer(letter.plain, *span):
        group = "day" if match["day"] else "of"
        if match[group].capitalize() not in right:
            message = f"You met on {human(days[-1])}, not on a {match[group].capitalize()}."
            yield Hit(*match.span(group), message, tuple(right[-1:]))


def _words(letter: LetterView, span: tuple[int, int], days: tuple[date, ...]) -> Iterable[Hit]:
    if letter.now is None:
        return
    meaning = day_words(letter, letter.local_day(letter.now))
    for match in _WORD.finditer(letter.plain, *span):
        clause = letter.plain[span[0] : span[1]]
        apart = letter.kind not in (*SOON, None) and not _OF_IT.search(clause)  # "the sale last week"
        if not apart and not meaning[match["at"]] & set(days):
            leaves, met = human(letter.local_day(letter.now)), days[-1]
            message = (
                f"When this leaves, on {leaves}, “{match['at']}” will be wrong: you met on {human(met)}."
            )
            weekday = WEEKDAYS[met.weekday()]
            yield Hit(*match.span("at"), message, (weekday if match["of"] else f"on {weekday}",))


_LONG_AGO = re.compile(
    rf"\b(?:thank(?:s| you)|{_HELD}|meeting|met|seeing|speaking|spoke|talking|talked)\b[^.;!?\n]{{0,40}}? (?P<at>last (?:month|year)|(?P<n>two|three|four|five|six|a few|several|a couple of|\d+) (?P<unit>days|weeks|months) ago|a (?P<one>week|month) ago|the other (?:day|week))\b"
)
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "a couple of": 2}


def _ago(letter: LetterView, days: tuple[date, ...]) -> Iterable[Hit]:
    """ "our meeting last month", "two weeks ago" in a letter that leaves a day after it."""
    if letter.now is None or letter.kind not in (*SOON, None):
        return
    leaves = letter.local_day(letter.now)
    past = (leaves - days[-1]).days
    for match in _LONG_AGO.finditer(letter.plain, letter.body_start, letter.body_end):
        said = match["at"]
        if said.startswith("last m"):
            right = (leaves.year, leaves.month) != (days[-1].year, days[-1].month) and past < 62
        elif said.startswith("last y"):
            right = leaves.year != days[-1].year
        elif match["unit"] == "days":
            count = _COUNT.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else 0)
            right = abs(past - count) <= 1 if count else past > 1
        else:
            right = past > 4
        if not right:
            met = f"on {WEEKDAYS[days[-1].weekday()]}"
            yield Hit(*match.span("at"), f"You met on {human(days[-1])}; “{said}” is further back.", (met,))


def _dates(letter: LetterView, spans: Sequence[tuple[int, int]], days: tuple[date, ...]) -> Iterable[Hit]:
    for found in written_dates(letter, reference(letter)):
        past = any(start <= found.start < end for start, end in spans)
        if past and found.day and found.day not in days and found.day <= days[-1]:
            yield Hit(
                found.start, found.end, f"You met on {human(days[-1])} {days[-1].year}; this is another day."
            )


def check(letter: LetterView) -> Iterable[Hit]:
    days = tuple(sorted(interview_days(letter)))
    spans = tuple(past_clauses(letter)) if days else ()
    for span in spans:
        yield from _weekdays(letter, span, days)
        yield from _words(letter, span, days)
    if days:
        yield from _ago(letter, days)
    if spans:
        yield from _dates(letter, spans, days)


RULE = Rule(
    id="date.wrong",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="The day of the interview is wrong, or will be wrong when the letter leaves.",
    why="A letter written tonight and sent tomorrow turns “today” into a mistake (promise 8 of the design).",
    examples=(
        Example("Thank you for meeting me on Monday.", "Thank you for meeting me on Tuesday."),
        Example("Thank you for our conversation today.", "Thank you for our conversation on Tuesday."),
        Example(
            "Thank you for the hour you gave me today.", "Thank you for the hour you gave me on Tuesday."
        ),
        Example("Thank you for today's interview.", "Thank you for Tuesday's interview."),
        Example("It was a pleasure to meet you on 9 March.", "It was a pleasure to meet you on 10 March."),
        Example("Monday's conversation stayed with me.", "Tuesday's conversation stayed with me."),
    ),
    quiet=(
        "Thank you for your time, and I will send the file today.",
        "We spoke of how to meet today’s prices.",
        "Thank you for meeting me yesterday.",
        "Thank you for meeting me on Tuesday, 10 March.",
        "I look forward to meeting you on Friday.",
        "I enjoyed hearing of the choir that sings on the last Friday of the month.",
        "I will speak with my team on Thursday.",
    ),
    check=check,
)
