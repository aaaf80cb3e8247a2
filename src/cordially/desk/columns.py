"""What a case is read from: of each table only the columns that the pure rooms are given.

Named tuples of columns cost a tenth of model instances, and whole messages (`raw`) stay in the database.
The ids given are those of opportunities, or of candidates where the name says so; they go as one parameter
(`among`), however many they are.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, NamedTuple

from django.db.models import Value

from cordially import model as m
from cordially.desk import models as rows
from cordially.desk.prepared import Prepared
from cordially.model.dispatch import DispatchState

OPPORTUNITY = (
    *("id", "company", "role", "outcome", "outcome_at", "zone", "country", "rehearsal"),
    *("subdivision", "via_agency", "internal", "sector"),
)
_PERSON = (
    *("id", "opportunity_id", "name", "email", "role", "kind"),
    *("honorific", "first_name_basis", "phone"),
)
_MEETING = (
    *("id", "opportunity_id", "start", "end", "zone", "medium", "round", "place"),
    *("cancelled", "no_show", "purpose", "people"),
)
_NOTES = (
    *("id", "need", "told", "personal", "wish", "picks", "saved_at", "competition", "promise_due"),
    *("promise_earliest", "they_will_reply", "decision_same_day", "went_badly", "weak_answer", "notes"),
)
_CONTACT = (
    "opportunity_id",
    "at",
    "kind",
    "person_id",
    "interview_id",
    "channel",
    "answers",
    "result",
    "note",
)
_REPLY = (
    *("opportunity_id", "at", "kind", "person_id", "promise_text", "promise_due", "promise_earliest"),
    *("returns", "bounced", "confirmed", "invites", "asks"),
)
_THEIR_WORDS = ("subject", "text")
# Past the dot, and nobody knows yet whether it left: a contact, until that is settled.
_UNSETTLED = (DispatchState.HANDING_OVER.value, DispatchState.IN_DOUBT.value)


class Notes(NamedTuple):
    """The columns of a debrief, in the order of `_NOTES`."""

    id: int
    need: str
    told: str
    personal: str
    wish: str
    picks: dict[str, str]
    saved_at: Any
    competition: str
    promise_due: Any
    promise_earliest: Any
    they_will_reply: str
    decision_same_day: bool
    went_badly: bool
    weak_answer: str
    notes: str


class Meeting(NamedTuple):
    """An interview with the ids of its people and its notes, if there are any."""

    row: Any
    people: list[int]
    notes: Notes | None


@Prepared
def opportunities_of(candidates: Any) -> Any:
    """Every opportunity of these candidates."""
    return (
        rows.Opportunity.objects.filter(candidate__among=candidates).order_by("pk").values_list(*OPPORTUNITY)
    )


@Prepared
def names_of(candidates: Any) -> Any:
    """Of every real opportunity of these candidates where it is and how it ended."""
    found = rows.Opportunity.objects.filter(candidate__among=candidates, rehearsal=False).order_by("pk")
    return found.values_list("id", "candidate_id", "company", "outcome")


@Prepared
def people_of(candidates: Any) -> Any:
    """Every person whom these candidates know, in the order in which they were added."""
    return rows.Person.objects.filter(candidate__among=candidates).order_by("pk").values_list(*_PERSON)


@Prepared
def people(ids: Any) -> Any:
    """Persons, in the order in which they were added."""
    return rows.Person.objects.filter(opportunity__among=ids).order_by("pk").values_list(*_PERSON)


@Prepared
def _meetings(ids: Any) -> Any:
    found = rows.Interview.objects.filter(opportunity__among=ids).order_by("start", "pk", "people__pk")
    return found.values_list(*_MEETING, *(f"debrief__{name}" for name in _NOTES))


def meetings(ids: Collection[int]) -> list[Meeting]:
    """Interviews by their start, in one query: a row of it for each person of a panel."""
    whole: dict[int, Meeting] = {}
    for row in _meetings(ids):
        if row.id not in whole:
            notes = Notes(*row[len(_MEETING) :])
            whole[row.id] = Meeting(row, [], notes if notes.id else None)
        if row.people:
            whole[row.id].people.append(row.people)
    return list(whole.values())


@Prepared
def topics(ids: Any) -> Any:
    """What was discussed with one person of a panel."""
    found = rows.DebriefTopic.objects.filter(debrief__interview__opportunity__among=ids).order_by("pk")
    return found.values_list("debrief_id", "person_id", "text")


@Prepared
def contacts(ids: Any) -> Any:
    """Contacts by their time: those made, and letters under way of which nobody knows yet."""
    made = rows.Touch.objects.filter(opportunity__among=ids).order_by().values_list(*_CONTACT)
    leaving = rows.Dispatch.objects.filter(
        seal__letter__opportunity__among=ids,
        seal__letter__touch__isnull=True,
        state__in=_UNSETTLED,
        handing_over_at__isnull=False,
    ).values_list(
        "seal__letter__opportunity_id",
        "handing_over_at",
        "seal__kind",
        "seal__letter__person_id",
        "seal__letter__interview_id",
        Value(m.Channel.EMAIL.value),
        Value(False),
        Value(""),
        Value("under way"),
    )
    return made.union(leaving, all=True).order_by("at")


@Prepared
def replies(ids: Any) -> Any:
    """Their messages by time."""
    found = rows.Reply.objects.filter(opportunity__among=ids).order_by("at")
    return found.values_list(*_REPLY, *_THEIR_WORDS)


@Prepared
def news(ids: Any) -> Any:
    """Their messages by time, without the words: no plan depends on those."""
    return rows.Reply.objects.filter(opportunity__among=ids).order_by("at").values_list(*_REPLY)


@Prepared
def stops(ids: Any) -> Any:
    """Stop words."""
    found = rows.Stop.objects.filter(opportunity__among=ids).order_by("pk")
    return found.values_list("opportunity_id", "at", "scope", "by_candidate", "text")
