"""The plan: what comes next, when and why; what is best left alone; and what only the person can say.

A pure, total function: any history, however odd, gives a plan or a question, never an exception.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from cordially.etiquette import answers, budget, endings, meetings, silence, thanks
from cordially.etiquette.hours import next_proper
from cordially.etiquette.policy import Policy, policy_for
from cordially.etiquette.view import View, because, contact, look_at, once
from cordially.model.history import CallResult, Case, StopScope
from cordially.model.interview import Purpose
from cordially.model.letters import Channel, Kind
from cordially.model.plan import Blocked, Budget, Plan, Question, Reason, Step, StepKind
from cordially.model.words import Said, joined, phrase, said, sentences

_DEEDS = {
    StepKind.DEBRIEF: phrase("write down what was said"),
    StepKind.THANK_YOU: phrase("thank {name}"),
    StepKind.RECOVERY: phrase("write to {name} with thanks and the better answer"),
    StepKind.STATUS_CHECK: phrase("ask {name} where things stand"),
    StepKind.GOODWILL: phrase("answer the no with grace"),
    StepKind.OFFER_THANKS: phrase("thank them for the offer"),
    StepKind.ACCEPTANCE: phrase("accept in writing"),
    StepKind.DECLINE: phrase("decline in writing"),
    StepKind.HOLDING: phrase("thank {name} for the news"),
    StepKind.RESCHEDULE: phrase("confirm the new time to {name}"),
    StepKind.ANSWER: phrase("answer their question"),
    StepKind.NO_SHOW: phrase("ask for another time"),
    StepKind.CLOSING: phrase("send a closing note"),
    StepKind.CALL: phrase("telephone {name}"),
    StepKind.VOICEMAIL: phrase("leave {name} a short message"),
    StepKind.WITHDRAWAL: phrase("tell {name} that you step back"),
    StepKind.CARD: phrase("post a card to {name}"),
    StepKind.KEEP_IN_TOUCH: phrase("write {name} a friendly line"),
    StepKind.INTERVIEW: phrase("go to the interview"),
    StepKind.MEND_ADDRESS: phrase("mend the address of {name}"),
    StepKind.OFFER_CLOSURE: phrase("decide whether to let it go"),
}


def deed(kind: StepKind, name: str) -> Said:
    """What a step asks for, in words: "thank Helen Brandt"; without a name, "them"."""
    return said(_DEEDS[kind], name=name or said("them"))


def plan(case: Case, now: datetime, policy: Policy | None = None) -> Plan:
    """The next proper steps of a case at `now` (aware), soonest due first, each with its window and reason.

    All times of the plan are UTC. `policy` overrides the preset that the case names. Pure and total.
    """
    now = now.astimezone(UTC)
    try:
        return _plan(look_at(case, now, policy))
    except OverflowError:
        limit = (policy or policy_for(case.preset, case.opportunity.country)).ceiling
        why = because("facts", "One of the dates lies beyond any calendar.", last=date.max.isoformat())
        asked = Question("dates", "Which of the dates is mistyped?", why)
        return Plan(
            now, questions=(asked,), budget=Budget(0, limit), summary=said("There is a question for you.")
        )


def thanks_owed(case: Case, now: datetime, policy: Policy | None = None) -> tuple[Step, ...]:
    """The thank-yous among the steps of `plan`, in their order, without working out the rest of it.

    For who looks at hundreds of cases at once and asks of each only this: it costs a third of a plan.
    None where a date lies beyond any calendar.
    """
    try:
        view = look_at(case, now.astimezone(UTC), policy)
        if view.outcome is not None or view.is_stopped(StopScope.NO_CONTACT) or _stepping_back(view):
            return ()
        return _in_order(thanks.letters(view))
    except OverflowError:
        return ()


def _in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    return tuple(sorted(steps, key=lambda s: (s.due, s.not_before, s.kind.value, s.person_ids)))


def _plan(view: View) -> Plan:
    steps = _in_order(_steps(view))
    questions = tuple(_questions(view))
    duties = [s for s in steps if not s.if_you_like]
    quiet = not any(s.not_before <= view.now for s in duties)
    until = min((s.not_before for s in duties), default=None) if quiet else None
    summary = _summary(view, steps, questions, until)
    return Plan(view.now, steps, tuple(_blocked(view, steps)), questions, budget.budget(view), until, summary)


def _steps(view: View) -> Iterator[Step]:
    silent = view.is_stopped(StopScope.NO_CONTACT)
    if view.outcome is not None:
        yield from () if silent else endings.last_words(view)
        return
    yield from meetings.steps(view)
    if not silent:
        yield from answers.steps(view)
        yield from endings.step_back(view)
        if not _stepping_back(view):
            yield from _forward(view)
    if (closure := _closure(view)) is not None:
        yield closure


def _forward(view: View) -> Iterator[Step]:
    """What keeps the process going."""
    yield from meetings.contacts(view)
    yield from answers.patience(view)
    yield from answers.new_time(view)
    yield from thanks.steps(view)
    yield from endings.keep_in_touch(view)
    for step in (_nudge(view), _voicemail(view)):
        if step is not None:
            yield step


def _stepping_back(view: View) -> bool:
    return bool(endings.accepted_elsewhere(view) or budget.withdrew(view))


def _questions(view: View) -> Iterator[Question]:
    if again := answers.reopened(view):
        yield again
    if view.outcome is not None:
        return
    yield from meetings.questions(view)
    if view.is_stopped(StopScope.NO_CONTACT) or _stepping_back(view):
        return
    yield from thanks.questions(view)
    yield from answers.questions(view)
    if (
        _may_nudge(view)
        and contact(view) is None
        and silence.expectation(view)
        and not view.opportunity.via_agency
    ):
        why = said("Nobody there has an address that works, so nothing can be asked when the time comes.")
        reason = because("thanks.recipients", why, people=len(view.opportunity.people))
        yield Question("address", "Whom can you write to?", reason)


# --- Silence --------------------------------------------------------------------------------------------


@once
def _may_nudge(view: View) -> bool:
    """Whether it is their turn, and not too long ago."""
    if view.ahead or budget.rejection(view) or budget.offer(view) or answers.open_question(view):
        return False
    if view.held and all(i.purpose is Purpose.INFORMATIONAL for i in view.held):
        return False  # nothing was asked for, so no decision is owed
    if _stepping_back(view) or view.employer_said(StopScope.NO_CONTACT):
        return False
    expected = silence.expectation(view)
    return expected is not None and view.now <= expected.at(view) + view.policy.silence_ends


@once
def _rung(view: View) -> tuple[StepKind, budget.Wait] | None:
    """What the silence asks for next, and from when that is proper."""
    if not _may_nudge(view):
        return None
    kind = silence.next_rung(view, has_phone=contact(view, phone=True) is not None)
    if kind is None or (letter := kind.letter) is None:
        return None
    return kind, budget.wait_for(view, letter)


def _nudge(view: View) -> Step | None:
    rung = _rung(view)
    if rung is None or rung[1].until is None:
        return None
    kind, wait = rung
    phone = kind is StepKind.CALL
    person = contact(view, phone=phone)
    if person is None or wait.until is None:
        return None
    opens = next_proper(wait.until, view.place, view.policy, phone=phone)
    due = next_proper(max(opens, view.now), view.place, view.policy, phone=phone)
    return Step(
        kind, opens, due, _nudge_reason(view, kind, wait), None, (person.id,),
        channel=Channel.PHONE if phone else Channel.EMAIL, zone=view.place.zone,
    )  # fmt: skip


def _voicemail(view: View) -> Step | None:
    """A short message, on the day of a call that found nobody."""
    calls = [t for t in silence.touches_in_silence(view) if t.result is CallResult.NO_ANSWER]
    if not calls or view.local(calls[-1].at) != view.local(view.now) or not _may_nudge(view):
        return None
    person = contact(view, phone=True)
    talks, mails, _ = silence.calls_made(view)
    due = next_proper(view.now, view.place, view.policy, phone=True)
    if person is None or talks or mails or view.local(due) != view.local(view.now):
        return None
    if view.employer_said(StopScope.NO_CALLS):
        return None
    text = said(
        "Nobody answered. If you like, leave one message of half a minute; it counts as one with the call."
    )
    reason = because("call.max", text, called=calls[-1].at.isoformat(), seconds=30)
    return Step(
        StepKind.VOICEMAIL, calls[-1].at, due, reason, None, (person.id,),
        channel=Channel.PHONE, zone=view.place.zone, optional=True,
    )  # fmt: skip


_THEN = {
    StepKind.CALL: ("call.when", said("Then one call is proper, in the middle of their day.")),
    StepKind.CLOSING: ("closing", said("Then one closing note thanks them and leaves the door open.")),
}


def _nudge_reason(view: View, kind: StepKind, wait: budget.Wait) -> Reason:
    """Why this rung, from the wait that ends last; the promise is named even where the gap is longer."""
    reason = wait.reason
    expected = silence.expectation(view)
    if kind is StepKind.STATUS_CHECK:
        if reason.rule != "gap.min" or expected is None or silence.answer_awaited(view):
            return reason
        text = sentences(expected.reason.text, reason.text)
        return replace(expected.reason, text=text, facts=expected.reason.facts + reason.facts)
    rule, then = _THEN.get(kind, ("checkin.max", ""))
    return because(rule, sentences(reason.text, then), **dict(reason.facts))


def _closure(view: View) -> Step | None:
    """The offer to let go, once the silence has lasted or there is nothing left to say."""
    if left := budget.withdrew(view):
        text = said("You stepped back on {day}. Put this process away when you like.", day=view.say(left))
        reason = because("close.offer", text, withdrew=view.local(left).isoformat())
        return Step(StepKind.OFFER_CLOSURE, left, view.now, reason, zone=view.place.zone, optional=True)
    waiting = view.ahead or budget.offer(view) or answers.open_question(view) or budget.rejection(view)
    at = silence.closure_from(view)
    if waiting or at is None:
        return None
    rung = _rung(view)
    asked_not_to = view.employer_said(StopScope.NO_CONTACT)  # then time decides, not what is left to say
    spent = not asked_not_to and (rung is None or rung[1].until is None)
    if not spent and at > view.now:
        return None
    days = view.policy.closure_silent.days
    text = said(
        "After {days} days of silence, or four weeks past a promised date, you may let this one go.",
        days=days,
    )
    reason = because("close.offer", text, days=days, since=(view.last_word or at).isoformat())
    at = at.astimezone(UTC)
    return Step(StepKind.OFFER_CLOSURE, at, max(at, view.now), reason, zone=view.place.zone, optional=True)


# --- What is best left alone, and the sentence above it all ---------------------------------------------


def _blocked(view: View, steps: tuple[Step, ...]) -> Iterator[Blocked]:
    if view.outcome is not None:
        return
    if view.is_stopped(StopScope.NO_CONTACT):
        yield Blocked(StepKind.STATUS_CHECK, None, budget.no_contact(view))
        return
    if view.employer_said(StopScope.NO_CALLS):
        yield Blocked(StepKind.CALL, None, budget.no_calls(view))
    yield from thanks.blocked(view)
    for step in steps:
        if step.not_before > view.now and step.kind.letter in silence.NUDGES:
            yield Blocked(step.kind, step.not_before, step.reason)
    if not any(s.kind in (StepKind.STATUS_CHECK, StepKind.CALL, StepKind.CLOSING) for s in steps):
        yield from _no_nudge(view)


def _no_nudge(view: View) -> Iterator[Blocked]:
    """Why there is no question to ask now, where there is something to wait for."""
    if silence.expectation(view) is None and not view.ahead:
        return
    rung = _rung(view)
    wait = rung[1] if rung else budget.wait_for(view, Kind.STATUS_CHECK)
    if wait.until is None or wait.until > view.now:
        yield Blocked(rung[0] if rung else StepKind.STATUS_CHECK, wait.until, wait.reason)


def _summary(
    view: View, steps: tuple[Step, ...], questions: tuple[Question, ...], until: datetime | None
) -> str:
    ready = [s for s in steps if s.not_before <= view.now]
    if duty := next((s for s in ready if not s.if_you_like), None):
        if duty.due <= view.now:
            return said("Next: {deed}, now.", deed=_deed(view, duty))
        return said("Next: {deed}, best on {moment}.", deed=_deed(view, duty), moment=view.moment(duty.due))
    like = said("If you like, {deed}.", deed=_deed(view, ready[0])) if ready else ""
    if view.outcome is not None and not questions:
        return sentences(said("This process has its ending, and all is done."), like)
    if until is None:
        calm = (
            said("There is a question for you.") if questions else said("Nothing to do, and that is right.")
        )
        return sentences(calm, like)
    day = view.say(until) if view.local(until) != view.local(view.now) else view.moment(until)
    if questions:
        calm = said(
            "There is a question for you; otherwise nothing to do until {day}, and that is right.", day=day
        )
    else:
        calm = said("Nothing to do until {day}, and that is right.", day=day)
    return sentences(calm, like)


def _deed(view: View, step: Step) -> Said:
    return deed(step.kind, _names(view, step.person_ids))


def _names(view: View, person_ids: tuple[str, ...]) -> str:
    names = [n for p in person_ids if (n := view.name(p)) != "they"]
    return joined(names)
