"""Whenever an interview ends, wherever the reader is: the thank-you is planned within 48 hours."""

from datetime import UTC, datetime, timedelta

import pytest

from cordially.etiquette import plan
from cordially.model import Candidate, Case, Interview, Opportunity, Person, StepKind
from cordially.testing.histories import PLACES

WEEKS = {
    "an ordinary week": datetime(2026, 11, 16, tzinfo=UTC),
    "the clocks go forward in America": datetime(2026, 3, 5, tzinfo=UTC),
    "the clocks go back in Europe": datetime(2026, 10, 22, tzinfo=UTC),
    "Christmas": datetime(2026, 12, 21, tzinfo=UTC),
    "Golden Week": datetime(2026, 4, 28, tzinfo=UTC),
}


def _case(end: datetime, place: tuple[str, str, str]) -> Case:
    zone, country, part = place
    met = Interview(end - timedelta(hours=1), end, zone, ("ana",), id="one")
    ana = Person("Ana Lund", "ana@lane.example", id="ana")
    known = Opportunity("Lane", "Planner", (ana,), (met,), zone=zone, country=country, subdivision=part)
    return Case(Candidate("Alice Moor"), known)


@pytest.mark.parametrize("place", PLACES, ids=lambda p: p[0])
@pytest.mark.parametrize("week", WEEKS)
def test_all_through_a_week_the_thank_you_is_in_time(week: str, place: tuple[str, str, str]) -> None:
    for hour in range(0, 24 * 7, 3):
        end = WEEKS[week] + timedelta(hours=hour)
        for later in (0, 5, 30, 47):
            made = plan(_case(end, place), end + timedelta(hours=later))
            (thanks,) = [s for s in made.steps if s.kind is StepKind.THANK_YOU]
            assert end + timedelta(hours=1) <= thanks.due <= end + timedelta(hours=48)
            assert thanks.deadline == end + timedelta(hours=48)
