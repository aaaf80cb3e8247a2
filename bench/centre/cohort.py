"""The coach's page with hundreds of candidates: `python -m bench.centre.cohort --candidates 200 1000`.

Every candidate has opened their deadlines, has ten opportunities, and one interview of the last days with
notes; a third of them have thanked already. Counted is the CPU of the process that answers, and that of
PostgreSQL.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from typing import Any

from bench.centre.duties import _database_cpu
from bench.centre.world import World, load

EACH = 10  # opportunities


def fill(world: World, people: int) -> Any:
    """The coach, with so many candidates who have opened their deadlines."""
    from django.contrib.auth.models import User

    from cordially.desk import clock, team
    from cordially.desk import models as rows
    from cordially.desk.models import Role

    now = clock.now()
    coach = User.objects.create(username="coach", email="cora@harbour.example", password="!")
    centre = team.found("Harbour Career Centre", coach, now)
    rows.Member.objects.create(organisation=centre, user=coach, role=Role.COACH.value, since=now)
    first = coach.pk + 1
    ids, every = (
        f"FROM generate_series({first}, {first + people - 1}) AS n",
        f"FROM generate_series(1, {people * EACH}) AS n",
    )
    world.make(User, ids, id="n", username="'member' || n", password="'!'", date_joined="now()")
    world.make(
        rows.Candidate, ids, id="n", user="n", name="'Amara Okafor ' || n", zone="'Europe/Berlin'",
        email="'amara' || n || '@home.example'", created="now()",
        resume="repeat('Led a returns desk.\n', 12)",
    )  # fmt: skip
    world.make(rows.Member, ids, organisation=f"{centre.pk}", user="n", role="'candidate'", since="now()")
    world.make(
        rows.Grant, ids, candidate="n", coach=f"{coach.pk}", kind="'deadlines'", created="now()",
        expires_at="now() + interval '30 days'",
    )  # fmt: skip
    whose = f"{first} + (n - 1) % {people}"
    newest = f"n > {people * (EACH - 1)}"
    world.make(
        rows.Opportunity, every, id="n", candidate=whose, company="'Firm ' || n % 9973",
        role="'Operations Manager'", zone="'Europe/Berlin'", country="'DE'", created="now()",
    )  # fmt: skip
    shared = {"candidate": whose, "opportunity": "n"}
    world.make(
        rows.Person, every, id="n", **shared, name="'Helen Marsh ' || n",
        email="'helen' || n || '@firm' || n % 9973 || '.example'",
    )  # fmt: skip
    met = (
        f"CASE WHEN {newest} THEN now() - (1 + n % 60) * interval '1 hour'"
        " ELSE now() - (n % 100 + 9) * interval '1 day' END"
    )
    world.make(
        rows.Interview, every, id="n", **shared, start=f"{met} - interval '1 hour'", end=met,
        zone="'Europe/Berlin'",
    )  # fmt: skip
    world.make(rows.Interview.people.through, every, interview="n", person="n")
    world.make(
        rows.Debrief, every, candidate=whose, interview="n", saved_at=met,
        need="'a calmer returns desk after the move'", told="'I led the move of the returns desk'",
        they_will_reply="'We will be in touch by the end of next week'", picks="'{}'",
    )  # fmt: skip
    world.make(
        rows.Touch, f"{every} WHERE NOT {newest} OR n % 3 = 0", **shared, person="n", interview="n",
        at=f"{met} + interval '30 minutes'", kind="'thank_you'", channel="'email'", answers="true",
    )  # fmt: skip
    world.after()
    return coach


def ask(world: World, coach: Any, times: int) -> tuple[float, float, int, int]:
    """CPU ms of the process for a page (the median), of PostgreSQL, queries, and lines of thank-yous."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from cordially.desk import clock
    from cordially.desk.cohort import cohort

    client = Client(HTTP_X_FORWARDED_PROTO="https")
    client.force_login(coach)
    for _ in range(3):
        assert client.get("/cohort/").status_code == 200
    page = client.get("/cohort/").content.decode()
    with CaptureQueriesContext(connection) as asked:
        cohort(coach, clock.now())
    queries = len(asked)  # the next request forgets them
    took, before = [], _database_cpu(world)
    for _ in range(times):
        began = time.process_time()
        client.get("/cohort/")
        took.append((time.process_time() - began) * 1000)
    theirs = (_database_cpu(world) - before) * 1000 / times
    return statistics.median(took), theirs, queries, page.count('class="item slim"')


def main() -> int:
    """Each size in a centre of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--candidates", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--profile", action="store_true", help="print where the time goes")
    wished = parser.parse_args()
    print("| candidates | lines | CPU ms | of PostgreSQL | queries | load |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    with World() as world:
        for people in wished.candidates:
            world.run('TRUNCATE "auth_user", "desk_organisation" CASCADE')
            coach = fill(world, people)
            mine, theirs, queries, lines = ask(world, coach, wished.times)
            print(
                f"| {people:,} | {lines:,} | {mine:.1f} | {theirs:.1f} | {queries} | {load()} |", flush=True
            )
            if wished.profile:
                _profile(coach)
    return 0


def _profile(coach: Any) -> None:
    import cProfile
    import pstats

    from cordially.desk import clock
    from cordially.desk.cohort import cohort

    with cProfile.Profile() as seen:
        cohort(coach, clock.now())
    pstats.Stats(seen).sort_stats("cumulative").print_stats(45)


if __name__ == "__main__":
    sys.exit(main())
