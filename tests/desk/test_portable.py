"""Everything out, everything gone, everything back."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO

import pytest
from tests.desk.conftest import seal_now

from cordially.desk import bringing, erasing, inbox, letters, portable, sealing
from cordially.desk.models import Candidate, Letter, Opportunity, Seal
from cordially.desk.sample import answer

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(letter, hands):
    """A desk on which a letter was sent and answered."""
    seal = seal_now(letter, hands.now, by_hand=True)
    sealing.sent_by_hand(seal, hands.now)
    inbox.receive(
        letter.candidate, answer("rejection", letter.interview, seal.message_id, hands.now), hands.now
    )
    debrief = letter.interview.debrief
    debrief.picks = {f"topic-{letter.person_id}": "Trained nine receptionists"}
    debrief.save()
    return letter.candidate


def inside(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as zipped:
        return {name: zipped.read(name) for name in zipped.namelist()}


def lasting(data: bytes) -> dict[str, bytes]:
    """All but the PDFs, each of which has a random id of its own."""
    return {name: held for name, held in inside(data).items() if not name.endswith(".pdf")}


def test_an_export_a_deletion_and_an_import_give_the_same(lived, hands):
    # Another candidate's rows come first, so that no key can stay what it was.
    out = portable.export(lived, hands.now)
    fresh = erasing.erase(lived)
    assert not Opportunity.objects.exists()
    Opportunity.objects.create(candidate=Candidate.objects.create(user=_bob()), company="Ashby", zone="UTC")
    assert bringing.bring_back(fresh, out) == ()
    assert lasting(portable.export(fresh, hands.now)) == lasting(out)


def _bob():
    from django.contrib.auth.models import User

    return User.objects.create(username="bob")


def test_an_export_holds_letters_and_replies_that_other_programs_open(lived, hands):
    files = inside(portable.export(lived, hands.now))
    assert {"README.txt", "cordially.json", "calendar.ics", "replies/0001.eml"} <= set(files)
    assert files["letters/0001-Priya-Raman.eml"].startswith(b"From: ")
    assert files["letters/0001-Priya-Raman.pdf"].startswith(b"%PDF")
    assert b"SUMMARY:Interview" in files["calendar.ics"]


def test_a_letter_that_waited_comes_back_as_a_draft_and_is_not_sent_twice(letter, hands):
    seal_now(letter, hands.now)
    out = portable.export(letter.candidate, hands.now)
    fresh = erasing.erase(letter.candidate)
    assert bringing.bring_back(fresh, out) == ()
    assert letters.live_seal(Letter.objects.get()) is None
    assert Seal.objects.get().dispatch.state == "withdrawn"


def test_two_searches_are_not_mixed(lived, hands):
    told = bringing.bring_back(lived, portable.export(lived, hands.now))
    assert "not empty" in told[0].message


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 broken", b"no zip at all"])
def test_a_file_that_is_no_export_changes_nothing(alice, data):
    assert "not an export" in bringing.bring_back(alice, data)[0].message


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: whole.update(format="something else"),
        lambda whole: whole.pop("tables"),
        lambda whole: whole["tables"]["person"][0].pop("id"),
        lambda whole: whole["tables"]["person"][0].update(opportunity=99),
        lambda whole: whole["tables"]["interview"][0].update(start="yesterday"),
        lambda whole: whole["tables"]["interview"][0].update(end="1999-01-01T00:00:00Z"),
    ],
)
def test_a_damaged_export_changes_nothing(lived, hands, change):
    files = inside(portable.export(lived, hands.now))
    whole = json.loads(files["cordially.json"])
    change(whole)
    files["cordially.json"] = json.dumps(whole).encode()
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        for name, data in files.items():
            zipped.writestr(name, data)
    fresh = erasing.erase(lived)
    assert len(bringing.bring_back(fresh, made.getvalue())) == 1
    assert not Opportunity.objects.exists()
