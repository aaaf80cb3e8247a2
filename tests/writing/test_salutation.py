"""People are addressed as they address themselves, and never by a guess."""

from __future__ import annotations

import pytest

from cordially.model import Candidate, Person
from cordially.writing.salutation import greeting, signature


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (Person("Priya Raman", honorific="Ms"), "Dear Ms Raman,"),
        (Person("Priya Raman", first_name_basis=True), "Dear Priya,"),
        (Person("Priya Raman", honorific="Ms", first_name_basis=True), "Dear Priya,"),
        (Person("Priya Raman"), "Dear Priya Raman,"),
        (Person("Anna van der Berg, PhD", honorific="Dr"), "Dear Dr van der Berg,"),
        (Person("Dr Anna Berg", first_name_basis=True), "Dear Anna,"),
        (Person("Cher", honorific="Ms"), "Dear Ms Cher,"),
        (Person("", id="x"), "Dear hiring team,"),
        (None, "Dear hiring team,"),
    ],
)
def test_the_greeting_mirrors_the_person(person, expected):
    assert greeting(person).text == expected


def test_the_signature_holds_name_and_telephone():
    alice = Candidate("Alice Okonkwo", phone="+44 20 7946 0101")
    assert signature(alice, None).text == "Yours sincerely,\nAlice Okonkwo\n+44 20 7946 0101"


def test_her_own_signature_stands_under_her_name():
    alice = Candidate("Alice Okonkwo", signature="Operations Planner")
    assert signature(alice, Person("Priya Raman", first_name_basis=True)).text == (
        "Kind regards,\nAlice Okonkwo\nOperations Planner"
    )
