"""Numbers over a cohort point at no person, alone or by their difference."""

from __future__ import annotations

from itertools import product

import pytest
from django.contrib.auth.models import User
from tests.desk.conftest import typed
from tests.desk.people import join

from cordially.desk import clock, interviews, numbers
from cordially.desk.models import Candidate, Opportunity, Role

pytestmark = pytest.mark.django_db


def of(centre, span):
    rows = numbers.figures(centre, clock.now())
    return next(row.told for row in rows if row.span == span)


def candidates(centre, number, outcome=""):
    for _ in range(number):
        n = User.objects.count()
        user = User.objects.create(username=f"c{n}", email=f"c{n}@home.example")
        candidate = Candidate.objects.create(user=user, name=f"Candidate {n}")
        join(centre, user, Role.CANDIDATE)
        row, _ = interviews.save(candidate, typed())
        if outcome:
            Opportunity.objects.filter(pk=row.opportunity_id).update(outcome=outcome, outcome_at=clock.now())


def test_four_are_too_few_to_tell_and_five_are_told(centre, hands):
    candidates(centre, 4)
    assert of(centre, "2026-11")["interviewed"] is None
    candidates(centre, 1)
    assert of(centre, "2026-11")["interviewed"] == 5


def test_a_sixth_changes_nothing_that_is_told(centre, hands):
    candidates(centre, 5)
    before = numbers.figures(centre, clock.now())
    candidates(centre, 1)
    assert numbers.figures(centre, clock.now()) == before


def test_a_candidate_counts_once_however_many_interviews(centre, hands):
    candidates(centre, 4)
    somebody = Candidate.objects.last()
    for company in ("A", "B", "C"):
        interviews.save(somebody, typed(company=company))
    assert of(centre, "2026-11")["interviewed"] is None


def test_outcomes_are_counted_in_their_month_and_over_the_year(centre, hands):
    candidates(centre, 11, "rejected")
    hands.move(days=40)
    assert (of(centre, "2026-11")["rejected"], of(centre, "2026-12")["rejected"]) == (10, None)
    assert of(centre, "12 months")["rejected"] == 10


def test_candidates_of_another_organisation_are_not_counted(centre, sam, hands):
    from cordially.desk import team

    candidates(centre, 9)
    assert of(team.found("Elsewhere", sam, clock.now()), "2026-11")["interviewed"] is None


def test_a_month_twelve_back_has_its_row_and_an_older_one_none(centre, hands):
    spans = [row.span for row in numbers.figures(centre, clock.now())]
    assert (spans[0], spans[1], spans[-1], len(spans)) == ("12 months", "2026-11", "2025-12", 13)


@pytest.mark.parametrize("fewest", [5, 8])
def test_no_two_numbers_pin_down_a_group_that_is_too_small(fewest):
    """For every pair of true counts, one within the other, what is told also fits a difference of none or of
    at least `fewest`: nobody can conclude that one to `fewest` - 1 people make the difference."""
    counts = range(4 * fewest)
    worlds: dict[tuple[int | None, int | None], set[int]] = {}
    for outer, inner in product(counts, counts):
        if inner <= outer:
            told = numbers.tellable(outer, fewest), numbers.tellable(inner, fewest)
            worlds.setdefault(told, set()).add(outer - inner)
    assert all(0 in found or max(found) >= fewest for found in worlds.values())


def test_the_file_holds_the_same_numbers_and_nothing_where_nothing_is_told(centre, hands):
    candidates(centre, 6)
    lines = numbers.as_csv(numbers.figures(centre, clock.now())).splitlines()
    assert lines[0] == "span,interviewed,thanked,offered,rejected,unanswered"
    assert lines[2] == "2026-11,5,,,,"
