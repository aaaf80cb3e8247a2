"""Every sequence of events of a small world, with coarse times: no state of it breaks a law.

The world: one interview on a Tuesday in London, one interviewer with an address and a telephone. Twelve
things can happen, one a day; nothing but time takes eight days. Sequences that lead to the same case at the
same moment are one state and are looked at once. `walk` visits them all, depth first.

    python -m bench.planning.small_world --length 5
"""

from __future__ import annotations

import argparse
import time as clock
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from tests.etiquette.laws import EACH_PLAN

from cordially.etiquette import plan
from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Interview,
    Opportunity,
    Outcome,
    Person,
    Promise,
    Reply,
    ReplyKind,
    Stop,
    StopScope,
    Touch,
)

DAY = timedelta(days=1)
START = datetime(2026, 11, 24, 15, tzinfo=UTC)
PRIYA = Person("Priya Raman", "priya@lane.example", phone="+44 20 5550 0100", id="priya")


@dataclass(frozen=True, slots=True)
class State:
    """A case and the moment it is looked at."""

    case: Case
    now: datetime


Event = Callable[[State], State | None]


def first() -> State:
    """The interview is over, and noted down."""
    met = Interview(START - timedelta(hours=1), START, "Europe/London", ("priya",), id="first")
    notes = Debrief("first", START + timedelta(minutes=20))
    known = Opportunity("Lane", "Planner", (PRIYA,), (met,), (notes,), zone="Europe/London", country="GB")
    return State(Case(Candidate("Alice Moor"), known), START + timedelta(hours=2))


def _add(state: State, *, days: float = 1, **events: object) -> State:
    known = state.case.opportunity
    grown = {name: (*getattr(known, name), event) for name, event in events.items()}
    return State(replace(state.case, opportunity=replace(known, **grown)), state.now + days * DAY)


def _word(kind: ReplyKind, **more: object) -> Event:
    def they_write(state: State) -> State:
        promise = Promise("by then", state.now, state.now.date() + 5 * DAY) if more.get("promise") else None
        returns = state.now.date() + 5 * DAY if kind is ReplyKind.AUTO_REPLY else None
        bounced = PRIYA.email if kind is ReplyKind.BOUNCE else ""
        asks = bool(more.get("asks"))
        word = Reply(state.now, kind, "priya", promise, returns, bounced, confirmed=True, asks=asks)
        return _add(state, replies=word)

    return they_write


def _time_passes(state: State) -> State:
    return State(state.case, state.now + 8 * DAY)


def _follow(state: State) -> State | None:
    """The next contact of the plan; None where it holds none, for then nothing would happen."""
    steps = (s for s in plan(state.case, state.now).steps if s.kind.letter)
    step = next(steps, None)
    if step is None or step.kind.letter is None:
        return None
    touch = Touch(step.due, step.kind.letter, step.channel, step.person_ids, step.interview_id)
    return _add(State(state.case, step.due), touches=touch, days=0.01)


def _another_interview(state: State) -> State:
    number = len(state.case.opportunity.interviews) + 1
    start = state.now + timedelta(hours=1)
    met = Interview(
        start, start + timedelta(hours=1), "Europe/London", ("priya",), round=number, id=f"round-{number}"
    )
    return _add(state, interviews=met)


def _stop(state: State) -> State:
    return _add(state, stops=Stop(state.now, StopScope.NO_CONTACT))


def _let_go(state: State) -> State | None:
    known = state.case.opportunity
    if known.outcome:
        return None
    ended = replace(known, outcome=Outcome.NO_ANSWER, outcome_at=state.now)
    return State(replace(state.case, opportunity=ended), state.now + DAY)


EVENTS: dict[str, Event] = {
    "time passes": _time_passes,
    "the plan is followed": _follow,
    "they promise a day": _word(ReplyKind.HOLDING, promise=True),
    "they ask for more time": _word(ReplyKind.HOLDING, asks=True),
    "they say no": _word(ReplyKind.REJECTION),
    "they make an offer": _word(ReplyKind.OFFER),
    "they ask a question": _word(ReplyKind.INFO_REQUEST),
    "they are away": _word(ReplyKind.AUTO_REPLY),
    "a letter comes back": _word(ReplyKind.BOUNCE),
    "another interview": _another_interview,
    "a stop word": _stop,
    "it is let go": _let_go,
}


def walk(state: State, length: int, seen: dict[State, int]) -> Iterator[State]:
    """Every state that at most `length` events lead to, each once.

    `seen` holds how many events were left when a state was last visited; reached sooner, it is walked again.
    """
    before = seen.get(state, -1)
    if before >= length:
        return
    seen[state] = length
    if before < 0:
        yield state
    if length == 0:
        return
    for event in EVENTS.values():
        then = event(state)
        if then is not None:
            yield from walk(then, length - 1, seen)


def look(state: State) -> None:
    """Hold every law of one plan."""
    made = plan(state.case, state.now)
    for law in EACH_PLAN:
        law(state.case, state.now, made)


def count(length: int) -> int:
    """Walk the whole world up to this length under the laws; the number of states."""
    found = 0
    for state in walk(first(), length, {}):
        look(state)
        found += 1
    return found


def _corner(task: tuple[State, int]) -> tuple[int, float]:
    """One corner of the world: what can follow after its first two events."""
    began, found = clock.process_time(), 0
    state, length = task
    for reached in walk(state, length, {}):
        look(reached)
        found += 1
    return found, clock.process_time() - began


def _corners(length: int) -> tuple[list[tuple[State, int]], int]:
    """The states after two events, to be walked apart, and how many states lie before them."""
    seen: set[State] = set()
    ring = [first()]
    for _ in range(min(2, length)):
        seen.update(ring)
        ring = [then for state in ring for event in EVENTS.values() if (then := event(state))]
    for state in seen:
        look(state)
    return [(state, max(length - 2, 0)) for state in dict.fromkeys(ring) if state not in seen], len(seen)


def main() -> None:
    """Walk in two processes and print the counts."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--length", type=int, default=6)
    length = parser.parse_args().length
    began = clock.monotonic()
    corners, states = _corners(length)
    with ProcessPoolExecutor(max_workers=2) as pool:
        results = list(pool.map(_corner, corners))
    states += sum(found for found, _ in results)
    spent = sum(seconds for _, seconds in results)
    minutes = (clock.monotonic() - began) / 60
    print(f"| events up to | kinds of event | states | violations | CPU seconds | minutes |\n|{'---|' * 6}")
    print(f"| {length} | {len(EVENTS)} | {states:,} | 0 | {spent:,.0f} | {minutes:.1f} |")


if __name__ == "__main__":
    main()
