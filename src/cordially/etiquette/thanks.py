"""Thanks after an interview: one note to each person met, in time, in the reader's waking hours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cordially.etiquette import budget
from cordially.etiquette.hours import best_moment, next_proper
from cordially.etiquette.view import View, because, once
from cordially.model.history import ReplyKind
from cordially.model.interview import Competition, Debrief, Interview
from cordially.model.letters import Channel, Kind
from cordially.model.people import Person, PersonKind
from cordially.model.plan import Blocked, Question, Step, StepKind
from cordially.model.words import said, sentences

_LARGE = 6  # ours: more people than that are thanked through the coordinator


@dataclass(frozen=True, slots=True)
class Note:
    """One thank-you that is owed: to whom, and for whom else it asks to pass the thanks on."""

    kind: StepKind
    to: Person
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """When a note may go, when it is best, and until when; `why` tells what moved it."""

    earliest: datetime
    due: datetime
    deadline: datetime
    why: str
    rule: str = "thanks.deadline"


def steps(view: View) -> Iterator[Step]:
    """The thank-yous that are owed and still welcome, and the cards that may follow them."""
    yield from letters(view)
    for interview, _ in _owed(view):
        yield from _card(view, interview)


def letters(view: View) -> Iterator[Step]:
    """Of these, the thank-yous alone."""
    for interview, owed in _owed(view):
        for note, window in owed:
            if window and view.reachable(note.to):
                yield _step(view, interview, note, window)


def blocked(view: View) -> Iterator[Blocked]:
    """Thank-yous that came too late to be welcome."""
    for interview, owed in _owed(view):
        if any(window is None for _, window in owed):
            days = view.policy.thanks_late_until.days
            text = said(
                "More than {days} days have passed since {day}. Let the thank-you rest.",
                days=days,
                day=view.say(interview.end),
            )
            facts = {"days": days, "ended": interview.end.isoformat()}
            yield Blocked(StepKind.THANK_YOU, None, because("thanks.deadline", text, **facts))


@once
def _owed(view: View) -> tuple[tuple[Interview, tuple[tuple[Note, Window | None], ...]], ...]:
    """Interviews of late, each with the notes that are owed and their windows (None: too late for one)."""
    return tuple(
        (i, tuple((n, window_of(view, i, n.to)) for n in notes(view, i)))
        for i in _interviews_to_thank_for(view)
    )


def questions(view: View) -> Iterator[Question]:
    """Who was met, and addresses that nobody could pass thanks on to."""
    for interview in _interviews_to_thank_for(view):
        if view.now > interview.end + view.policy.thanks_late_until:
            continue
        if view.opportunity.via_agency and _agent(view) is None:
            why = said("An agency stands between, so the thanks go through its recruiter.")
            reason = because("agency", why, people="none of the agency")
            yield Question("agency", "Who is the recruiter of the agency?", reason)
        elif not view.opportunity.via_agency:
            yield from _unknown_people(view, interview)


def notes(view: View, interview: Interview) -> Iterator[Note]:
    """Every note that has not been sent yet for this interview."""
    done = budget.thanked(view, interview, view.touches)
    if done is None:
        return
    if view.opportunity.via_agency:
        agent = _agent(view)
        if agent and not done:
            yield Note(StepKind.THANK_YOU, agent, tuple(p.name for p in met(view, interview) if p != agent))
        return
    debrief = view.opportunity.debrief_of(interview.id)
    people = _written_to(view, interview)
    main = next(iter(people), None)
    for person in people:
        if person.email and person.id not in done:
            badly = bool(debrief and debrief.went_badly and person == main)
            yield Note(StepKind.RECOVERY if badly else StepKind.THANK_YOU, person)
    yield from _through_coordinator(view, interview, done)


def _written_to(view: View, interview: Interview) -> tuple[Person, ...]:
    """Everybody met; of a large group only who led it, where a coordinator can thank the others."""
    people = met(view, interview)
    return people[:1] if len(people) > _LARGE and _coordinator(view) else people


def _through_coordinator(view: View, interview: Interview, done: set[str]) -> Iterator[Note]:
    people, direct = met(view, interview), _written_to(view, interview)
    missing = [p for p in people if (p not in direct or not p.email) and p.id not in done]
    coordinator = _coordinator(view)
    if missing and coordinator and coordinator.id not in done and coordinator not in people:
        yield Note(StepKind.THANK_YOU, coordinator, tuple(p.name for p in missing))


def met(view: View, interview: Interview) -> tuple[Person, ...]:
    """The people met, in the order of the interview; ids that nobody has are passed over."""
    found = (view.person(i) for i in interview.person_ids)
    return tuple(dict.fromkeys(p for p in found if p))


def _interviews_to_thank_for(view: View) -> Iterator[Interview]:
    """Interviews that are over; a no or an offer since then asks for other thanks."""
    decided = [r.at for r in view.words if r.kind in (ReplyKind.REJECTION, ReplyKind.OFFER)]
    since = view.now - 2 * view.policy.thanks_late_until
    return (i for i in view.held if i.end >= since and not any(at >= i.end for at in decided))


def _agent(view: View) -> Person | None:
    people = (p for p in view.opportunity.people if p.kind is PersonKind.AGENCY)
    return next((p for p in people if p.email), None)


def _coordinator(view: View) -> Person | None:
    people = (p for p in view.opportunity.people if p.kind is PersonKind.COORDINATOR)
    return next((p for p in people if view.reachable(p)), None)


def _unknown_people(view: View, interview: Interview) -> Iterator[Question]:
    done = budget.thanked(view, interview, view.touches)
    if done is None:
        return
    if not met(view, interview):
        why = said("A thank-you goes to each person you met, by name.")
        text = said("Whom did you meet on {day}?", day=view.say(interview.end))
        reason = because("thanks.recipients", why, ended=interview.end.isoformat())
        yield Question(f"who:{interview.id}", text, reason)
    missing = [p for p in met(view, interview) if not p.email and p.id not in done]
    if missing and _coordinator(view) is None:
        for person in missing:
            why = said("Without an address, and without a coordinator who could pass it on, we do not guess.")
            text = said(
                "What is the email address of {name}?", name=person.name or said("the person you met")
            )
            yield Question(
                f"address:{person.id}", text, because("thanks.recipients", why, person=person.name)
            )


# --- The window -----------------------------------------------------------------------------------------


def window_of(view: View, interview: Interview, to: Person) -> Window | None:
    """When the note for an interview goes; None when even a late one is no longer welcome."""
    policy, end = view.policy, interview.end
    back = view.away_until((to.id,))
    if back:
        opens, closes = view.opening(back), view.closing(back)
        text = said(
            "{name} is away; the note waits until {day}, a business day after the return.",
            name=to.name,
            day=view.say(back),
        )
        due = next_proper(max(opens, view.now), view.place, policy)
        return Window(opens, due, max(closes, due), text, "out_of_office")
    debrief = view.opportunity.debrief_of(interview.id)
    earliest = end + (
        policy.thanks_car_park if debrief and debrief.decision_same_day else policy.thanks_min_delay
    )
    deadline = end + policy.thanks_deadline
    if view.now > deadline:
        return _late(view, interview, earliest)
    target, why = _target(view, end, debrief)
    start = max(earliest, view.now)
    due, proper = best_moment(start, max(target, start), deadline, view.place, policy)
    if proper:
        return Window(earliest, due, deadline, why)
    later = said("Their next office hours come later, so {moment} disturbs least.", moment=view.moment(due))
    text = sentences(why, later)
    return Window(earliest, due, deadline, text, "send.window")


def _target(view: View, end: datetime, debrief: Debrief | None) -> tuple[datetime, str]:
    policy = view.policy
    limit = view.moment(end + policy.thanks_deadline)
    if debrief and debrief.decision_same_day:
        return end + policy.thanks_same_day, said(
            "They decide on the same day, so the note goes within two hours."
        )
    if debrief and debrief.competition is Competition.YES:
        return (
            end + policy.thanks_competition,
            said(
                "Others are in the running, so the same day is best; the 48 hours end on {limit}.",
                limit=limit,
            ),
        )
    return end + policy.thanks_target, said(
        "Within 24 hours is best, and the 48 hours end on {limit}.", limit=limit
    )


def _late(view: View, interview: Interview, earliest: datetime) -> Window | None:
    ends = interview.end + view.policy.thanks_late_until
    due = next_proper(view.now, view.place, view.policy)
    if due > ends:
        return None
    text = said(
        "The 48 hours ended on {moment}. A short note without excuses is late and still welcome until {day}.",
        moment=view.moment(interview.end + view.policy.thanks_deadline),
        day=view.say(ends),
    )
    return Window(earliest, due, ends, text)


def _step(view: View, interview: Interview, note: Note, window: Window) -> Step:
    parts = [said("You met {name} on {day}.", name=note.to.name, day=view.say(interview.end))]
    if note.also:
        parts = [
            said("{name} is asked to pass on your thanks to {names}.", name=note.to.name, names=note.also)
        ]
    if note.kind is StepKind.RECOVERY:
        parts.append(said("One better answer in two sentences, without a word of apology."))
    if interview.round > 1:
        again = said(
            "After round {round}, shorter than before and about something new.", round=interview.round
        )
        parts.append(again)
    rule = "recovery" if note.kind is StepKind.RECOVERY else window.rule
    facts = {"to": note.to.name, "ended": interview.end.isoformat(), "deadline": window.deadline.isoformat()}
    if note.also:
        facts["pass_on_to"] = ", ".join(note.also)
    optional = view.policy.manners.thanks_optional and note.kind is StepKind.THANK_YOU
    manners = view.policy.manners.words if optional else ""
    text = sentences(*parts, window.why, manners)
    if optional:
        facts["locale"] = view.policy.manners.name
    return Step(
        note.kind, window.earliest, window.due, because(rule, text, **facts),
        window.deadline, (note.to.id,), interview.id, zone=view.place.zone, optional=optional,
    )  # fmt: skip


# --- The card -------------------------------------------------------------------------------------------


def _card(view: View, interview: Interview) -> Iterator[Step]:
    """A handwritten card, offered once the thank-you has gone, where it arrives before the decision."""
    person, thanked_at = _thanked_by_mail(view, interview)
    if person is None or thanked_at is None or not view.policy.manners.card:
        return
    due = next_proper(max(thanked_at, view.now), view.place, view.policy)
    last_day = view.business_days(view.local(thanked_at), view.policy.card_days)
    arrives = view.business_days(view.local(due), view.policy.manners.post_days)
    decided = view.promise.due if view.promise else None
    in_time = decided is None or (
        arrives < decided and decided - view.local(thanked_at) >= view.policy.card_decision
    )
    if not in_time or due > view.closing(last_day) or view.away_until((person.id,)):
        return
    text = said(
        "Your thanks to {name} have gone. If you like, post a handwritten card with other "
        "words by {day}; it arrives by {arrives} and counts as one with the email.",
        name=person.name,
        day=view.say(last_day),
        arrives=view.say(arrives),
    )
    facts = {"arrives": arrives.isoformat(), "post_days": view.policy.manners.post_days}
    if decided:
        facts["decision"] = decided.isoformat()
    yield Step(
        StepKind.CARD, thanked_at, due, because("letter", text, **facts), view.closing(last_day),
        (person.id,), interview.id, Channel.POST, view.place.zone, optional=True,
    )  # fmt: skip


def _thanked_by_mail(view: View, interview: Interview) -> tuple[Person | None, datetime | None]:
    """Whoever led the interview, and when their thank-you email left; nothing once a card has gone."""
    notes = [
        t
        for t in view.touches
        if (t.kind is Kind.CARD or t.kind in budget.THANKS) and budget.interview_of(view, t) is interview
    ]
    debrief = view.opportunity.debrief_of(interview.id)
    if any(t.kind is Kind.CARD for t in notes) or (debrief and debrief.decision_same_day):
        return None, None
    for person in () if view.opportunity.via_agency else met(view, interview):
        for note in notes:
            if note.kind in budget.THANKS and note.channel is Channel.EMAIL and person.id in note.person_ids:
                return person, note.at
    return None, None
