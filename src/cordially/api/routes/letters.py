"""Letters: drafted, revised, proofread. A seal is shown and never made, changed or broken here."""

from __future__ import annotations

from enum import StrEnum

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from ninja import Query, Router, Schema, Status

from cordially.api.door import Bearer, program_of
from cordially.api.problems import Conflict, NotValid
from cordially.api.rows import Paging, mine, one, page_of
from cordially.api.shapes.fields import Id
from cordially.api.shapes.writing import LetterIn, LetterOut, ProofOut, TextIn
from cordially.desk import clock, letters, revising
from cordially.desk.models import Letter, Opportunity, Seal
from cordially.desk.programs import Scope
from cordially.model import Kind

router = Router(tags=["letters"])


class State(StrEnum):
    """A draft may be changed; what is sealed is the person's."""

    DRAFT = "draft"
    SEALED = "sealed"


class Letters(Schema):
    """One page of letters."""

    items: list[LetterOut]
    next: int | None


class Filters(Schema):
    """Which letters."""

    opportunity: Id | None = None
    kind: Kind | None = None
    state: State | None = None


def _rows(request: HttpRequest) -> QuerySet[Letter]:
    return mine(request, Letter).prefetch_related("seals__dispatch")


@router.get("", auth=Bearer(Scope.READ), response=Letters, summary="List letters")
def index(request: HttpRequest, paging: Query[Paging], chosen: Query[Filters]) -> Letters:
    """Newest first."""
    query = _rows(request)
    if chosen.opportunity:
        query = query.filter(opportunity=chosen.opportunity)
    if chosen.kind:
        query = query.filter(kind=chosen.kind.value)
    if chosen.state:
        sealed = Exists(mine(request, Seal).filter(letter=OuterRef("pk"), revoked_at__isnull=True))
        query = query.filter(sealed if chosen.state is State.SEALED else ~sealed)
    found, following = page_of(query, paging)
    return Letters(items=[LetterOut.of(row) for row in found], next=following)


@router.post(
    "", auth=Bearer(Scope.DRAFT), response={200: LetterOut, 201: LetterOut}, summary="Draft a letter"
)
def draft(request: HttpRequest, given: LetterIn) -> Status[LetterOut]:
    """Composed from the debrief. 200 gives back the open draft that was there, 201 a new one."""
    opportunity = one(mine(request, Opportunity), given.opportunity)
    person = one(opportunity.people.all(), given.person)
    interview = one(opportunity.interviews.all(), given.interview) if given.interview else None
    newest = mine(request, Letter).order_by("-pk").values_list("pk", flat=True).first() or 0
    row, questions = letters.draft(opportunity, given.kind, person, interview, clock.now())
    status = 201 if row.pk > newest else 200
    return Status(status, LetterOut.of(one(_rows(request), row.pk), questions))


@router.get("/{int:pk}", auth=Bearer(Scope.READ), response=LetterOut, summary="One letter")
def show(request: HttpRequest, pk: int) -> LetterOut:
    """Text, revision, and the seal where there is one."""
    return LetterOut.of(one(_rows(request), pk))


@router.put("/{int:pk}/text", auth=Bearer(Scope.DRAFT), response=LetterOut, summary="Revise a draft")
def revise(request: HttpRequest, pk: int, given: TextIn) -> LetterOut:
    """A text for an older revision changes nothing (409); whatever a program replaces is kept."""
    row = one(_rows(request), pk)
    problems = revising.revise_letter(
        row, given.subject, given.body, given.revision, clock.now(), program=program_of(request)
    )
    if any(p.where == "revision" for p in problems):
        raise Conflict(f"{problems[0].message} It is at revision {row.revision}.")
    if problems:
        raise NotValid(problems)
    return LetterOut.of(one(_rows(request), pk))


@router.post("/{int:pk}/compose", auth=Bearer(Scope.DRAFT), response=LetterOut, summary="Write a draft anew")
def compose(request: HttpRequest, pk: int) -> LetterOut:
    """From the newest debrief; the text that stood there is kept as a version."""
    questions = letters.write_anew(one(_rows(request), pk), clock.now())
    return LetterOut.of(one(_rows(request), pk), questions)


@router.get("/{int:pk}/proof", auth=Bearer(Scope.READ), response=ProofOut, summary="Proofread a letter")
def proof(request: HttpRequest, pk: int) -> ProofOut:
    """What must be mended, what may be, and the checklist."""
    row = one(_rows(request), pk)
    return ProofOut.of(row, letters.proof_of(row, clock.now()))
