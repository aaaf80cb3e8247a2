"""What if? An event is supposed, and the plan is made as if it had happened.

Until that moment the candidate is taken to follow the plan, so that "no answer until the 20th" shows the
whole way there. Nothing is changed or stored: a case and a supposition go in, an outlook comes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache

from cordially.etiquette.planner import plan
from cordially.etiquette.policy import Policy
from cordially.etiquette.view import View, contact, look_at
from cordially.model.calendar import at_local, human_day, local_date
from cordially.model.history import Case, Opportunity, Outcome, Reply, ReplyKind, Touch
from cordially.model.interview import Interview, Promise
from cordially.model.letters import Channel, Kind
from cordially.model.plan import Outlook, Step
from cordially.model.spans import Spoken, find_spans
from cordially.model.words import phrase, said

_HOUR = time(10)  # when a supposed event of a later day happens, on their clock
_LONGEST = timedelta(days=366)
_MOST_STEPS = 12


class Event(StrEnum):
    """What may be supposed."""

    SILENCE = "silence"
    NO = "no"
    OFFER = "offer"
    NEXT_ROUND = "next_round"
    PROMISE = "promise"
    QUESTION = "question"
    AWAY = "away"
    THEY_CALL = "they_call"
    THEY_WRITE = "they_write"
    I_WRITE = "i_write"
    I_CALL = "i_call"
    I_STEP_BACK = "i_step_back"


@dataclass(frozen=True, slots=True)
class Supposition:
    """An event, its local day (None: today) and the day that it names (a promise, a return, a meeting)."""

    event: Event
    day: date | None = None
    named: date | None = None


EXAMPLES = (
    phrase("no answer until the 20th"),
    phrase("they call on Monday"),
    phrase("they promise an answer by Friday"),
    phrase("they say no tomorrow"),
    phrase("they make an offer on Thursday"),
    phrase("they invite me to another interview on Tuesday"),
    phrase("they ask a question"),
    phrase("they are away until 5 January"),
    phrase("I write today"),
    phrase("I call on Monday"),
    phrase("I step back"),
)
"""Ways of saying a supposition that `read_supposition` understands."""

# The first that fits counts: the particular stands above the general.
_EVENTS: tuple[tuple[str, Event], ...] = (
    (r"\bi\b.*\b(?:step(?:ped)? back|withdr[ae]w|pull out|say no|decline)", Event.I_STEP_BACK),
    (r"\bi\b.*\b(?:call|phone|ring|telephone)", Event.I_CALL),
    (r"\bi\b(?!nvit).*\b(?:write|ask|e-?mail|contact|check|follow|nudge)", Event.I_WRITE),
    (r"\b(?:no|without an?|not an?) (?:answer|reply|word|news|response)\b|\bnothing\b|\bsilen(?:t|ce)\b"
     r"|\b(?:do not|don['’]t|never) (?:answer|reply|write|call|respond)|\bquiet\b", Event.SILENCE),
    (r"\baway\b|\bout of (?:the )?office\b|\bon (?:leave|holiday|vacation)\b|\bback (?:on|in)\b", Event.AWAY),
    (r"\boffer(?:s|ed)?\b|\bhire[sd]?\b|\bsays? yes\b", Event.OFFER),
    (r"\breject|\bsays? no\b|\bturn(?:s|ed)? me down\b|\bsomebody else\b|\bsomeone else\b|^(?:a )?no\b"
     r"|\brefus", Event.NO),
    (r"\b(?:another|next|second|third|final|new) (?:interview|round|meeting|talk)|\binvite",
     Event.NEXT_ROUND),
    (r"\bpromise|\bdecid|\bmore time\b|\blet me know\b|\bhear\b|\banswer by\b|\bhold", Event.PROMISE),
    (r"\bask|\bquestion\b|\bwant to know\b", Event.QUESTION),
    (r"\bcall|\bphone|\bring\b|\brang\b|\btelephone", Event.THEY_CALL),
    (r"\bwrite|\bwrote\b|\breply|\breplies|\banswer|\be-?mail|\brespond", Event.THEY_WRITE),
)  # fmt: skip
_NAMES_A_DAY = frozenset({Event.SILENCE, Event.PROMISE, Event.AWAY, Event.NEXT_ROUND})
_THEIR_WORDS = {
    Event.NO: ReplyKind.REJECTION,
    Event.OFFER: ReplyKind.OFFER,
    Event.NEXT_ROUND: ReplyKind.NEXT_ROUND,
    Event.PROMISE: ReplyKind.HOLDING,
    Event.QUESTION: ReplyKind.INFO_REQUEST,
    Event.AWAY: ReplyKind.AUTO_REPLY,
    Event.THEY_CALL: ReplyKind.OTHER,
    Event.THEY_WRITE: ReplyKind.OTHER,
}
_OUR_DEEDS = {
    Event.I_WRITE: (Kind.STATUS_CHECK, Channel.EMAIL),
    Event.I_CALL: (Kind.CALL, Channel.PHONE),
    Event.I_STEP_BACK: (Kind.WITHDRAWAL, Channel.EMAIL),
}
_IN_WORDS = {
    Event.SILENCE: phrase("there is no answer{until}"),
    Event.NO: phrase("they say no{on}"),
    Event.OFFER: phrase("they make an offer{on}"),
    Event.NEXT_ROUND: phrase("they invite you{on} to another interview{named}"),
    Event.PROMISE: phrase("they promise{on} an answer{by}"),
    Event.QUESTION: phrase("they ask you something{on}"),
    Event.AWAY: phrase("they are away{until}"),
    Event.THEY_CALL: phrase("they call{on}, without a decision"),
    Event.THEY_WRITE: phrase("they write{on}, without a decision"),
    Event.I_WRITE: phrase("you write{on}"),
    Event.I_CALL: phrase("you call{on}"),
    Event.I_STEP_BACK: phrase("you step back{on}"),
}


def read_supposition(text: str, now: datetime, zone: str = "UTC", country: str = "US") -> Supposition | None:
    """The event and the days that a phrase names ("they call on Monday"); None when it names no event.

    Days are those of the calendar in `zone`, counted from `now` (aware). An unclear day counts as none.
    """
    words = text[:500].casefold()
    event = next((event for pattern, event in _patterns() if pattern.search(words)), None)
    if event is None:
        return None
    found = find_spans(text[:500], Spoken(local_date(now, zone), country))
    days = [s.span.last for s in found if s.span.last is not None]
    if event in _NAMES_A_DAY:
        return Supposition(event, days[0] if len(days) > 1 else None, days[-1] if days else None)
    return Supposition(event, days[0] if days else None)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Event], ...]:
    return tuple((re.compile(pattern), event) for pattern, event in _EVENTS)


def what_if(case: Case, supposed: Supposition, now: datetime, policy: Policy | None = None) -> Outlook:
    """The plan at the moment of a supposed event, and what would have been done until then.

    `now` is aware; a day in the past counts as now, one more than a year ahead as a year ahead. Pure, total.
    """
    view = look_at(case, now.astimezone(UTC), policy)
    at = _moment(view, supposed)
    before, on_the_way = follow(case, view.now, at, policy)
    return Outlook(
        at=at,
        supposed=_told(supposed, view, at),
        on_the_way=on_the_way,
        plan=plan(_with_event(before, supposed, at, view), at, policy),
        usual=plan(before, at, policy),
    )


def follow(
    case: Case, now: datetime, until: datetime, policy: Policy | None = None
) -> tuple[Case, tuple[Step, ...]]:
    """The case as it is when the candidate does all that is planned from `now` to `until`, and those steps.

    What is only an idea (a card), and what is no contact, is left out.
    """
    done: list[Step] = []
    while len(done) < _MOST_STEPS:
        steps = (s for s in plan(case, now, policy).steps if s.kind.letter and not s.if_you_like)
        step = next((s for s in steps if s.due < until), None)
        if step is None:
            break
        now = max(now, step.due)
        case = _with(case, touch=_touch_of(step))
        done.append(step)
    return case, tuple(done)


def _touch_of(step: Step) -> Touch:
    kind = step.kind.letter or Kind.STATUS_CHECK
    return Touch(step.due, kind, step.channel, step.person_ids, step.interview_id)


def _moment(view: View, supposed: Supposition) -> datetime:
    day = supposed.named if supposed.event is Event.SILENCE else supposed.day
    if day is None:
        return view.now
    try:
        at = at_local(day, _HOUR, view.place.zone)
    except (OverflowError, ValueError):
        at = view.now + _LONGEST
    return min(max(at, view.now), view.now + _LONGEST)


def _with_event(case: Case, supposed: Supposition, at: datetime, view: View) -> Case:
    event, someone = supposed.event, contact(view)
    who = someone.id if someone else ""
    if event is Event.SILENCE:
        return case
    if event in _OUR_DEEDS:
        kind, channel = _OUR_DEEDS[event]
        return _with(case, touch=Touch(at, kind, channel, (who,) if who else ()))
    if event is Event.NEXT_ROUND and supposed.named:
        case = _with(case, interview=_meeting(view, supposed.named, at))
    promise = Promise("as supposed", at, supposed.named) if event is Event.PROMISE else None
    returns = supposed.named if event is Event.AWAY else None
    word = Reply(at, _THEIR_WORDS[event], who, promise, returns, confirmed=True)
    return _with(case, reply=word)


def _meeting(view: View, day: date, at: datetime) -> Interview:
    start = max(at_local(day, _HOUR, view.place.zone), at + timedelta(hours=1))
    latest = view.held[-1].person_ids if view.held else ()
    rounds = len(view.held) + 1
    return Interview(start, start + timedelta(hours=1), view.place.zone, latest, round=rounds, id="supposed")


def _with(
    case: Case, *, touch: Touch | None = None, reply: Reply | None = None, interview: Interview | None = None
) -> Case:
    known: Opportunity = case.opportunity
    changed = replace(
        known,
        touches=(*known.touches, touch) if touch else known.touches,
        replies=(*known.replies, reply) if reply else known.replies,
        interviews=(*known.interviews, interview) if interview else known.interviews,
        outcome=None if reply and known.outcome is Outcome.NO_ANSWER else known.outcome,
    )
    return replace(case, opportunity=changed)


def _told(supposed: Supposition, view: View, at: datetime) -> str:
    today = view.local(view.now)
    named = human_day(supposed.named, today) if supposed.named else ""
    later = view.local(at) != today
    words = {
        "on": said(" on {day}", day=view.say(at)) if later else "",
        "until": said(" until {day}", day=named) if named else "",
        "by": said(" by {day}", day=named) if named else said(", without a date"),
        "named": said(" on {day}", day=named) if named else "",
    }
    return said(_IN_WORDS[supposed.event], **words)
