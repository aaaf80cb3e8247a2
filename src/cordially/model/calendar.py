"""Days and hours as the reader lives them: zones, weekends, public holidays, and days in plain words.

All times that leave this module are UTC; a zone is used only to find out what the clock on the wall says.
Weekends and public holidays come from the `holidays` package, as far as it knows the country; for any
other country the working week is Monday to Friday.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from cordially.model.words import day_said

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = timedelta(days=1)
# No calendar has so long a run of days off; it only keeps a broken table from turning into an endless loop.
_LONGEST_REST = 60


@lru_cache(maxsize=512)
def zone_of(name: str) -> ZoneInfo:
    """The zone with this IANA name ("Europe/Berlin"). An unknown name raises ValueError."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"“{name}” is not a time zone we know; a name like “Europe/London” is.") from error


@lru_cache(maxsize=2048)
def _days_off(country: str, subdivision: str, year: int) -> frozenset[date]:
    """Every day of one year without business there: a memo, so that a plan costs no table."""
    import holidays  # heavy, and most commands need no calendar

    first = date(year, 1, 1)
    days = [first + _DAY * n for n in range((date(year, 12, 31) - first).days + 1)]
    for region in dict.fromkeys((subdivision, "")):
        try:
            table = holidays.country_holidays(country.upper(), subdiv=region or None, years=year)
            return frozenset(day for day in days if not table.is_working_day(day))
        except (NotImplementedError, ValueError):
            continue
    return frozenset(day for day in days if day.weekday() >= 5)


def is_business_day(day: date, country: str, subdivision: str = "") -> bool:
    """Whether offices are open that day in a country (ISO 3166-1) or a part of it (ISO 3166-2).

    An unknown subdivision counts as the country alone, an unknown country as Monday to Friday.
    """
    return day not in _days_off(country, subdivision, day.year)


@lru_cache(maxsize=8192)
def next_business_day(day: date, country: str, subdivision: str = "") -> date:
    """The day itself when it is a business day, else the first one after it."""
    for _ in range(_LONGEST_REST):
        if is_business_day(day, country, subdivision):
            break
        day += _DAY
    return day


def previous_business_day(day: date, country: str, subdivision: str = "") -> date:
    """The day itself when it is a business day, else the last one before it."""
    for _ in range(_LONGEST_REST):
        if is_business_day(day, country, subdivision):
            break
        day -= _DAY
    return day


@lru_cache(maxsize=8192)
def add_business_days(day: date, n: int, country: str, subdivision: str = "") -> date:
    """The n-th business day after `day` (before it when n is negative); 0 gives `next_business_day`."""
    if n == 0:
        return next_business_day(day, country, subdivision)
    for _ in range(abs(n)):
        if n > 0:
            day = next_business_day(day + _DAY, country, subdivision)
        else:
            day = previous_business_day(day - _DAY, country, subdivision)
    return day


_SUMMER_IN_JANUARY = frozenset({"AU", "NZ", "ZA", "AR", "CL", "UY", "BR"})


def is_slow_season(day: date, country: str) -> bool:
    """Whether offices are half empty about that day, so that answers take longer (the days are ours).

    August and 20 December to 6 January everywhere; until 20 January where that is the summer holiday.
    """
    ends = 20 if country.upper() in _SUMMER_IN_JANUARY else 6
    return day.month == 8 or (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, ends)


@lru_cache(maxsize=16384)
def at_local(day: date, at: time, zone: str) -> datetime:
    """The moment, in UTC, at which clocks in `zone` show this day and time.

    A time that summer time skips becomes the same distance after the jump; a doubled one is the first.
    """
    return datetime.combine(day, at.replace(tzinfo=None, fold=0), zone_of(zone)).astimezone(UTC)


def local_date(at: datetime, zone: str) -> date:
    """The day on the calendar in `zone` at this moment."""
    return at.astimezone(zone_of(zone)).date()


@lru_cache(maxsize=4096)
def human_day(day: date, today: date | None = None) -> str:
    """A day in words, "Thursday 3 December"; with its year when that is not the year of `today`."""
    words = f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    if today is None or today.year == day.year:
        return day_said(words, day)
    return day_said(f"{words} {day.year}", day, "year")
