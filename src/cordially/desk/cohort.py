"""The coach's cohort: who has an interview and no thank-you yet, and how long is left.

Only opportunities with an interview of late, or one to come, are planned, whatever else lies on two hundred
desks. Nothing is stored ahead, so nothing shown is ever stale: each look plans anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db.models import Q

from cordially import model as m
from cordially.desk import coaching
from cordially.desk.acting import acting_for, as_the_house
from cordially.desk.agenda import OPEN_STATES
from cordially.desk.mapping import cases_among, employer, values_of
from cordially.desk.models import Candidate, Consent, Dispatch, Grant, Interview, Opportunity
from cordially.etiquette import plan
from cordially.etiquette.policy import STANDARD

AT_RISK = timedelta(hours=20)
COMING = timedelta(days=7)
# What names a grant: of the rows behind it, those that the page says.
_NAMED = ("candidate", "opportunity", "letter__person", "letter__opportunity", "interview__opportunity")
_THANKS = (m.StepKind.THANK_YOU, m.StepKind.RECOVERY)


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


def cohort(coach: User, now: datetime) -> Cohort:
    """What this coach may see now; that it was seen is written down for each candidate."""
    with as_the_house():
        grants = list(coaching.grants_to(coach, now).select_related(*_NAMED))
    deadlines = [g for g in grants if g.kind == Consent.DEADLINES.value]
    singles = [g for g in grants if g.kind == Consent.OPPORTUNITY.value]
    shown = {g.candidate_id: g.candidate for g in (*deadlines, *singles)}
    scope = _Scope(
        frozenset(g.candidate_id for g in deadlines), frozenset(g.opportunity_id or 0 for g in singles)
    )
    with acting_for(shown):
        lines = _lines(shown, scope, now)
        coming = _coming(shown, scope, now)
        coaching.listed(coach, shown.values(), now)
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


def _lines(shown: dict[int, Candidate], scope: _Scope, now: datetime) -> list[Line]:
    """The earliest thank-you owed of each opportunity, the one with the least time first."""
    asking = _asking(shown, scope, now)
    if not asking:
        return []
    found = _with_neighbours(shown, asking)
    values = values_of([row for rows in found.values() for row in rows], to_plan=True)
    sealed = _sealed(asking)
    lines = []
    for pk, rows in found.items():
        for row, case in cases_among(shown[pk], rows, asking, values):
            owed = _owed(case, plan(case, now), sealed)
            if owed is not None:
                lines.append(Line(shown[pk], row, owed, owed - now, row.pk in scope.single))
    return sorted(lines, key=lambda x: (x.deadline, x.opportunity.pk))


def _asking(shown: Collection[int], scope: _Scope, now: datetime) -> dict[int, int]:
    """Open opportunities with an interview so lately that thanks are still welcome, and whose they are."""
    recent = Interview.objects.filter(
        Q(candidate__among=list(scope.whole)) | Q(opportunity__among=list(scope.single)),
        candidate__among=list(shown),
        cancelled=False,
        end__gt=now - STANDARD.thanks_late_until,
        end__lte=now,
        opportunity__outcome="",
        opportunity__rehearsal=False,
    )
    return dict(recent.values_list("opportunity_id", "candidate_id"))


def _with_neighbours(shown: dict[int, Candidate], asking: dict[int, int]) -> dict[int, list[Opportunity]]:
    """Those opportunities, and the others of their candidates on which a plan of theirs can depend."""
    of = list(set(asking.values()))
    known = list(Opportunity.objects.filter(candidate__among=of, rehearsal=False).order_by("pk"))
    names: dict[int, set[str]] = defaultdict(set)
    for row in known:
        row.candidate = shown[row.candidate_id]
        if row.pk in asking:
            names[row.candidate_id].add(employer(row.company))
    found: dict[int, list[Opportunity]] = defaultdict(list)
    for row in known:
        if employer(row.company) in names[row.candidate_id] or row.outcome == m.Outcome.HIRED:
            found[row.candidate_id].append(row)
    return found


def _sealed(asking: Iterable[int]) -> set[tuple[int, str, str]]:
    """Opportunity, person and interview of letters sealed and on their way: nothing is owed there."""
    leaving = Dispatch.objects.filter(
        seal__letter__opportunity__among=list(asking), state__in=OPEN_STATES, seal__revoked_at__isnull=True
    ).values_list("seal__letter__opportunity_id", "seal__letter__person_id", "seal__letter__interview_id")
    return {(opportunity, str(person), str(interview or "")) for opportunity, person, interview in leaving}


def _owed(case: m.Case, made: m.Plan, sealed: set[tuple[int, str, str]]) -> datetime | None:
    """When the 48 hours of the first thank-you that the plan still asks for are over; None when none is owed.

    A plan lets a late note go for some days more; here the 48 hours count all the same.
    """
    ends = {i.id: i.end for i in case.opportunity.interviews}
    pk = int(case.opportunity.id)
    return min(
        (
            min(step.deadline, ends[step.interview_id] + STANDARD.thanks_deadline)
            for step in made.steps
            if step.kind in _THANKS
            and step.deadline
            and not any((pk, person, step.interview_id) in sealed for person in step.person_ids)
        ),
        default=None,
    )


def _coming(shown: dict[int, Candidate], scope: _Scope, now: datetime) -> list[Coming]:
    """Interviews of the next days, the next one first."""
    found = Interview.objects.filter(
        Q(candidate__among=list(scope.whole)) | Q(opportunity__among=list(scope.single)),
        candidate__among=list(shown),
        cancelled=False,
        start__gt=now,
        start__lte=now + COMING,
        opportunity__outcome="",
        opportunity__rehearsal=False,
    ).select_related("opportunity")
    return [
        Coming(shown[i.candidate_id], i.opportunity, i.start, i.opportunity_id in scope.single)
        for i in found.order_by("start", "pk")
    ]
