"""Contacts with an employer: judged before they are made, counted once they were made, on whatever channel.

`judge` is the one gate of the desk (`etiquette.gate` over the rows); every path that could cause a contact
asks it. `log` writes down what has already happened, which nobody can refuse; the plan reckons with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cordially.desk.mapping import case_of
from cordially.desk.models import Interview, Opportunity, Person, Touch
from cordially.etiquette import gate
from cordially.model import CallResult, Channel, Kind, NotProper, Problem, StepKind, Verdict

LONGEST_NOTE = 5000


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact as a person logs it. `answers`: it answered something of theirs."""

    at: datetime
    kind: Kind = Kind.STATUS_CHECK
    channel: Channel = Channel.EMAIL
    person: Person | None = None
    interview: Interview | None = None
    answers: bool = False
    result: CallResult | None = None
    note: str = ""


def judge(
    opportunity: Opportunity,
    kind: Kind,
    now: datetime,
    *,
    person: Person | None = None,
    interview: Interview | None = None,
    answers: bool = False,
) -> Verdict:
    """Whether a contact of this kind is proper now, why, and from when if not yet."""
    return gate(
        case_of(opportunity),
        StepKind(kind.value),
        now,
        person_ids=(str(person.pk),) if person else (),
        interview_id=str(interview.pk) if interview else "",
        answers=answers,
    )


def must_be_proper(opportunity: Opportunity, contact: Contact, now: datetime) -> None:
    """Raises NotProper, with the reason and the moment it changes, where the gate says: not now."""
    verdict = judge(
        opportunity, contact.kind, now, person=contact.person, interview=contact.interview,
        answers=contact.answers,
    )  # fmt: skip
    if not verdict.proper:
        raise NotProper(verdict.reason.text, until=verdict.until, rule=verdict.reason.rule)


def log(
    opportunity: Opportunity, contact: Contact, now: datetime
) -> tuple[Touch | None, Verdict | None, tuple[Problem, ...]]:
    """Write down a contact made outside Cordially; the verdict tells whether it was proper by our lights.

    Problems, and no row, for a time that is still to come.
    """
    if contact.at > now:
        return None, None, (Problem("at", "That time is still to come. Log it when it has happened."),)
    verdict = judge(
        opportunity, contact.kind, contact.at, person=contact.person, interview=contact.interview,
        answers=contact.answers,
    )  # fmt: skip
    row = Touch.objects.create(
        candidate=opportunity.candidate,
        opportunity=opportunity,
        person=contact.person,
        interview=contact.interview,
        at=contact.at,
        kind=contact.kind.value,
        channel=contact.channel.value,
        answers=contact.answers,
        result=contact.result.value if contact.result else "",
        note=contact.note[:LONGEST_NOTE],
    )
    return row, verdict, ()
