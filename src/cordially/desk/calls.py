"""Calls: the card to call by, one tap for how it went, and what they said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from cordially import model as m
from cordially.desk import contacts
from cordially.desk.mapping import case_of, person_value
from cordially.desk.models import Opportunity, Person, Reply, Stop, Touch
from cordially.etiquette import policy
from cordially.etiquette.hours import Place, is_proper, next_proper
from cordially.model.people import dialled
from cordially.model.words import phrase
from cordially.writing import CannotCompose, compose

VOICEMAIL_SECONDS = 30
MOST_WORDS = 75  # in thirty seconds (ETIQUETTE: call.max)
TAKE_BACK = timedelta(minutes=30)


class CallOutcome(StrEnum):
    """The five taps."""

    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"
    NO_CALLS = "no_calls"  # they asked not to be called


# What they may have said on the telephone; each re-plans like a mail of that meaning.
SAID = {
    m.ReplyKind.HOLDING: phrase("They are still deciding"),
    m.ReplyKind.NEXT_ROUND: phrase("There is a next round"),
    m.ReplyKind.OFFER: phrase("They made an offer"),
    m.ReplyKind.REJECTION: phrase("They chose another"),
}


@dataclass(frozen=True, slots=True)
class CallCard:
    """Everything in sight while the telephone rings."""

    opportunity: Opportunity
    person: Person | None
    people: tuple[Person, ...]
    script: tuple[str, ...]
    voicemail: tuple[str, ...]
    verdict: m.Verdict
    good_from: datetime
    is_good_now: bool
    problems: tuple[m.Problem, ...] = ()

    @property
    def number(self) -> str:
        """The number as a tel: link wants it; "" when none is known."""
        return dialled(self.person.phone) if self.person else ""

    @property
    def voicemail_words(self) -> int:
        """Words to say after the tone."""
        return len(" ".join(self.voicemail).split())


def card(opportunity: Opportunity, person: Person | None, now: datetime) -> CallCard:
    """The call card for one person; without one, for whoever is written to first and has a number."""
    people = tuple(opportunity.people.all())
    person = person or next((p for p in people if p.phone), next(iter(people), None))
    script, problems = _words(opportunity, m.Kind.CALL, person, now)
    voicemail, more = _words(opportunity, m.Kind.VOICEMAIL, person, now)
    place = Place(opportunity.zone, opportunity.country, opportunity.subdivision)
    rules = policy.policy_for(opportunity.candidate.preset, opportunity.country)
    return CallCard(
        opportunity,
        person,
        people,
        script,
        voicemail,
        contacts.judge(opportunity, m.Kind.CALL, now, person=person),
        next_proper(now, place, rules, phone=True),
        is_proper(now, place, rules, phone=True),
        tuple(dict.fromkeys((*problems, *more))),
    )


def _words(
    opportunity: Opportunity, kind: m.Kind, person: Person | None, now: datetime
) -> tuple[tuple[str, ...], tuple[m.Problem, ...]]:
    """What to say, line by line; problems tell what is missing for it."""
    try:
        draft = compose(case_of(opportunity), kind, now, to=person_value(person) if person else None)
    except CannotCompose as question:
        return (), tuple(question.problems)
    return tuple(s.text for s in draft.sentences), ()


def log(opportunity: Opportunity, person: Person | None, outcome: CallOutcome, now: datetime) -> Touch:
    """Write the call down; the plan knows it at once. A wrong number is taken off the person."""
    no_calls = outcome is CallOutcome.NO_CALLS
    result = m.CallResult.SPOKE if no_calls else m.CallResult(outcome.value)
    kind = m.Kind.VOICEMAIL if outcome is CallOutcome.VOICEMAIL else m.Kind.CALL
    note = f"The number was {person.phone}." if person and outcome is CallOutcome.WRONG_NUMBER else ""
    contact = contacts.Contact(now, kind, m.Channel.PHONE, person, result=result, note=note)
    touch, _, problems = contacts.log(opportunity, contact, now)
    if touch is None:
        raise m.CordiallyError(problems[0].message)
    if no_calls:
        Stop.objects.create(
            candidate=opportunity.candidate,
            opportunity=opportunity,
            at=now,
            scope=m.StopScope.NO_CALLS.value,
            text="They asked on the telephone not to be called.",
        )
    if person and outcome is CallOutcome.WRONG_NUMBER:
        Person.objects.filter(pk=person.pk).update(phone="")
    return touch


def take_back(touch: Touch, now: datetime) -> bool:
    """Undo a slip of the thumb: only a call, only within half an hour, and only the latest word of it."""
    if touch.channel != m.Channel.PHONE.value or now - touch.at > TAKE_BACK:
        return False
    Stop.objects.filter(opportunity=touch.opportunity, at=touch.at, by_candidate=False).delete()
    Reply.objects.filter(candidate=touch.candidate, fingerprint=_print(touch)).delete()
    if touch.result == m.CallResult.WRONG_NUMBER.value and touch.person:
        number = touch.note.removeprefix("The number was ").rstrip(".")
        Person.objects.filter(pk=touch.person.pk, phone="").update(phone=number)
    touch.delete()
    return True


def heard(touch: Touch, said: str, by: str, note: str, now: datetime) -> tuple[m.Problem, ...]:
    """What they said, so that the plan follows it: `said` is a ReplyKind of SAID or "", `by` an ISO day."""
    try:
        due = date.fromisoformat(by) if by else None
    except ValueError:
        return (m.Problem("by", "Write the day like 2026-12-04, or choose it."),)
    touch.note = note.replace("\x00", "").strip()[: contacts.LONGEST_NOTE] or touch.note
    touch.save(update_fields=["note"])
    kind = next((k for k in SAID if k.value == said), m.ReplyKind.HOLDING if due else None)
    if kind is None:
        return ()
    Reply.objects.update_or_create(
        candidate=touch.candidate,
        fingerprint=_print(touch),
        defaults={
            "opportunity": touch.opportunity,
            "person": touch.person,
            "at": touch.at,
            "noticed_at": now,
            "kind": kind.value,
            "confidence": 1.0,
            "confirmed": True,
            "subject": "On the telephone",
            "text": touch.note,
            "promise_due": due,
        },
    )
    return ()


def said_in(touch: Touch) -> Reply | None:
    """What was noted as said in this call."""
    return Reply.objects.filter(candidate=touch.candidate, fingerprint=_print(touch)).first()


def _print(touch: Touch) -> str:
    return f"call-{touch.pk}"
