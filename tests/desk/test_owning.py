"""Rows are got through one door, and somebody else's row is a row that is not there."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

import cordially
from cordially.desk.models import Candidate, Letter
from cordially.desk.owning import row_of, rows_of

FACES = ("web", "api", "mcp", "cli")
MANAGERS = {"objects", "_default_manager", "_base_manager"}


@pytest.fixture
def bob(db) -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="bob"), name="Bob")


def managers_touched(source: str) -> set[str]:
    return {n.attr for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Attribute)} & MANAGERS


def test_no_face_gets_rows_by_another_way_than_the_door():
    house = Path(cordially.__file__).parent
    found = {
        str(file.relative_to(house)): managers_touched(file.read_text())
        for face in FACES
        for file in (house / face).rglob("*.py")
    }
    assert not {file: touched for file, touched in found.items() if touched}


def test_the_check_sees_a_manager():
    assert managers_touched("def view(pk):\n    return Letter.objects.get(pk=pk)") == {"objects"}


def test_alice_finds_her_letter_and_bob_does_not(letter, alice, bob):
    assert row_of(alice, Letter, letter.pk) == letter
    assert row_of(bob, Letter, letter.pk) is None
    assert not rows_of(bob, Letter).exists()


def test_not_yours_and_not_there_ask_the_database_the_same(letter, bob):
    asked = []
    for pk in (letter.pk, letter.pk + 1000):
        with CaptureQueriesContext(connection) as seen:
            assert row_of(bob, Letter, pk, "opportunity", "person") is None
        asked.append([query["sql"].replace(f'"id" = {pk}', "") for query in seen])
    assert asked[0] == asked[1]
