"""What is wrong, if anything: the data folder, the database, the clock, the worker, the mail.

Looks only, and changes nothing; it may run beside a running Cordially. Each finding says what to do.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from cordially.desk.config import load
from cordially.model import CordiallyError

_LITTLE_SPACE = 200 * 1024 * 1024
_LATE = timedelta(minutes=5)
_WRONG_CLOCK = timedelta(minutes=5)


class Health(StrEnum):
    """How one thing stands."""

    FINE = "fine"
    LOOK = "look"  # works, but worth a look
    BAD = "bad"  # does not work


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, how it stands, what was seen, what to do ("" for nothing)."""

    name: str
    health: Health
    seen: str
    do: str = ""


def examine(now: datetime | None = None) -> list[Finding]:
    """Look at everything. Needs Django set up (see `embedded.ready`); touches the network for the mail."""
    from cordially.desk import clock

    moment = now or clock.now()
    found = list(_folder(load().home))
    database = list(_database())
    found += database
    if any(one.health is not Health.FINE for one in database):
        return found
    return [*found, *_clock(moment), *_worker(moment), *_letters(), *_mail(moment)]


def _folder(home: Path) -> Iterator[Finding]:
    if not os.access(home, os.W_OK):
        yield Finding("data folder", Health.BAD, f"{home} cannot be written.", "Give yourself the right to.")
        return
    free = shutil.disk_usage(home).free
    if free < _LITTLE_SPACE:
        yield Finding(
            "data folder", Health.BAD, f"Only {free // 2**20} MB are free.", "Make room on the disk."
        )
    elif os.name == "posix" and stat.S_IMODE(home.stat().st_mode) & 0o077:
        do = f"chmod 700 {home}"
        yield Finding("data folder", Health.LOOK, f"Others on this machine can look into {home}.", do)
    else:
        yield Finding("data folder", Health.FINE, f"{home}, {free // 2**30} GB free.")


def _database() -> Iterator[Finding]:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    path = load().database
    if connection.vendor == "sqlite" and not path.exists():
        yield Finding("database", Health.LOOK, "There is no database yet.", "Start it once: cordially run")
        return
    try:
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA quick_check")
                sound = str(cursor.fetchone()[0])
                if sound != "ok":
                    do = "Stop Cordially, keep a copy of the file, and bring a backup back."
                    yield Finding("database", Health.BAD, f"The file is damaged: {sound}", do)
                    return
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        yield Finding("database", Health.BAD, f"It cannot be read: {error}", "Is the disk full or read-only?")
        return
    if behind:
        do = "Start it once: cordially run brings the tables up to date."
        yield Finding("database", Health.BAD, "Its tables are older than this Cordially.", do)
    else:
        yield Finding("database", Health.FINE, f"{path.stat().st_size / 1e6:.1f} MB, sound, up to date.")


def _clock(now: datetime) -> Iterator[Finding]:
    from django.db.models import Max

    from cordially.desk.models import Dispatch, Letter, MailAccount

    newest = [
        Letter.objects.aggregate(at=Max("saved_at"))["at"],
        Dispatch.objects.aggregate(at=Max("settled_at"))["at"],
        MailAccount.objects.aggregate(at=Max("polled_at"))["at"],
    ]
    latest = max((at for at in newest if at), default=now)
    offset = load().clock_offset
    if offset:
        seen = f"CORDIALLY_CLOCK_OFFSET moves it by {offset.total_seconds():.0f} seconds."
        yield Finding("clock", Health.LOOK, seen, "Right for a rehearsal only; unset it otherwise.")
    elif latest - now > _WRONG_CLOCK:
        seen = f"Something was written on {latest:%Y-%m-%d %H:%M} UTC, which is still to come."
        do = "The clock was wrong then or is now. Let the system set it from the network."
        yield Finding("clock", Health.BAD, seen, do)
    else:
        yield Finding("clock", Health.FINE, f"{now:%Y-%m-%d %H:%M} UTC.")


def _worker(now: datetime) -> Iterator[Finding]:
    from cordially.desk.models import Duty

    running = is_running(load().home)
    late = Duty.objects.filter(state=Duty.READY, due_at__lt=now - _LATE).count()
    parked = Duty.objects.filter(state=Duty.PARKED)
    if not running:
        seen = "Cordially is not running" + (f"; {late} duties wait." if late else ".")
        yield Finding("worker", Health.LOOK, seen, "Sealed letters leave only while it runs: cordially run")
    elif late:
        seen = f"It runs, but {late} duties are more than five minutes late."
        yield Finding("worker", Health.BAD, seen, "Stop it with Ctrl+C and start it again; nothing is lost.")
    else:
        yield Finding("worker", Health.FINE, "It runs, and nothing is late.")
    for duty in parked[:10]:
        seen = f"“{duty.kind}” was given up: {duty.last_error}"
        yield Finding("worker", Health.LOOK, seen, "Mend the cause, then try it again on Today.")


def _letters() -> Iterator[Finding]:
    from cordially.desk.models import Dispatch

    asked = Dispatch.objects.filter(state="in_doubt", seal__revoked_at__isnull=True).count()
    parked = Dispatch.objects.filter(state__in=("parked", "refused"), seal__revoked_at__isnull=True).count()
    if asked:
        yield Finding("letters", Health.LOOK, f"{asked} may or may not have left.", "Answer on Today.")
    if parked:
        yield Finding("letters", Health.LOOK, f"{parked} did not leave and wait for you.", "Look at Today.")


def _mail(now: datetime) -> Iterator[Finding]:
    from cordially.desk.models import MailAccount

    rows = list(MailAccount.objects.order_by("pk"))
    if not rows:
        seen = "No account: you send sealed letters with your own mail program."
        yield Finding("mail", Health.LOOK, seen, "Add one under Settings to have them sent.")
    for row in rows:
        yield from _sending(row.pk)
        yield from _reading(row.pk, now)


def _sending(pk: int) -> Iterator[Finding]:
    from cordially.desk import accounts
    from cordially.desk.models import MailAccount
    from cordially.post import smtp

    row = MailAccount.objects.get(pk=pk)
    name = f"sending as {row.address}"
    if not row.smtp_host:
        yield Finding(name, Health.LOOK, "Not set up; this account only reads.")
        return
    try:
        problems = [p.message for p in smtp.probe(accounts.smtp_account(row))]
    except CordiallyError as error:
        problems = [str(error)]
    for problem in problems:
        yield Finding(name, Health.BAD, problem, "Settings, your mail, Change it.")
    if not problems:
        yield Finding(name, Health.FINE, f"{row.smtp_host} lets us in.")


def _reading(pk: int, now: datetime) -> Iterator[Finding]:
    from cordially.desk import accounts
    from cordially.desk.models import MailAccount
    from cordially.post import imap

    row = MailAccount.objects.get(pk=pk)
    name = f"reading {row.address}"
    if not row.imap_host:
        yield Finding(name, Health.LOOK, "Not set up: nobody sees whether they write first.")
        return
    try:
        reader = accounts.imap_account(row)
        newest = imap.newest_arrival(reader) if reader else None
    except CordiallyError as error:
        yield Finding(name, Health.BAD, str(error), "Settings, your mail, Change it.")
        return
    if newest and newest - now > _WRONG_CLOCK:
        behind = newest - now
        seen = f"The newest mail arrived {behind.total_seconds() / 60:.0f} minutes from now."
        yield Finding("clock", Health.BAD, seen, "This clock is behind. Let the system set it.")
    yield Finding(name, Health.FINE, f"{row.imap_host} lets us in.")


def is_running(home: Path) -> bool:
    """Does a Cordially work on this data folder just now?"""
    from cordially.desk.embedded import AlreadyRunning, only_one

    try:
        with only_one(home):
            return False
    except AlreadyRunning:
        return True
