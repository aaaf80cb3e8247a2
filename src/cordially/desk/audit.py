"""The audit of a centre: what was done, by whom, about whom. Ids and kinds, never a word of a text."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from cordially.desk import clock, rounds
from cordially.desk.config import load
from cordially.desk.models import AuditEntry, Member, Organisation

SHORTENED_EVERY = timedelta(days=1)
# So many rows go in one transaction: the first time there may be years of them.
_PORTION = 5_000


class Event(StrEnum):
    """Everything that is written down."""

    SIGNED_IN = "signed in"
    SIGN_IN_FAILED = "sign-in failed"
    SIGNED_UP = "signed up"
    SECOND_FACTOR = "second factor changed"
    PASSWORD = "password changed"
    INVITED = "invited"
    INVITATION_REVOKED = "invitation revoked"
    JOINED = "joined"
    LEFT = "left"
    CONSENT_GIVEN = "consent given"
    CONSENT_REVOKED = "consent revoked"
    LOOKED = "coach looked"
    COMMENTED = "coach commented"
    FIGURES = "figures exported"
    EXPORTED = "data exported"
    ERASED = "erased"
    KEYS = "keys rotated"
    ADMIN = "changed in the administration"
    SHORTENED = "log shortened"


def of(organisation: Organisation) -> QuerySet[AuditEntry]:
    """What was done in an organisation, and about those who belong to it."""
    members = Member.objects.filter(organisation=organisation, left_at__isnull=True).values("user")
    return AuditEntry.objects.filter(Q(organisation=organisation.pk) | Q(about__in=members)).order_by("-pk")


def note(
    event: Event,
    actor: User | None = None,
    about: User | int | None = None,
    organisation: Organisation | None = None,
    **detail: Any,
) -> None:
    """Write one thing down, in the transaction of the deed itself. `detail` holds ids and kinds only."""
    AuditEntry.objects.create(
        at=clock.now(),
        event=event.value,
        actor=actor.pk if actor else None,
        about=about.pk if isinstance(about, User) else about,
        organisation=organisation.pk if organisation else None,
        detail=detail,
    )


def shorten(now: datetime) -> int:
    """Once a day, by one process of all: delete what is older than the centre keeps; how many rows went.

    That it was done is itself written down. Who looked at a candidate's things stays with that candidate
    (`Look`), whatever is deleted here.
    """
    kept = load().audit_kept
    if kept is None or not rounds.begin("audit", SHORTENED_EVERY, now):
        return 0
    old = AuditEntry.objects.filter(at__lt=now - kept).order_by("pk")
    gone = 0
    while portion := list(old.values_list("pk", flat=True)[:_PORTION]):
        gone += AuditEntry.objects.filter(pk__among=portion).delete()[0]
    if gone:
        note(Event.SHORTENED, rows=gone, days=kept.days)
    return gone
