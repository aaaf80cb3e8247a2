"""The person's steps as a calendar: what changed is updated, what fell away is cancelled."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from cordially import model as m
from cordially.desk.acting import as_the_house
from cordially.desk.agenda import Agenda, Todo, agenda
from cordially.desk.models import CalendarEntry, Candidate, Opportunity, Reminding
from cordially.etiquette.planner import deed
from cordially.post.feed import Event, calendar

LENGTH = timedelta(minutes=15)
KEEP_CANCELLED = timedelta(days=30)  # ours: by then every subscriber has asked again
KEEP_PAST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One step as it should stand in the calendar."""

    key: str
    opportunity: Opportunity
    start: datetime
    end: datetime
    summary: str
    text: str


def new_address(candidate: Candidate) -> str:
    """A new private address for the feed; the old one stops at once. Returns its token."""
    row, _ = Reminding.objects.get_or_create(candidate=candidate)
    row.feed_token = secrets.token_urlsafe(32)
    row.save(update_fields=["feed_token"])
    return row.feed_token


def close(candidate: Candidate) -> None:
    """No feed any more: its address opens nothing."""
    Reminding.objects.filter(candidate=candidate).update(feed_token="")


def owner(token: str) -> Candidate | None:
    """Whose feed an address opens; None for one that never was or is no more."""
    if not token:
        return None
    with as_the_house():
        found = Reminding.objects.filter(feed_token=token).select_related("candidate").first()
    return found.candidate if found else None


def ics(candidate: Candidate, now: datetime) -> bytes:
    """The calendar as it stands now."""
    refresh(candidate, now)
    rows = CalendarEntry.objects.filter(candidate=candidate).order_by("uid")
    return calendar(
        Event(r.uid, r.start, r.end, r.summary, r.changed_at, r.text, "", r.sequence, r.cancelled)
        for r in rows
    )


def refresh(candidate: Candidate, now: datetime) -> None:
    """Bring the entries in line with the plan; what did not change is not touched."""
    wanted = {w.key: w for w in _wanted(candidate, agenda(candidate, now))}
    with transaction.atomic():
        have = {e.key: e for e in CalendarEntry.objects.select_for_update().filter(candidate=candidate)}
        for key, want in wanted.items():
            _bring_in_line(candidate, have.get(key), want, now)
        for key, entry in have.items():
            if key not in wanted:
                _let_go(entry, now)


def _bring_in_line(candidate: Candidate, entry: CalendarEntry | None, want: Wanted, now: datetime) -> None:
    if entry is None:
        entry = CalendarEntry(
            candidate=candidate,
            key=want.key,
            uid=f"{secrets.token_hex(12)}@cordially",
            opportunity=want.opportunity,
            sequence=-1,
        )
    elif entry.start <= now and not entry.cancelled:
        return  # it is due already; a plan that moves with the clock need not move the event
    told = (want.start, want.end, want.summary[:500], want.text, False)
    if (entry.start, entry.end, entry.summary, entry.text, entry.cancelled) != told or entry.sequence < 0:
        entry.start, entry.end, entry.summary, entry.text, entry.cancelled = told
        entry.sequence += 1
        entry.changed_at = now
        entry.save()


def _let_go(entry: CalendarEntry, now: datetime) -> None:
    """No longer a step: cancelled if it lay ahead, kept for a while if it is past, then forgotten."""
    if entry.cancelled:
        if now - entry.changed_at > KEEP_CANCELLED:
            entry.delete()
    elif entry.end > now:
        entry.cancelled = True
        entry.sequence += 1
        entry.changed_at = now
        entry.save(update_fields=["cancelled", "sequence", "changed_at"])
    elif now - entry.end > KEEP_PAST:
        entry.delete()


def _wanted(candidate: Candidate, found: Agenda) -> list[Wanted]:
    """Every step that a person must take; interviews only where no invite has put them in a calendar."""
    listed = []
    for todo in (*found.todo, *found.later, *found.ideas):
        step = todo.step
        if todo.opportunity.rehearsal or step.kind is m.StepKind.MEND_ADDRESS:
            continue
        if step.kind is m.StepKind.INTERVIEW:
            listed += _interview(todo)
            continue
        start = step.due
        listed.append(
            Wanted(step_key(todo), todo.opportunity, start, start + LENGTH, title(todo), step.reason.text)
        )
    return listed


def _interview(todo: Todo) -> list[Wanted]:
    rows = todo.opportunity.interviews.filter(uid="", cancelled=False)
    row = rows.filter(pk=int(todo.step.interview_id)).first() if todo.step.interview_id.isdigit() else None
    if row is None:
        return []
    return [Wanted(step_key(todo), todo.opportunity, row.start, row.end, title(todo), todo.step.reason.text)]


def step_key(todo: Todo) -> str:
    """Which step this is, whatever its time: the second question about where things stand is another one."""
    step = todo.step
    earlier = (
        todo.opportunity.touches.filter(set_aside=False, kind=step.kind.value).count()
        if step.kind.letter
        else 0
    )
    people = ".".join(step.person_ids)
    return f"{todo.opportunity.pk}:{step.kind.value}:{people}:{step.interview_id}:{earlier}"[:200]


def title(todo: Todo) -> str:
    """ "Thank Helen Brandt (Kestrel Freight)" """
    words = deed(todo.step.kind, todo.person.name if todo.person else "")
    return f"{words[:1].upper()}{words[1:]} ({todo.opportunity.company})"
