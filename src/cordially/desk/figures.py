"""Figures of a centre as a whole, for its monitoring: what is due, what is late, what is in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, Max, Min, Q

from cordially.desk.config import load
from cordially.desk.models import Dispatch, Duty, MailAccount
from cordially.desk.models.letters import OPEN

LATE = timedelta(minutes=5)
# Mailboxes are behind once they should have been read so many times.
_MISSED = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, with what it counts. `labels` tells the rows of one name apart."""

    name: str
    help: str
    value: float
    labels: dict[str, str] = field(default_factory=dict)


def figures(now: datetime) -> list[Figure]:
    """Every figure of the moment, in a handful of queries over indexes."""
    return [*_duties(now), *_letters(), *_mailboxes(now)]


def _duties(now: datetime) -> Iterator[Figure]:
    ready = Duty.objects.filter(state=Duty.READY)
    for name, text, rows in (
        ("duties_due", "Duties that are due and not taken up yet.", ready.filter(due_at__lte=now)),
        ("duties_late", "Duties more than five minutes late.", ready.filter(due_at__lte=now - LATE)),
        ("duties_leased", "Duties that are being done.", Duty.objects.filter(state=Duty.RUNNING)),
        ("duties_parked", "Duties that were given up.", Duty.objects.filter(state=Duty.PARKED)),
    ):
        for kind, number in rows.order_by().values_list("kind").annotate(number=Count("pk")):
            yield Figure(name, text, number, {"kind": kind})
    oldest = ready.filter(due_at__lte=now).aggregate(at=Min("due_at"))["at"]
    yield Figure("duty_oldest_seconds", "How long the oldest duty has waited.", _age(oldest, now))


def _letters() -> Iterator[Figure]:
    found = Dispatch.objects.filter(state__in=OPEN).order_by().values_list("state")
    counted = dict(found.annotate(number=Count("pk")))
    for state in OPEN:
        text = "Sealed letters by where they stand; settled ones are not counted."
        yield Figure("dispatches", text, counted.get(state, 0), {"state": state})


def _mailboxes(now: datetime) -> Iterator[Figure]:
    read = MailAccount.objects.exclude(imap_host="")
    behind = Q(polled_at__lt=now - _MISSED * load().poll_every)
    found = read.aggregate(
        all=Count("pk"),
        behind=Count("pk", filter=behind),
        trouble=Count("pk", filter=~Q(trouble="")),
        oldest=Min("polled_at"),
        newest=Max("polled_at"),
    )
    yield Figure("mailboxes", "Mailboxes that are read.", found["all"])
    yield Figure("mailboxes_behind", "Mailboxes that missed three readings.", found["behind"])
    yield Figure("mailboxes_in_trouble", "Mailboxes that could not be read.", found["trouble"])
    yield Figure("mailbox_oldest_seconds", "The age of the oldest reading.", _age(found["oldest"], now))


def _age(at: datetime | None, now: datetime) -> float:
    return max((now - at).total_seconds(), 0.0) if at else 0.0
