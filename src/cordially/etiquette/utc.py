"""One process with all its times in UTC, in whatever zone they were stored: a plan speaks UTC only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from cordially.model.history import Opportunity
from cordially.model.interview import Promise


def in_utc(known: Opportunity) -> Opportunity:
    """The same process with every time in UTC; the very same object when it is so already."""
    if _is_in_utc(known):
        return known
    return replace(
        known,
        interviews=_moved(known.interviews, "start", "end"),
        debriefs=_moved(known.debriefs, "written_at", "promise"),
        touches=_moved(known.touches, "at"),
        replies=_moved(known.replies, "at", "promise"),
        promises=_moved(known.promises, "said_at"),
        stops=_moved(known.stops, "at"),
        outcome_at=_utc(known.outcome_at),
    )


def _is_in_utc(known: Opportunity) -> bool:
    """Asked of every case at every look, so it is plain and quick."""
    return (
        all(t.at.tzinfo is UTC for t in known.touches)
        and all(r.at.tzinfo is UTC and _is_kept(r.promise) for r in known.replies)
        and all(i.start.tzinfo is UTC and i.end.tzinfo is UTC for i in known.interviews)
        and all(d.written_at.tzinfo is UTC and _is_kept(d.promise) for d in known.debriefs)
        and all(p.said_at.tzinfo is UTC for p in known.promises)
        and all(s.at.tzinfo is UTC for s in known.stops)
        and (known.outcome_at is None or known.outcome_at.tzinfo is UTC)
    )


def _is_kept(promise: Promise | None) -> bool:
    return promise is None or promise.said_at.tzinfo is UTC


def _moved(events: tuple[Any, ...], *names: str) -> tuple[Any, ...]:
    return tuple(replace(event, **{name: _utc(getattr(event, name)) for name in names}) for event in events)


def _utc(value: Any) -> Any:
    if isinstance(value, Promise):
        return replace(value, said_at=value.said_at.astimezone(UTC))
    return value.astimezone(UTC) if isinstance(value, datetime) else value
