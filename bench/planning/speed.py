"""Plans a second on one core for a history of twenty events, and where the time goes.

python -m bench.planning.speed
"""

from __future__ import annotations

import cProfile
import pstats
import time as clock
from datetime import UTC, date, datetime, timedelta

from cordially.etiquette import plan
from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Interview,
    Kind,
    Opportunity,
    Person,
    Promise,
    Reply,
    ReplyKind,
    Touch,
)

NOW = datetime(2026, 12, 10, 10, tzinfo=UTC)
ROUNDS, PLANS = 5, 2_000


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def case() -> Case:
    """Two rounds, two people, both noted down; five letters, five answers, six messages of theirs: twenty."""
    people = (
        Person("Priya Raman", "priya@lane.example", phone="+44 20 5550 0100", id="priya"),
        Person("Tom Okafor", "tom@lane.example", id="tom"),
    )
    meetings = tuple(
        Interview(
            _at(f"{day} 14:00"), _at(f"{day} 15:00"), "Europe/London", ("priya", "tom"), round=n, id=str(n)
        )
        for n, day in enumerate(("2026-11-10", "2026-11-24"), start=1)
    )
    notes = tuple(
        Debrief(i.id, i.end, promise=Promise("by then", i.end, date(2026, 12, 4))) for i in meetings
    )
    thanks = tuple(
        Touch(i.end + timedelta(hours=2), Kind.THANK_YOU, person_ids=(p.id,), interview_id=i.id)
        for i in meetings
        for p in people
    )
    answers = tuple(Touch(_at(f"2026-11-{d} 10:00"), Kind.ANSWER, answers=True) for d in range(16, 21))
    asked = Touch(_at("2026-12-08 10:00"), Kind.STATUS_CHECK, person_ids=("priya",))
    kinds = (
        (11, ReplyKind.ACKNOWLEDGEMENT), (13, ReplyKind.HOLDING), (16, ReplyKind.NEXT_ROUND),
        (17, ReplyKind.INFO_REQUEST), (18, ReplyKind.CALENDAR), (25, ReplyKind.ACKNOWLEDGEMENT),
    )  # fmt: skip
    replies = tuple(Reply(_at(f"2026-11-{day} 09:00"), kind, "priya") for day, kind in kinds)
    known = Opportunity(
        "Lane", "Planner", people, meetings, notes, (*thanks, *answers, asked), replies,
        zone="Europe/London", country="GB",
    )  # fmt: skip
    return Case(Candidate("Alice Moor"), known)


def plans_a_second(what: Case) -> float:
    """The best of a few rounds, in CPU time: what this core can do when nobody disturbs it."""
    plan(what, NOW)
    best = 0.0
    for _ in range(ROUNDS):
        began = clock.process_time()
        for minute in range(PLANS):
            plan(what, NOW + timedelta(minutes=minute))
        best = max(best, PLANS / (clock.process_time() - began))
    return best


def main() -> None:
    """Print the figure as a table, and the profile below it."""
    what = case()
    known = what.opportunity
    events = len((*known.interviews, *known.debriefs, *known.touches, *known.replies))
    print("| events in the history | plans a second on one core | microseconds a plan |\n|---|---|---|")
    speed = plans_a_second(what)
    print(f"| {events} | {speed:,.0f} | {1e6 / speed:.0f} |\n")
    profile = cProfile.Profile()
    profile.enable()
    for minute in range(PLANS):
        plan(what, NOW + timedelta(minutes=minute))
    profile.disable()
    pstats.Stats(profile).sort_stats("tottime").print_stats(12)


if __name__ == "__main__":
    main()
