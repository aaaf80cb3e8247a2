"""What a coach may see and do: text only where a candidate granted it, and every look is written down.

Each use case finds a grant in force first and acts for that candidate alone from there on (`acting`), so that
PostgreSQL itself shows nobody else's rows. "Not granted" and "not there" are one answer after one query.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q, QuerySet

from cordially.desk import audit
from cordially.desk.acting import acting_for, as_the_house
from cordially.desk.consent import in_force, label
from cordially.desk.letters import live_seal
from cordially.desk.models import (
    Candidate,
    Comment,
    Consent,
    Debrief,
    DebriefTopic,
    Grant,
    Interview,
    Letter,
    Look,
    Opportunity,
)
from cordially.desk.owning import row_of, rows_of
from cordially.model import Problem
from cordially.model.words import said

LONGEST_COMMENT = 4000
# The list of deadlines is looked at many times a day; the candidate is told once an hour.
LISTED_AGAIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class SeenLetter:
    """A letter as its coach may see it; `is_sealed` ends the time for remarks."""

    letter: Letter
    comments: tuple[Comment, ...]
    is_sealed: bool


@dataclass(frozen=True, slots=True)
class SeenDebrief:
    """The notes of one interview; None where nothing was noted down yet."""

    interview: Interview
    debrief: Debrief | None
    topics: tuple[DebriefTopic, ...]


@dataclass(frozen=True, slots=True)
class SeenOpportunity:
    """One opportunity with its interviews and letters."""

    opportunity: Opportunity
    interviews: tuple[Interview, ...]
    letters: tuple[Letter, ...]


def grants_to(coach: User, now: datetime) -> QuerySet[Grant]:
    """Every grant in force for this coach. Only within `as_the_house`."""
    return Grant.objects.filter(in_force(now), coach=coach)


def _granting(coach: User, which: Q, now: datetime) -> Candidate | None:
    """The candidate who opened this to the coach; None when nobody did, or when there is no such thing."""
    with as_the_house():
        grant = grants_to(coach, now).filter(which).select_related("candidate__user").first()
    return grant.candidate if grant else None


def letter(coach: User, pk: int, now: datetime) -> SeenLetter | None:
    """A letter whose text is granted, with whom it is to; the look is written down."""
    candidate = _granting(coach, Q(letter=pk) | Q(opportunity__letters=pk), now)
    if candidate is None:
        return None
    with acting_for([candidate.pk]), transaction.atomic():
        row = row_of(candidate, Letter, pk, "person", "opportunity")
        if row is None:
            return None
        what = f"the text of the letter to {row.person.name}, {row.opportunity.company}"
        _looked(coach, candidate, Consent.LETTER, what, now)
        return SeenLetter(row, tuple(Comment.objects.filter(letter=row)), live_seal(row) is not None)


def debrief(coach: User, pk: int, now: datetime) -> SeenDebrief | None:
    """An interview whose debrief is granted; the look is written down."""
    candidate = _granting(coach, Q(interview=pk) | Q(opportunity__interviews=pk), now)
    if candidate is None:
        return None
    with acting_for([candidate.pk]), transaction.atomic():
        row = row_of(candidate, Interview, pk, "opportunity")
        if row is None:
            return None
        what = f"the notes of the interview at {row.opportunity.company} on {row.start:%d %B %Y}"
        _looked(coach, candidate, Consent.DEBRIEF, what, now)
        notes = Debrief.objects.filter(interview=row).first()
        topics = DebriefTopic.objects.filter(debrief=notes).select_related("person") if notes else ()
        return SeenDebrief(row, notes, tuple(topics))


def opportunity(coach: User, pk: int, now: datetime) -> SeenOpportunity | None:
    """An opportunity that is granted as a whole, with its interviews and letters."""
    candidate = _granting(coach, Q(opportunity=pk), now)
    if candidate is None:
        return None
    with acting_for([candidate.pk]), transaction.atomic():
        row = row_of(candidate, Opportunity, pk)
        if row is None:
            return None
        _looked(coach, candidate, Consent.OPPORTUNITY, f"the opportunity {row}", now)
        letters = row.letters.select_related("person").order_by("pk")
        return SeenOpportunity(row, tuple(row.interviews.order_by("start")), tuple(letters))


def comment(coach: User, pk: int, text: str, now: datetime) -> tuple[Comment | None, tuple[Problem, ...]]:
    """A remark on a granted draft, before its seal. (None, ()) when no such letter is open to this coach."""
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    candidate = _granting(coach, Q(letter=pk) | Q(opportunity__letters=pk), now)
    if candidate is None:
        return None, ()
    if not text:
        return None, (Problem("text", "Write your remark first."),)
    if len(text) > LONGEST_COMMENT:
        return None, (
            Problem(
                "text",
                said(
                    "A remark has {most} characters at most; this has {number}.",
                    most=f"{LONGEST_COMMENT:,}",
                    number=f"{len(text):,}",
                ),
            ),
        )
    with acting_for([candidate.pk]), transaction.atomic():
        row = rows_of(candidate, Letter).select_for_update().filter(pk=pk).first()
        if row is None:
            return None, ()
        if live_seal(row):
            return None, (Problem("", "This letter is sealed. A remark would come too late."),)
        made = Comment.objects.create(
            candidate=candidate, letter=row, author=coach, name=label(coach), at=now, text=text
        )
        audit.note(audit.Event.COMMENTED, coach, candidate.user, None, letter=row.pk)
    return made, ()


def listed(coach: User, candidates: Iterable[Candidate], now: datetime) -> None:
    """The coach saw these candidates' deadlines in a list: written down once an hour for each."""
    kind = Consent.DEADLINES.value
    by_key = {candidate.pk: candidate for candidate in candidates}
    recent = Look.objects.filter(
        by=coach, kind=kind, at__gt=now - LISTED_AGAIN, candidate__among=list(by_key)
    )
    seen = set(recent.values_list("candidate_id", flat=True))
    fresh = [pk for pk in by_key if pk not in seen]
    name = label(coach)
    Look.objects.bulk_create(
        Look(candidate_id=pk, by=coach, name=name, at=now, kind=kind, what="your deadlines") for pk in fresh
    )
    if fresh:
        audit.note(audit.Event.LOOKED, coach, None, None, kind=kind, candidates=len(fresh))


def _looked(coach: User, candidate: Candidate, kind: Consent, what: str, now: datetime) -> None:
    Look.objects.create(
        candidate=candidate, by=coach, name=label(coach), at=now, kind=kind.value, what=what[:500]
    )
    audit.note(audit.Event.LOOKED, coach, candidate.user, None, kind=kind.value)
