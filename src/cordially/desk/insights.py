"""How a search goes, in a few counts: how soon thanks left, how long they were silent, how things ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cordially.desk.models import Candidate, Interview, Opportunity, Reply, Touch
from cordially.model import Kind, Outcome, ReplyKind
from cordially.model.calendar import local_date
from cordially.model.words import phrase

LATER, NOT_WRITTEN = phrase("later"), phrase("not written")
LONGER, NO_WORD = phrase("longer"), phrase("no word yet")
THANKS = (Kind.THANK_YOU.value, Kind.RECOVERY.value)
# No answer by a person.
NO_ANSWER = (ReplyKind.AUTO_REPLY.value, ReplyKind.BOUNCE.value, ReplyKind.CALENDAR.value)
HOURS = ((4, phrase("within 4 hours")), (24, phrase("within a day")), (48, phrase("within two days")))
DAYS = (
    (2, phrase("2 days or less")),
    (5, phrase("3 to 5 days")),
    (10, phrase("6 to 10 days")),
    (20, phrase("11 to 20 days")),
)
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a plot; `share` is its length, of the longest (0 to 100). A month stands as its first day,
    so that the page can name it in the reader's language."""

    label: str | date
    count: int
    share: int


@dataclass(frozen=True, slots=True)
class Insights:
    """The plots, and the sentence that each of them says."""

    thanks: tuple[Bar, ...]
    silence: tuple[Bar, ...]
    outcomes: tuple[Bar, ...]
    months: tuple[Bar, ...]
    in_time: int
    interviews: int
    median_days: int | None
    still_open: int


def insights(candidate: Candidate, now: datetime) -> Insights:
    """Real opportunities only; a rehearsal says nothing about a search."""
    real = {"candidate": candidate, "opportunity__rehearsal": False}
    hours = _hours_to_thanks(real, now)
    days, waiting = _days_of_silence(real)
    ended = Opportunity.objects.filter(candidate=candidate, rehearsal=False)
    outcomes = Counter(ended.exclude(outcome="").values_list("outcome", flat=True))
    thanks = [_bucket(h, HOURS, LATER) if h is not None else NOT_WRITTEN for h in hours]
    silence = [_bucket(d, DAYS, LONGER) for d in days] + [NO_WORD] * waiting
    return Insights(
        thanks=_bars(thanks, [*(label for _, label in HOURS), LATER, NOT_WRITTEN]),
        silence=_bars(silence, [*(label for _, label in DAYS), LONGER, NO_WORD]),
        outcomes=_bars(
            [o.replace("_", " ") for o in outcomes.elements()], [o.value.replace("_", " ") for o in Outcome]
        ),
        months=_by_month(real, now, candidate.zone or "UTC"),
        in_time=sum(h is not None and h <= 48 for h in hours),
        interviews=len(hours),
        median_days=sorted(days)[len(days) // 2] if days else None,
        still_open=ended.filter(outcome="").count(),
    )


def _hours_to_thanks(real: dict[str, object], now: datetime) -> list[float | None]:
    """For each interview held: hours from its end to the first thanks; None where none was written."""
    first: dict[int, datetime] = {}
    for meeting, at in (
        Touch.objects.filter(**real, kind__in=THANKS).order_by("-at").values_list("interview_id", "at")
    ):
        first[meeting] = at
    held = Interview.objects.filter(**real, end__lte=now, cancelled=False, no_show=False)
    return [
        max((first[pk] - end).total_seconds() / 3600, 0) if pk in first else None
        for pk, end in held.values_list("pk", "end")
    ]


def _days_of_silence(real: dict[str, object]) -> tuple[list[int], int]:
    """Whole days from each letter or call to their next word; and how many still wait for one."""
    replies: dict[int, list[datetime]] = {}
    answers = Reply.objects.filter(**real).exclude(kind__in=NO_ANSWER).order_by("at")
    for opportunity, at in answers.values_list("opportunity_id", "at"):
        replies.setdefault(opportunity, []).append(at)
    days: list[int] = []
    waiting = 0
    for opportunity, at, outcome in Touch.objects.filter(**real).values_list(
        "opportunity_id", "at", "opportunity__outcome"
    ):
        word = next((r for r in replies.get(opportunity, ()) if r > at), None)
        if word:
            days.append((word - at).days)
        elif not outcome:
            waiting += 1
    return days, waiting


def _by_month(real: dict[str, object], now: datetime, zone: str) -> tuple[Bar, ...]:
    starts = Interview.objects.filter(**real, start__gte=now - timedelta(days=31 * MONTHS), start__lte=now)
    held = [local_date(at, zone).replace(day=1) for at in starts.values_list("start", flat=True)]
    return _bars(held, sorted(set(held))[-MONTHS:])


def _bucket(value: float, limits: Iterable[tuple[int, str]], beyond: str) -> str:
    return next((label for limit, label in limits if value <= limit), beyond)


def _bars(found: Iterable[str | date], labels: Iterable[str | date]) -> tuple[Bar, ...]:
    counts = Counter(found)
    longest = max(counts.values(), default=1)
    return tuple(Bar(label, counts[label], round(100 * counts[label] / longest)) for label in labels)
