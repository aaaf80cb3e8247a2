"""What an administrator asks before users do: is the file right, and is everything it names within reach?"""

from __future__ import annotations

from collections.abc import Iterator

from django.core import checks
from django.db import DatabaseError, connection

from cordially.desk import hints, migrating, restoring, vault
from cordially.desk.acting import missing_wall
from cordially.desk.doctor import Finding, Health


def examine() -> list[Finding]:
    """Every finding; changes nothing. The settings are the centre's already (machine.ready)."""
    database = list(_database())
    reached = all(one.health is not Health.BAD for one in database)
    return [*_settings(), *database, *_queue(), *(_keys() if reached else ())]


def _settings() -> Iterator[Finding]:
    """Django's own checks of a deployment."""
    found = checks.run_checks(include_deployment_checks=True)
    for message in found:
        bad = message.level >= checks.ERROR
        yield Finding(
            "settings", Health.BAD if bad else Health.LOOK, str(message.msg), str(message.hint or "")
        )
    if not found:
        yield Finding("settings", Health.FINE, "The checks of a deployment find nothing.")


def _database() -> Iterator[Finding]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
        unknown, missing = migrating.unknown_here(), migrating.outstanding()
    except DatabaseError as error:
        do = "Is PostgreSQL running, and are address and password right?"
        yield Finding("database", Health.BAD, f"It cannot be reached: {str(error).strip()}", do)
        return
    if unknown:
        seen = f"It belongs to a newer Cordially ({unknown[-1]})."
        yield Finding("database", Health.LOOK, seen, "Install the newer version on this machine too.")
    elif missing:
        seen = f"Its tables are older than this Cordially ({missing[0]} is missing)."
        yield Finding("database", Health.BAD, seen, "Run: cordially migrate")
    else:
        yield Finding("database", Health.FINE, f"PostgreSQL {version}, up to date.")
        yield from _wall()
        yield from _home()


def _wall() -> Iterator[Finding]:
    why = missing_wall()
    seen = why or "PostgreSQL itself keeps candidates apart."
    yield Finding("second wall", Health.BAD if why else Health.FINE, seen)


def _home() -> Iterator[Finding]:
    try:
        restoring.require_home()
    except restoring.NotAtHome as error:
        do = "Run: cordially restored, before any worker is started."
        yield Finding("home", Health.BAD, str(error), do)


def _keys() -> Iterator[Finding]:
    found = vault.rotate(change=False)
    if found.lost:
        seen = f"{found.lost} secrets can be read by no key that is configured."
        yield Finding("keys", Health.BAD, seen, "Add the key that is missing to keys.secrets_file.")
    elif found.anew:
        seen = f"{found.anew} of {found.anew + found.before} secrets are under an older key."
        yield Finding("keys", Health.LOOK, seen, "Run: cordially rotate-keys")
    else:
        yield Finding("keys", Health.FINE, f"All {found.before} secrets are under the first key.")


def _queue() -> Iterator[Finding]:
    if trouble := hints.trouble():
        seen = f"It cannot be reached: {trouble}"
        do = "Duties are still found, within a minute, by the sweep of each worker."
        yield Finding("queue", Health.LOOK, seen, do)
    else:
        yield Finding("queue", Health.FINE, "Within reach.")
