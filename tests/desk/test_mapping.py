"""What a plan is given: lean, and yet no plan differs from the one made from everything."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bench.web import seed
from tests.desk.conftest import typed

from cordially.desk import interviews, mapping
from cordially.desk.agenda import agenda
from cordially.desk.models import Opportunity, Reply
from cordially.etiquette import plan
from cordially.model import Case, PersonKind, Purpose

pytestmark = pytest.mark.django_db


@pytest.fixture
def long_search(alice, hands, monkeypatch):
    monkeypatch.setattr(seed, "OPPORTUNITIES", 120)
    monkeypatch.setattr(seed, "MESSAGES", 240)
    seed.fill(alice, hands.now)
    Opportunity.objects.filter(pk__in=Opportunity.objects.filter(outcome="declined")[:1]).update(
        outcome="hired"
    )
    Opportunity.objects.filter(outcome="rejected").update(company="Brightwater Logistics 1")
    return alice


def test_a_plan_needs_no_more_of_the_other_opportunities_than_it_is_given(long_search, hands):
    everything = mapping.values_of(Opportunity.objects.filter(candidate=long_search))
    for row, case in mapping.cases_of(long_search, hands.now):
        others = tuple(v for pk, v in everything.items() if pk != row.pk)
        whole = Case(case.candidate, everything[row.pk], others, case.preset)
        assert plan(case, hands.now) == plan(whole, hands.now)
        assert plan(mapping.case_of(row), hands.now) == plan(whole, hands.now)


def test_what_ended_long_ago_and_is_silent_has_no_step_left(long_search, hands):
    shown = {row.pk for row, _ in mapping.cases_of(long_search, hands.now)}
    settled = Opportunity.objects.filter(candidate=long_search).exclude(pk__in=shown)
    assert settled.exists()
    assert all(not plan(mapping.case_of(row), hands.now).steps for row in settled)


def test_a_late_word_wakes_what_ended_long_ago(long_search, hands):
    shown = {row.pk for row, _ in mapping.cases_of(long_search, hands.now)}
    row = Opportunity.objects.exclude(pk__in=shown).first()
    row.replies.filter(pk=row.replies.first().pk).update(at=hands.now - timedelta(days=1), confirmed=False)
    assert row.pk in {found.pk for found, _ in mapping.cases_of(long_search, hands.now)}


@pytest.mark.parametrize(("kind", "wakes"), [("offer", True), ("acknowledgement", False)])
def test_a_no_of_long_ago_is_woken_only_by_a_word_that_can_undo_it(long_search, hands, kind, wakes):
    shown = {row.pk for row, _ in mapping.cases_of(long_search, hands.now)}
    row = Opportunity.objects.filter(outcome="rejected").exclude(pk__in=shown).first()
    late = {"at": hands.now - timedelta(days=1), "kind": kind, "confirmed": True}
    row.replies.filter(pk=row.replies.first().pk).update(**late)
    assert (row.pk in {found.pk for found, _ in mapping.cases_of(long_search, hands.now)}) is wakes
    assert bool(plan(mapping.case_of(row), hands.now).steps) is wakes


def test_a_desk_of_settled_things_is_not_an_empty_desk(long_search, hands):
    Opportunity.objects.update(outcome="rejected", outcome_at=hands.now - timedelta(days=900))
    Reply.objects.all().delete()
    found = agenda(long_search, hands.now)
    assert (found.standings, found.is_empty) == ((), False)


def test_what_a_meeting_was_for_reaches_the_letter(alice):
    row, _ = interviews.save(alice, typed(purpose=Purpose.INFORMATIONAL))
    assert mapping.case_of(row.opportunity).opportunity.interviews[0].purpose is Purpose.INFORMATIONAL


def test_who_only_arranged_a_meeting_was_not_met_there(alice):
    people = (
        interviews.PersonForm("Colm Brady"),
        interviews.PersonForm("Ruth Adler", "ruth@hospice.example", kind=PersonKind.COORDINATOR),
    )
    row, _ = interviews.save(alice, typed(people=people))
    whole = mapping.case_of(row.opportunity).opportunity
    met = [p.name for p in whole.people if p.id in whole.interviews[0].person_ids]
    assert met == [p.name for p in interviews.met(row)] == ["Colm Brady"]


def test_who_is_the_only_one_noted_was_met_whatever_they_are(alice):
    only = interviews.PersonForm("Ruth Adler", kind=PersonKind.COORDINATOR)
    row, _ = interviews.save(alice, typed(people=(only,)))
    assert len(mapping.case_of(row.opportunity).opportunity.interviews[0].person_ids) == 1
