"""Interviews: taken in from an invite or a form, corrected, found again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from cordially.desk import accounts
from cordially.desk.mapping import in_the_room
from cordially.desk.models import Candidate, Interview, Opportunity, Person
from cordially.desk.places import country_of
from cordially.model import Medium, PersonKind, Problem, Purpose
from cordially.model import Person as PersonValue
from cordially.model.calendar import zone_of
from cordially.model.words import said

MOST_PEOPLE = 20
# Longer than any day of interviews; a longer one is a slip of the year or the month.
LONGEST_HOURS = 14


@dataclass(frozen=True, slots=True)
class PersonForm:
    """One person as typed; a row without a name is left out."""

    name: str
    email: str = ""
    role: str = ""
    honorific: str = ""
    first_name_basis: bool = False
    kind: PersonKind = PersonKind.INTERVIEWER
    phone: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class InterviewForm:
    """An interview as typed or read from an invite; times are local to `zone` ("2026-11-24T14:00")."""

    company: str
    start: str
    end: str
    zone: str
    role: str = ""
    people: tuple[PersonForm, ...] = ()
    medium: Medium = Medium.VIDEO
    purpose: Purpose = Purpose.HIRING
    place: str = ""
    via_agency: bool = False
    uid: str = ""
    sequence: int = 0
    rehearsal: bool = False
    sector: str | None = None  # None leaves it as it is


def save(
    candidate: Candidate, form: InterviewForm, interview: Interview | None = None
) -> tuple[Interview | None, tuple[Problem, ...]]:
    """Add an interview, or correct the one given. With problems nothing is changed and nothing is lost.

    The candidate stands among the guests of most invites; nobody gets a letter to themselves.
    """
    own = accounts.own_addresses(candidate)
    form = replace(form, people=tuple(p for p in form.people if p.email.strip().casefold() not in own))
    times, problems = _times(form)
    problems += _people_problems(form)
    if not form.company.strip():
        problems += (Problem("company", "Which company was it? A guess will do; you can mend it later."),)
    if problems or times is None:
        return None, problems
    with transaction.atomic():
        opportunity = _opportunity(candidate, form, interview)
        row = interview or Interview(candidate=candidate, opportunity=opportunity)
        row.start, row.end = times
        row.zone, row.medium, row.place = form.zone, form.medium.value, form.place.strip()
        row.purpose = form.purpose.value
        row.uid, row.sequence = form.uid or row.uid, max(form.sequence, row.sequence)
        row.save()
        row.people.set(_people(candidate, opportunity, form))
    return row, ()


_WHEN = {
    "start": said("When did it start? Give a day and a time."),
    "end": said("When did it end? Give a day and a time."),
}


def _times(form: InterviewForm) -> tuple[tuple[datetime, datetime] | None, tuple[Problem, ...]]:
    try:
        zone = zone_of(form.zone)
    except ValueError:
        message = said("Choose the time zone of the meeting, for example Europe/Berlin or America/New_York.")
        return None, (Problem("zone", message),)
    parsed: list[datetime] = []
    problems: tuple[Problem, ...] = ()
    for name, text in (("start", form.start), ("end", form.end)):
        try:
            parsed.append(datetime.fromisoformat(text).replace(tzinfo=zone))
        except ValueError:
            problems += (Problem(name, _WHEN[name]),)
    if problems:
        return None, problems
    start, end = parsed
    hours = (end - start).total_seconds() / 3600
    if hours <= 0:
        return None, (Problem("end", "The end is not after the start. Please look at both times again."),)
    if hours > LONGEST_HOURS:
        message = said(
            "That is {hours} hours long. Please look at the day and the month again.", hours=f"{hours:.0f}"
        )
        return None, (Problem("end", message),)
    return (start, end), ()


def _people_problems(form: InterviewForm) -> tuple[Problem, ...]:
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    named = [p for p in form.people if p.name.strip()]
    problems: tuple[Problem, ...] = ()
    if not named:
        problems += (Problem("people", "Whom did you meet? One name is enough to begin with."),)
    if len(named) > MOST_PEOPLE:
        problems += (
            Problem("people", said("More than {most} people: keep those you spoke with.", most=MOST_PEOPLE)),
        )
    for person in named:
        try:
            if person.email:
                validate_email(person.email.strip())
        except ValidationError:
            message = said(
                "{email} is not an email address. Leave it empty if you do not know it.", email=person.email
            )
            problems += (Problem("people", message),)
    for person in form.people:
        if person.email and not person.name.strip():
            problems += (Problem("people", said("What is the name of {email}?", email=person.email)),)
    return problems


def _opportunity(candidate: Candidate, form: InterviewForm, interview: Interview | None) -> Opportunity:
    """The opportunity of this company and role: the known one (a further round), or a new one."""
    if interview:
        row = interview.opportunity
    else:
        known = Opportunity.objects.filter(
            candidate=candidate, company__iexact=form.company.strip(), rehearsal=form.rehearsal, outcome=""
        )
        role = form.role.strip()
        row = (known.filter(role__iexact=role) if role else known).first() or Opportunity(
            candidate=candidate, rehearsal=form.rehearsal
        )
    row.company, row.role = form.company.strip(), form.role.strip() or row.role
    row.zone, row.country = form.zone, country_of(form.zone, candidate.country)
    row.via_agency = form.via_agency
    row.sector = row.sector if form.sector is None else form.sector
    row.save()
    return row


def _people(candidate: Candidate, opportunity: Opportunity, form: InterviewForm) -> list[Person]:
    rows = []
    for typed in form.people:
        if not typed.name.strip():
            continue
        row = _known_person(opportunity, typed) or Person(candidate=candidate, opportunity=opportunity)
        row.name, row.email = " ".join(typed.name.split()), typed.email.strip()
        row.role, row.honorific = typed.role.strip(), typed.honorific.strip().rstrip(".")
        row.first_name_basis, row.kind, row.phone = (
            typed.first_name_basis,
            typed.kind.value,
            typed.phone.strip(),
        )
        row.save()
        rows.append(row)
    return rows


def met(row: Interview) -> list[Person]:
    """Who was in the room, as the plan sees it (`mapping.in_the_room`)."""
    guests = {p.pk: p for p in row.people.all()}
    arranged = {pk for pk, p in guests.items() if p.kind == PersonKind.COORDINATOR}
    return [guests[pk] for pk in in_the_room(guests, arranged)]


def people_of(opportunity: Opportunity, people: Iterable[PersonValue]) -> list[Person]:
    """The rows of these people of an invite; whoever is not known yet is added as the invite has them."""
    rows = []
    for one in people:
        typed = PersonForm(one.name, one.email, one.role, kind=one.kind)
        rows.append(
            _known_person(opportunity, typed)
            or Person.objects.create(
                candidate=opportunity.candidate, opportunity=opportunity,
                name=one.name, email=one.email, role=one.role, kind=one.kind.value,
            )
        )  # fmt: skip
    return rows


def _known_person(opportunity: Opportunity, typed: PersonForm) -> Person | None:
    people = Person.objects.filter(opportunity=opportunity)
    if typed.id.isdigit() and (found := people.filter(pk=int(typed.id)).first()):
        return found
    if typed.email and (found := people.filter(email__iexact=typed.email.strip()).first()):
        return found
    return people.filter(name__iexact=" ".join(typed.name.split())).first()


def mend_address(person: Person, email: str) -> tuple[Problem, ...]:
    """A better address for somebody; says what is wrong with it and keeps the old one if it cannot be one."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(email.strip())
    except ValidationError:
        return (Problem("email", said("“{email}” is not an email address.", email=email)),)
    person.email = email.strip()
    person.save(update_fields=["email"])
    return ()


def changed_addresses(candidate: Candidate, form: InterviewForm) -> tuple[Problem, ...]:
    """Whom this form would give another address. Only a person may do that: a letter would go elsewhere."""
    known = Person.objects.filter(candidate=candidate, opportunity__company__iexact=form.company.strip())
    problems: tuple[Problem, ...] = ()
    for typed in form.people:
        held = known.filter(name__iexact=" ".join(typed.name.split())).exclude(email="")
        if held.exists() and not held.filter(email__iexact=typed.email.strip()).exists():
            message = said(
                "{name} is known with another address. Only you can change it, in Cordially.", name=typed.name
            )
            problems += (Problem("people", message),)
    return problems
