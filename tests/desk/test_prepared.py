"""A question whose SQL is written once gives what Django gives when it writes it anew."""

from __future__ import annotations

import pytest
from bench.web import seed

from cordially.desk import columns
from cordially.desk.models import DebriefTopic, Dispatch, Opportunity, Stop, Touch
from cordially.desk.prepared import Prepared

pytestmark = pytest.mark.django_db
QUESTIONS = {name: found for name, found in vars(columns).items() if isinstance(found, Prepared)}


@pytest.fixture
def desk(alice, hands, monkeypatch):
    monkeypatch.setattr(seed, "OPPORTUNITIES", 12)
    monkeypatch.setattr(seed, "MESSAGES", 36)
    row = seed.fill(alice, hands.now)
    notes = row.interviews.get().debrief
    DebriefTopic.objects.create(candidate=alice, debrief=notes, person=row.people.get(), text="sailing")
    Stop.objects.create(candidate=alice, opportunity=row, at=hands.now, scope="no_calls")
    Touch.objects.filter(opportunity=row).delete()
    Dispatch.objects.filter(seal__letter__opportunity=row).update(state="in_doubt", handing_over_at=hands.now)
    return alice


@pytest.mark.parametrize("name", QUESTIONS)
def test_it_gives_the_same_rows_whichever_ids_are_told(desk, name):
    ids = [*Opportunity.objects.order_by("pk").values_list("pk", flat=True), desk.pk]
    for told in (ids, ids[:1], [], ids[::3]):
        assert QUESTIONS[name](told) == list(QUESTIONS[name].question(told))
    assert QUESTIONS[name](ids)


def test_a_row_names_its_columns_and_its_times_know_their_zone(desk, hands):
    row = Opportunity.objects.order_by("pk").first()
    contact = columns.contacts([row.pk])[0]
    assert (contact.at, contact.note, contact.answers) == (hands.now, "under way", False)


def test_more_ids_than_sqlite_takes_parameters_are_told_at_once(desk):
    assert len(columns.people(range(300_000))) == 12
