"""Migrations only add, so that pages and workers of the version before go on while they run."""

from __future__ import annotations

import pytest
from django.db.migrations.loader import MigrationLoader
from django.db.models import NOT_PROVIDED

ADDING = {
    "CreateModel",
    "AddField",
    "AddIndex",
    "AddConstraint",
    "RunPython",
    "AlterField",
    "AlterModelOptions",
    "AlterModelManagers",  # of the program only, no table knows them
}
LATER = {
    name: migration
    for (app, name), migration in sorted(MigrationLoader(None).disk_migrations.items())
    if app == "desk" and name != "0001_initial"
}


def made_by(name: str) -> set[str]:
    """The tables that a migration itself makes: nobody of the version before writes to them."""
    return {o.name.lower() for o in LATER[name].operations if type(o).__name__ == "CreateModel"}


@pytest.mark.parametrize("name", LATER)
def test_a_migration_removes_and_renames_nothing(name: str) -> None:
    assert {type(operation).__name__ for operation in LATER[name].operations} <= ADDING


def test_a_column_that_an_older_program_does_not_know_fills_itself() -> None:
    filled_later = {
        (o.model_name, o.name)
        for migration in LATER.values()
        for o in migration.operations
        if type(o).__name__ == "AlterField" and o.field.db_default is not NOT_PROVIDED
    }
    empty = [
        f"{name}: {o.model_name}.{o.name}"
        for name, migration in LATER.items()
        for o in migration.operations
        if type(o).__name__ == "AddField" and o.model_name not in made_by(name)
        if not o.field.null and not o.field.many_to_many and o.field.db_default is NOT_PROVIDED
        if (o.model_name, o.name) not in filled_later
    ]
    assert empty == []
