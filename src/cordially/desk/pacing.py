"""Rate limits of a mail account: providers shut out accounts that send too much at once.

The numbers are the account's (`per_minute`, `per_day`), from its preset. What was handed over counts,
whatever became of it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from cordially.desk.models import Dispatch, MailAccount


def next_free(row: MailAccount, now: datetime) -> datetime | None:
    """When the account may send again; None when it may now."""
    left = _left(row, now)
    waits = [
        _free_at(left, now, timedelta(minutes=1), row.per_minute),
        _free_at(left, now, timedelta(days=1), row.per_day),
    ]
    return max((w for w in waits if w), default=None)


def _left(row: MailAccount, now: datetime) -> list[datetime]:
    """When the letters of the last day were handed over, the newest first; no more than matter."""
    senders = [row.address, *row.aliases]
    recent = (
        Dispatch.objects.filter(candidate=row.candidate, seal__sender__in=senders, seal__by_hand=False)
        .filter(handing_over_at__gt=now - timedelta(days=1), handing_over_at__lte=now)
        .order_by("-handing_over_at")
        .values_list("handing_over_at", flat=True)
    )
    return [at for at in recent[: max(row.per_minute, row.per_day)] if at]


def _free_at(left: list[datetime], now: datetime, span: timedelta, most: int) -> datetime | None:
    """When the oldest of the last `most` letters will be `span` old; None when fewer left in the span."""
    last = [at for at in left[:most] if at > now - span]
    return last[-1] + span if len(last) == most else None
