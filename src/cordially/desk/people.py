"""The people met in a search: the goodwill book."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from cordially.desk.models import Candidate, Debrief, DebriefTopic, Interview, Person, Touch
from cordially.model import PersonKind


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody of the book: when you last met and wrote, and what was between you."""

    person: Person
    met: datetime | None
    wrote: datetime | None
    between: str


def people(candidate: Candidate, found: set[int] | None) -> QuerySet[Person]:
    """Everybody, who was met last first; of the opportunities in `found` where it is given."""
    wanted = Q(candidate=candidate) if found is None else Q(candidate=candidate, opportunity__in=found)
    this = OuterRef("pk")
    meetings = Interview.objects.filter(people=this).order_by("-start")
    topics = DebriefTopic.objects.filter(person=this).order_by("-pk")
    notes = Debrief.objects.filter(interview__people=this).order_by("-pk")
    return (
        Person.objects.filter(wanted)
        .select_related("opportunity")
        .annotate(
            met=Subquery(meetings.values("start")[:1]),
            wrote=Subquery(Touch.objects.filter(person=this).order_by("-at").values("at")[:1]),
            topic=Subquery(topics.values("text")[:1]),
            personal=Subquery(notes.values("personal")[:1]),
        )
        .order_by("-met", "pk")
    )


def book(chosen: list[Any]) -> list[Met]:
    """These of `people` with what was talked about with each: their own topic, else the personal line."""
    return [Met(p, p.met, p.wrote, (p.topic or "").strip() or _shared(p)) for p in chosen]


def _shared(person: Any) -> str:
    """The personal line of the notes; whoever only arranged the meeting had no part in it."""
    return "" if person.kind == PersonKind.COORDINATOR else (person.personal or "").strip()
