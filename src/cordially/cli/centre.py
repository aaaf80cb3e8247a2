"""The commands of a centre's administrator: serve, worker, migrate, the doctor, and keys."""

from __future__ import annotations

import secrets
from pathlib import Path
from types import ModuleType

from cordially.cli import page
from cordially.model.errors import CordiallyError


def serve(config: Path | None) -> None:
    """Serve pages until stopped."""
    _machine().serve(config)


def work(config: Path | None, threads: int | None) -> None:
    """Do duties until stopped."""
    _machine().work(config, threads)


def migrate(config: Path | None) -> None:
    """Bring the tables up to date and say what was done."""
    _machine().ready(config)
    from cordially.desk import migrating

    done = migrating.migrate(page.line)
    for name in done:
        page.line(f"Done: {name}", indent=2)
    page.line("The tables are up to date." if done else "The tables were up to date already.")


def doctor(config: Path | None, as_json: bool) -> int:
    """Say what is wrong with settings, database and queue; 1 when something does not work."""
    _machine().ready(config)
    from cordially.cli.local import tell
    from cordially.desk import checking

    return tell(checking.examine(), as_json)


def restored(config: Path | None, moved: bool) -> None:
    """Set aside what waited in the copy; `moved` says that nothing can have left since."""
    _machine().ready(config)
    from cordially.cli.local import mark_restored
    from cordially.desk import migrating, restoring

    migrating.require_current()
    if moved:
        restoring.at_home()
        page.line("The database is at home here. Workers may be started.")
    else:
        mark_restored()


def organisation(config: Path | None, name: str, staff: str) -> int:
    """Found an organisation, and print the link by which one of its staff comes in; 1 when it cannot be."""
    _machine().ready(config)
    from cordially.desk import centre, clock, team

    token, problems = team.begin(name, staff, clock.now())
    for problem in problems:
        page.line(problem.message, "mend")
    if problems:
        return 1
    page.line(f"{name} is there. This address lets {staff} in as staff, once, for two weeks:")
    page.line(f"{centre.load().address}/join/{token}/", indent=2)
    return 0


def administrator(config: Path | None, email: str) -> int:
    """Let an account into the administration; 1 when there is no such account."""
    _machine().ready(config)
    from cordially.desk import team

    if team.make_administrator(email):
        page.line(f"{email} may open the administration, at /administration/.")
        return 0
    page.line(f"Nobody has an account with {email}. They sign up first.", "mend")
    return 1


def rotate_keys(config: Path | None) -> int:
    """Encrypt everything by the first key; 1 when something is lost."""
    _machine().ready(config)
    from cordially.desk import audit, vault

    done = vault.rotate()
    audit.note(audit.Event.KEYS, anew=done.anew, lost=done.lost)
    page.line(f"Encrypted anew: {done.anew}. Under the first key before: {done.before}.")
    if not done.lost:
        page.line("The other keys are needed no more.")
        return 0
    page.line(f"{done.lost} can be read by no key that is configured.", "mend")
    page.line("Add the key that is missing and run this again; else these people must enter them anew.")
    return 1


def new_key(kind: str) -> None:
    """Print a fresh key, to be put on the first line of its file."""
    from cryptography.fernet import Fernet

    page.line(Fernet.generate_key().decode() if kind == "secrets" else secrets.token_urlsafe(50))


def _machine() -> ModuleType:
    try:
        import granian  # noqa: F401
        import psycopg  # noqa: F401
    except ImportError as error:
        raise CordiallyError(
            f"{error.name} is missing. A centre needs more than a person: pip install 'cordially[centre]'"
        ) from error
    from cordially.desk import machine

    return machine
