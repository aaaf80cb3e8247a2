"""Bringing tables up to date: one at a time, never backwards, told in words."""

from __future__ import annotations

import threading

import pytest
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from cordially.desk import migrating

pytestmark = pytest.mark.django_db(transaction=True)


def test_tables_that_are_up_to_date_are_left_alone() -> None:
    assert migrating.migrate(lambda _: None) == []


def test_a_database_of_a_newer_cordially_is_refused_with_its_name() -> None:
    newer = MigrationRecorder(connection)
    newer.record_applied("desk", "9999_from_the_future")
    try:
        with pytest.raises(migrating.NewerDatabase, match=r"desk\.9999_from_the_future"):
            migrating.migrate(lambda _: None)
    finally:
        newer.record_unapplied("desk", "9999_from_the_future")


def test_pages_and_workers_do_not_start_on_older_tables() -> None:
    recorder = MigrationRecorder(connection)
    (newest,) = MigrationLoader(connection).graph.leaf_nodes("desk")
    recorder.record_unapplied(*newest)
    try:
        with pytest.raises(migrating.OlderDatabase, match="cordially migrate"):
            migrating.require_current()
    finally:
        recorder.record_applied(*newest)


def test_a_second_migration_waits_for_the_first_and_says_so() -> None:
    said: list[str] = []
    waits, ended = threading.Event(), threading.Event()

    def second() -> None:
        migrating.migrate(lambda text: (said.append(text), waits.set()))
        ended.set()
        connections.close_all()

    with migrating._alone(said.append):
        other = threading.Thread(target=second)
        other.start()
        assert waits.wait(20)
        assert not ended.is_set()
    other.join(20)
    assert ended.is_set()
    assert said == ["Another migration is running. Waiting for it to end ..."]
