"""The calendar knows zones, weekends, holidays and summer time, and says days in words."""

from datetime import UTC, date, datetime, time

import pytest

from cordially.model.calendar import (
    add_business_days,
    at_local,
    human_day,
    is_business_day,
    local_date,
    next_business_day,
    zone_of,
)


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "/etc/passwd", "Europe", "\0"])
def test_an_unknown_zone_is_a_clear_error(name: str) -> None:
    with pytest.raises(ValueError, match="not a time zone we know"):
        zone_of(name)


@pytest.mark.parametrize(
    ("day", "country", "subdivision", "open_"),
    [
        (date(2026, 11, 26), "US", "", False),  # Thanksgiving
        (date(2026, 11, 26), "GB", "", True),
        (date(2026, 12, 25), "DE", "", False),
        (date(2026, 12, 28), "GB", "ENG", False),  # Boxing Day falls on a Saturday
        (date(2026, 6, 4), "DE", "BY", False),  # Corpus Christi is kept in Bavaria
        (date(2026, 6, 4), "DE", "BE", True),
        (date(2026, 2, 6), "NZ", "", False),  # Waitangi Day
        (date(2026, 5, 4), "JP", "", False),  # Golden Week
        (date(2026, 12, 5), "US", "", False),  # a Saturday
        (date(2026, 12, 4), "SA", "", False),  # Friday is a day of rest there
        (date(2026, 12, 6), "SA", "", True),  # and Sunday is not
        (date(2026, 12, 4), "XX", "", True),
        (date(2026, 12, 5), "XX", "", False),
        (date(2026, 7, 4), "US", "NOWHERE", False),
    ],
)
def test_offices_are_open_as_their_country_keeps_it(day, country, subdivision, open_) -> None:
    assert is_business_day(day, country, subdivision) is open_


def test_business_days_step_over_a_weekend_and_thanksgiving() -> None:
    assert add_business_days(date(2026, 11, 25), 1, "US") == date(2026, 11, 27)
    assert add_business_days(date(2026, 11, 25), 2, "US") == date(2026, 11, 30)


def test_business_days_also_step_back() -> None:
    assert add_business_days(date(2026, 11, 30), -2, "US") == date(2026, 11, 25)


def test_no_business_days_from_a_saturday_is_monday() -> None:
    assert add_business_days(date(2026, 12, 5), 0, "US") == next_business_day(date(2026, 12, 5), "US")


def test_a_business_day_is_its_own_next_one() -> None:
    assert next_business_day(date(2026, 12, 4), "US") == date(2026, 12, 4)


def test_a_time_that_summer_time_skips_comes_after_the_jump() -> None:
    assert at_local(date(2026, 3, 8), time(2, 30), "America/New_York") == datetime(
        2026, 3, 8, 7, 30, tzinfo=UTC
    )


def test_a_time_that_comes_twice_is_the_first() -> None:
    assert at_local(date(2026, 11, 1), time(1, 30), "America/New_York") == datetime(
        2026, 11, 1, 5, 30, tzinfo=UTC
    )


def test_one_moment_is_two_days_in_auckland_and_honolulu() -> None:
    at = datetime(2026, 12, 3, 11, tzinfo=UTC)
    assert local_date(at, "Pacific/Auckland") == date(2026, 12, 4)
    assert local_date(at, "Pacific/Honolulu") == date(2026, 12, 3)


def test_a_day_is_said_with_its_year_only_when_that_differs() -> None:
    assert human_day(date(2026, 12, 3), date(2026, 11, 1)) == "Thursday 3 December"
    assert human_day(date(2027, 1, 4), date(2026, 12, 30)) == "Monday 4 January 2027"
    assert human_day(date(2024, 2, 29)) == "Thursday 29 February"
