"""Duties: rows of due work, claimed by a lease and fenced by a count (DESIGN.md 4).

The table is the truth. A hint (see `hints`) only says "look at row 17"; lost or doubled, it does no harm.
A try is counted when it begins, so that a duty which takes its whole process down with it is parked too.
"""

from __future__ import annotations

import os
import socket
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q

from cordially.desk import hints
from cordially.desk.hints import batched
from cordially.desk.models import Candidate, Duty

# Longer than any SMTP dialogue can take with its time-outs (30 s a step, about ten steps); renewed meanwhile.
LEASE = timedelta(minutes=10)
MOST_FAILURES = 8
# No lease or pause of ours reaches further; what does was written by a clock that was wrong.
_ABSURD = 2 * LEASE
_ANY = Q()
_LIVE = (Duty.READY, Duty.RUNNING)
_PORTION = 1_000  # of many that are arranged, so many in one transaction
LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Claim:
    """A duty that is ours until its lease ends; `fence` proves that nobody claimed it since.

    `failures` counts the tries since it last went well, this one included.
    """

    id: int
    kind: str
    subject: int
    fence: int
    failures: int


_CLAIMED = ("pk", "kind", "subject", "fence", "failures")


def me() -> str:
    """The name of this process as the owner of leases."""
    return f"{socket.gethostname()[:80]}:{os.getpid()}"


def arrange(candidate: Candidate, kind: str, subject: int, due_at: datetime, now: datetime) -> Duty:
    """Make sure that one live duty of this kind exists for the subject, due at `due_at`."""
    with transaction.atomic():
        duty = _live(kind, subject) or _new(candidate, kind, subject, due_at)
        if duty.due_at != due_at and duty.state == Duty.READY:
            Duty.objects.filter(pk=duty.pk, state=Duty.READY).update(due_at=due_at)
    transaction.on_commit(lambda: hints.hint(duty.pk, due_at, now))
    return duty


def arrange_many(kind: str, subjects: Mapping[int, int], due_at: datetime, now: datetime) -> None:
    """The same for many subjects, each with the id of its candidate: four queries for a thousand of them.

    What another process makes at the same moment is left as it is.
    """
    for portion in batched(subjects, _PORTION):
        here = Q(kind=kind, subject__among=portion)
        with transaction.atomic():
            Duty.objects.filter(here, state=Duty.READY).exclude(due_at=due_at).update(due_at=due_at)
            live = set(Duty.objects.filter(here, state__in=_LIVE).values_list("subject", flat=True))
            Duty.objects.bulk_create(
                [
                    Duty(candidate_id=subjects[pk], kind=kind, subject=pk, due_at=due_at)
                    for pk in portion
                    if pk not in live
                ],
                ignore_conflicts=True,
            )
            ready = list(Duty.objects.filter(here, state=Duty.READY).values_list("pk", flat=True))
        if due_at <= now:
            transaction.on_commit(partial(hints.hint_all, ready, now))


def _live(kind: str, subject: int) -> Duty | None:
    return Duty.objects.filter(kind=kind, subject=subject, state__in=_LIVE).first()


def _new(candidate: Candidate, kind: str, subject: int, due_at: datetime) -> Duty:
    """A new duty, or the one that another process has just made."""
    try:
        with transaction.atomic():
            return Duty.objects.create(candidate=candidate, kind=kind, subject=subject, due_at=due_at)
    except IntegrityError:
        if made := _live(kind, subject):
            return made
        raise


def cancel(kind: str, subject: int) -> None:
    """No longer due. A duty that runs already is not stopped by this; its own checks stop it."""
    Duty.objects.filter(kind=kind, subject=subject, state=Duty.READY).update(state=Duty.DONE)


def _stranded(now: datetime) -> Q:
    """Running by a worker that is gone; a lease far in the future was set by a clock that was wrong."""
    lapsed = Q(lease_until__lt=now) | Q(lease_until__gt=now + _ABSURD)
    return Q(state=Duty.RUNNING) & lapsed


def claim(duty_id: int, now: datetime) -> Claim | None:
    """Claim one due duty (or one whose lease ran out); None when it is not due or not free."""
    due = Q(state=Duty.READY, due_at__lte=now) | _stranded(now)
    owner = me()
    taken = Duty.objects.filter(due, pk=duty_id).update(
        state=Duty.RUNNING,
        owner=owner,
        lease_until=now + LEASE,
        fence=F("fence") + 1,
        failures=F("failures") + 1,
    )
    mine = Duty.objects.filter(pk=duty_id, owner=owner).values_list(*_CLAIMED)
    found = mine.first() if taken else None
    return Claim(*found) if found else None


def claim_many(ids: Collection[int], now: datetime, of: Q = _ANY) -> list[Claim]:
    """Claim those of these duties that are due and free, in one transaction; passes by what others hold.

    With `of`, only those of a kind.
    """
    if not ids:
        return []
    due = Q(state=Duty.READY, due_at__lte=now) | _stranded(now)
    can_skip = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        free = Duty.objects.select_for_update(skip_locked=can_skip)
        rows = free.filter(due, of, pk__among=ids).values_list(*_CLAIMED)
        found = [Claim(pk, kind, subject, fence + 1, tries + 1) for pk, kind, subject, fence, tries in rows]
        Duty.objects.filter(pk__among=[claim.id for claim in found]).update(
            state=Duty.RUNNING,
            owner=me(),
            lease_until=now + LEASE,
            fence=F("fence") + 1,
            failures=F("failures") + 1,
        )
    return found


def renew(claim: Claim, now: datetime) -> bool:
    """Keep a claimed duty ours for another lease; False when it was lost."""
    return bool(Duty.objects.filter(_ours(claim)).update(lease_until=now + LEASE))


def renew_mine(ids: Collection[int], now: datetime) -> int:
    """Keep several duties of this process for another lease; how many are still ours."""
    held = Duty.objects.filter(pk__in=ids, owner=me(), state=Duty.RUNNING)
    return held.update(lease_until=now + LEASE)


def is_worn_out(claim: Claim) -> bool:
    """Did it begin more often than it may, without one good end (each time the process may have died)?"""
    return claim.failures > MOST_FAILURES


def park(claim: Claim, error: str) -> None:
    """Give up: the duty waits for the person to see it."""
    Duty.objects.filter(_ours(claim)).update(
        state=Duty.PARKED, lease_until=None, last_error=error[:2000] or "It stopped Cordially every time."
    )


def _ours(claim: Claim) -> Q:
    return Q(pk=claim.id, state=Duty.RUNNING, fence=claim.fence)


def finish(claim: Claim) -> bool:
    """Mark a claimed duty as done; False when the claim was lost meanwhile."""
    return bool(Duty.objects.filter(_ours(claim)).update(state=Duty.DONE, lease_until=None, last_error=""))


def finish_many(claims: Collection[Claim]) -> int:
    """Mark several as done, as `finish` does each; how many still were ours."""
    by_fence: dict[int, list[int]] = defaultdict(list)
    for claim in claims:
        by_fence[claim.fence].append(claim.id)
    finished = 0
    for fence, ids in by_fence.items():
        ours = Duty.objects.filter(pk__among=ids, state=Duty.RUNNING, fence=fence)
        finished += ours.update(state=Duty.DONE, lease_until=None, last_error="")
    return finished


def give_back(claims: Collection[Claim], now: datetime) -> None:
    """Free again what was claimed and not begun; to have waited is no failure."""
    for claim in claims:
        freed = Duty.objects.filter(_ours(claim)).update(
            state=Duty.READY, lease_until=None, failures=F("failures") - 1
        )
        if freed:
            hints.hint(claim.id, now, now)


def again(claim: Claim, at: datetime, now: datetime) -> None:
    """Let the same duty come due once more at `at`."""
    Duty.objects.filter(_ours(claim)).update(
        state=Duty.READY, due_at=at, lease_until=None, failures=0, last_error=""
    )
    hints.hint(claim.id, at, now)


def fail(claim: Claim, error: str, now: datetime) -> bool:
    """Try later (20 s, 40 s, ... at most an hour); after eight failures park it. True when it was parked."""
    if claim.failures >= MOST_FAILURES:
        park(claim, error)
        return True
    pause = min(timedelta(seconds=10 * 2**claim.failures), LONGEST_PAUSE)
    Duty.objects.filter(_ours(claim)).update(
        state=Duty.READY, due_at=now + pause, lease_until=None, last_error=error[:2000]
    )
    hints.hint(claim.id, now + pause, now)
    return False


def retry(duty: Duty, now: datetime) -> None:
    """The person wants a parked duty tried again."""
    if Duty.objects.filter(pk=duty.pk, state=Duty.PARKED).update(state=Duty.READY, due_at=now, failures=0):
        hints.hint(duty.pk, now, now)


def due(now: datetime, ahead: timedelta, most: int | None = None) -> Iterable[tuple[int, datetime]]:
    """Ids of duties that are due by `now + ahead`, or whose worker's lease ran out, with their times.

    The longest due come first; `most` is how many are named.
    """
    ready = Q(state=Duty.READY, due_at__lte=now + ahead)
    return Duty.objects.filter(ready | _stranded(now)).order_by("due_at").values_list("pk", "due_at")[:most]


def release_all() -> int:
    """Void every lease: right only where this process is the one worker and has just started."""
    return Duty.objects.filter(state=Duty.RUNNING).update(lease_until=datetime(1970, 1, 1, tzinfo=UTC))


def release_mine() -> int:
    """Give back what this process still holds; right only where it ends now. Being stopped is no failure."""
    mine = Duty.objects.filter(state=Duty.RUNNING, owner=me(), failures__gt=0)
    return mine.update(lease_until=datetime(1970, 1, 1, tzinfo=UTC), failures=F("failures") - 1)
