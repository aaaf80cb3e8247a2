"""The feedback ledger: what they said, what the person makes of it, and its return before an interview."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cordially.desk.models import Candidate, Interview, Lesson, Opportunity
from cordially.model import Problem

LONGEST = 5000
SHOWN = 5  # more than five before an interview is noise


@dataclass(frozen=True, slots=True)
class Reminder:
    """The next interview and the open lessons to read before it."""

    interview: Interview
    lessons: tuple[Lesson, ...]


def learn(
    candidate: Candidate, said: str, plan: str, now: datetime, opportunity: Opportunity | None = None
) -> tuple[Lesson | None, tuple[Problem, ...]]:
    """Keep one piece of feedback. Empty words keep nothing."""
    text = said.replace("\x00", "").strip()
    if not text:
        return None, (Problem("said", "What did they say? A few words are enough."),)
    row = Lesson.objects.create(
        candidate=candidate,
        opportunity=opportunity,
        at=now,
        said=text[:LONGEST],
        plan=plan.replace("\x00", "").strip()[:LONGEST],
    )
    return row, ()


def change(row: Lesson, plan: str, is_settled: bool, now: datetime) -> None:
    """Note what to do about it, and whether it is done with."""
    row.plan = plan.replace("\x00", "").strip()[:LONGEST]
    row.settled_at = (row.settled_at or now) if is_settled else None
    row.save(update_fields=["plan", "settled_at"])


def before_next_interview(candidate: Candidate, now: datetime) -> Reminder | None:
    """What to read before the next interview; None without one, or without anything open."""
    lessons = tuple(Lesson.objects.filter(candidate=candidate, settled_at=None)[:SHOWN])
    if not lessons:
        return None
    coming = Interview.objects.filter(
        candidate=candidate, end__gt=now, cancelled=False, opportunity__outcome=""
    )
    interview = coming.select_related("opportunity").first()
    return Reminder(interview, lessons) if interview else None
