"""Interviews themselves: go there, note down what was said, and what to do when nobody came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cordially.etiquette.hours import next_proper
from cordially.etiquette.view import View, because
from cordially.model.interview import Interview
from cordially.model.letters import Kind
from cordially.model.plan import Question, Step, StepKind
from cordially.model.words import said, sentences

_FORGOTTEN = timedelta(days=7)  # ours: after a week a debrief is invention
_NO_SHOW_ENDS = timedelta(days=2)  # ours: a narrow question about today or tomorrow


def steps(view: View) -> Iterator[Step]:
    """Interviews to go to and debriefs to write; these are no contacts, so hours do not bind them."""
    for interview in view.ahead:
        yield _go(view, interview)
    for interview in view.held:
        if view.opportunity.debrief_of(interview.id) is None and view.now <= interview.end + _FORGOTTEN:
            yield _debrief(view, interview)


def contacts(view: View) -> Iterator[Step]:
    """One message to whoever missed an appointment."""
    missed = [i for i in view.interviews if i.no_show and i.start <= view.now]
    sent = sum(t.kind is Kind.NO_SHOW for t in view.touches)
    for interview in missed[sent:]:
        earliest = interview.start + view.policy.no_show_delay
        due = next_proper(max(earliest, view.now), view.place, view.policy)
        if view.now <= interview.start + _NO_SHOW_ENDS and not view.away_until(interview.person_ids):
            text = said("They did not come. After 20 minutes, one message with one narrow question is right.")
            reason = because("noshow", text, minutes=20, start=interview.start.isoformat())
            opens = next_proper(earliest, view.place, view.policy)
            to = tuple(
                p.id for p in view.opportunity.people if p.id in interview.person_ids and view.reachable(p)
            )
            yield Step(StepKind.NO_SHOW, opens, due, reason, None, to[:1], interview.id, zone=view.place.zone)


def questions(view: View) -> Iterator[Question]:
    """What is unknown about the meetings."""
    off = max((i for i in view.opportunity.interviews if i.cancelled), key=_start, default=None)
    known = bool(view.interviews or view.replies or view.touches or view.promise)
    moved = view.ahead or any(off and i.start > off.start for i in view.interviews)
    if off and view.outcome is None and not moved:
        if view.now <= off.start + _FORGOTTEN:
            why = said(
                "The interview of {day} was called off, and we know no other date for it.",
                day=view.say(off.start),
            )
            reason = because("interview", why, called_off=view.local(off.start).isoformat())
            yield Question(f"new_date:{off.id}", "Is there a new date for the interview?", reason)
    elif not known:
        why = said("No interview and no contact is known yet, so there is nothing to plan.")
        yield Question("interview", "When is the interview?", because("facts", why, known=0))


def _start(interview: Interview) -> tuple[datetime, str]:
    return interview.start, interview.id


def _go(view: View, interview: Interview) -> Step:
    names = [n for p in interview.person_ids if (n := view.name(p)) != "they"]
    day = view.say(interview.start)
    meeting = said("You meet on {day} with {names}.", day=day, names=names) if names else None
    text = sentences(
        meeting or said("You meet on {day}.", day=day), said("Until then nothing needs to be asked.")
    )
    reason = because("interview", text, start=interview.start.isoformat())
    due = max(interview.start, view.now)
    return Step(
        StepKind.INTERVIEW, interview.start, due, reason, interview.end,
        interview.person_ids, interview.id, zone=view.place.zone,
    )  # fmt: skip


def _debrief(view: View, interview: Interview) -> Step:
    text = said(
        "Note down what was said on {day} while it is fresh: three minutes are enough.",
        day=view.say(interview.end),
    )
    reason = because("debrief", text, ended=interview.end.isoformat())
    return Step(
        StepKind.DEBRIEF, interview.end, view.now, reason, None,
        interview.person_ids, interview.id, zone=view.place.zone,
    )  # fmt: skip
