"""People on the employer's side; to be read only, so that no program turns a letter to another address."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Query, Router, Schema

from cordially.api.door import Bearer
from cordially.api.rows import Paging, mine, one, page_of
from cordially.api.shapes.fields import Id
from cordially.api.shapes.meetings import PersonOut
from cordially.desk.models import Person
from cordially.desk.programs import Scope

router = Router(tags=["people"])


class People(Schema):
    """One page of people."""

    items: list[PersonOut]
    next: int | None


class Filters(Schema):
    """Which people."""

    opportunity: Id | None = None


@router.get("", auth=Bearer(Scope.READ), response=People, summary="List people")
def index(request: HttpRequest, paging: Query[Paging], chosen: Query[Filters]) -> People:
    """Newest first."""
    query = mine(request, Person)
    if chosen.opportunity:
        query = query.filter(opportunity=chosen.opportunity)
    found, following = page_of(query, paging)
    return People(items=[PersonOut.of(row) for row in found], next=following)


@router.get("/{int:pk}", auth=Bearer(Scope.READ), response=PersonOut, summary="One person")
def show(request: HttpRequest, pk: int) -> PersonOut:
    """Name, address, and what they do in this process."""
    return PersonOut.of(one(mine(request, Person), pk))
