"""A safe copy of everything, taken while Cordially runs (a plain copy of the file would miss the WAL)."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from cordially.desk.config import load
from cordially.model import CordiallyError


class BackupFailed(CordiallyError):
    """No backup was made; the text says why."""


def run(target: Path) -> Path:
    """Copy the database to `target` by SQLite's backup API and check the copy; returns the finished file.

    The copy is written beside the target first, so that an older backup is replaced only by a sound one.
    """
    source = load().database
    if not source.exists():
        raise BackupFailed("There is nothing to back up yet.")
    if target.is_dir():
        target = target / "cordially-backup.sqlite3"
    half = target.with_name(target.name + ".part")
    try:
        with (
            closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True)) as live,
            closing(sqlite3.connect(half)) as copy,
        ):
            live.backup(copy)
            sound = copy.execute("PRAGMA integrity_check").fetchone()[0]
        if sound != "ok":
            raise BackupFailed(f"The copy is not sound: {sound}")
        os.chmod(half, 0o600)
        os.replace(half, target)
    except (OSError, sqlite3.Error) as error:
        raise BackupFailed(f"The backup could not be written to {target}: {error}") from error
    finally:
        half.unlink(missing_ok=True)
    return target
