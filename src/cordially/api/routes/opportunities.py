"""Opportunities, the plan of each, and the question whether a contact is proper now."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest
from ninja import Query, Router, Schema

from cordially.api.door import Bearer
from cordially.api.rows import Paging, mine, one, page_of
from cordially.api.shapes.fields import Id
from cordially.api.shapes.meetings import OpportunityOut
from cordially.api.shapes.planning import PlanOut, VerdictOut
from cordially.desk import clock, contacts
from cordially.desk.mapping import case_of
from cordially.desk.models import Opportunity
from cordially.desk.programs import Scope
from cordially.etiquette import plan
from cordially.model import Kind

router = Router(tags=["opportunities"])


class Opportunities(Schema):
    """One page of opportunities."""

    items: list[OpportunityOut]
    next: int | None


class Filters(Schema):
    """Which opportunities."""

    open: bool | None = None
    company: str = ""


class Question(Schema):
    """Which contact is meant."""

    kind: Kind
    person: Id | None = None
    answers: bool = False


def _rows(request: HttpRequest) -> QuerySet[Opportunity]:
    return mine(request, Opportunity).prefetch_related("people")


@router.get("", auth=Bearer(Scope.READ), response=Opportunities, summary="List opportunities")
def index(request: HttpRequest, paging: Query[Paging], chosen: Query[Filters]) -> Opportunities:
    """Newest first; `open` tells those without an outcome from the others."""
    query = _rows(request)
    if chosen.open is not None:
        query = query.filter(outcome="") if chosen.open else query.exclude(outcome="")
    if chosen.company:
        query = query.filter(company__icontains=chosen.company)
    found, following = page_of(query, paging)
    return Opportunities(items=[OpportunityOut.of(row) for row in found], next=following)


@router.get("/{int:pk}", auth=Bearer(Scope.READ), response=OpportunityOut, summary="One opportunity")
def show(request: HttpRequest, pk: int) -> OpportunityOut:
    """With its people."""
    return OpportunityOut.of(one(_rows(request), pk))


@router.get("/{int:pk}/plan", auth=Bearer(Scope.READ), response=PlanOut, summary="The plan")
def show_plan(request: HttpRequest, pk: int) -> PlanOut:
    """What comes next and why, what is best left alone until when, and the budget of contacts."""
    return PlanOut.of(plan(case_of(one(_rows(request), pk)), clock.now()))


@router.get("/{int:pk}/gate", auth=Bearer(Scope.READ), response=VerdictOut, summary="May I contact them now?")
def gate(request: HttpRequest, pk: int, asked: Query[Question]) -> VerdictOut:
    """The budget's answer to one intended contact, with its reason and the moment it changes."""
    row = one(_rows(request), pk)
    person = one(row.people.all(), asked.person) if asked.person else None
    return VerdictOut.of(contacts.judge(row, asked.kind, clock.now(), person=person, answers=asked.answers))
