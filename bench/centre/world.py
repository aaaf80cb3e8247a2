"""A centre for the benches: PostgreSQL that waits for its disk, Redis, and rows by the hundred thousand.

Everything in it is invented. The rows are made by the database itself (`generate_series`), with the columns
and the defaults of the product's own models, so that a new column needs no change here.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
# The mail servers of the benches stand on this machine.
_SITE = 'address = "https://cordially.centre.example"\nalso = ["testserver"]\nmail_servers = ["127.0.0.0/8"]'
EACH_HAS = 20  # opportunities of one candidate


@dataclass
class World:
    """One centre: its file, its database, its Redis; Django is set up in this process."""

    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="cordially-bench-")))
    tables: dict[str, str] = field(default_factory=dict)
    durable: bool = True
    _open: ExitStack = field(default_factory=ExitStack)

    def __enter__(self) -> Self:
        from tests import servers

        from cordially.testing.postgres import Postgres
        from cordially.testing.redis import Redis

        self.server = self._open.enter_context(Postgres(durable=self.durable))
        # Five workers and their threads want more than the hundred that PostgreSQL gives by itself.
        self.server.run("ALTER SYSTEM SET max_connections = 400")
        self.server.restart()
        self.redis = self._open.enter_context(Redis())
        os.environ["CORDIALLY_TEST_POSTGRES"] = servers._plain(self.server, "cordially")
        self.config = servers.centre_file(
            self.folder, **{"queue": f'address = "{self.redis.address}"', "site": _SITE, **self.tables}
        )
        os.environ["CORDIALLY_CONFIG"] = str(self.config)
        from cordially.desk import machine, migrating

        machine.ready(self.config)
        migrating.migrate(lambda _: None)
        return self

    def __exit__(self, *what: object) -> None:
        self._open.close()

    def run(self, sql: str) -> list[Any]:
        """A statement as the superuser, past the policies."""
        return self.server.run(sql, "cordially")

    def count(self, sql: str) -> int:
        """The number that a query gives."""
        return int(self.run(sql)[0][0])

    def make(self, model: Any, source: str, **columns: str) -> None:
        """Rows of a model from a `FROM` clause; what is not given as SQL takes the model's default."""
        given = {model._meta.get_field(name).column: sql for name, sql in columns.items()}
        fields = [f for f in model._meta.concrete_fields if not f.primary_key or f.column in given]
        values = [given.get(f.column) or _default(f) for f in fields]
        names = ", ".join(f'"{f.column}"' for f in fields)
        self.run(f'INSERT INTO "{model._meta.db_table}" ({names}) SELECT {", ".join(values)} {source}')

    def fill(self, opportunities: int) -> None:
        """So many opportunities of a twentieth as many candidates, each with a person, a meeting, a touch.

        Each candidate has a mail account and a reminder that is due some day; ten duties each are done.
        """
        from django.contrib.auth.models import User

        from cordially.desk import models as rows

        people = opportunities // EACH_HAS
        ids = f"FROM generate_series(1, {people}) AS n"
        every = f"FROM generate_series(1, {opportunities}) AS n"
        whose = f"(n - 1) % {people} + 1"
        self.make(User, ids, id="n", username="'member' || n", password="'!'", date_joined="now()")
        self.make(
            rows.Candidate, ids, id="n", user="n", name="'Amara Okafor ' || n", zone="'Europe/Berlin'",
            email="'amara' || n || '@home.example'", created="now()",
        )  # fmt: skip
        self.make(
            rows.Opportunity, every, id="n", candidate=whose, company="'Firm ' || n % 9973",
            role="'Operations Manager'", zone="'Europe/Berlin'", country="'DE'", created="now()",
            outcome="CASE WHEN n % 8 = 0 THEN '' ELSE 'rejected' END",
            outcome_at="CASE WHEN n % 8 = 0 THEN NULL ELSE now() - n % 400 * interval '1 day' END",
        )  # fmt: skip
        shared = {"candidate": whose, "opportunity": "n"}
        self.make(
            rows.Person, every, id="n", **shared, name="'Helen Marsh ' || n",
            email="'helen' || n || '@firm' || n % 9973 || '.example'",
        )  # fmt: skip
        met = "now() - (n % 400 + 2) * interval '1 day'"
        self.make(
            rows.Interview, every, id="n", **shared, start=f"{met} - interval '1 hour'", end=met,
            zone="'Europe/Berlin'",
        )  # fmt: skip
        link = rows.Interview.people.through
        self.make(link, every, interview="n", person="n")
        self.make(
            rows.Touch, every, **shared, person="n", interview="n", at=f"{met} + interval '4 hours'",
            kind="'thank_you'", channel="'email'", answers="true",
        )  # fmt: skip
        some_day = "now() + interval '2 days' + n % 40 * interval '1 day'"
        self.make(rows.Duty, ids, candidate="n", kind="'later'", subject="n", due_at=some_day)
        tens = f"FROM generate_series(1, {people * 10}) AS n"
        self.make(
            rows.Duty, tens, candidate=whose, kind="'over'", subject="n", state="'done'", due_at="now()"
        )
        self.after()

    def after(self) -> None:
        """The ids go on after those made here, and the planner knows what is there."""
        from django.apps import apps

        for model in apps.get_models():
            key, table = model._meta.pk.column, model._meta.db_table
            if "AutoField" in model._meta.pk.get_internal_type():
                most = self.count(f'SELECT coalesce(max("{key}"), 0) + 1 FROM "{table}"')
                self.run(f"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{key}'), {most})")
        self.run("ANALYZE")


def _default(field: Any) -> str:
    """The default of a model's field as SQL; NULL where there is none and it may be."""
    value = field.get_default()
    if value is None or (value == "" and field.null):
        if not field.null and field.get_internal_type() == "DateTimeField":
            return "now()"
        return "NULL"
    if isinstance(value, dict | list):
        return f"'{json.dumps(value)}'"
    if isinstance(value, datetime):
        return "now()"
    if isinstance(value, bytes):
        return "''::bytea"
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else f"'{value}'"


def load() -> str:
    """How busy the machine is, to stand beside a figure."""
    return f"{os.getloadavg()[0]:.1f}"
