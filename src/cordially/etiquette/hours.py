"""The hours in which a letter or a call is welcome, where the reader is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from cordially.etiquette.policy import Policy
from cordially.model.calendar import at_local, is_business_day, local_date, next_business_day

_DAY = timedelta(days=1)
_BEFORE_CLOSE = timedelta(minutes=30)  # ours: not in the last minute of somebody's day
_REST_DAY = time(10)  # ours: on a day of rest, the middle of the morning disturbs least
_EVENING_ENDS = time(20)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: an IANA zone, a country and perhaps a part of it."""

    zone: str
    country: str
    subdivision: str = ""

    def window(self, at: datetime, opens: time, closes: time) -> tuple[datetime, datetime]:
        """The hours of the first business day that has not closed at that moment."""
        day = next_business_day(local_date(at, self.zone), self.country, self.subdivision)
        if at >= at_local(day, closes, self.zone):
            day = next_business_day(day + _DAY, self.country, self.subdivision)
        return at_local(day, opens, self.zone), at_local(day, closes, self.zone)


def _hours(policy: Policy, phone: bool) -> tuple[time, time]:
    return (policy.call_opens, policy.call_closes) if phone else (policy.opens, policy.closes)


def is_proper(at: datetime, place: Place, policy: Policy, *, phone: bool = False) -> bool:
    """Whether that moment lies in the reader's proper hours."""
    return next_proper(at, place, policy, phone=phone) == at


def next_proper(at: datetime, place: Place, policy: Policy, *, phone: bool = False) -> datetime:
    """The first proper moment that is not before `at`."""
    return max(at, place.window(at, *_hours(policy, phone))[0])


def last_proper(earliest: datetime, latest: datetime, place: Place, policy: Policy) -> datetime | None:
    """The last proper moment between the two, a little before closing time; None if there is none."""
    found, at = None, next_proper(earliest, place, policy)
    while at <= latest:
        _, closes = place.window(at, policy.opens, policy.closes)
        found = min(latest, max(at, closes - _BEFORE_CLOSE))
        at = next_proper(closes, place, policy)
    return found


def least_improper(earliest: datetime, target: datetime, deadline: datetime, place: Place) -> datetime:
    """The moment to take where no proper one lies between `earliest` and `deadline`.

    Mid-morning of a day of rest, the one nearest before the target; else any moment of the day; else at once.
    """
    days = [local_date(earliest, place.zone) + _DAY * n for n in range((deadline - earliest).days + 2)]
    rest = [
        at
        for day in days
        if not is_business_day(day, place.country, place.subdivision)
        and earliest <= (at := at_local(day, _REST_DAY, place.zone)) <= deadline
    ]
    if rest:
        return max((at for at in rest if at <= target), default=rest[0])
    awake = [
        max(at_local(day, time(8), place.zone), earliest)
        for day in days
        if at_local(day, _EVENING_ENDS, place.zone) > earliest
    ]
    return next((at for at in awake if at <= deadline), earliest)


def best_moment(
    earliest: datetime, target: datetime, deadline: datetime, place: Place, policy: Policy
) -> tuple[datetime, bool]:
    """When to send between `earliest` and `deadline`, aiming at `target`; and whether that is proper."""
    aimed = last_proper(earliest, min(target, deadline), place, policy)
    if aimed is not None:
        return aimed, True
    soon = next_proper(earliest, place, policy)
    if soon <= deadline:
        return soon, True
    return least_improper(earliest, target, deadline, place), False
