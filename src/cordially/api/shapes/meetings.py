"""Opportunities, the people in them, the interviews and what was noted down."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from ninja import Field, Schema
from pydantic import AfterValidator

from cordially.api.shapes.fields import THEIRS, Address, Day, Id, Line, Moment, Stem, without_nul
from cordially.desk import debriefs, interviews
from cordially.desk import models as rows
from cordially.model import Competition, Medium, Outcome, PersonKind
from cordially.model.calendar import zone_of


class PersonOut(Schema):
    """Someone on the employer's side."""

    id: int
    opportunity: int
    name: str = Field(description=THEIRS)
    email: str
    role: str
    kind: PersonKind
    honorific: str
    phone: str

    @classmethod
    def of(cls, row: rows.Person) -> PersonOut:
        """The row as it is shown."""
        return cls(
            id=row.pk,
            opportunity=row.opportunity_id,
            name=row.name,
            email=row.email,
            role=row.role,
            kind=PersonKind(row.kind),
            honorific=row.honorific,
            phone=row.phone,
        )


class OpportunityOut(Schema):
    """One hiring process at one employer; `rehearsal` means that its mail goes to the built-in postbox."""

    id: int
    company: str
    role: str
    zone: str
    country: str
    via_agency: bool
    rehearsal: bool
    outcome: Outcome | None
    outcome_at: datetime | None
    people: list[PersonOut]

    @classmethod
    def of(cls, row: rows.Opportunity) -> OpportunityOut:
        """The row as it is shown, with its people."""
        return cls(
            id=row.pk,
            company=row.company,
            role=row.role,
            zone=row.zone,
            country=row.country,
            via_agency=row.via_agency,
            rehearsal=row.rehearsal,
            outcome=Outcome(row.outcome) if row.outcome else None,
            outcome_at=row.outcome_at,
            people=[PersonOut.of(p) for p in row.people.all()],
        )


class InterviewOut(Schema):
    """One meeting. `has_debrief` tells whether anything was noted down yet."""

    id: int
    opportunity: int
    company: str
    role: str
    start: datetime
    end: datetime
    zone: str
    medium: Medium
    round: int
    place: str = Field(description=THEIRS)
    cancelled: bool
    people: list[PersonOut]
    has_debrief: bool

    @classmethod
    def of(cls, row: rows.Interview) -> InterviewOut:
        """The row as it is shown."""
        return cls(
            id=row.pk,
            opportunity=row.opportunity_id,
            company=row.opportunity.company,
            role=row.opportunity.role,
            start=row.start,
            end=row.end,
            zone=row.zone,
            medium=Medium(row.medium),
            round=row.round,
            place=row.place,
            cancelled=row.cancelled,
            people=[PersonOut.of(p) for p in row.people.all()],
            has_debrief=hasattr(row, "debrief"),
        )


class PersonIn(Schema):
    """Someone who was there."""

    name: Line
    email: Address = ""
    role: Line = ""
    honorific: str = Field("", max_length=20, description="Only what they use themselves: Dr, Ms.")
    kind: PersonKind = PersonKind.INTERVIEWER
    phone: str = Field("", max_length=60)

    def form(self) -> interviews.PersonForm:
        """As the desk takes it."""
        return interviews.PersonForm(
            name=self.name,
            email=self.email,
            role=self.role,
            honorific=without_nul(self.honorific),
            kind=self.kind,
            phone=without_nul(self.phone),
        )


class InterviewIn(Schema):
    """A meeting to note down; a further round at a known company and role joins that opportunity."""

    company: Line
    role: Line = ""
    start: Moment
    end: Moment
    zone: Line = Field(description="The zone it is held in, an IANA name: Europe/Berlin.")
    medium: Medium = Medium.VIDEO
    place: Annotated[str, Field(max_length=2000), AfterValidator(without_nul)] = ""
    via_agency: bool = False
    people: list[PersonIn] = Field(min_length=1, max_length=interviews.MOST_PEOPLE)

    def form(self) -> interviews.InterviewForm:
        """As the desk takes it: times on the clock of the zone."""
        return interviews.InterviewForm(
            company=self.company,
            role=self.role,
            start=_on_the_clock(self.start, self.zone),
            end=_on_the_clock(self.end, self.zone),
            zone=self.zone,
            medium=self.medium,
            place=self.place,
            via_agency=self.via_agency,
            people=tuple(p.form() for p in self.people),
        )


def _on_the_clock(at: datetime, zone: str) -> str:
    """The local time, as a form would hold it; the desk says what is wrong with a zone that is none."""
    try:
        return at.astimezone(zone_of(zone)).replace(tzinfo=None).isoformat()
    except ValueError:
        return at.replace(tzinfo=None).isoformat()


class TopicOut(Schema):
    """What was discussed with one person."""

    person: int
    text: str


class PromiseOut(Schema):
    """What they said they would do; `due` is the last day on which it is kept, null when no day was read."""

    text: str
    due: date | None
    earliest: date | None


class DebriefOut(Schema):
    """The notes of one interview, in the candidate's own words."""

    interview: int
    revision: int
    need: str
    told: str
    wish: str
    weak_answer: str
    personal: str
    they_will_reply: str
    notes: str
    topics: list[TopicOut]
    competition: Competition
    went_badly: bool
    decision_same_day: bool
    promise: PromiseOut | None
    saved_at: datetime
    finished: bool

    @classmethod
    def of(cls, row: rows.Debrief) -> DebriefOut:
        """The row as it is shown, with the promise as it is understood."""
        promise = debriefs.promise(row)
        stems = {stem: getattr(row, stem) for stem in debriefs.STEMS}
        return cls(
            interview=row.interview_id,
            revision=row.revision,
            topics=[TopicOut(person=t.person_id, text=t.text) for t in row.topics.all()],
            competition=Competition(row.competition),
            went_badly=row.went_badly,
            decision_same_day=row.decision_same_day,
            promise=PromiseOut(text=promise.text, due=promise.due, earliest=promise.earliest)
            if promise
            else None,
            saved_at=row.saved_at,
            finished=row.finished_at is not None,
            **stems,
        )


class TopicIn(Schema):
    """What was discussed with one person of the interview."""

    person: Id
    text: Stem


class DebriefIn(Schema):
    """Words to note down. What is left out stays as it is.

    `revision` is the one you read; 0 when there is no debrief yet.
    """

    revision: int = Field(ge=0, le=2**31 - 1)
    need: Stem | None = Field(None, description="What they most need right now.")
    told: Stem | None = Field(None, description="What I told them that shows fit.")
    wish: Stem | None = Field(None, description="What I wish I had said.")
    weak_answer: Stem | None = Field(None, description="The question that went badly.")
    personal: Stem | None = Field(None, description="A thing between us.")
    they_will_reply: Stem | None = Field(None, description="What they will do, by when: “by Friday”.")
    notes: Annotated[str, Field(max_length=1_000_000), AfterValidator(without_nul)] | None = None
    topics: list[TopicIn] = Field([], max_length=interviews.MOST_PEOPLE)
    competition: Competition | None = None
    went_badly: bool | None = None
    decision_same_day: bool | None = None
    promise_due: Day | None = Field(None, description="The day, where the words alone do not tell.")
    finished: bool = False

    def words(self, row: rows.Debrief) -> dict[str, str]:
        """As the desk takes them."""
        given = {stem: text for stem in debriefs.STEMS if (text := getattr(self, stem)) is not None}
        given |= {f"topic-{topic.person}": topic.text for topic in self.topics}
        if self.competition is not None:
            given["competition"] = self.competition.value
        if self.promise_due is not None:
            given["promise_due"] = self.promise_due.isoformat()
        for choice in ("went_badly", "decision_same_day"):
            chosen = getattr(self, choice)
            given[choice] = "on" if (getattr(row, choice) if chosen is None else chosen) else ""
        return given | {"choices": "on"}
