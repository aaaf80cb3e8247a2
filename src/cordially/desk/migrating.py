"""Bringing a centre's tables up to date while the old processes still work.

Migrations only add (docs/centres/upgrade.md), so pages and workers of the version before keep on going.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from cordially.desk import hints
from cordially.model import CordiallyError

# The number of our lock in this database: "cordially" as its letters' places in the alphabet would be longer.
_LOCK = 3151_8149
_LOOK_AGAIN = 0.2

Say = Callable[[str], None]


class NewerDatabase(CordiallyError):
    """The tables belong to a newer Cordially than this one; the text names what it does not know."""


class OlderDatabase(CordiallyError):
    """The tables are older than this Cordially."""


def unknown_here() -> list[str]:
    """Migrations that the database has had and this program does not know, like "desk.0009_owner"."""
    loader = MigrationExecutor(connection).loader
    known = set(loader.disk_migrations) | {k for m in loader.disk_migrations.values() for k in m.replaces}
    apps = {app for app, _ in loader.disk_migrations}
    had = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in had if app in apps and (app, name) not in known)


def outstanding() -> list[str]:
    """Migrations that this program has and the database has not had yet."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def require_current() -> None:
    """Raise OlderDatabase where pages or workers of this program cannot work on these tables."""
    if missing := outstanding():
        raise OlderDatabase(
            f"The tables are older than this Cordially ({missing[0]} is missing). Run: cordially migrate"
        )


def migrate(say: Say = print) -> list[str]:
    """Bring the tables up to date, one process at a time; the names of what was done."""
    with _alone(say):
        if unknown := unknown_here():
            raise NewerDatabase(
                f"This database belongs to a newer Cordially: it has had {', '.join(unknown)}, which this one"
                " does not know. Nothing was changed. Install the newer version on this machine."
            )
        todo = outstanding()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        hints.prepare()
    return todo


@contextmanager
def _alone(say: Say) -> Iterator[None]:
    """Hold the lock of the database; wait for whoever holds it. It falls when its holder dies."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        told = False
        while not _got(cursor, "SELECT pg_try_advisory_lock(%s)"):
            if not told:
                say("Another migration is running. Waiting for it to end ...")
                told = True
            time.sleep(_LOOK_AGAIN)
        try:
            yield
        finally:
            _got(cursor, "SELECT pg_advisory_unlock(%s)")


def _got(cursor: object, sql: str) -> bool:
    cursor.execute(sql, [_LOCK])  # type: ignore[attr-defined]
    return bool(cursor.fetchone()[0])  # type: ignore[attr-defined]
