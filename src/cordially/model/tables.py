"""Reading a table that a person wrote by hand: each field is asked for, each mistake becomes a `Problem`.

A `Table` remembers which keys were asked for, so the keys nobody asked for are the unknown ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from cordially.model.errors import Problem
from cordially.model.words import joined

E = TypeVar("E", bound=StrEnum)

FIRST_YEAR, LAST_YEAR = 1970, 2200  # beyond these a date is a slip of the pen, and zones lose their meaning
WORDS = {str: "text in quotes", bool: "true or false", int: "a whole number"}


@dataclass(slots=True)
class Table:
    """One TOML table on its way to a value; `where` is its place in the file, `problems` is shared by all."""

    values: Mapping[str, Any]
    where: str
    problems: list[Problem]
    asked: set[str] = field(default_factory=set)

    def tell(self, key: str, message: str) -> None:
        """Note a mistake at `key` (or at the table itself when `key` is empty)."""
        self.problems.append(Problem(".".join(p for p in (self.where, key) if p), message))

    def has(self, key: str) -> bool:
        """Is the key there? Asking makes it a known key."""
        self.asked.add(key)
        return key in self.values

    def raw(self, key: str) -> Any:
        """The value as TOML gave it; None when it is missing."""
        self.asked.add(key)
        return self.values.get(key)

    def _typed(self, key: str, kind: type) -> Any:
        value = self.raw(key)
        if value is None or type(value) is kind:
            return value
        self.tell(key, f"This should be {WORDS[kind]}.")
        return None

    def text(self, key: str, default: str = "") -> str:
        """A line of text without the white space around it; `default` when it is missing."""
        value = self._typed(key, str)
        return default if value is None else str(value).strip()

    def address(self, key: str) -> str:
        """An email address; one that cannot be one is told, and kept as it was written."""
        value = self.text(key)
        name, at, domain = value.rpartition("@")
        if value and not (name and at and domain and len(value.split()) == 1):
            self.tell(key, f'"{value}" is not an email address: leave the line out if you do not know it.')
        return value

    def needed(self, key: str, why: str) -> str:
        """A text that must be there; `why` tells the person what it is for."""
        value = self.text(key)
        if not value and type(self.values.get(key)) in (str, type(None)):
            self.tell(key, why)
        return value

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false; `default` when it is missing."""
        value = self._typed(key, bool)
        return default if value is None else bool(value)

    def number(self, key: str, default: int) -> int:
        """A whole number; `default` when it is missing."""
        value = self._typed(key, int)
        return default if value is None else int(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """One text or a list of texts; empty ones are left out."""
        value = self.raw(key)
        entries = value if isinstance(value, list) else [] if value is None else [value]
        if not all(isinstance(entry, str) for entry in entries):
            self.tell(key, "This should be text in quotes, or a list of such texts.")
        return tuple(e.strip() for e in entries if isinstance(e, str) and e.strip())

    def choice(self, key: str, kind: type[E], default: E) -> E:
        """One of the words of an enumeration; `default` when it is missing or unknown."""
        word = self.text(key).casefold()
        values = [member.value for member in kind]
        if not word or word in values:
            return kind(word) if word else default
        self.tell(key, f'"{word}" is not one of {joined(values, "or")}.{nearest(word, values)}')
        return default

    def day(self, key: str) -> date | None:
        """A calendar day, written 2026-12-04 with or without quotes; None when it is missing or unclear."""
        moment = self._moment(key)
        return moment.date() if isinstance(moment, datetime) else moment

    def time(self, key: str, zone: str, on: datetime | None = None) -> datetime | None:
        """A moment in UTC, from a local time in `zone` or a time with its own offset; None when unclear.

        `zone` is an IANA name; when it is "" a time without an offset is told and read as UTC.
        A time of day alone (15:30:00) is meant on the local day of `on`.
        """
        moment = self._clock(key, zone, on) or self._moment(key)
        if moment is None:
            return None
        if not isinstance(moment, datetime):
            self.tell(key, "The time of day is missing: write it like 2026-11-25T14:00:00.")
            return None
        return moment.astimezone(UTC) if moment.tzinfo else self._local(key, moment, zone)

    def _clock(self, key: str, zone: str, on: datetime | None) -> datetime | None:
        from cordially.model.calendar import local_date

        value = self.raw(key)
        if on is None or not isinstance(value, time):
            return None
        return datetime.combine(local_date(on, zone or "UTC"), value)

    def _moment(self, key: str) -> datetime | date | None:
        value = self.raw(key)
        if isinstance(value, str):
            value = from_iso(value)
        if not isinstance(value, date):
            if self.values.get(key) is not None:
                self.tell(key, "This is not a date: write it like 2026-11-25 or 2026-11-25T14:00:00.")
            return None
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            self.tell(key, f"The year {value.year} cannot be right.")
            return None
        return value

    def _local(self, key: str, moment: datetime, zone: str) -> datetime:
        from cordially.model.calendar import zone_of

        if not zone:
            self.tell(
                key,
                "This time has no zone, so nobody can tell when it is:"
                ' add zone = "Europe/London" (or the like) under [opportunity].',
            )
        utc = moment.replace(tzinfo=zone_of(zone or "UTC")).astimezone(UTC)
        if utc.astimezone(zone_of(zone or "UTC")).replace(tzinfo=None) != moment:
            self.tell(
                key, f"The clocks go forward in {zone} then: {moment:%H:%M} does not exist on that day."
            )
        return utc

    def zone(self, key: str, default: str = "") -> str:
        """The IANA name of a zone that exists; `default` when it is missing or unknown (which is told)."""
        from cordially.model.calendar import zone_of

        name = self.text(key)
        try:
            return name if name and zone_of(name) else default
        except ValueError:
            self.tell(key, f'"{name}" is no time zone we know: use a name like "Europe/London".')
            return default

    def tables(self, key: str) -> tuple[Table, ...]:
        """The tables under `[[key]]`; a single `[key]` counts as one."""
        value = self.raw(key)
        entries = value if isinstance(value, list) else [] if value is None else [value]
        place = ".".join(p for p in (self.where, key) if p)
        if not all(isinstance(entry, dict) for entry in entries):
            self.tell(key, f"This should be a table: start it with a line [[{place}]].")
        return tuple(
            Table(entry, f"{place}[{i}]", self.problems)
            for i, entry in enumerate(entries)
            if isinstance(entry, dict)
        )

    def table(self, key: str) -> Table:
        """The table under `[key]`; an empty one when it is missing."""
        value = self.raw(key)
        place = ".".join(p for p in (self.where, key) if p)
        if value is not None and not isinstance(value, dict):
            self.tell(key, f"This should be a table: start it with a line [{place}].")
        return Table(value if isinstance(value, dict) else {}, place, self.problems)

    def finish(self) -> None:
        """Tell every key that nobody asked for, with the nearest one that is known."""
        for key in self.values:
            if key not in self.asked:
                self.tell(key, f'We do not know "{key}" here.{nearest(key, sorted(self.asked))}')


def from_iso(text: str) -> datetime | date | None:
    """A date or a time in ISO 8601 ("2026-11-25", "2026-11-25 14:00"), or None."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return None


def nearest(word: str, known: list[str]) -> str:
    """` Did you mean "..."?` for the likeliest known word, or nothing."""
    close = get_close_matches(word.casefold(), known, n=1)
    return f' Did you mean "{close[0]}"?' if close else ""
