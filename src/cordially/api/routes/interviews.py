"""Interviews, and the debrief of each."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Field, Query, Router, Schema, Status

from cordially.api.door import Bearer, candidate_of, program_of
from cordially.api.once import once
from cordially.api.problems import Conflict, NotThere, NotValid
from cordially.api.rows import Paging, mine, one, page_of
from cordially.api.shapes.fields import Id, Moment
from cordially.api.shapes.meetings import DebriefIn, DebriefOut, InterviewIn, InterviewOut
from cordially.desk import clock, debriefs, interviews, revising
from cordially.desk.models import Debrief, Interview
from cordially.desk.programs import Scope
from cordially.model import Problem

router = Router(tags=["interviews"])


class Interviews(Schema):
    """One page of interviews."""

    items: list[InterviewOut]
    next: int | None


class Filters(Schema):
    """Which interviews."""

    opportunity: Id | None = None
    ended_before: Moment | None = Field(None, description="Only those that ended before this moment.")
    starting_after: Moment | None = Field(None, description="Only those that start after this moment.")


def _rows(request: HttpRequest) -> QuerySet[Interview]:
    return (
        mine(request, Interview)
        .select_related("opportunity", "debrief")
        .prefetch_related("people")
        .order_by()
    )


@router.get("", auth=Bearer(Scope.READ), response=Interviews, summary="List interviews")
def index(request: HttpRequest, paging: Query[Paging], chosen: Query[Filters]) -> Interviews:
    """Newest first."""
    query = _rows(request)
    if chosen.opportunity:
        query = query.filter(opportunity=chosen.opportunity)
    if chosen.ended_before:
        query = query.filter(end__lt=chosen.ended_before)
    if chosen.starting_after:
        query = query.filter(start__gt=chosen.starting_after)
    found, following = page_of(query, paging)
    return Interviews(items=[InterviewOut.of(row) for row in found], next=following)


@router.get("/{int:pk}", auth=Bearer(Scope.READ), response=InterviewOut, summary="One interview")
def show(request: HttpRequest, pk: int) -> InterviewOut:
    """With the people who were there."""
    return InterviewOut.of(one(_rows(request), pk))


@router.post("", auth=Bearer(Scope.DEBRIEF), response={201: InterviewOut}, summary="Note down an interview")
def add(request: HttpRequest, given: InterviewIn) -> Status[InterviewOut]:
    """Understands an Idempotency-Key. The address of somebody known is changed by a person only."""
    return once(request, InterviewOut, lambda: _added(request, given))


def _added(request: HttpRequest, given: InterviewIn) -> InterviewOut:
    form, candidate = given.form(), candidate_of(request)
    if problems := interviews.changed_addresses(candidate, form):
        raise NotValid(problems)
    row, problems = interviews.save(candidate, form)
    if row is None:
        raise NotValid(problems)
    return InterviewOut.of(one(_rows(request), row.pk))


@router.get("/{int:pk}/debrief", auth=Bearer(Scope.READ), response=DebriefOut, summary="The debrief")
def debrief(request: HttpRequest, pk: int) -> DebriefOut:
    """What was noted down of one interview; 404 while there is nothing."""
    row = mine(request, Debrief).filter(interview=one(mine(request, Interview), pk)).first()
    if row is None:
        raise NotThere("Nothing was noted down of this interview yet.")
    return DebriefOut.of(row)


@router.patch(
    "/{int:pk}/debrief", auth=Bearer(Scope.DEBRIEF), response=DebriefOut, summary="Note down what was said"
)
def save_debrief(request: HttpRequest, pk: int, given: DebriefIn) -> DebriefOut:
    """Changes what is given and leaves the rest. Words that it replaces are kept for the person."""
    interview, now = one(mine(request, Interview), pk), clock.now()
    if interview.end > now:
        raise Conflict("This interview is not over yet. Note down what was said when it is.")
    _topics_fit(interview, given)
    row = debriefs.open_debrief(interview, now)
    _saved(row, given, now, program_of(request))
    row.refresh_from_db()
    return DebriefOut.of(row)


def _saved(row: Debrief, given: DebriefIn, now: datetime, program: str) -> None:
    problems = revising.revise_debrief(row, given.words(row), given.revision, now, program=program)
    if any(p.where == "revision" for p in problems):
        raise Conflict(f"{problems[0].message} They are at revision {row.revision}.")
    if problems:
        raise NotValid(problems)
    if given.finished:
        debriefs.finish(row, now)


def _topics_fit(interview: Interview, given: DebriefIn) -> None:
    there = set(interview.people.values_list("pk", flat=True))
    if strange := [t.person for t in given.topics if t.person not in there]:
        message = f"Person {strange[0]} was not in this interview."
        raise NotValid([Problem("topics", message)])
