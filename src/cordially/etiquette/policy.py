"""The numbers of etiquette as data, each with the source that gives it.

"Ours" marks a number that no source gives. A preset moves numbers below the ceiling; nothing raises it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time, timedelta
from functools import lru_cache
from types import MappingProxyType

from cordially.etiquette.manners import LOCALES, Manners, manners_of

HARD_CEILING = 5
"""Unprompted contacts in one process, over all channels and people of that employer (ours)."""


@dataclass(frozen=True, slots=True)
class Policy:
    """When what is proper. Days named `_days` are business days of the reader's country."""

    name: str = "standard"
    thanks_target: timedelta = timedelta(hours=24)  # TopResume, Accountemps, TESA, Lawrence
    thanks_deadline: timedelta = timedelta(hours=48)  # St Olaf; Princeton and TU Delft say 24 to 48
    thanks_late_until: timedelta = timedelta(days=7)  # ours: after a week it only reminds of its lateness
    thanks_min_delay: timedelta = timedelta(hours=1)  # Princeton, TESA; Smith Hanley 2016
    thanks_car_park: timedelta = timedelta(minutes=10)  # the least delay, when the decision is today
    thanks_competition: timedelta = timedelta(hours=4)  # the same business day, two to four hours
    thanks_same_day: timedelta = timedelta(hours=2)  # the decision is today
    opens: time = time(8)  # GMass and HubSpot on weekdays
    closes: time = time(18)
    call_opens: time = time(9, 30)  # Indeed, Fard
    call_closes: time = time(16, 30)
    checkin_promised_days: int = 2  # 1 to 7 in the sources; Purdue, Fard, PowerToFly
    checkin_no_date_days: int = 7  # 5 to 10; youtern, journalismjobs, Sage
    checkin_slow_days: int = 14  # liveabout: two weeks in summer and over the holidays
    answer_days: int = 5  # climbtheladder, Fard: one unanswered email of five business days
    nudges: int = 2  # status checks and calls in one silence before the closing note
    status_checks: int = 2  # livecareer, trnstaffing; AskAManager 2015 says one
    gap: timedelta = timedelta(days=7)  # Fresno Bee: at least a week; livecareer: one to two
    ceiling: int = HARD_CEILING
    goodwill_days: int = 2  # ours; Purdue OWL and AskAManager 2012 say that it is done, not when
    offer_reply: timedelta = timedelta(hours=24)
    withdrawal: timedelta = timedelta(hours=24)  # Penn State Law: at once
    last_word_until: timedelta = timedelta(days=7)  # ours: later than that it only opens the matter again
    card_decision: timedelta = timedelta(days=7)  # Lawrence: a card only if no decision falls within a week
    card_days: int = 1  # Princeton, Veltsos: posted on the same or the next day
    keep_in_touch: timedelta = timedelta(days=90)  # ours: a quarter of a year after their invitation
    closure_silent: timedelta = timedelta(days=30)  # NACE: about 25 days from interview to offer
    closure_promised: timedelta = timedelta(weeks=4)
    silence_ends: timedelta = timedelta(days=90)  # ours: after that, no check wakes a process
    no_show_delay: timedelta = timedelta(minutes=20)  # career-ops 1859
    manners: Manners = LOCALES["us"]

    def __post_init__(self) -> None:
        if not 0 <= self.ceiling <= HARD_CEILING:
            raise ValueError(f"The ceiling is {HARD_CEILING} contacts; it may be lowered and never raised.")


STANDARD = Policy()
PRESETS: Mapping[str, Policy] = MappingProxyType(
    {
        "standard": STANDARD,
        "strict": replace(STANDARD, name="strict", nudges=1, status_checks=1, ceiling=3),
        "patient": replace(STANDARD, name="patient", nudges=3, status_checks=3, checkin_promised_days=3),
    }
)


@lru_cache(maxsize=1024)
def policy_for(preset: str, country: str) -> Policy:
    """The policy of a preset in a country.

    `preset` names a preset ("strict"), a locale ("de"), or both ("strict+de"). Without a locale the manners
    are those of `country` (ISO 3166-1), the reader's; a name that nobody knows changes nothing.
    """
    names = [name.strip().casefold() for name in preset.split("+")]
    base = next((PRESETS[name] for name in names if name in PRESETS), STANDARD)
    manners = next((LOCALES[name] for name in names if name in LOCALES), None) or manners_of(country)
    opens, closes = max(base.opens, manners.opens), min(base.closes, manners.closes)
    return replace(base, manners=manners, opens=opens, closes=closes)


def is_preset(name: str) -> bool:
    """Whether every part of a name like "strict+de" is known."""
    return all(part.strip().casefold() in (*PRESETS, *LOCALES) for part in name.split("+"))
