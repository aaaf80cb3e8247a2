"""What is known of a case at one moment, in order of time: the one reading that all rules share.

Whatever lies after `now` has not happened yet, a cancelled interview never did, and a letter that came back
is no contact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache, wraps
from typing import Any, TypeVar

from cordially.etiquette.explain import source_of
from cordially.etiquette.hours import Place
from cordially.etiquette.policy import Policy, policy_for
from cordially.etiquette.utc import in_utc
from cordially.model.calendar import (
    WEEKDAYS,
    add_business_days,
    at_local,
    human_day,
    local_date,
    zone_of,
)
from cordially.model.history import CallResult, Case, Opportunity, Outcome, Reply, ReplyKind, StopScope, Touch
from cordially.model.interview import Interview, Promise
from cordially.model.letters import Channel
from cordially.model.people import Person, PersonKind
from cordially.model.plan import Reason
from cordially.model.words import day_said, said

K = TypeVar("K")
T = TypeVar("T")
NOT_WORDS = frozenset({ReplyKind.AUTO_REPLY, ReplyKind.BOUNCE})  # a machine wrote them
MOVES_ON = frozenset({ReplyKind.OFFER, ReplyKind.NEXT_ROUND, ReplyKind.CALENDAR, ReplyKind.HOLDING})
REVIVED_BY = {  # the words that open a process again after its ending; the person's own endings stand
    Outcome.NO_ANSWER: frozenset(ReplyKind) - NOT_WORDS,
    Outcome.REJECTED: MOVES_ON | {ReplyKind.INFO_REQUEST},
}
_TELLS = {
    Outcome.REJECTED: ReplyKind.REJECTION,
    Outcome.HIRED: ReplyKind.OFFER,
    Outcome.DECLINED: ReplyKind.OFFER,
}
_BOUNCES_WITHIN = timedelta(days=5)  # mail servers give up after five days (RFC 5321, 4.5.4.1)


_UNKNOWN: Any = object()  # not yet worked out; None may be an answer


def once(fact: Callable[[View], T]) -> Callable[[View], T]:
    """A fact of a view is worked out once, however many rules ask for it."""

    @wraps(fact)
    def remembered(view: View) -> T:
        memo = view.memo
        found: T = memo.get(fact, _UNKNOWN)
        if found is _UNKNOWN:
            found = memo[fact] = fact(view)
        return found

    return remembered


def once_for_each(fact: Callable[[View, K], T]) -> Callable[[View, K], T]:
    """The same for a fact that depends on one thing more."""

    @wraps(fact)
    def remembered(view: View, of: K) -> T:
        key = fact, of
        found: T = view.memo.get(key, _UNKNOWN)
        if found is _UNKNOWN:
            found = view.memo[key] = fact(view, of)
        return found

    return remembered


@dataclass(frozen=True, slots=True)
class View:
    """A case at `now`; every tuple is in order of time."""

    case: Case
    now: datetime
    policy: Policy
    place: Place
    interviews: tuple[Interview, ...]  # all that were not cancelled
    held: tuple[Interview, ...]  # of these, those that are over and took place
    ahead: tuple[Interview, ...]  # and those still to come, or under way
    people: dict[str, Person]  # by id
    touches: tuple[Touch, ...]  # of this process
    replies: tuple[Reply, ...]
    words: tuple[Reply, ...]  # replies that a person wrote
    promise: Promise | None
    last_word: datetime | None
    outcome: Outcome | None  # how it ended; None again after a late word that revives it
    siblings: tuple[View, ...] = ()  # other processes at the same employer
    memo: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def opportunity(self) -> Opportunity:
        """The hiring process in question."""
        return self.case.opportunity

    def local(self, at: datetime) -> date:
        """The reader's day at that moment."""
        if at not in self.memo:
            self.memo[at] = local_date(at, self.place.zone)
        found: date = self.memo[at]
        return found

    def opening(self, day: date) -> datetime:
        """When the reader's office opens on that day, in UTC."""
        return at_local(day, self.policy.opens, self.place.zone)

    def closing(self, day: date) -> datetime:
        """When the reader's office closes on that day, in UTC."""
        return at_local(day, self.policy.closes, self.place.zone)

    def business_days(self, day: date, n: int) -> date:
        """The n-th business day of the reader after `day`."""
        return add_business_days(day, n, self.place.country, self.place.subdivision)

    def say(self, day: date | datetime) -> str:
        """A day in words, as the reader's calendar has it."""
        day = self.local(day) if isinstance(day, datetime) else day
        return human_day(day, self.local(self.now))

    def moment(self, at: datetime) -> str:
        """A time in words, "Tuesday at 15:00", with the date when it is not within the week."""
        local = at.astimezone(zone_of(self.place.zone))
        near = abs((local.date() - self.local(self.now)).days) < 6
        weekday = day_said(WEEKDAYS[local.weekday()], local.date(), "weekday")
        return said("{day} at {time}", day=weekday if near else self.say(at), time=f"{local:%H:%M}")

    def name(self, person_id: str) -> str:
        """The name of a person, "they" for somebody unknown."""
        person = self.person(person_id)
        return person.name if person and person.name else "they"

    def person(self, person_id: str) -> Person | None:
        """The person with this id; None for "" and for an id that nobody has."""
        return self.people.get(person_id) if person_id else None

    def is_stopped(self, scope: StopScope) -> bool:
        """Whether somebody has asked for that already."""
        stops = self.opportunity.stops
        return bool(stops) and any(s.scope is scope and s.at <= self.now for s in stops)

    def employer_said(self, scope: StopScope) -> bool:
        """Whether that was asked for here, or by the same employer in another process of theirs."""
        if not self.siblings:
            return self.is_stopped(scope)
        stops = (s for v in self.siblings for s in v.opportunity.stops if not s.by_candidate)
        return self.is_stopped(scope) or any(s.scope is scope and s.at <= self.now for s in stops)

    def broken(self, person: Person) -> bool:
        """Whether the address we have for this person is known to be wrong."""
        return bool(person.email) and person.email.casefold() in _came_back(self)

    def reachable(self, person: Person) -> bool:
        """Whether an email to this person can arrive, as far as we know."""
        return bool(person.email) and not self.broken(person)

    def away_until(self, person_ids: tuple[str, ...]) -> date | None:
        """The business day after the return of whoever of these people is away; None if nobody is."""
        days = [
            self.business_days(returns, 1) for who, returns in _absences(self) if not who or who in person_ids
        ]
        latest = max(days, default=None)
        return latest if latest and latest > self.local(self.now) else None


def look_at(case: Case, now: datetime, policy: Policy | None = None) -> View:
    """Put a case in order as of `now` (aware)."""
    opportunity = in_utc(case.opportunity)
    if opportunity is not case.opportunity:
        case = replace(case, opportunity=opportunity)
    interviews = _interviews(opportunity)
    known = (*opportunity.replies, *_told_by_the_ending(opportunity))
    replies = tuple(sorted((r for r in known if r.at <= now), key=_reply_order))
    words = tuple(r for r in replies if r.kind not in NOT_WORDS)
    kept = [i for i in interviews if not i.no_show]
    held = tuple(i for i in kept if i.end <= now)
    promise = _promise(opportunity, interviews, now)
    moments = [*(i.end for i in held), *(r.at for r in words), *([promise.said_at] if promise else [])]
    country = opportunity.country or "US"
    return View(
        case,
        now,
        policy or policy_for(case.preset, country),
        Place(_zone(opportunity, interviews), country, opportunity.subdivision),
        interviews,
        held,
        tuple(i for i in kept if i.end > now),
        {p.id: p for p in reversed(opportunity.people)},
        _real_touches(opportunity, replies, now),
        replies,
        words,
        promise,
        max(moments, default=None),
        None if late_word(opportunity, now) else opportunity.outcome,
        tuple(
            look_at(replace(case, opportunity=other, others=()), now, policy)
            for other in _same_employer(case)
        ),
    )


def late_word(opportunity: Opportunity, now: datetime) -> Reply | None:
    """Their last word after the ending, where it opens the process again; None without one."""
    ended, outcome = opportunity.outcome_at, opportunity.outcome
    if ended is None or outcome is None:
        return None
    kinds = REVIVED_BY.get(outcome, frozenset())
    late = [r for r in opportunity.replies if ended < r.at <= now and r.kind in kinds]
    return max(late, key=lambda r: (r.at, r.kind), default=None)


@lru_cache(maxsize=512)
def is_known_zone(name: str) -> bool:
    """Whether a zone of that name exists."""
    try:
        zone_of(name)
    except ValueError:
        return False
    return True


def _zone(opportunity: Opportunity, interviews: tuple[Interview, ...]) -> str:
    """The reader's zone; the interview's where the process has none of its own; UTC when all are unknown."""
    names = [opportunity.zone, *(i.zone for i in reversed(interviews))]
    known = [n for n in names if is_known_zone(n)]
    return next((n for n in known if n != "UTC"), "UTC")


def _interviews(opportunity: Opportunity) -> tuple[Interview, ...]:
    kept = [i for i in opportunity.interviews if not i.cancelled]
    mended = [i if i.end >= i.start else replace(i, end=i.start) for i in kept]
    return tuple(sorted(mended, key=lambda i: (i.start, i.end, i.id)))


def _promise(opportunity: Opportunity, interviews: tuple[Interview, ...], now: datetime) -> Promise | None:
    """The promise that holds now: the newest one, made since the last interview began.

    Two people may promise the same at one moment; whose it is must not depend on who listed it first.
    """
    begun = max((i.start for i in interviews if i.end <= now), default=None)
    promising = (r for r in opportunity.replies if r.promise and r.at <= now)
    given: Iterable[Promise | None] = (
        *opportunity.promises,
        *(d.promise for d in opportunity.debriefs if d.written_at <= now),
        *(r.promise for r in sorted(promising, key=_reply_order)),
    )
    valid = [p for p in given if p and p.said_at <= now and (begun is None or p.said_at >= begun)]
    return max(valid, key=lambda p: (p.said_at, p.due or date.min, p.text), default=None)


@once
def _came_back(view: View) -> frozenset[str]:
    """Addresses from which a letter came back."""
    return frozenset(r.bounced.casefold() for r in view.replies if r.kind is ReplyKind.BOUNCE and r.bounced)


@once
def _absences(view: View) -> tuple[tuple[str, date], ...]:
    """Who said to be away until when; "" is somebody unknown."""
    return tuple(
        (r.person_id, r.returns) for r in view.replies if r.kind is ReplyKind.AUTO_REPLY and r.returns
    )


def _told_by_the_ending(opportunity: Opportunity) -> Iterable[Reply]:
    """A no or an offer that the person recorded as the ending only: it was said, on the telephone perhaps."""
    kind = _TELLS.get(opportunity.outcome) if opportunity.outcome else None
    if kind and opportunity.outcome_at and not any(r.kind is kind for r in opportunity.replies):
        yield Reply(opportunity.outcome_at, kind, confirmed=True)


def _reply_order(reply: Reply) -> tuple[datetime, str, str, bool, date, str, tuple[bool, bool]]:
    """By time; what came at one moment in an order that does not depend on who listed it."""
    returns = reply.returns or date.min
    flags = (reply.invites, reply.asks)
    return reply.at, reply.kind, reply.person_id, reply.confirmed, returns, reply.bounced, flags


def _order(touch: Touch) -> tuple[datetime, str, str, tuple[str, ...], str, bool, str]:
    """By time; what was done at one moment in an order that does not depend on who listed it."""
    return (
        touch.at, touch.kind, touch.channel, touch.person_ids, touch.interview_id, touch.answers,
        touch.result or "",
    )  # fmt: skip


def _same_employer(case: Case) -> Iterable[Opportunity]:
    company = case.opportunity.company.casefold().strip()
    return (o for o in case.others if company and o.company.casefold().strip() == company)


def _real_touches(opportunity: Opportunity, replies: tuple[Reply, ...], now: datetime) -> tuple[Touch, ...]:
    """Touches that reached somebody: a bounced letter and a wrong number did not."""
    touches = sorted(
        (t for t in opportunity.touches if t.at <= now and t.result is not CallResult.WRONG_NUMBER),
        key=_order,
    )
    for bounce in replies:
        if bounce.kind is ReplyKind.BOUNCE:
            touches = _without_bounced(touches, bounce, _bounced_person(opportunity, bounce))
    return tuple(touches)


def _bounced_person(opportunity: Opportunity, bounce: Reply) -> str:
    if opportunity.person(bounce.person_id):
        return bounce.person_id
    address = bounce.bounced.casefold()
    return next((p.id for p in opportunity.people if address and p.email.casefold() == address), "")


def _without_bounced(touches: list[Touch], bounce: Reply, person_id: str) -> list[Touch]:
    for n in reversed(range(len(touches))):
        touch = touches[n]
        in_time = timedelta(0) <= bounce.at - touch.at <= _BOUNCES_WITHIN
        if in_time and touch.channel is Channel.EMAIL and person_id in touch.person_ids:
            rest = tuple(p for p in touch.person_ids if p != person_id)
            return touches[:n] + ([replace(touch, person_ids=rest)] if rest else []) + touches[n + 1 :]
    return touches


def contact(view: View, *, phone: bool = False) -> Person | None:
    """The one to write to or to ring: who wrote last, who led the last interview, the coordinator."""
    return _telephone(view) if phone else _correspondent(view)


@once
def _correspondent(view: View) -> Person | None:
    return next((p for p in _likeliest(view) if view.reachable(p)), None)


@once
def _telephone(view: View) -> Person | None:
    return next((p for p in _likeliest(view) if p.phone), None)


@once
def _likeliest(view: View) -> tuple[Person, ...]:
    """Whom to turn to, the likeliest first."""
    people = view.opportunity.people
    if view.opportunity.via_agency:
        people = tuple(p for p in people if p.kind is PersonKind.AGENCY)
    ids = [r.person_id for r in reversed(view.words)]
    ids += [p for i in reversed(view.held) for p in i.person_ids]
    ids += [p.id for kind in (PersonKind.COORDINATOR, PersonKind.INTERVIEWER, PersonKind.AGENCY)
            for p in people if p.kind is kind]  # fmt: skip
    by_id = {p.id: p for p in people}
    return tuple(by_id[i] for i in dict.fromkeys(ids) if i in by_id)


def because(rule: str, text: str, **facts: object) -> Reason:
    """A reason with its rule, its words, its facts as text, and the rule's source."""
    return Reason(rule, text, tuple((k, str(v)) for k, v in facts.items()), source_of(rule))
