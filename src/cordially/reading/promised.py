"""The day by which they will be heard from: by the reader of promises, or as written where they ask to wait.

The reader of promises knows English. In a sentence that already asks to wait, a written date of any of our
languages is the day too: "Wir melden uns bis zum 4. Dezember", "the council only sits on 3 December".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cordially.model.calendar import local_date
from cordially.model.interview import Promise
from cordially.reading.dates import WEEKDAY, WEEKDAYS, dates_in

_MAX_SENTENCES = 60  # in which a promise is looked for
_LONGEST = timedelta(days=150)  # nobody promises an answer later than that (ours)
_BEFORE = re.compile(
    r"(?:\b(?:before|vor dem|avant le|antes d[eo]l?|prima del|vóór|före)\s+(?:the )?)$", re.IGNORECASE
)
_NO_LATER = re.compile(
    r"\b(?:bis|spätestens|am|d'ici|avant|jusqu'à|au plus tard|hasta|antes del|el|entro"
    r"|fino a|tot|uiterlijk|op"
    r"|até|na|senast|på)\b[\w ,]{0,16}$",
    re.IGNORECASE,
)

# "I had promised you news by today": that promise is over.
_GIVEN_UP = re.compile(
    r"\b(?:had|have) (?:hoped|promised|planned|wanted|meant)\b|(?:we|i)'d (?:hoped|promised|planned)\b"
    r"|\bpromised (?:you )?(?:news|an answer|a decision|to)\b|\byou (?:expected|were (?:expecting|hoping))\b",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"(?:\bnot|n't|\bno|\bnothing)\b[\w ,]{0,40}\bbefore\b", re.IGNORECASE)
_HAPPENS = re.compile(
    r"\b(?:decid\w*|decision|vote\w*|settle\w*|hear|tell|say more|answer|convenes?|ring"
    r"|know|announce\w*|until|till"
    r"|bear with|expect|word|news|conclude\w*|sign\w*|find out)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:interviewing|interviews?|seeing|see|off sick|ill|away|last|since|ago|was|were"
    r"|been|thank)\b|(?<!week)(?<!longer)(?<!day)(?<!days)(?<!weeks)\?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Place:
    """When they said it and where they read a calendar; `said_at` None when nobody knows."""

    said_at: datetime | None
    zone: str
    country: str


def promises_in(spoken: tuple[str, ...], place: Place) -> dict[str, Promise]:
    """What each sentence promises, where it promises anything."""
    from cordially.model.promises import read_promise

    if place.said_at is None:
        return {}
    read = (
        (one, read_promise(one, place.said_at, place.zone, place.country)) for one in spoken[:_MAX_SENTENCES]
    )
    return {one: promise for one, promise in read if promise is not None}


def promise_of(waiting: tuple[str, ...], promises: dict[str, Promise], place: Place) -> Promise | None:
    """The promise of the sentences that ask to wait: the latest dated one, else a day written there."""
    still = [one for one in waiting if not _GIVEN_UP.search(one)]
    held = [promises[one] for one in still if one in promises and not _NOT_BEFORE.search(one)]
    dated = [(p.due, p) for p in held if p.due is not None]
    if dated:
        return max(dated, key=lambda pair: pair[0])[1]
    if held or place.said_at is None:
        return next(iter(held), None)
    written = [p for one in still if (p := _written(one, place.said_at, place)) is not None]
    return max(written, key=lambda p: p.due or date.min, default=None)


def _written(sentence: str, said_at: datetime, place: Place) -> Promise | None:
    said = local_date(said_at, place.zone)
    earlier = not _NOT_BEFORE.search(sentence)
    days = [
        day - timedelta(days=1) if earlier and _BEFORE.search(sentence[:start]) else day
        for start, day in dates_in(sentence, said, place.country)
        if "/" not in sentence[start : start + 6]  # "12/4" is two days; the person is asked
    ]
    ahead = [day for day in days if said <= day <= said + _LONGEST]
    due = max(ahead, default=None) or _weekday(sentence, said) or _spoken_of(sentence, said, place.country)
    return Promise(sentence, said_at, due) if due else None


def _spoken_of(sentence: str, said: date, country: str) -> date | None:
    """A day told as English tells it ("on the 10th", "one more week"), where they say what happens then."""
    from cordially.model.spans import Spoken, find_spans

    if not _HAPPENS.search(sentence) or _ELSE.search(sentence):
        return None
    ends = [
        found.span.first - timedelta(days=1)
        if found.span.first and _BEFORE.search(sentence[: found.start]) and not _NOT_BEFORE.search(sentence)
        else found.span.last
        for found in find_spans(sentence, Spoken(said, country))
    ]
    return max((day for day in ends if day and said <= day <= said + _LONGEST), default=None)


def _weekday(sentence: str, said: date) -> date | None:
    """The next such weekday, where a word of another language says "by" before it."""
    for named in WEEKDAY.finditer(sentence):
        word = named.group(1).casefold()
        if not word.endswith("day") and _NO_LATER.search(sentence[: named.start()]):
            return said + timedelta(days=(WEEKDAYS[word] - said.weekday() - 1) % 7 + 1)
    return None
