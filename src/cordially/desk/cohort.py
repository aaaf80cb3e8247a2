"""The coach's cohort: who has an interview and no thank-you yet, and how long is left.

Only opportunities with an interview of late, or one to come, are planned, whatever else lies on two hundred
desks. Nothing is stored ahead, so nothing shown is ever stale: each look plans anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple

from django.contrib.auth.models import User
from django.db.models import Q

from cordially import model as m
from cordially.desk import coaching, columns
from cordially.desk.acting import acting_for, as_the_house
from cordially.desk.agenda import OPEN_STATES
from cordially.desk.mapping import cases_among, employer, values_of
from cordially.desk.models import Candidate, Consent, Dispatch, Grant, Interview, Opportunity
from cordially.etiquette import thanks_owed
from cordially.etiquette.policy import STANDARD

AT_RISK = timedelta(hours=20)
COMING = timedelta(days=7)
# What names a grant: of the rows behind it, those that the page says.
_NAMED = ("candidate", "opportunity", "letter__person", "letter__opportunity", "interview__opportunity")
# What of a candidate is long and says nothing here.
_UNREAD = ("candidate__resume", "candidate__words", "candidate__address")


@dataclass(frozen=True, slots=True)
class Line:
    """One thank-you that is owed: by whom, after which interview, until when, and what is open to the coach.

    `opens` is true when the whole opportunity is granted.
    """

    candidate: Candidate
    opportunity: Opportunity
    deadline: datetime
    left: timedelta
    opens: bool

    @property
    def hours(self) -> int:
        """Whole hours left; less than none when the 48 are over."""
        return self.left // timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Coming:
    """An interview of the next days."""

    candidate: Candidate
    opportunity: Opportunity
    start: datetime
    opens: bool


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everything that the page shows, most pressing first."""

    now: datetime
    at_risk: tuple[Line, ...] = ()
    late: tuple[Line, ...] = ()
    in_time: tuple[Line, ...] = ()
    coming: tuple[Coming, ...] = ()
    calm: tuple[Candidate, ...] = ()
    granted: tuple[Grant, ...] = field(default=(), repr=False)

    @property
    def texts(self) -> list[Grant]:
        """What is open beyond deadlines."""
        return [grant for grant in self.granted if grant.kind != Consent.DEADLINES.value]

    @property
    def is_empty(self) -> bool:
        """Nobody has granted anything yet."""
        return not self.granted


@dataclass(frozen=True, slots=True)
class _Scope:
    """Whose deadlines may be seen: of all their interviews, or of single opportunities."""

    whole: frozenset[int]
    single: frozenset[int]


class _Meeting(NamedTuple):
    """An interview of late or to come."""

    opportunity: int
    candidate: int
    start: datetime
    end: datetime


def cohort(coach: User, now: datetime) -> Cohort:
    """What this coach may see now; that it was seen is written down for each candidate."""
    with as_the_house():
        grants = list(coaching.grants_to(coach, now).select_related(*_NAMED).defer(*_UNREAD))
    deadlines = [g for g in grants if g.kind == Consent.DEADLINES.value]
    singles = [g for g in grants if g.kind == Consent.OPPORTUNITY.value]
    shown = {g.candidate_id: g.candidate for g in (*deadlines, *singles)}
    for candidate in shown.values():
        candidate.resume = ""  # no plan depends on it, and it is not the coach's to read
    scope = _Scope(
        frozenset(g.candidate_id for g in deadlines), frozenset(g.opportunity_id or 0 for g in singles)
    )
    with acting_for(shown):
        meetings = _meetings(shown, scope, now)
        asking = {x.opportunity: x.candidate for x in meetings if x.end <= now}
        ahead = [x for x in meetings if now < x.start]
        found = _opportunities(shown, asking, {x.opportunity for x in ahead})
        lines = _lines(shown, asking, found, scope, now)
        coaching.listed(coach, shown.values(), now)
    coming = [
        Coming(shown[x.candidate], found[x.opportunity], x.start, x.opportunity in scope.single)
        for x in ahead
    ]
    busy = {line.candidate.pk for line in lines} | {row.candidate.pk for row in coming}
    return Cohort(
        now=now,
        at_risk=tuple(x for x in lines if timedelta() < x.left <= AT_RISK),
        late=tuple(x for x in lines if x.left <= timedelta()),
        in_time=tuple(x for x in lines if x.left > AT_RISK),
        coming=tuple(coming),
        calm=tuple(sorted((c for pk, c in shown.items() if pk not in busy), key=lambda c: c.name.casefold())),
        granted=tuple(grants),
    )


def _meetings(shown: Collection[int], scope: _Scope, now: datetime) -> list[_Meeting]:
    """Interviews of the next days, and those so lately that thanks are still welcome, by their start.

    Of open opportunities that may be seen.
    """
    lately = Q(end__gt=now - STANDARD.thanks_late_until, end__lte=now)
    soon = Q(start__gt=now, start__lte=now + COMING)
    found = Interview.objects.filter(
        Q(candidate__among=list(scope.whole)) | Q(opportunity__among=list(scope.single)),
        lately | soon,
        candidate__among=list(shown),
        cancelled=False,
        opportunity__outcome="",
        opportunity__rehearsal=False,
    )
    return [
        _Meeting(*row)
        for row in found.order_by("start", "pk").values_list("opportunity_id", "candidate_id", "start", "end")
    ]


def _opportunities(
    shown: dict[int, Candidate], asking: dict[int, int], more: Collection[int]
) -> dict[int, Opportunity]:
    """Those that ask for thanks, the others of their candidates on which a plan of theirs can depend, and
    `more`; by their keys.
    """
    known = columns.names_of(set(asking.values()))
    near = {(row.candidate_id, employer(row.company)) for row in known if row.id in asking}
    wanted = {
        row.id
        for row in known
        if row.outcome == m.Outcome.HIRED or (row.candidate_id, employer(row.company)) in near
    }
    found = Opportunity.objects.filter(pk__among=[*wanted, *more]).order_by("pk")
    rows = {row.pk: row for row in found.only(*columns.OPPORTUNITY, "candidate_id")}
    for row in rows.values():
        row.candidate = shown[row.candidate_id]
    return rows


def _lines(
    shown: dict[int, Candidate],
    asking: dict[int, int],
    found: dict[int, Opportunity],
    scope: _Scope,
    now: datetime,
) -> list[Line]:
    """The earliest thank-you owed of each opportunity, the one with the least time first."""
    if not asking:
        return []
    of: dict[int, list[Opportunity]] = defaultdict(list)
    for row in found.values():
        of[row.candidate_id].append(row)
    values = values_of([row for pk in set(asking.values()) for row in of[pk]], to_plan=True)
    sealed = _sealed(asking)
    lines = []
    for pk in set(asking.values()):
        for row, case in cases_among(shown[pk], of[pk], asking, values):
            owed = _owed(case, thanks_owed(case, now), sealed)
            if owed is not None:
                lines.append(Line(shown[pk], row, owed, owed - now, row.pk in scope.single))
    return sorted(lines, key=lambda x: (x.deadline, x.opportunity.pk))


def _sealed(asking: Iterable[int]) -> set[tuple[int, str, str]]:
    """Opportunity, person and interview of letters sealed and on their way: nothing is owed there."""
    leaving = Dispatch.objects.filter(
        seal__letter__opportunity__among=list(asking), state__in=OPEN_STATES, seal__revoked_at__isnull=True
    ).values_list("seal__letter__opportunity_id", "seal__letter__person_id", "seal__letter__interview_id")
    return {(opportunity, str(person), str(interview or "")) for opportunity, person, interview in leaving}


def _owed(case: m.Case, thanks: Iterable[m.Step], sealed: set[tuple[int, str, str]]) -> datetime | None:
    """When the 48 hours of the first thank-you that the plan still asks for are over; None when none is owed.

    A plan lets a late note go for some days more; here the 48 hours count all the same.
    """
    ends = {i.id: i.end for i in case.opportunity.interviews}
    pk = int(case.opportunity.id)
    return min(
        (
            min(step.deadline, ends[step.interview_id] + STANDARD.thanks_deadline)
            for step in thanks
            if step.deadline
            and not any((pk, person, step.interview_id) in sealed for person in step.person_ids)
        ),
        default=None,
    )
