"""The coach's page: who has little left of the 48 hours, and nothing of anybody who granted nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.desk.conftest import typed
from tests.desk.people import join

from cordially.desk import clock, consent, interviews
from cordially.desk.cohort import cohort
from cordially.desk.models import Candidate, Consent, Look, Opportunity, Role

pytestmark = pytest.mark.django_db


def agree(candidate, cora, kind=Consent.DEADLINES, pk=0):
    grant, problems = consent.give(candidate, cora.pk, kind, 30, clock.now(), pk)
    assert not problems
    return grant


def test_a_candidate_who_granted_nothing_is_not_on_the_page(alice_there, cora, interview):
    found = cohort(cora, clock.now())
    assert (found.is_empty, found.in_time, found.calm) == (True, (), ())
    assert not Look.objects.exists()


def test_an_interview_of_two_hours_ago_is_in_time(alice_there, cora, interview):
    agree(alice_there, cora)
    (line,) = cohort(cora, clock.now()).in_time
    assert (line.candidate, line.opportunity, line.left) == (
        alice_there,
        interview.opportunity,
        timedelta(hours=46),
    )


def test_with_twenty_hours_left_it_is_at_risk_and_not_a_minute_earlier(alice_there, cora, interview, hands):
    agree(alice_there, cora)
    hands.now = interview.end + timedelta(hours=28) - timedelta(minutes=1)
    assert not cohort(cora, clock.now()).at_risk
    hands.move(minutes=1)
    (line,) = cohort(cora, clock.now()).at_risk
    assert line.left == timedelta(hours=20)


def test_after_the_48_hours_it_stands_among_the_late(alice_there, cora, interview, hands):
    agree(alice_there, cora)
    hands.now = interview.end + timedelta(hours=49)
    found = cohort(cora, clock.now())
    assert ([x.left for x in found.late], found.at_risk) == ([timedelta(hours=-1)], ())


def test_who_has_thanked_or_sealed_is_at_no_risk(alice_there, cora, interview, sealed, hands):
    agree(alice_there, cora)
    hands.now = interview.end + timedelta(hours=30)
    found = cohort(cora, clock.now())
    assert (found.at_risk, found.calm) == ((), (alice_there,))


def test_a_word_by_hand_ends_the_risk_at_once(alice_there, cora, interview, hands):
    agree(alice_there, cora)
    hands.now = interview.end + timedelta(hours=30)
    assert cohort(cora, clock.now()).at_risk
    Opportunity.objects.filter(pk=interview.opportunity_id).update(outcome="withdrawn", outcome_at=hands.now)
    assert not cohort(cora, clock.now()).at_risk


def test_a_grant_of_one_opportunity_shows_that_one_only(alice_there, cora, interview):
    other, _ = interviews.save(alice_there, typed(company="Harbour Works"))
    agree(alice_there, cora, Consent.OPPORTUNITY, other.opportunity_id)
    (line,) = cohort(cora, clock.now()).in_time
    assert (line.opportunity, line.opens) == (other.opportunity, True)


def test_a_coming_interview_is_shown_by_its_start(alice_there, cora, hands):
    interviews.save(alice_there, typed(start="2026-11-26T08:00", end="2026-11-26T09:00"))
    agree(alice_there, cora)
    found = cohort(cora, clock.now())
    assert [x.opportunity.company for x in found.coming] == ["Northgate Clinic"]
    assert not found.calm


def test_the_candidate_is_told_of_the_list_once_an_hour(alice_there, cora, interview, hands):
    agree(alice_there, cora)
    for minutes in (0, 10, 40, 20):
        hands.move(minutes=minutes)
        cohort(cora, clock.now())
    assert [look.what for look in consent.looks_at(alice_there)] == ["your deadlines"] * 2


def crowd(centre, cora, people, hands):
    """So many candidates, each with an interview of today and one long ago; all agree."""
    for n in range(people):
        user = User.objects.create(username=f"c{n}", email=f"c{n}@home.example")
        candidate = Candidate.objects.create(user=user, name=f"Candidate {n}", zone="Europe/London")
        join(centre, user, Role.CANDIDATE)
        interviews.save(candidate, typed(company=f"Employer {n}"))
        interviews.save(candidate, typed(company="Old", start="2026-10-06T08:00", end="2026-10-06T09:00"))
        agree(candidate, cora)


def test_the_page_asks_no_more_for_forty_than_for_four(centre, cora, hands):
    crowd(centre, cora, 4, hands)
    with CaptureQueriesContext(connection) as few:
        assert len(cohort(cora, clock.now()).in_time) == 4
    crowd_of = Candidate.objects.count()
    for n in range(crowd_of, crowd_of + 36):
        user = User.objects.create(username=f"c{n}", email=f"c{n}@home.example")
        candidate = Candidate.objects.create(user=user, name=f"Candidate {n}")
        join(centre, user, Role.CANDIDATE)
        interviews.save(candidate, typed(company=f"Employer {n}"))
        agree(candidate, cora)
    with CaptureQueriesContext(connection) as many:
        assert len(cohort(cora, clock.now()).in_time) == 40
    assert len(many) <= len(few) <= 15
