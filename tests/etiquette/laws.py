"""What DESIGN.md promises of the planner, as laws that look at one moment of a history.

Each law knows right from wrong by itself, from the calendar and the history, and not by asking the planner.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from random import Random
from zoneinfo import ZoneInfo

from cordially.etiquette import HARD_CEILING, POLICY, gate, plan
from cordially.etiquette.policy import policy_for
from cordially.model import (
    CallResult,
    Case,
    Interview,
    Kind,
    Opportunity,
    Outcome,
    Plan,
    Promise,
    ReplyKind,
    Step,
    StepKind,
    StopScope,
)
from cordially.model.calendar import is_business_day
from cordially.testing.histories import Made, Moment, live

CONTACTS = frozenset(kind for kind in StepKind if kind.letter)
QUESTIONS = frozenset({StepKind.STATUS_CHECK, StepKind.CALL, StepKind.CLOSING})
CALLS = frozenset({StepKind.CALL, StepKind.VOICEMAIL})
NOT_WORDS = (ReplyKind.AUTO_REPLY, ReplyKind.BOUNCE)
LAST_WORDS = {
    Outcome.REJECTED: {StepKind.GOODWILL, StepKind.KEEP_IN_TOUCH},
    Outcome.HIRED: {StepKind.ACCEPTANCE},
    Outcome.DECLINED: {StepKind.DECLINE},
    Outcome.WITHDRAWN: {StepKind.WITHDRAWAL},
    Outcome.NO_ANSWER: set(),
}
ANSWERED_BY = {
    Kind.ANSWER: tuple(ReplyKind),
    Kind.GOODWILL: (ReplyKind.REJECTION,),
    Kind.HOLDING: (ReplyKind.HOLDING,),
    Kind.RESCHEDULE: (ReplyKind.CALENDAR,),
    **dict.fromkeys((Kind.OFFER_THANKS, Kind.ACCEPTANCE, Kind.DECLINE), (ReplyKind.OFFER,)),
}
ELSEWHERE = (ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/Anchorage"), ZoneInfo("Asia/Kathmandu"))


# --- One plan -------------------------------------------------------------------------------------------


def whole(case: Case, now: datetime, made: Plan) -> None:
    """Total: steps in order with windows that make sense, and a known, sourced reason for everything."""
    assert made.summary
    assert [s.due for s in made.steps] == sorted(s.due for s in made.steps)
    for step in made.steps:
        assert step.not_before <= step.due >= now
        assert step.deadline is None or step.kind is StepKind.INTERVIEW or step.due <= step.deadline
        assert step.due.tzinfo is UTC
    for said in (*made.steps, *made.blocked, *made.questions):
        assert said.reason.text
        assert said.reason.source
        assert said.reason.rule in POLICY
        assert said.reason.facts
    assert all(b.until is None or b.until > now for b in made.blocked)


def in_proper_hours(case: Case, now: datetime, made: Plan) -> None:
    """No contact outside the reader's hours, but a thank-you that would miss 48 hours, which says so."""
    for step in made.steps:
        if step.kind in CONTACTS and not _is_proper(step, case):
            assert step.kind in (StepKind.THANK_YOU, StepKind.RECOVERY), step
            assert "disturbs least" in step.reason.text


def _is_proper(step: Step, case: Case) -> bool:
    known = case.opportunity
    zone = "UTC" if known.zone == "Nowhere/Land" else known.zone
    local = step.due.astimezone(ZoneInfo(zone))
    opens, closes = (time(9, 30), time(16, 30)) if step.kind in CALLS else (time(8), time(18))
    open_ = is_business_day(local.date(), known.country, known.subdivision)
    return open_ and opens <= local.time() <= closes


def silent_where_asked(case: Case, now: datetime, made: Plan) -> None:
    """Nothing after a stop word; after an ending at most the one last word that it owes."""
    known, kinds = case.opportunity, {s.kind for s in made.steps} & CONTACTS
    scopes = {s.scope for s in known.stops if s.at <= now}
    if StopScope.NO_CONTACT in scopes:
        assert not kinds
    if StopScope.NO_CALLS in scopes:
        assert not kinds & CALLS
    if known.outcome and not _revived(known, now):
        assert {s.kind for s in made.steps} <= LAST_WORDS[known.outcome]


def _revived(known: Opportunity, now: datetime) -> bool:
    """Whether they wrote after the ending something that opens the process again."""
    late = [r.kind for r in known.replies if known.outcome_at and known.outcome_at < r.at <= now]
    moving = (ReplyKind.OFFER, ReplyKind.NEXT_ROUND, ReplyKind.CALENDAR, ReplyKind.HOLDING)
    if known.outcome is Outcome.NO_ANSWER:
        return any(kind not in NOT_WORDS for kind in late)
    return known.outcome is Outcome.REJECTED and any(k in (*moving, ReplyKind.INFO_REQUEST) for k in late)


def thanked_in_time(case: Case, now: datetime, made: Plan) -> None:
    """While the 48 hours run, each person who can be written to has a thank-you within them."""
    known = case.opportunity
    for step in made.steps:
        met = known.interview(step.interview_id)
        if step.kind is StepKind.THANK_YOU and met and now <= met.end + timedelta(hours=48):
            back = "business day after the return" in step.reason.text
            assert back or step.due <= met.end + timedelta(hours=48)
    if _plain(case, now):
        for met in known.interviews:
            if met.end <= now <= met.end + timedelta(hours=48) and not (met.cancelled or met.no_show):
                _each_is_thanked(known, met, made)


def _plain(case: Case, now: datetime) -> bool:
    """Nothing that would rightly keep a thank-you back, or send it another way."""
    known = case.opportunity
    odd = [r for r in known.replies if r.kind in (*NOT_WORDS, ReplyKind.REJECTION, ReplyKind.OFFER)]
    return not (odd or known.stops or known.outcome or known.via_agency or _hired(case) or _left(known))


def _hired(case: Case) -> bool:
    return any(o.outcome is Outcome.HIRED for o in case.others)


def _left(known: Opportunity) -> bool:
    return any(t.kind is Kind.WITHDRAWAL for t in known.touches)


def _each_is_thanked(known: Opportunity, met: Interview, made: Plan) -> None:
    thanks = [t for t in known.touches if t.kind in (Kind.THANK_YOU, Kind.RECOVERY) and t.at >= met.start]
    planned = {p for s in made.steps if s.interview_id == met.id for p in s.person_ids}
    for person in known.people:
        if person.id in met.person_ids and person.email and not thanks:
            assert person.id in planned, (person, met)


def quiet_before_a_promise(case: Case, now: datetime, made: Plan) -> None:
    """No question, call or closing note is planned, or let through, before their promised day is over."""
    promise = _promise(case.opportunity, now)
    if promise is None or promise.due is None:
        return
    assert all(_local(s.due, case) > promise.due for s in made.steps if s.kind in QUESTIONS)
    if _local(now, case) <= promise.due:
        assert not gate(case, StepKind.STATUS_CHECK, now).proper


def _promise(known: Opportunity, now: datetime) -> Promise | None:
    """Their newest promise since the last interview began."""
    held = [i.start for i in known.interviews if i.end <= now and not i.cancelled]
    said = [d.promise for d in known.debriefs if d.promise and d.written_at <= now]
    said += [r.promise for r in known.replies if r.promise and r.at <= now]
    kept = [p for p in said if not held or p.said_at >= max(held)]
    return max(kept, key=lambda p: (p.said_at, p.due or date.min), default=None)


def _local(at: datetime, case: Case) -> date:
    zone = case.opportunity.zone
    return at.astimezone(ZoneInfo("UTC" if zone == "Nowhere/Land" else zone)).date()


EACH_PLAN = (whole, in_proper_hours, silent_where_asked, thanked_in_time, quiet_before_a_promise)


# --- The budget over a whole history ----------------------------------------------------------------------


def within_budget(moment: Moment) -> None:
    """Of contacts that the gate let through: at most five unprompted, seven days apart, few in a silence."""
    policy = policy_for(moment.preset, moment.case.opportunity.country)
    arrived = [m for m in moment.made if not _came_back(m, moment)]
    unprompted = [m for m in arrived if not m.earned and not _crossed(m, moment)]
    assert len(unprompted) <= policy.ceiling <= HARD_CEILING
    for n, made in enumerate(arrived):
        if not made.earned and n:
            assert made.touch.at - arrived[n - 1].touch.at >= policy.gap
    for number, known in enumerate(moment.processes):
        mine = [m.touch for m in unprompted if m.process == number]
        for silence in _silences(known, moment.now):
            kinds = [t.kind for t in mine if silence[0] < t.at < silence[1]]
            assert kinds.count(Kind.STATUS_CHECK) <= policy.status_checks
            assert kinds.count(Kind.CALL) <= 2
            assert kinds.count(Kind.VOICEMAIL) <= 1
            assert Kind.CLOSING not in kinds[:-1]
            talks = [t for t in mine if silence[0] < t.at < silence[1] and t.kind is Kind.CALL]
            assert sum(t.result in (None, CallResult.SPOKE) for t in talks) <= 1


def _came_back(made: Made, moment: Moment) -> bool:
    """Whether the letter may be one that came back: no contact, then."""
    spans = (
        r.at - made.touch.at
        for r in moment.processes[made.process].replies
        if r.kind is ReplyKind.BOUNCE and r.person_id in made.touch.person_ids
    )
    return any(timedelta(0) <= span <= timedelta(days=5) for span in spans)


def _crossed(made: Made, moment: Moment) -> bool:
    """Whether a letter and a word of theirs share one instant: by the records it answers them.

    It then spends the one answer that their word would have earned, so the contacts stay as many.
    """
    letter = made.touch
    words = [r.kind for r in moment.processes[made.process].replies if r.at == letter.at]
    return any(kind in ANSWERED_BY.get(letter.kind, ()) for kind in words if kind not in NOT_WORDS)


def _silences(known: Opportunity, now: datetime) -> list[tuple[datetime, datetime]]:
    """Spans between their words (and meetings): from one to the next."""
    marks = [i.end for i in known.interviews if not i.cancelled and not i.no_show and i.end <= now]
    marks += [r.at for r in known.replies if r.kind not in NOT_WORDS]
    marks += [known.outcome_at] if known.outcome_at else []
    marks += [d.promise.said_at for d in known.debriefs if d.promise]
    edges = sorted({datetime.min.replace(tzinfo=UTC), *marks, datetime.max.replace(tzinfo=UTC)})
    return list(pairwise(edges))


# --- The gate, the order of things, the course of time ----------------------------------------------------


def refusals_name_their_day(case: Case, now: datetime, draw: Random) -> None:
    """A refusal says never, or names a later time; then it is proper, or a later one is named."""
    kind = draw.choice(sorted(CONTACTS))
    who = (draw.choice(case.opportunity.people).id,) if case.opportunity.people else ()
    at = now
    for _ in range(4):
        verdict = gate(case, kind, at, person_ids=who)
        assert verdict.reason.text
        assert verdict.reason.source
        if verdict.proper or verdict.until is None:
            return
        if "ask_first" in dict(verdict.reason.facts):
            return  # its day depends on a question that has not been asked yet
        assert verdict.until > at
        at = verdict.until
    raise AssertionError(f"{kind} is put off again and again until {at}")


def same_however_it_is_stored(case: Case, now: datetime, draw: Random) -> None:
    """The order of a list and the zone of a time change nothing; twice the same is the same."""
    first = plan(case, now)
    assert plan(case, now) == first
    turned = replace(
        case,
        opportunity=_stored_otherwise(case.opportunity, draw),
        others=tuple(_stored_otherwise(o, draw) for o in draw.sample(case.others, len(case.others))),
    )
    assert plan(turned, now.astimezone(draw.choice(ELSEWHERE))) == first


def _stored_otherwise(known: Opportunity, draw: Random) -> Opportunity:
    lists = ("touches", "replies", "promises", "stops", "interviews", "debriefs")
    shuffled = {name: _mixed(getattr(known, name), draw) for name in lists}
    moved = known.outcome_at.astimezone(draw.choice(ELSEWHERE)) if known.outcome_at else None
    return replace(known, outcome_at=moved, **shuffled)


def _mixed(events: tuple, draw: Random) -> tuple:
    return tuple(_elsewhere(event, draw.choice(ELSEWHERE)) for event in draw.sample(events, len(events)))


def _elsewhere(value: object, zone: ZoneInfo) -> object:
    if isinstance(value, datetime):
        return value.astimezone(zone)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    moved = {f.name: _elsewhere(getattr(value, f.name), zone) for f in fields(value)}
    return replace(value, **moved)


def nothing_comes_back(case: Case, now: datetime, draw: Random) -> None:
    """While nothing happens, a step that has passed stays past, and none is ever due earlier than before."""
    if any(i.end > now for i in case.opportunity.interviews):
        return  # an interview is something that happens
    gone: set[tuple] = set()
    before: dict[tuple, datetime] = {}
    for hours in sorted(draw.sample(range(24 * 130), 5)):
        steps = plan(case, now + timedelta(hours=hours)).steps
        seen = {(s.kind, s.person_ids, s.interview_id): s.due for s in steps}
        assert not gone & seen.keys()
        assert all(due >= before.get(step, due) for step, due in seen.items())
        gone |= before.keys() - seen.keys()
        before = {**before, **seen}


IN_TURN: tuple[Callable[[Case, datetime, Random], None], ...] = (
    refusals_name_their_day, same_however_it_is_stored, nothing_comes_back,
)  # fmt: skip


def held_by(case: Case, now: datetime) -> None:
    """Every law of one plan."""
    made = plan(case, now)
    for law in EACH_PLAN:
        law(case, now, made)


def held_over(moments: Iterable[Moment], seed: int, *, all_laws: bool) -> int:
    """Watch a whole history; returns how many plans were looked at.

    With `all_laws` the costly laws all look at its last moment, else one of them, in turn by the seed.
    """
    draw, count = Random(-seed - 1), 0
    for moment in moments:
        number = draw.randrange(len(moment.processes))
        held_by(moment.case_of(number), moment.now)
        within_budget(moment)
        count += 1
    for law in IN_TURN if all_laws else (IN_TURN[seed % len(IN_TURN)],):
        law(moment.case, moment.now, draw)
    return count


def held_over_all(seeds: Iterable[int], *, events: int, all_laws: bool = False) -> int:
    """Live every seed's history under the laws; a broken one is told with its seed. Returns plans made."""
    count = 0
    for seed in seeds:
        try:
            count += held_over(live(seed, events), seed, all_laws=all_laws)
        except Exception as broken:
            raise AssertionError(f"History {seed} of {events} events: {broken!r}") from broken
    return count
