"""Consent: a candidate opens single things to one coach, for a while, and takes it back at any time.

Nobody else gives consent in a candidate's name, and it holds only while both belong to one organisation.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from cordially.desk import audit
from cordially.desk.models import (
    Candidate,
    Comment,
    Consent,
    Grant,
    Interview,
    Letter,
    Look,
    Member,
    Opportunity,
    Role,
)
from cordially.desk.owning import row_of, rows_of
from cordially.model import Problem

# How long a candidate may choose, in days; the shortest that serves is offered first.
DAYS = (7, 30, 90, 180)
_NAMES: dict[Consent, type[Letter] | type[Interview] | type[Opportunity]] = {
    Consent.LETTER: Letter,
    Consent.DEBRIEF: Interview,
    Consent.OPPORTUNITY: Opportunity,
}
_COLUMN = {Consent.LETTER: "letter", Consent.DEBRIEF: "interview", Consent.OPPORTUNITY: "opportunity"}


def coaches_of(candidate: Candidate) -> list[User]:
    """The coaches of the organisations to which this candidate belongs."""
    mine = _memberships(candidate.user, Role.CANDIDATE).values("organisation")
    theirs = Member.objects.filter(organisation__in=mine, role=Role.COACH.value, left_at__isnull=True)
    return list(User.objects.filter(pk__in=theirs.values("user"), is_active=True).order_by("pk"))


def _memberships(user: User, role: Role) -> QuerySet[Member]:
    return Member.objects.filter(user=user, role=role.value, left_at__isnull=True)


def in_force(now: datetime) -> Q:
    """Not taken back, not run out, and both still in one organisation."""
    coaching = Member.objects.filter(
        user=OuterRef(OuterRef("coach")), role=Role.COACH.value, left_at__isnull=True
    )
    shared = Member.objects.filter(
        user=OuterRef("candidate__user"),
        role=Role.CANDIDATE.value,
        left_at__isnull=True,
        organisation__in=coaching.values("organisation"),
    )
    return Q(revoked_at__isnull=True, expires_at__gt=now) & Q(Exists(shared))


def give(
    candidate: Candidate, coach_id: int, kind: Consent, days: int, now: datetime, pk: int = 0
) -> tuple[Grant | None, tuple[Problem, ...]]:
    """Open one thing to one coach; `pk` names the letter, the interview or the opportunity.

    A consent that stands already for the same thing is renewed. With problems nothing changes.
    """
    coach = next((user for user in coaches_of(candidate) if user.pk == coach_id), None)
    if coach is None:
        return None, (Problem("coach", "Choose one of your coaches."),)
    if days not in DAYS:
        return None, (Problem("days", "Choose for how long."),)
    named = {}
    if kind is not Consent.DEADLINES:
        row = row_of(candidate, _NAMES[kind], pk)
        if row is None:
            return None, (Problem("item", "Choose what your coach may read."),)
        named = {_COLUMN[kind]: row}
    with transaction.atomic():
        same = rows_of(candidate, Grant).filter(coach=coach, kind=kind.value, **named)
        same.filter(revoked_at__isnull=True).update(revoked_at=now)
        grant = Grant.objects.create(
            candidate=candidate,
            coach=coach,
            kind=kind.value,
            created=now,
            expires_at=now + timedelta(days=days),
            **named,
        )
        audit.note(
            audit.Event.CONSENT_GIVEN, candidate.user, candidate.user, None, grant=grant.pk, kind=kind.value
        )
    return grant, ()


def revoke(grant: Grant, now: datetime) -> None:
    """From this moment on it opens nothing."""
    with transaction.atomic():
        if Grant.objects.filter(pk=grant.pk, revoked_at__isnull=True).update(revoked_at=now):
            user = grant.candidate.user
            audit.note(audit.Event.CONSENT_REVOKED, user, user, None, grant=grant.pk, kind=grant.kind)


def grants_of(candidate: Candidate, now: datetime) -> QuerySet[Grant]:
    """What this candidate has opened, and what of it is still in force."""
    found = rows_of(candidate, Grant).filter(in_force(now))
    return found.select_related(
        "coach", "letter__person", "interview__opportunity", "opportunity", "letter__opportunity"
    ).order_by("-pk")


def looks_at(candidate: Candidate) -> QuerySet[Look]:
    """Who looked: when, who, at what; newest first."""
    return rows_of(candidate, Look).order_by("-at", "-pk")


def comments_on(letter: Letter) -> list[Comment]:
    """Remarks on a draft that are not settled yet, in their order."""
    return list(Comment.objects.filter(letter=letter, resolved_at__isnull=True))


def resolve(comment: Comment, now: datetime) -> None:
    """The candidate has seen to it. The letter is theirs: nothing in it changes by this."""
    Comment.objects.filter(pk=comment.pk, resolved_at__isnull=True).update(resolved_at=now)


def end_unfounded(user: User, now: datetime) -> None:
    """Take back what no common organisation carries any more, after this user left one.

    Else it would come to life again the day they come back.
    """
    about = Grant.objects.filter(Q(coach=user) | Q(candidate__user=user), revoked_at__isnull=True)
    founded = about.filter(in_force(datetime.min.replace(tzinfo=now.tzinfo))).values("pk")
    about.exclude(pk__in=list(founded.values_list("pk", flat=True))).update(revoked_at=now)


def label(user: User) -> str:
    """A user as others see them: the name, else the address."""
    return user.get_full_name() or user.email or user.get_username()
