"""Waiting: until when silence is right, and what is proper once it has lasted too long.

One question by email, then a call where that is proper (else a second question), then a closing note,
then rest. Letting go is offered after 30 days, and never done by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from cordially.etiquette.view import View, because, once
from cordially.model.calendar import at_local, is_slow_season
from cordially.model.history import CallResult, ReplyKind, StopScope, Touch
from cordially.model.interview import Promise
from cordially.model.letters import Kind
from cordially.model.plan import Reason, StepKind
from cordially.model.words import said, sentences

NUDGES = frozenset({Kind.STATUS_CHECK, Kind.CALL, Kind.VOICEMAIL, Kind.CLOSING})
CALLS = frozenset({Kind.CALL, Kind.VOICEMAIL})
_IN_WORDS = {
    1: said("one"),
    2: said("two"),
    3: said("three"),
    5: said("five"),
    7: said("seven"),
    14: said("fourteen"),
}
_CAPITAL = {5: said("Five"), 7: said("Seven"), 14: said("Fourteen")}


@dataclass(frozen=True, slots=True)
class Expectation:
    """The first local day on which it is proper to ask, and why."""

    day: date
    reason: Reason

    def at(self, view: View) -> datetime:
        """The opening of that day, in UTC."""
        return view.opening(self.day)


@once
def expectation(view: View) -> Expectation | None:
    """From which day on their silence may be broken; None when nothing has happened to wait for."""
    promise = view.promise
    if promise and promise.due:
        kept = _after_promise(view, promise, promise.due)
        later = _word_after(view, promise, promise.due)
        waited = _without_date(view, later) if later else None
        return waited if waited and waited.day > kept.day else kept
    start = waiting_since(view)
    return _without_date(view, start, unclear=promise is not None) if start else None


@once
def waiting_since(view: View) -> datetime | None:
    """When the present silence began: their last word, our last contact, or a meeting that never was.

    A meeting that was called off counts only where nothing else does: its day comes later than the silence.
    """
    gone = [i for i in view.opportunity.interviews if i.start <= view.now]
    missed = max((i.start for i in gone if i.no_show and not i.cancelled), default=None)
    off = max((i.start for i in gone if i.cancelled), default=None)
    return view.last_word or max((t.at for t in view.touches), default=None) or missed or off


def _after_promise(view: View, promise: Promise, due: date) -> Expectation:
    days = view.policy.checkin_promised_days
    day = view.business_days(due, days)
    who = _promiser(view, promise)
    promised = said(
        "{who} promised an answer by {due}; {count} business days later is {day}.",
        who=said("They") if who == "They" else who,
        due=view.say(due),
        count=_IN_WORDS.get(days, str(days)),
        day=view.say(day),
    )
    early = view.local(view.now) < day
    then = said("Until then silence is right.") if early else said("One short question is proper now.")
    text = sentences(promised, then)
    facts = {"who": who, "promised": due.isoformat(), "days": days, "ask_from": day.isoformat()}
    return Expectation(day, because("checkin.after_promised", text, **facts))


def _word_after(view: View, promise: Promise, due: date) -> datetime | None:
    """Their last word where it came after the promise and puts it off, or after its date."""
    for r in reversed(view.words):  # the last one is the one asked for
        if r.at <= promise.said_at:
            return None
        if r.kind is ReplyKind.HOLDING or view.local(r.at) > due:
            return r.at
    return None


def _promiser(view: View, promise: Promise) -> str:
    for reply in view.words:
        if reply.promise is promise and view.name(reply.person_id) != "they":
            return view.name(reply.person_id)
    for debrief in view.opportunity.debriefs:
        interview = view.opportunity.interview(debrief.interview_id)
        if debrief.promise is promise and interview and len(interview.person_ids) == 1:
            name = view.name(interview.person_ids[0])
            return name if name != "they" else "They"
    return "They"


def _without_date(view: View, start: datetime, *, unclear: bool = False) -> Expectation:
    since = view.local(start)
    days = view.policy.checkin_no_date_days
    slow = unclear or is_slow_season(view.business_days(since, days), view.place.country)
    days = view.policy.checkin_slow_days if slow else days
    day = view.business_days(since, days)
    last = {"day": view.say(since)}
    usual = {"count": _CAPITAL.get(days, str(days)), "day": view.say(day)}
    text = sentences(
        said("Their date is not clear, and the last word was on {day}.", **last)
        if unclear
        else said("They named no date, and the last word was on {day}.", **last),
        said("{count} business days are the usual wait (this is a slow season), until {day}.", **usual)
        if slow and not unclear
        else said("{count} business days are the usual wait, until {day}.", **usual),
    )
    facts = {"since": since.isoformat(), "days": days, "ask_from": day.isoformat()}
    return Expectation(day, because("checkin.no_date", text, **facts))


@once
def touches_in_silence(view: View) -> tuple[Touch, ...]:
    """Contacts made since their last word, answers to it aside."""
    return tuple(
        t for t in view.touches if not t.answers and (view.last_word is None or t.at > view.last_word)
    )


def next_rung(view: View, *, has_phone: bool) -> StepKind | None:
    """What is next when they stay silent; None after the closing note."""
    kinds = [t.kind for t in touches_in_silence(view)]
    if Kind.CLOSING in kinds:
        return None
    checks = kinds.count(Kind.STATUS_CHECK)
    calls = len({view.local(t.at) for t in touches_in_silence(view) if t.kind in CALLS})
    if checks + calls >= view.policy.nudges:
        return StepKind.CLOSING
    may_call = has_phone and not view.employer_said(StopScope.NO_CALLS)
    return StepKind.CALL if checks and not calls and may_call else StepKind.STATUS_CHECK


@once
def answer_awaited(view: View) -> tuple[datetime, Reason] | None:
    """Until when the last question of this silence has time to be answered."""
    asked = [t for t in touches_in_silence(view) if t.kind in NUDGES]
    if not asked:
        return None
    last = view.local(asked[-1].at)
    day = view.business_days(last, view.policy.answer_days)
    called = asked[-1].kind in CALLS
    days = {"day": view.say(last), "until": view.say(day)}
    if view.policy.answer_days == 5:
        until = said("Five business days are a fair wait, until {until}.", **days)
    else:
        until = said("They have time to answer until {until}.", **days)
    deed = said("You called on {day}.", **days) if called else said("You asked on {day}.", **days)
    text = sentences(deed, until)
    return view.opening(day), because(
        "checkin.unanswered", text, asked=last.isoformat(), days=view.policy.answer_days
    )


def calls_made(view: View) -> tuple[int, int, int]:
    """Conversations, voicemails and all attempts of this silence; a call of unknown result was a talk."""
    calls = [t for t in touches_in_silence(view) if t.kind in CALLS]
    mails = sum(t.kind is Kind.VOICEMAIL or t.result is CallResult.VOICEMAIL for t in calls)
    talks = sum(t.kind is Kind.CALL and t.result in (None, CallResult.SPOKE) for t in calls)
    return talks, mails, len(calls)


@once
def closure_from(view: View) -> datetime | None:
    """From when it is kind to offer letting go; None when there is no silence to end."""
    start = waiting_since(view)
    if start is None:
        return None
    offered = start + view.policy.closure_silent
    if view.promise and view.promise.due:
        promised = at_local(view.promise.due, time(0), view.place.zone)
        offered = max(offered, promised + view.policy.closure_promised)
    return offered
