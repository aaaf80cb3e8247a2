"""What is due, and whose token this is."""

from __future__ import annotations

from django.http import HttpRequest
from ninja import Router, Schema

from cordially.api.door import Bearer, candidate_of, token_of
from cordially.api.shapes.planning import AgendaOut, DueOut
from cordially.desk import clock
from cordially.desk.agenda import agenda
from cordially.desk.programs import Scope

router = Router(tags=["plan"])


class MeOut(Schema):
    """Who this token speaks for, and what it may do."""

    candidate: str
    zone: str
    token: str
    scopes: list[Scope]


@router.get("/due", auth=Bearer(Scope.READ), response=AgendaOut, summary="What is due")
def due(request: HttpRequest) -> AgendaOut:
    """Over all opportunities, the most pressing first; ideas are left out."""
    found = agenda(candidate_of(request), clock.now())
    return AgendaOut(
        now=found.now,
        due=[DueOut.of(t) for t in found.todo],
        later=[DueOut.of(t) for t in found.later],
        unconfirmed_replies=[reply.pk for reply in found.replies],
    )


@router.get("/me", auth=Bearer(Scope.READ), response=MeOut, summary="Whose token is this?")
def me(request: HttpRequest) -> MeOut:
    """A first call to try a token with."""
    token, candidate = token_of(request), candidate_of(request)
    return MeOut(
        candidate=candidate.name,
        zone=candidate.zone,
        token=token.name,
        scopes=[Scope(s) for s in token.scopes],
    )
