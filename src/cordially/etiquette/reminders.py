"""When to remind the person themselves: seldom, once, and never at night. Pure.

The product keeps a budget towards its user too: one digest in the morning and at most two other words a day,
each thing told once by each, nothing in the quiet hours, nothing at all when there is nothing new.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from cordially.model.calendar import at_local, local_date

MOST_A_DAY = 2  # ours: words besides the digest
URGENT = timedelta(hours=6)  # ours: a letter takes a quarter of an hour, and people sit in trains
FRESH = timedelta(hours=3)  # notes after an interview are asked for while it is fresh (ETIQUETTE: debrief)
_DAY = timedelta(days=1)


class Way(StrEnum):
    """How a thing is told."""

    DIGEST = "digest"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do: from when, until when; `at_once` asks for a word as soon as it is due."""

    key: str
    text: str
    due: datetime
    deadline: datetime | None = None
    at_once: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """What was told, how and when."""

    key: str
    way: Way
    at: datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """The person's own hours; a quiet span may run over midnight. Equal ends mean no quiet hours."""

    zone: str
    digest_at: time = time(8, 30)
    quiet_from: time = time(20)
    quiet_to: time = time(8)


@dataclass(frozen=True, slots=True)
class Advice:
    """What to tell now (nothing when `items` is empty), and when to look again."""

    way: Way | None
    items: tuple[Due, ...]
    look_at: datetime


def advise(dues: Iterable[Due], told: Sequence[Telling], hours: Hours, now: datetime) -> Advice:
    """What to tell at `now` (aware). The digest comes first; a word only for what cannot wait for one."""
    every = sorted(dues, key=lambda d: (d.deadline or d.due, d.key))
    later = _next_look(every, told, hours, now)
    if _is_quiet(now, hours):
        return Advice(None, (), later)
    if digest := _digest(every, told, hours, now):
        return Advice(Way.DIGEST, digest, later)
    if word := _word(every, told, hours, now):
        return Advice(Way.WORD, word, later)
    return Advice(None, (), later)


def _today(told: Sequence[Telling], hours: Hours, now: datetime, way: Way) -> set[datetime]:
    """The moments at which something was told today in this way."""
    day = local_date(now, hours.zone)
    return {t.at for t in told if t.way is way and local_date(t.at, hours.zone) == day}


def _digest(dues: Sequence[Due], told: Sequence[Telling], hours: Hours, now: datetime) -> tuple[Due, ...]:
    """Everything due today, when at least one of it is new or has its last day."""
    day = local_date(now, hours.zone)
    if now < _digest_time(day, hours) or _today(told, hours, now, Way.DIGEST):
        return ()
    ends = at_local(day + _DAY, time(0), hours.zone)
    open_now = tuple(d for d in dues if d.due < ends and not _is_over(d, now))
    known = {t.key for t in told if t.way is Way.DIGEST}
    fresh = [d for d in open_now if d.key not in known or _is_last_day(d, day, hours)]
    return open_now if fresh else ()


def _is_last_day(item: Due, day: date, hours: Hours) -> bool:
    return item.deadline is not None and local_date(item.deadline, hours.zone) == day


def _is_over(item: Due, now: datetime) -> bool:
    return item.deadline is not None and item.deadline <= now


def _word(dues: Sequence[Due], told: Sequence[Telling], hours: Hours, now: datetime) -> tuple[Due, ...]:
    """What cannot wait: notes while they are fresh, and what ends soon or before the quiet hours do."""
    if len(_today(told, hours, now, Way.WORD)) >= MOST_A_DAY:
        return ()
    known = {t.key for t in told if t.way is Way.WORD}
    lately = {t.key for t in told if now - t.at < FRESH}
    return tuple(
        d
        for d in dues
        if d.key not in known and (_is_fresh(d, now) or (d.key not in lately and _ends_soon(d, hours, now)))
    )


def _is_fresh(item: Due, now: datetime) -> bool:
    return item.at_once and timedelta(0) <= now - item.due < FRESH


def _ends_soon(item: Due, hours: Hours, now: datetime) -> bool:
    if item.deadline is None or item.due > now or _is_over(item, now):
        return False
    return item.deadline - now <= URGENT or item.deadline <= _waking_after(now + URGENT, hours)


def _waking_after(at: datetime, hours: Hours) -> datetime:
    """The end of the quiet hours in which `at` falls; `at` itself when it falls in none."""
    if not _is_quiet(at, hours):
        return at
    day = local_date(at, hours.zone)
    ends = (at_local(day + _DAY * n, hours.quiet_to, hours.zone) for n in range(3))
    return next(end for end in ends if end > at)


def _is_quiet(at: datetime, hours: Hours) -> bool:
    if hours.quiet_from == hours.quiet_to:
        return False
    day = local_date(at, hours.zone)
    begins, ends = (at_local(day, t, hours.zone) for t in (hours.quiet_from, hours.quiet_to))
    return begins <= at < ends if begins < ends else at >= begins or at < ends


def _digest_time(day: date, hours: Hours) -> datetime:
    """The morning's digest; one that was set into the quiet hours comes when they end."""
    return _waking_after(at_local(day, hours.digest_at, hours.zone), hours)


def _next_look(dues: Sequence[Due], told: Sequence[Telling], hours: Hours, now: datetime) -> datetime:
    """The next moment at which something could be told: tomorrow's digest at the latest."""
    day = local_date(now, hours.zone)
    moments = [_digest_time(day, hours), _digest_time(day + _DAY, hours)]
    moments += [d.due for d in dues if d.at_once]
    moments += [d.deadline - URGENT for d in dues if d.deadline]
    moments += [at_local(day, hours.quiet_from, hours.zone) - URGENT]
    if _is_quiet(now, hours):
        moments.append(_waking_after(now, hours))
    return min(m for m in moments if m > now)
