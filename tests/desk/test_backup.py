"""A backup taken while the database is in use is whole."""

import sqlite3
from contextlib import closing

import pytest

from cordially.desk import backup
from cordially.desk.config import load


def rows(path) -> int:
    with closing(sqlite3.connect(path)) as copy:
        return copy.execute("select count(*) from note").fetchone()[0]


@pytest.fixture
def live(tmp_path, monkeypatch):
    """A database in WAL mode whose rows are not in the main file yet."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("CORDIALLY_HOME", str(home))
    load.cache_clear()
    database = sqlite3.connect(home / "cordially.sqlite3")
    database.executescript(
        "pragma journal_mode=wal; create table note(t); insert into note values ('a'), ('b');"
    )
    yield database
    database.close()
    monkeypatch.undo()
    load.cache_clear()


def test_the_copy_holds_what_a_plain_copy_would_miss(live, tmp_path):
    assert rows(backup.run(tmp_path / "copy.sqlite3")) == 2


def test_a_folder_gets_a_file_of_a_plain_name(live, tmp_path):
    assert backup.run(tmp_path).name == "cordially-backup.sqlite3"


def test_a_backup_is_for_the_owner_only(live, tmp_path):
    assert backup.run(tmp_path / "copy.sqlite3").stat().st_mode & 0o077 == 0


def test_a_place_that_cannot_be_written_is_told_and_leaves_no_half_file(live, tmp_path):
    with pytest.raises(backup.BackupFailed, match="could not be written"):
        backup.run(tmp_path / "no" / "such" / "folder" / "copy.sqlite3")


def test_nothing_to_back_up_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path / "empty"))
    load.cache_clear()
    with pytest.raises(backup.BackupFailed, match="nothing to back up"):
        backup.run(tmp_path / "copy.sqlite3")
    monkeypatch.undo()
    load.cache_clear()
