"""Work that one process of many does now and then: whoever comes first, by a conditional update."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Q

from cordially.desk.models import Round

# A time further ahead than this was written by a clock that was wrong.
_ABSURD = timedelta(hours=1)


def begin(name: str, every: timedelta, now: datetime) -> bool:
    """Is it time for this round, and are we the ones who do it? One process in `every` hears yes."""
    due = Q(at__lte=now - every) | Q(at__gt=now + _ABSURD)
    if Round.objects.filter(due, name=name).update(at=now):
        return True
    return Round.objects.get_or_create(name=name, defaults={"at": now})[1]
