"""Plan a hundred thousand opportunities anew, straight from the database, in two processes.

    python -m bench.planning.database --opportunities 100000

The database is SQLite in a folder of its own, made first and not counted: ten processes a candidate, each
with two people, an interview, its notes, two contacts and two messages.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time as clock
from collections import defaultdict
from collections.abc import Collection, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path

from cordially import model
from cordially.etiquette import plan
from cordially.model import Plan

EACH = 10  # processes a candidate
AT_ONCE = 40  # candidates a round
NOW = datetime(2026, 12, 10, 10, tzinfo=UTC)
COUNTRIES = (
    ("America/New_York", "US"),
    ("Europe/London", "GB"),
    ("Europe/Berlin", "DE"),
    ("Asia/Tokyo", "JP"),
)


def _django(home: str) -> None:
    os.environ["CORDIALLY_HOME"] = home
    os.environ["DJANGO_SETTINGS_MODULE"] = "cordially.desk.settings"
    import django

    django.setup()


def seed(home: str, opportunities: int) -> None:
    """Fill the tables of a new database."""
    _django(home)
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.db import connection, transaction

    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=OFF")
    people = opportunities // EACH
    for first in range(0, people, 500):
        with transaction.atomic():
            numbers = range(first, min(first + 500, people))
            users = User.objects.bulk_create(User(username=f"seeker-{n}") for n in numbers)
            _fill(users)


def _fill(users: list) -> None:
    from cordially.desk import models as rows

    candidates = rows.Candidate.objects.bulk_create(
        rows.Candidate(user=u, name=f"Seeker {u.pk}") for u in users
    )
    jobs = rows.Opportunity.objects.bulk_create(
        rows.Opportunity(
            candidate=c, company=f"Employer {n % 9}", role="Planner", zone=COUNTRIES[n % 4][0],
            country=COUNTRIES[n % 4][1],
        )
        for c in candidates
        for n in range(EACH)
    )  # fmt: skip
    everybody = rows.Person.objects.bulk_create(
        rows.Person(
            candidate_id=o.candidate_id, opportunity=o, name=name, email=f"{name}@x.example", phone="+1"
        )
        for o in jobs
        for name in ("priya", "tom")
    )
    _happen(rows, jobs, everybody)


def _happen(rows: object, jobs: list, everybody: list) -> None:
    meetings = rows.Interview.objects.bulk_create(
        rows.Interview(
            candidate_id=o.candidate_id, opportunity=o, zone=o.zone,
            start=NOW - timedelta(days=n % 40, hours=2), end=NOW - timedelta(days=n % 40, hours=1),
        )
        for n, o in enumerate(jobs)
    )  # fmt: skip
    link = rows.Interview.people.through
    link.objects.bulk_create(
        link(interview=i, person=p) for n, i in enumerate(meetings) for p in everybody[2 * n : 2 * n + 2]
    )
    rows.Debrief.objects.bulk_create(
        rows.Debrief(
            candidate_id=i.candidate_id, interview=i, started_at=i.end, saved_at=i.end,
            they_will_reply="by the end of next week", need="the night shift",
        )
        for i in meetings
    )  # fmt: skip
    rows.Touch.objects.bulk_create(
        rows.Touch(
            candidate_id=i.candidate_id, opportunity_id=i.opportunity_id, interview=i, kind="thank_you",
            person=person, at=i.end + timedelta(hours=3),
        )
        for n, i in enumerate(meetings)
        for person in everybody[2 * n : 2 * n + 2]
        if i.end + timedelta(hours=3) < NOW
    )  # fmt: skip
    rows.Reply.objects.bulk_create(
        rows.Reply(
            candidate_id=i.candidate_id, opportunity_id=i.opportunity_id, kind=kind,
            at=i.end - timedelta(days=d), noticed_at=i.end, person=everybody[2 * n],
            fingerprint=f"{i.pk}-{d}", confirmed=True,
        )
        for n, i in enumerate(meetings)
        for d, kind in ((5, "calendar"), (3, "acknowledgement"))
    )  # fmt: skip


def _replan(task: tuple[str, tuple[int, ...]]) -> tuple[int, int, float]:
    """Plans made, steps in them, CPU seconds, for some candidates."""
    home, ids = task
    _django(home)
    began, count, steps = clock.process_time(), 0, 0
    for made in _plans(ids):
        count, steps = count + 1, steps + len(made.steps)
    return count, steps, clock.process_time() - began


def _plans(candidate_ids: Collection[int]) -> Iterator[Plan]:
    """The plan of every open opportunity of these candidates; those of one candidate share their budget."""
    from cordially.desk.mapping import values_of
    from cordially.desk.models import Opportunity

    # A few dozen candidates at a time: SQLite takes no more than some thousand parameters in one question.
    rows = list(Opportunity.objects.filter(candidate__in=candidate_ids).select_related("candidate"))
    values = values_of(rows, to_plan=True)
    of: dict[tuple[int, bool], list[model.Opportunity]] = defaultdict(list)
    for row in rows:
        of[row.candidate_id, row.rehearsal].append(values[row.pk])
    for row in rows:
        if not row.outcome:
            mine, known = values[row.pk], of[row.candidate_id, row.rehearsal]
            others = tuple(other for other in known if other is not mine)
            yield plan(
                model.Case(model.Candidate(row.candidate.name), mine, others, row.candidate.preset), NOW
            )


def main() -> None:
    """Seed, plan all anew in two processes, print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--opportunities", type=int, default=100_000)
    opportunities = parser.parse_args().opportunities
    with tempfile.TemporaryDirectory() as home:
        began = clock.monotonic()
        seed(home, opportunities)
        seeding = clock.monotonic() - began
        size = sum(f.stat().st_size for f in Path(home).rglob("*") if f.is_file()) / 1e6
        from cordially.desk.models import Candidate

        ids = list(Candidate.objects.order_by("pk").values_list("pk", flat=True))
        tasks = [(home, tuple(ids[n : n + AT_ONCE])) for n in range(0, len(ids), AT_ONCE)]
        began = clock.monotonic()
        with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
            results = list(pool.map(_replan, tasks, chunksize=4))
        spent = clock.monotonic() - began
    plans, steps = sum(r[0] for r in results), sum(r[1] for r in results)
    cpu = sum(r[2] for r in results)
    print("| opportunities | database | steps planned | seconds | CPU seconds | CPU ms each |")
    print("|---|---|---|---|---|---|")
    print(f"| {plans:,} | {size:.0f} MB | {steps:,} | {spent:.1f} | {cpu:.1f} | {cpu / plans * 1000:.2f} |")
    print(f"\n(Seeding took {seeding:.0f} s and is not counted.)")


if __name__ == "__main__":
    main()
