"""The last word that an ending still owes, and the one line a quarter of a year after an invitation.

After a no: thanks. After stepping back, or after accepting another offer: a withdrawal, within a day. After
that nothing, unless they write again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from cordially.etiquette import answers, budget
from cordially.etiquette.hours import next_proper
from cordially.etiquette.view import View, because, contact, once
from cordially.model.history import Opportunity, Outcome
from cordially.model.letters import Kind
from cordially.model.plan import Step, StepKind
from cordially.model.words import said, sentences

_SEASON = timedelta(days=30)  # ours: how long the one line of keeping in touch stays on the list


def last_words(view: View) -> Iterator[Step]:
    """What may still be said after the outcome, while it is owed."""
    if view.outcome is Outcome.REJECTED:
        yield from answers.goodwill(view)
        yield from keep_in_touch(view)
    decided = view.opportunity.outcome_at
    if decided is None:
        return
    if view.outcome in _ANSWERS:
        yield from _answer_to_the_offer(view, decided, *_ANSWERS[view.outcome])
    if view.outcome is Outcome.WITHDRAWN:
        yield from _withdrawal(view, decided, said("You have decided to step back."))


_ANSWERS = {
    Outcome.HIRED: (
        StepKind.ACCEPTANCE,
        said("Accept in writing, and name the terms as you understood them."),
    ),
    Outcome.DECLINED: (StepKind.DECLINE, said("Decline in writing, with thanks and without comparisons.")),
}


def _answer_to_the_offer(view: View, decided: datetime, kind: StepKind, what: str) -> Iterator[Step]:
    """Yes or no in writing, once; a letter that stepped back has said no already."""
    person = contact(view)
    made = budget.offer(view)
    late = view.now > decided + view.policy.last_word_until
    if person is None or made is None or late or budget.withdrew(view):
        return
    if any(t.kind is kind.letter and t.at >= made.at for t in view.touches):
        return
    day = said("You decided on {day}.", day=view.say(decided))
    text = sentences(day, what, said("Within a day is best."))
    reason = because("offer.answer", text, decided=view.local(decided).isoformat(), to=person.name)
    yield answers.letter_step(view, kind, (person.id,), decided, decided + view.policy.offer_reply, reason)


def step_back(view: View) -> Iterator[Step]:
    """The withdrawal from this process, after another offer was accepted."""
    chosen = accepted_elsewhere(view)
    if chosen and chosen.outcome_at:
        why = said("You accepted another offer on {day}.", day=view.say(chosen.outcome_at))
        yield from _withdrawal(view, chosen.outcome_at, why)


@once
def accepted_elsewhere(view: View) -> Opportunity | None:
    """The process that ended in a new job, when it is another one."""
    hired = [o for o in view.case.others if o.outcome is Outcome.HIRED and o.outcome_at]
    known = [o for o in hired if o.outcome_at and o.outcome_at <= view.now]
    return max(known, key=lambda o: (o.outcome_at, o.id), default=None)


def _withdrawal(view: View, decided: datetime, why: str) -> Iterator[Step]:
    begun = view.interviews or view.words or view.touches
    late = view.now > decided + view.policy.last_word_until
    person = contact(view)
    if not begun or late or person is None or budget.withdrew(view) or budget.rejection(view):
        return
    tell = said("Tell {name} within a day, with thanks and without comparisons.", name=person.name)
    text = sentences(why, tell)
    reason = because("withdrawal", text, decided=view.local(decided).isoformat(), to=person.name)
    yield answers.letter_step(
        view, StepKind.WITHDRAWAL, (person.id,), decided, decided + view.policy.withdrawal, reason
    )


def keep_in_touch(view: View) -> Iterator[Step]:
    """One friendly line, where they asked for it after a no."""
    asked, person = budget.invitation(view), contact(view)
    if asked is None or person is None or not budget.rejection(view):
        return
    wait = budget.wait_for(view, Kind.KEEP_IN_TOUCH)
    ends = asked.at + view.policy.keep_in_touch + _SEASON
    if wait.until is None or view.now > ends:
        return
    opens = next_proper(wait.until, view.place, view.policy)
    due = next_proper(max(opens, view.now), view.place, view.policy)
    yield Step(
        StepKind.KEEP_IN_TOUCH, opens, due, wait.reason, None, (person.id,),
        zone=view.place.zone, optional=True,
    )  # fmt: skip
