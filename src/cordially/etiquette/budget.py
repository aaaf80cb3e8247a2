"""The contact budget of one employer: what is earned, what is unprompted, and the gate before any contact.

Earned contacts answer something of theirs: they are never blocked by the budget and count nothing.
Everything else is unprompted: it waits for its day, keeps its distance, and is at most five.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cordially.etiquette import silence
from cordially.etiquette.policy import Policy
from cordially.etiquette.view import MOVES_ON, View, because, contact, look_at, once, once_for_each
from cordially.model.history import CallResult, Case, Outcome, Reply, ReplyKind, StopScope, Touch
from cordially.model.interview import Interview
from cordially.model.letters import Channel, Kind
from cordially.model.people import PersonKind
from cordially.model.plan import Budget, Reason, StepKind, Verdict
from cordially.model.words import phrase, said

THANKS = frozenset({Kind.THANK_YOU, Kind.RECOVERY})
_OF_AN_INTERVIEW = THANKS | {Kind.CARD}
LAST_WORDS = {  # what may still be said after an ending
    Outcome.REJECTED: (Kind.GOODWILL, Kind.KEEP_IN_TOUCH),
    Outcome.HIRED: (Kind.OFFER_THANKS, Kind.ACCEPTANCE, Kind.ANSWER),
    Outcome.DECLINED: (Kind.DECLINE, Kind.WITHDRAWAL),
    Outcome.WITHDRAWN: (Kind.WITHDRAWAL,),
}
_MOST_CALLS = 2  # one that reaches them and one that ends at their voicemail


@dataclass(frozen=True, slots=True)
class Wait:
    """From when an unprompted contact is proper (None: not before they write again), and why."""

    until: datetime | None
    reason: Reason


# --- Earned or unprompted -----------------------------------------------------------------------------


def interview_of(view: View, touch: Touch) -> Interview | None:
    """The interview that a contact belongs to: the named one, else the last that was over by then."""
    known = _interviews_of_touches(view)
    return known[id(touch)] if id(touch) in known else _interview_of(view, touch)


@once
def _interviews_of_touches(view: View) -> dict[int, Interview | None]:
    return {id(t): _interview_of(view, t) for t in view.touches if t.kind in _OF_AN_INTERVIEW}


def _interview_of(view: View, touch: Touch) -> Interview | None:
    over = None
    for interview in view.interviews:
        if interview.start <= touch.at:
            if interview.id == touch.interview_id:
                return interview
            if interview.end <= touch.at and not interview.no_show:
                over = interview
    return over


def thanked(view: View, interview: Interview, touches: Sequence[Touch]) -> set[str] | None:
    """Ids of the people thanked for an interview; None when one note has thanked them all."""
    notes = [t for t in touches if t.kind in THANKS and interview_of(view, t) is interview]
    if any(not t.person_ids for t in notes):
        return None
    return {p for t in notes for p in t.person_ids}


def _thanks_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    interview = interview_of(view, touch)
    done = thanked(view, interview, before) if interview else None
    if interview is None or done is None:
        return False
    if not touch.person_ids:
        return not done
    met = interview.person_ids or tuple(p.id for p in view.opportunity.people)
    between = [p.id for p in view.opportunity.people if p.kind is not PersonKind.INTERVIEWER]
    return any(p not in done for p in touch.person_ids if p in met or p in between)


def _first_since(reply: ReplyKind) -> Callable[[View, Touch, Sequence[Touch]], bool]:
    def earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
        last = max((r.at for r in view.words if r.kind is reply and r.at <= touch.at), default=None)
        return last is not None and not any(t.kind is touch.kind and t.at >= last for t in before)

    return earned


def _answer_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    last = max((r.at for r in view.words if r.at <= touch.at), default=None)
    return last is not None and not any((t.kind is Kind.ANSWER or t.answers) and t.at >= last for t in before)


def _no_show_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    missed = sum(i.no_show and i.start <= touch.at for i in view.interviews)
    return sum(t.kind is Kind.NO_SHOW for t in before) < missed


def _card_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    """A card counts as one with the thank-you email it follows."""
    interview = interview_of(view, touch)
    if interview is None or thanked(view, interview, before) == set():
        return False
    return not any(t.kind is Kind.CARD and interview_of(view, t) is interview for t in before)


def _voicemail_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    """A voicemail left on the day of a call that found nobody counts as one with that call."""
    word = max((r.at for r in view.words if r.at <= touch.at), default=None)
    lately = [t for t in before if word is None or t.at > word]
    mails = any(t.kind is Kind.VOICEMAIL or t.result is CallResult.VOICEMAIL for t in lately)
    day = view.local(touch.at)
    return not mails and any(t.result is CallResult.NO_ANSWER and view.local(t.at) == day for t in lately)


def _first_of_kind(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    return not any(t.kind is touch.kind for t in before)


_EARNED: dict[Kind, Callable[[View, Touch, Sequence[Touch]], bool]] = {
    Kind.THANK_YOU: _thanks_earned,
    Kind.RECOVERY: _thanks_earned,
    Kind.GOODWILL: _first_since(ReplyKind.REJECTION),
    Kind.OFFER_THANKS: _first_since(ReplyKind.OFFER),
    Kind.ACCEPTANCE: _first_since(ReplyKind.OFFER),
    Kind.DECLINE: _first_since(ReplyKind.OFFER),
    Kind.HOLDING: _first_since(ReplyKind.HOLDING),
    Kind.RESCHEDULE: _first_since(ReplyKind.CALENDAR),
    Kind.ANSWER: _answer_earned,
    Kind.NO_SHOW: _no_show_earned,
    Kind.CARD: _card_earned,
    Kind.VOICEMAIL: _voicemail_earned,
    Kind.WITHDRAWAL: _first_of_kind,  # to leave is never too much; to leave twice is
}


def is_earned(view: View, touch: Touch, before: Sequence[Touch]) -> bool:
    """Whether a contact answers something of theirs, given the contacts `before` it."""
    rule = _EARNED.get(touch.kind)
    return touch.answers or (rule is not None and rule(view, touch, before))


@once
def unprompted(view: View) -> tuple[Touch, ...]:
    """Every contact of this process that answered nothing of theirs."""
    return tuple(t for n, t in enumerate(view.touches) if not is_earned(view, t, view.touches[:n]))


@once
def used(view: View) -> int:
    """Unprompted contacts with this employer, over all processes there."""
    return sum(len(unprompted(v)) for v in (view, *view.siblings))


# --- What stands in the way ---------------------------------------------------------------------------


@once
def rejection(view: View) -> Reply | None:
    """The no that stands: not taken back by a later word or a later interview."""
    said = [r for r in view.words if r.kind is ReplyKind.REJECTION or r.kind in MOVES_ON]
    last = said[-1] if said else None
    if last is None or last.kind is not ReplyKind.REJECTION:
        return None
    return None if any(i.start > last.at for i in view.interviews) else last


@once
def offer(view: View) -> Reply | None:
    """The offer that stands."""
    said = [r for r in view.words if r.kind in (ReplyKind.REJECTION, ReplyKind.OFFER)]
    return said[-1] if said and said[-1].kind is ReplyKind.OFFER else None


@once_for_each
def wait_for(view: View, kind: Kind) -> Wait:
    """From when an unprompted contact of this kind is proper; the strongest reason wins."""
    if never := next(_never(view, kind), None):
        return Wait(None, never)
    waits = list(_waits(view, kind))
    if not waits:
        return Wait(view.now, _room_left(view))
    until, reason = max(waits, key=lambda w: w[0])
    return Wait(until.astimezone(UTC), reason)


@once
def withdrew(view: View) -> datetime | None:
    """When the candidate stepped back in writing; None if never."""
    return max((t.at for t in view.touches if t.kind is Kind.WITHDRAWAL), default=None)


@once
def invitation(view: View) -> Reply | None:
    """Their invitation to stay in touch, the latest one."""
    return max((r for r in view.words if r.invites), key=lambda r: r.at, default=None)


def _never(view: View, kind: Kind) -> Iterator[Reason]:
    yield from _uninvited(view) if kind is Kind.KEEP_IN_TOUCH else _decided(view)
    yield from _spent(view)
    if kind is Kind.STATUS_CHECK:
        yield from _enough_asked(view)
    if kind in silence.CALLS:
        yield from _no_more_calls(view, kind)


@once
def _decided(view: View) -> tuple[Reason, ...]:
    """What has been decided between them and the candidate."""
    found = []
    if left := withdrew(view):
        text = said("You stepped back on {day}. Nothing more needs to be said.", day=view.say(left))
        found.append(because("withdrawal", text, withdrew=view.local(left).isoformat()))
    if no := rejection(view):
        text = said("They said no on {day}. After one gracious reply, rest.", day=view.say(no.at))
        found.append(because("rejection.reply", text, said=view.local(no.at).isoformat()))
    if made := offer(view):
        text = said("They made an offer on {day}. The next word is your answer.", day=view.say(made.at))
        found.append(because("offer.reply", text, offered=view.local(made.at).isoformat()))
    return tuple(found)


@once
def _spent(view: View) -> tuple[Reason, ...]:
    """What ends every unprompted contact of whatever kind: a stop word, a closing note, the ceiling."""
    found = []
    if view.employer_said(StopScope.NO_CONTACT):
        found.append(no_contact(view))
    if closed := [t for t in silence.touches_in_silence(view) if t.kind is Kind.CLOSING]:
        text = said(
            "Your closing note went on {day}. Nothing follows it until they write.",
            day=view.say(closed[-1].at),
        )
        found.append(because("closing", text, sent=view.local(closed[-1].at).isoformat()))
    count = used(view)
    if count >= view.policy.ceiling:
        text = said(
            "{count} of {ceiling} contacts are used. The next word must be theirs.",
            count=count,
            ceiling=view.policy.ceiling,
        )
        found.append(because("checkin.max", text, used=count, limit=view.policy.ceiling))
    return tuple(found)


def _enough_asked(view: View) -> Iterator[Reason]:
    most = view.policy.status_checks
    checks = sum(t.kind is Kind.STATUS_CHECK for t in silence.touches_in_silence(view))
    if checks >= most:
        text = said(
            "You have asked {checks} of {most} times since their last word. That is enough until they write.",
            checks=checks,
            most=most,
        )
        yield because("checkin.max", text, asked=checks, limit=most)


def _uninvited(view: View) -> Iterator[Reason]:
    asked = invitation(view)
    if asked is None:
        yield because(
            "keep_in_touch", "Nobody there has asked you to stay in touch, so let it rest.", invitations=0
        )
    elif any(t.kind is Kind.KEEP_IN_TOUCH and t.at >= asked.at for t in view.touches):
        text = said(
            "You have written once since their invitation of {day}, and once is enough.",
            day=view.say(asked.at),
        )
        yield because("keep_in_touch", text, invited=view.local(asked.at).isoformat())


def _no_more_calls(view: View, kind: Kind) -> Iterator[Reason]:
    talks, mails, attempts = silence.calls_made(view)
    if talks or attempts >= _MOST_CALLS:
        yield because(
            "call.max", "You have called since their last word. One conversation is enough.", calls=attempts
        )
    if mails and kind is Kind.VOICEMAIL:
        yield because(
            "call.max",
            "You have left one voicemail since their last word, and one is enough.",
            voicemails=mails,
        )


def _waits(view: View, kind: Kind) -> Iterator[tuple[datetime, Reason]]:
    """Every day that an unprompted contact has to wait for, past ones too."""
    if kind in silence.NUDGES:
        yield from _nudge_waits(view, kind)
    if kind is Kind.KEEP_IN_TOUCH and (asked := invitation(view)):
        until = asked.at + view.policy.keep_in_touch
        text = said(
            "They asked you to stay in touch on {day}; one line is proper from {until}.",
            day=view.say(asked.at),
            until=view.say(until),
        )
        yield until, because("keep_in_touch", text, invited=view.local(asked.at).isoformat())
    if (gap := _gap(view)) is not None:
        yield gap
    who = contact(view, phone=kind in silence.CALLS)
    back = view.away_until((who.id,) if who else ())
    if back:
        yield _away(view, back)


def _nudge_waits(view: View, kind: Kind) -> Iterator[tuple[datetime, Reason]]:
    if view.ahead:
        end = view.ahead[-1].end
        day = view.business_days(view.local(end), view.policy.checkin_no_date_days)
        text = said("Your interview on {day} comes first.", day=view.say(end))
        yield view.opening(day), because("interview", text, interview=view.local(end).isoformat())
    if expected := silence.expectation(view):
        yield expected.at(view), expected.reason
    if awaited := silence.answer_awaited(view):
        yield awaited
    if kind in silence.CALLS:
        yield from _call_waits(view)


def _call_waits(view: View) -> Iterator[tuple[datetime, Reason]]:
    promise, days = view.promise, view.policy.answer_days
    if promise and promise.due:
        day = view.business_days(promise.due, days)
        text = said(
            "They promised an answer by {promised}; five business days later is {day}.",
            promised=view.say(promise.due),
            day=view.say(day),
        )
        yield view.opening(day), because("call.when", text, promised=promise.due.isoformat(), days=days)
    if not any(t.kind is Kind.STATUS_CHECK for t in silence.touches_in_silence(view)):
        asked = wait_for(view, Kind.STATUS_CHECK).until or view.now
        day = view.business_days(view.local(max(asked, view.now)), days)
        text = said("A call is proper only after one email has stayed unanswered for five business days.")
        facts = {"ask_first": view.local(asked).isoformat(), "days": days}
        yield view.opening(day), because("call.when", text, **facts)


@once
def _gap(view: View) -> tuple[datetime, Reason] | None:
    every = [t.at for v in (view, *view.siblings) for t in v.touches]
    if not every:
        return None
    last, days = max(every), view.policy.gap.days
    until = last + view.policy.gap
    text = said(
        "Your last contact with {company} was on {day}. {days} days between two contacts make it {day2}.",
        company=view.opportunity.company or said("them"),
        day=view.say(last),
        days=days,
        day2=view.say(until),
    )
    return until, because("gap.min", text, last=last.isoformat(), days=days, until=until.isoformat())


def _away(view: View, back: date) -> tuple[datetime, Reason]:
    text = said(
        "They are away. Everything to them waits until {day}, a business day after their return.",
        day=view.say(back),
    )
    return view.opening(back), because("out_of_office", text, until=back.isoformat())


def _room_left(view: View) -> Reason:
    count, limit = used(view), view.policy.ceiling
    return because(
        "checkin.max",
        said("{count} of {limit} contacts used; this one is proper.", count=count, limit=limit),
        used=count,
        limit=limit,
    )


def budget(view: View) -> Budget:
    """The budget as it stands: contacts used and allowed, and when the next one is proper."""
    count = used(view)
    closed = view.outcome is not None or view.is_stopped(StopScope.NO_CONTACT)
    until = None if closed else wait_for(view, Kind.STATUS_CHECK).until
    earned = len(view.touches) - len(unprompted(view))
    return Budget(count, view.policy.ceiling, earned, max(until, view.now) if until else None)


# --- The gate -----------------------------------------------------------------------------------------


def gate(
    case: Case,
    kind: StepKind,
    now: datetime,
    *,
    person_ids: tuple[str, ...] = (),
    interview_id: str = "",
    answers: bool = False,
    policy: Policy | None = None,
) -> Verdict:
    """Whether one contact of this kind is proper at `now` (aware), why, and from when if not yet.

    The one gate before every contact, on any channel and face. `until` None with `proper` False means:
    not before they write again. It judges the budget and the stops, not the hour of the day.
    """
    view = look_at(case, now.astimezone(UTC), policy)
    letter = kind.letter
    if letter is None:
        return Verdict(True, because("earned", "This is no contact with them."), earned=True)
    if reason := _forbidden(view, letter):
        return Verdict(False, reason)
    answered = answers and _answer_earned(view, Touch(view.now, Kind.ANSWER), view.touches)
    touch = Touch(view.now, letter, Channel.EMAIL, person_ids, interview_id, answered)
    earned = is_earned(view, touch, view.touches)
    if back := view.away_until(person_ids):
        until, reason = _away(view, back)
        return Verdict(False, reason, earned, until)
    if earned:
        return Verdict(True, because("earned", "It answers something of theirs, so it costs nothing."), True)
    wait = wait_for(view, letter)
    if wait.until is None or wait.until > view.now:
        return Verdict(False, wait.reason, False, wait.until)
    return Verdict(True, _room_left(view))


def _forbidden(view: View, kind: Kind) -> Reason | None:
    """Why nothing of this kind may ever go: an ending, or a word that asked for no contact."""
    ending = view.outcome
    if ending is not None and kind not in LAST_WORDS.get(ending, ()):
        text = said("This process has its ending. There is nothing more to send.")
        return because("outcome", text, outcome=ending.value)
    if view.is_stopped(StopScope.NO_CONTACT):
        return no_contact(view)
    if kind in silence.CALLS and view.employer_said(StopScope.NO_CALLS):
        return no_calls(view)
    return None


def no_contact(view: View) -> Reason:
    """Somebody's word that forbids every contact."""
    return _stopped(view, StopScope.NO_CONTACT)


def no_calls(view: View) -> Reason:
    """Somebody's word that forbids the telephone."""
    return _stopped(view, StopScope.NO_CALLS)


_STOPPED = {
    (StopScope.NO_CONTACT, True): phrase("You asked for no more contact on {day}, and that binds for good."),
    (StopScope.NO_CONTACT, False): phrase(
        "They asked for no more contact on {day}, and that binds for good."
    ),
    (StopScope.NO_CALLS, True): phrase("You asked for no calls on {day}, and that binds for good."),
    (StopScope.NO_CALLS, False): phrase("They asked for no calls on {day}, and that binds for good."),
}


def _stopped(view: View, scope: StopScope) -> Reason:
    every = [s for v in (view, *view.siblings) for s in v.opportunity.stops]
    words = [s for s in every if s.scope is scope and s.at <= view.now]
    first = min(words, key=lambda s: (s.at, s.by_candidate))  # of two at one moment, theirs
    text = said(_STOPPED[scope, first.by_candidate], day=view.say(first.at))
    return because("stop", text, scope=scope.value, since=view.local(first.at).isoformat())
