"""Whose rows the assistant sees, found by id, and how each is told."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model

from cordially.desk import debriefs
from cordially.desk.agenda import Todo
from cordially.desk.door import local_user
from cordially.desk.models import Candidate, Debrief, Interview, Letter, Opportunity, Person, Reply
from cordially.desk.owning import row_of
from cordially.mcp.theirs import label, quoted
from cordially.model import CordiallyError, jsonable

Row = TypeVar("Row", bound=Model)


class NotThere(CordiallyError):
    """There is no such row."""


def me() -> Candidate:
    """The person at this machine."""
    return local_user().candidate


def mine(table: type[Row], pk: int) -> Row:
    """The person's own row with this id. Raises NotThere."""
    row = row_of(me(), table, pk)
    if row is None:
        raise NotThere(f"There is no {table._meta.verbose_name} {pk}. List them to see the ids.")
    return row


def person(row: Person) -> dict[str, Any]:
    """Somebody on the employer's side."""
    return {"id": row.pk, "name": label(row.name), "role": label(row.role), "kind": row.kind}


def opportunity(row: Opportunity) -> dict[str, Any]:
    """One hiring process with its people."""
    return {
        "id": row.pk,
        "company": label(row.company),
        "role": label(row.role),
        "zone": row.zone,
        "outcome": row.outcome or None,
        "people": [person(p) for p in row.people.all()],
    }


def interview(row: Interview) -> dict[str, Any]:
    """One meeting."""
    return {
        "id": row.pk,
        "opportunity": row.opportunity_id,
        "company": label(row.opportunity.company),
        "role": label(row.opportunity.role),
        "start": jsonable(row.start),
        "end": jsonable(row.end),
        "zone": row.zone,
        "cancelled": row.cancelled,
        "people": [person(p) for p in row.people.all()],
        "has_debrief": hasattr(row, "debrief"),
    }


def debrief(row: Debrief) -> dict[str, Any]:
    """The notes of one interview; they may hold pasted words of others."""
    promise = debriefs.promise(row)
    return {
        "interview": row.interview_id,
        "revision": row.revision,
        **{stem: quoted(getattr(row, stem), "notes of the person") for stem in debriefs.STEMS},
        "topics": [
            {"person": t.person_id, **quoted(t.text, "notes of the person")} for t in row.topics.all()
        ],
        "competition": row.competition,
        "went_badly": row.went_badly,
        "promised_by": jsonable(promise.due) if promise else None,
    }


def letter(row: Letter) -> dict[str, Any]:
    """One letter with its text; `sealed` ones are the person's and stay as they are."""
    return {
        "id": row.pk,
        "opportunity": row.opportunity_id,
        "interview": row.interview_id,
        "to": label(row.person.name),
        "kind": row.kind,
        "subject": row.subject,
        "body": row.body,
        "revision": row.revision,
        "sealed": row.seals.filter(revoked_at__isnull=True).exists(),
    }


def reply(row: Reply) -> dict[str, Any]:
    """One message of theirs: what it seems to mean, and their words marked as theirs."""
    return {
        "id": row.pk,
        "opportunity": row.opportunity_id,
        "at": jsonable(row.at),
        "meaning": row.kind,
        "confirmed": row.confirmed,
        "promised_by": jsonable(row.promise_due),
        "from": label(row.sender),
        "subject": quoted(label(row.subject), "the sender of this mail"),
        "words": quoted(row.text, "the sender of this mail"),
    }


def due(todo: Todo) -> dict[str, Any]:
    """One step with the rows it concerns."""
    return {
        "opportunity": todo.opportunity.pk,
        "company": label(todo.opportunity.company),
        "role": label(todo.opportunity.role),
        "letter": todo.letter.pk if todo.letter else None,
        "step": jsonable(todo.step),
    }
