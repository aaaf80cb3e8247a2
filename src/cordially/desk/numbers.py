"""Numbers over the candidates of an organisation, told so that none points at a person.

A number counts candidates, and is told in whole steps of `fewest`, rounded down: with steps of 5, twelve is
"10 or more", and below one step there is nothing to tell. So two numbers, whichever filters they stand for,
never pin down a group smaller than `fewest` by their difference: each may stand for `fewest` true counts
(tests/desk/test_numbers.py tries every pair).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from types import MappingProxyType
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import TruncMonth

from cordially.desk import config
from cordially.desk.acting import as_the_house
from cordially.desk.models import Interview, Member, Opportunity, Organisation, Role, Touch
from cordially.etiquette.policy import STANDARD
from cordially.model import Kind, Outcome

MONTHS = 12
MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "interviewed": "had an interview",
        "thanked": "thanked within 48 hours",
        "offered": "were offered the job",
        "rejected": "had a no",
        "unanswered": "closed without an answer",
    }
)
_OUTCOMES = {
    "offered": (Outcome.HIRED, Outcome.DECLINED),
    "rejected": (Outcome.REJECTED,),
    "unanswered": (Outcome.NO_ANSWER,),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One span of time: its name ("2026-11" or "12 months") and what may be told, None where nothing may."""

    span: str
    told: Mapping[str, int | None]


def tellable(count: int, fewest: int) -> int | None:
    """The count in whole steps of `fewest`, rounded down; None when it is less than one step."""
    return count - count % fewest or None


def fewest() -> int:
    """The step in which numbers are told."""
    return config.load().fewest


def figures(organisation: Organisation, now: datetime) -> tuple[Row, ...]:
    """The last twelve months, newest first, and all of them together."""
    months = _months(now)
    since = datetime.strptime(months[-1], "%Y-%m").replace(tzinfo=UTC)
    step = fewest()
    spans: dict[str, dict[str, int | None]] = {"12 months": {}, **{month: {} for month in months}}
    with as_the_house():
        for measure, (found, moment) in _counted(organisation).items():
            recent = found.filter(**{f"{moment}__gte": since, f"{moment}__lte": now})
            whole = recent.aggregate(n=Count("candidate", distinct=True))["n"]
            spans["12 months"][measure] = tellable(whole, step)
            by_month = recent.annotate(month=TruncMonth(moment)).values_list("month")
            for month, n in by_month.annotate(n=Count("candidate", distinct=True)).order_by("month"):
                spans[f"{month:%Y-%m}"][measure] = tellable(n, step)
    return tuple(Row(span, {name: told.get(name) for name in MEASURES}) for span, told in spans.items())


def _months(now: datetime) -> list[str]:
    year, month = now.year, now.month
    found = []
    for _ in range(MONTHS):
        found.append(f"{year}-{month:02}")
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return found


def _counted(organisation: Organisation) -> dict[str, tuple[QuerySet[Any], str]]:
    """Each measure: the rows whose candidates are counted, and the moment by which they are dated."""
    users = Member.objects.filter(
        organisation=organisation, role=Role.CANDIDATE.value, left_at__isnull=True
    ).values("user")
    meetings = Interview.objects.filter(
        candidate__user__in=users, cancelled=False, no_show=False, opportunity__rehearsal=False
    )
    thanks = Touch.objects.filter(
        candidate__user__in=users,
        kind__in=(Kind.THANK_YOU.value, Kind.RECOVERY.value),
        at__lte=F("interview__end") + STANDARD.thanks_deadline,
        opportunity__rehearsal=False,
    )
    ended = Opportunity.objects.filter(candidate__user__in=users, rehearsal=False)
    counted: dict[str, tuple[QuerySet[Any], str]] = {
        "interviewed": (meetings, "end"),
        "thanked": (thanks, "interview__end"),
    }
    for name, outcomes in _OUTCOMES.items():
        counted[name] = (ended.filter(outcome__in=[o.value for o in outcomes]), "outcome_at")
    return counted


def as_csv(rows: tuple[Row, ...]) -> str:
    """The same numbers as a table for other programs; an empty field is a number that is not told."""
    made = StringIO()
    table = csv.writer(made)
    table.writerow(["span", *MEASURES])
    for row in rows:
        table.writerow([row.span, *("" if row.told[name] is None else row.told[name] for name in MEASURES)])
    return made.getvalue()
