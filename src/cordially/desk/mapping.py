"""Rows to values: what the pure rooms are given. A person's id is the row's key as text.

A row here is a model instance or a named tuple of its columns: the latter costs a tenth, and a long search
has thousands of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache, reduce
from operator import or_
from typing import Any

from django.db.models import Exists, F, OuterRef, Q
from django.db.models.expressions import Combinable

from cordially import model as m
from cordially.desk import columns
from cordially.desk import models as rows
from cordially.desk.looking import once
from cordially.desk.stand_in import stand_in
from cordially.etiquette import REVIVED_BY
from cordially.model.promises import read_promise

# An opportunity that ended, and of which nothing was heard for so long, has no step left: the longest is the
# friendly line a quarter of a year after their invitation (etiquette.policy, keep_in_touch).
SETTLED_AFTER = timedelta(days=120)
# What an ending of one's own asks for (a last word, thanks after a no) is over by then.
ENDED_AFTER = timedelta(days=30)
_REPLY_KINDS = {kind.value: kind for kind in m.ReplyKind}
_promise_in = lru_cache(maxsize=4096)(read_promise)


def candidate_value(row: rows.Candidate) -> m.Candidate:
    """The candidate, with one highlight for each line of the résumé."""
    lines = [line.strip(" \t-•*") for line in row.resume.splitlines()]
    return m.Candidate(
        name=row.name,
        email=row.email,
        phone=row.phone,
        zone=row.zone or "UTC",
        country=row.country,
        signature=row.signature,
        highlights=tuple(m.Highlight(line) for line in lines if line),
    )


def person_value(row: Any) -> m.Person:
    """Someone on the employer's side."""
    return m.Person(
        name=row.name,
        email=row.email,
        role=row.role,
        kind=m.PersonKind(row.kind),
        honorific=row.honorific,
        first_name_basis=row.first_name_basis,
        phone=row.phone,
        id=str(row.id),
    )


def interview_value(row: Any, person_ids: Iterable[int]) -> m.Interview:
    """One meeting with the ids of its people."""
    return m.Interview(
        start=row.start,
        end=row.end,
        zone=row.zone,
        person_ids=tuple(str(p) for p in person_ids),
        medium=m.Medium(row.medium),
        round=row.round,
        place=row.place,
        cancelled=row.cancelled,
        no_show=row.no_show,
        id=str(row.id),
        purpose=m.Purpose(row.purpose),
    )


def in_the_room(guests: Collection[int], arranged: Container[int]) -> list[int]:
    """Who was met, of the people noted with a meeting: whoever only arranged it was not there, unless they
    are the only ones noted."""
    return [p for p in guests if p not in arranged] or list(guests)


def promise_of_debrief(row: Any, said_at: datetime, zone: str, country: str) -> m.Promise | None:
    """The promise in the debrief; a day that the person chose stands above what we read from the words."""
    if row.promise_due:
        return m.Promise(row.they_will_reply, said_at, row.promise_due, row.promise_earliest)
    return _promise_in(row.they_will_reply, said_at, zone, country) if row.they_will_reply else None


def debrief_value(row: Any, meeting: Any, country: str, topics: Iterable[Any]) -> m.Debrief:
    """The stems as topics; what the employer said was said when the interview ended."""
    shared = [
        (row.need, m.TopicKind.NEED),
        (row.told, m.TopicKind.FIT),
        (row.personal, m.TopicKind.PERSONAL),
        (row.wish, m.TopicKind.WISH),
    ]
    picks: dict[str, str] = row.picks
    said = [
        m.Topic(t.text.strip(), m.TopicKind.NEED, str(t.person_id), picks.get(f"topic-{t.person_id}", ""))
        for t in topics
    ]
    chosen = {m.TopicKind.NEED: picks.get("need", "")}
    said += [m.Topic(text.strip(), kind, highlight=chosen.get(kind, "")) for text, kind in shared]
    return m.Debrief(
        interview_id=str(meeting.id),
        written_at=row.saved_at,
        topics=tuple(t for t in said if t.text),
        competition=m.Competition(row.competition),
        promise=promise_of_debrief(row, meeting.end, meeting.zone, country),
        decision_same_day=row.decision_same_day,
        went_badly=row.went_badly,
        weak_answer=row.weak_answer.strip(),
        notes=row.notes,
    )


def touch_value(row: Any) -> m.Touch:
    """One contact made."""
    return m.Touch(
        at=row.at,
        kind=m.Kind(row.kind),
        channel=m.Channel(row.channel),
        person_ids=(str(row.person_id),) if row.person_id else (),
        interview_id=str(row.interview_id) if row.interview_id else "",
        answers=row.answers,
        result=m.CallResult(row.result) if row.result else None,
        note=row.note,
    )


def reply_value(row: Any, with_words: bool = True) -> m.Reply:
    """One message of theirs, as it is understood by now; without its words if so wished."""
    promise = None
    if row.promise_text or row.promise_due:
        promise = m.Promise(row.promise_text, row.at, row.promise_due, row.promise_earliest)
    return m.Reply(
        at=row.at,
        kind=_REPLY_KINDS[row.kind],
        person_id=str(row.person_id) if row.person_id else "",
        promise=promise,
        returns=row.returns,
        bounced=row.bounced,
        confirmed=row.confirmed,
        invites=row.invites,
        asks=row.asks,
        subject=row.subject if with_words else "",
        text=row.text if with_words else "",
    )


def _by(found: Iterable[Any], key: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for row in found:
        groups[getattr(row, key)].append(row)
    return groups


def values_of(
    found: Collection[Any], people: Iterable[Any] | None = None, to_plan: bool = False
) -> dict[int, m.Opportunity]:
    """Each opportunity with everything known about it, by its key: six queries, however many they are.

    `found` are model instances or tuples of `columns.OPPORTUNITY`; `people` are theirs, where read already.
    With `to_plan` the words of their messages are left out: no plan depends on them.
    """
    ids = [row.id for row in found]
    persons = _by(columns.people(ids) if people is None else people, "opportunity_id")
    meetings: dict[int, list[columns.Meeting]] = defaultdict(list)
    for meeting in columns.meetings(ids):
        meetings[meeting.row.opportunity_id].append(meeting)
    topics = _by(columns.topics(ids), "debrief_id")
    touches = _by(columns.contacts(ids), "opportunity_id")
    replies = _by((columns.news if to_plan else columns.replies)(ids), "opportunity_id")
    stops = _by(columns.stops(ids), "opportunity_id")
    arranged = {p.id for theirs in persons.values() for p in theirs if p.kind == m.PersonKind.COORDINATOR}
    return {
        row.id: m.Opportunity(
            company=row.company,
            role=row.role,
            people=tuple(person_value(p) for p in persons[row.id]),
            interviews=tuple(
                interview_value(i.row, in_the_room(i.people, arranged)) for i in meetings[row.id]
            ),
            debriefs=tuple(
                debrief_value(i.notes, i.row, row.country, topics[i.notes.id])
                for i in meetings[row.id]
                if i.notes
            ),
            touches=tuple(touch_value(t) for t in touches[row.id]),
            replies=tuple(reply_value(r, not to_plan) for r in replies[row.id]),
            stops=tuple(m.Stop(s.at, m.StopScope(s.scope), s.by_candidate, s.text) for s in stops[row.id]),
            outcome=m.Outcome(row.outcome) if row.outcome else None,
            outcome_at=row.outcome_at,
            zone=row.zone,
            country=row.country,
            subdivision=row.subdivision,
            via_agency=row.via_agency,
            internal=row.internal,
            sector=row.sector,
            id=str(row.id),
        )
        for row in found
    }


def _may_ask(now: datetime) -> Combinable:
    """Whether an opportunity may still ask for something: an open one, or one of which something is new."""
    undone = [Q(opportunity__outcome=end, kind__in=kinds) for end, kinds in REVIVED_BY.items()]
    fresh = rows.Reply.objects.filter(opportunity=OuterRef("pk"), at__gte=now - SETTLED_AFTER).filter(
        Q(confirmed=False) | Q(invites=True) | Q(at__gte=F("opportunity__outcome_at")) & reduce(or_, undone)
    )
    return Q(outcome="") | Q(outcome_at__gte=now - ENDED_AFTER) | Exists(fresh)


def cases_of(candidate: rows.Candidate, now: datetime) -> list[tuple[rows.Opportunity, m.Case]]:
    """Every opportunity that may ask for something, as a case.

    Of the candidate's others a case here holds what a plan can depend on: those at the same employer, and
    those that ended in a new job. Rehearsals and real ones do not see each other.
    """
    every = rows.Opportunity.objects.filter(candidate=candidate).order_by("pk")
    known = list(every.annotate(asks=_may_ask(now)).values_list("pk", "company", "outcome", "asks"))
    names = {employer(company) for _, company, _, asks in known if asks}
    asking = {pk for pk, _, _, asks in known if asks}
    wanted = [pk for pk, company, end, _ in known if employer(company) in names or end == m.Outcome.HIRED]
    found = list(every.filter(pk__among=wanted))
    for row in found:
        row.candidate = candidate
    pool = [row for row in found if employer(row.company) in names]
    return cases_among(candidate, found, asking, values_of(pool, to_plan=True))


def cases_among(
    candidate: rows.Candidate,
    found: Collection[rows.Opportunity],
    asking: Collection[int],
    values: Mapping[int, m.Opportunity],
) -> list[tuple[rows.Opportunity, m.Case]]:
    """A case for each opportunity of `found` whose key is in `asking`; the rest are what it depends on.

    `values` has those whose whole story counts: the asking ones, and those at the same employers.
    """
    shown = [row for row in found if row.pk in asking]
    near: dict[tuple[str, bool], list[m.Opportunity]] = defaultdict(list)
    for row in found:
        if row.pk in values:
            near[employer(row.company), row.rehearsal].append(values[row.id])
    jobs = [row for row in found if row.outcome == m.Outcome.HIRED]
    signers = {kind: next((signer(r) for r in shown if r.rehearsal is kind), None) for kind in (True, False)}

    def case(row: rows.Opportunity) -> m.Case:
        hired = [values.get(j.id) or _light(j, ()) for j in jobs if j.rehearsal == row.rehearsal]
        found = {o.id: o for o in (*hired, *near[employer(row.company), row.rehearsal])}
        others = tuple(o for o in found.values() if o.id != str(row.pk))
        return m.Case(signers[row.rehearsal] or signer(row), values[row.pk], others, candidate.preset)

    return [(row, case(row)) for row in shown]


def employer(company: str) -> str:
    """The name by which two opportunities are at one employer."""
    return company.casefold().strip()


def signer(opportunity: rows.Opportunity) -> m.Candidate:
    """Who signs letters of this opportunity: the candidate; in a rehearsal with invented gaps filled."""
    person = candidate_value(opportunity.candidate)
    return stand_in(person) if opportunity.rehearsal else person


def case_of(opportunity: rows.Opportunity) -> m.Case:
    """One opportunity as a case.

    Its others are whole where they are at the same employer; of the rest the names that a proof compares
    (company, role, people) and how they ended are enough.
    """
    return once(("case", opportunity.pk), lambda: _read(opportunity))


def _read(opportunity: rows.Opportunity) -> m.Case:
    every = columns.opportunities_of([opportunity.candidate_id])
    known = [o for o in every if o.rehearsal == opportunity.rehearsal and o.id != opportunity.pk]
    company = employer(opportunity.company)
    near = [row for row in known if employer(row.company) == company]
    people = columns.people_of([opportunity.candidate_id])
    values = values_of([opportunity, *near], people)
    names = _by(people, "opportunity_id")
    rest = tuple(values.get(row.id) or _light(row, map(_name_only, names[row.id])) for row in known)
    return m.Case(signer(opportunity), values[opportunity.pk], rest, opportunity.candidate.preset)


def _name_only(row: Any) -> m.Person:
    return m.Person(name=row.name, id=str(row.id))


def _light(row: Any, people: Iterable[m.Person]) -> m.Opportunity:
    return m.Opportunity(
        company=row.company,
        role=row.role,
        people=tuple(people),
        outcome=m.Outcome(row.outcome) if row.outcome else None,
        outcome_at=row.outcome_at,
        zone=row.zone,
        country=row.country,
        id=str(row.id),
    )
