"""What their words ask for: a gracious word after a no, thanks for an offer, an answer, a mended address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from cordially.etiquette import budget
from cordially.etiquette.hours import next_proper
from cordially.etiquette.view import View, because, contact, is_known_zone, late_word, once
from cordially.model.history import Reply, ReplyKind
from cordially.model.letters import Kind
from cordially.model.plan import Question, Reason, Step, StepKind
from cordially.model.words import said, sentences

_BREATH = timedelta(hours=1)  # ours: no answer within the hour, so that it is thought and not felt


def steps(view: View) -> Iterator[Step]:
    """The answers that are owed now."""
    yield from _mend_addresses(view)
    yield from goodwill(view)
    yield from offer_thanks(view)
    if asked := open_question(view):
        yield _answer(view, asked)


def questions(view: View) -> Iterator[Question]:
    """What only the person can say about the words received."""
    if (no := budget.rejection(view)) and not no.confirmed:
        text = said("Is the message of {day} a no?", day=view.say(no.at))
        yield Question(
            f"confirm:{_stamp(no.at)}",
            text,
            because(
                "rejection.reply",
                "We read it as one, and we may be wrong.",
                received=view.local(no.at).isoformat(),
            ),
        )
    promise = view.promise
    if promise and promise.due is None and promise.text:
        text = said("By which day did they promise an answer?")
        why = said("They said “{text}”, and the date in it is not clear to us.", text=promise.text)
        reason = because("checkin.no_date", why, said=promise.text)
        yield Question(f"promise:{_stamp(promise.said_at)}", text, reason)
    if invited := _invited(view):
        text = said("When is the next interview?")
        why = said(
            "They asked for another meeting on {day}, and we know no date for it.", day=view.say(invited.at)
        )
        reason = because("next_round", why, asked=view.local(invited.at).isoformat())
        yield Question(f"interview:{_stamp(invited.at)}", text, reason)
    if not is_known_zone(view.opportunity.zone):
        zone = view.opportunity.zone
        why = said(
            "“{zone}” is not a time zone we know; until then it is {ours}.", zone=zone, ours=view.place.zone
        )
        yield Question("zone", "In which time zone are they?", because("facts", why, zone=zone))


@once
def open_question(view: View) -> Reply | None:
    """Their latest question that has not been answered yet."""
    asked = [r for r in view.words if r.kind is ReplyKind.INFO_REQUEST]
    if not asked or budget.rejection(view):
        return None
    last = asked[-1]
    answered = any((t.kind is Kind.ANSWER or t.answers) and t.at >= last.at for t in view.touches)
    return None if answered else last


def _stamp(at: datetime) -> str:
    return at.isoformat()


def _invited(view: View) -> Reply | None:
    """Their request for another meeting, where no such interview is known."""
    said = [r for r in view.words if r.kind in (ReplyKind.NEXT_ROUND, ReplyKind.CALENDAR)]
    if not said or any(i.start > said[-1].at for i in view.interviews) or budget.rejection(view):
        return None
    return said[-1]


def _done(view: View, kind: Kind, since: datetime) -> bool:
    return any(t.kind is kind and t.at >= since for t in view.touches)


def _writer(view: View, reply: Reply) -> tuple[str, ...]:
    person = view.person(reply.person_id)
    if person and view.reachable(person) and not view.opportunity.via_agency:
        return (person.id,)
    other = contact(view)
    return (other.id,) if other else ()


def _reply_step(
    view: View, kind: StepKind, reply: Reply, earliest: datetime, deadline: datetime, reason: Reason
) -> Step:
    """An answer to whoever wrote."""
    return letter_step(view, kind, _writer(view, reply), earliest, deadline, reason)


def letter_step(
    view: View, kind: StepKind, to: tuple[str, ...], earliest: datetime, deadline: datetime, reason: Reason
) -> Step:
    """An earned letter within proper hours, after the return of whoever is away."""
    if back := view.away_until(to):
        earliest = max(earliest, view.opening(back))
    due = next_proper(max(earliest, view.now), view.place, view.policy)
    opens = next_proper(earliest, view.place, view.policy)
    return Step(kind, opens, due, reason, max(deadline, due), to, zone=view.place.zone)


def goodwill(view: View) -> Iterator[Step]:
    """The gracious word after a no, while it is owed."""
    no = budget.rejection(view)
    if no is None:
        return
    day = view.business_days(view.local(no.at), view.policy.goodwill_days)
    deadline = view.closing(day)
    if _done(view, Kind.GOODWILL, no.at) or view.now > max(deadline, no.at + view.policy.last_word_until):
        return
    if view.now <= deadline:
        then = said(
            "A gracious word by {day} keeps the door open; you may ask once for advice.", day=view.say(day)
        )
    else:
        then = said("A short, gracious word is still welcome.")
    text = sentences(said("They chose somebody else on {day}.", day=view.say(no.at)), then)
    reason = because("rejection.reply", text, said=view.local(no.at).isoformat(), by=day.isoformat())
    yield _reply_step(view, StepKind.GOODWILL, no, no.at + _BREATH, deadline, reason)


def offer_thanks(view: View) -> Iterator[Step]:
    """Thanks for an offer, while they are owed."""
    made = budget.offer(view)
    if made is None or _done(view, Kind.OFFER_THANKS, made.at):
        return
    deadline = made.at + view.policy.offer_reply
    if view.now > made.at + view.policy.last_word_until:
        return
    text = said(
        "They made an offer on {day}. Thank them within a day, whatever you decide.", day=view.say(made.at)
    )
    reason = because("offer.reply", text, offered=view.local(made.at).isoformat())
    yield _reply_step(view, StepKind.OFFER_THANKS, made, made.at, deadline, reason)


def patience(view: View) -> Iterator[Step]:
    """A word of patience, where their last word says that it takes longer and asks whether that suits."""
    last = view.words[-1] if view.words else None
    if last is None or last.kind is not ReplyKind.HOLDING or not last.asks or _answered(view, last):
        return
    deadline = view.closing(view.business_days(view.local(last.at), 1))
    if view.now > deadline + view.policy.last_word_until:
        return
    text = said(
        "They need more time, and asked you on {day} whether you can wait. "
        "A short, patient yes costs no contact.",
        day=view.say(last.at),
    )
    reason = because("answer", text, asked=view.local(last.at).isoformat())
    yield _reply_step(view, StepKind.HOLDING, last, last.at, deadline, reason)


def _answered(view: View, reply: Reply) -> bool:
    kinds = (Kind.ANSWER, Kind.HOLDING, Kind.RESCHEDULE)
    return any((t.kind in kinds or t.answers) and t.at >= reply.at for t in view.touches)


def new_time(view: View) -> Iterator[Step]:
    """A word that the moved meeting suits, while there is time for it before they meet."""
    moved = [r for r in view.words if r.kind is ReplyKind.CALENDAR and r.asks]
    meeting = next((i for i in view.ahead if i.start > view.now), None)
    if not moved or meeting is None or _answered(view, moved[-1]) or budget.rejection(view):
        return
    last = moved[-1]
    deadline = view.closing(view.business_days(view.local(last.at), 1))
    text = said(
        "They moved your interview to {moment}. One line says that you will be there, and costs no contact.",
        moment=view.moment(meeting.start),
    )
    reason = because("answer", text, moved=view.local(last.at).isoformat(), start=meeting.start.isoformat())
    step = _reply_step(view, StepKind.RESCHEDULE, last, last.at, deadline, reason)
    if step.due < meeting.start:
        yield replace(step, deadline=min(step.deadline or deadline, meeting.start), interview_id=meeting.id)


def _answer(view: View, asked: Reply) -> Step:
    day = view.business_days(view.local(asked.at), 1)
    deadline = view.closing(day)
    text = said(
        "They asked you something on {day}. Answer at once; an answer costs no contact.",
        day=view.say(asked.at),
    )
    reason = because("answer", text, asked=view.local(asked.at).isoformat())
    return _reply_step(view, StepKind.ANSWER, asked, asked.at, deadline, reason)


def _mend_addresses(view: View) -> Iterator[Step]:
    for person in view.opportunity.people:
        if view.broken(person):
            text = said(
                "Your letter to {name} came back from {email}. Mend it; nothing is counted.",
                name=person.name,
                email=person.email,
            )
            reason = because("bounce", text, address=person.email)
            bounced = max(r.at for r in view.replies if r.kind is ReplyKind.BOUNCE)
            yield Step(
                StepKind.MEND_ADDRESS, bounced, view.now, reason, None, (person.id,), zone=view.place.zone
            )


def reopened(view: View) -> Question | None:
    """The question to ask when they write after the process had its ending."""
    late = late_word(view.opportunity, view.now)
    if late is None:
        return None
    why = said(
        "They wrote on {day}, after the ending, and the plan goes by their word.", day=view.say(late.at)
    )
    reason = because("reopen", why, wrote=view.local(late.at).isoformat())
    return Question(f"reopen:{_stamp(late.at)}", "Do you want to open this process again?", reason)
