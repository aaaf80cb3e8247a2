"""Filters and tags of the pages: days and times in a zone, the dial, the marks."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cordially.desk import clock
from cordially.etiquette import planner
from cordially.model import Step
from cordially.model.calendar import human_day, local_date, zone_of
from cordially.model.words import joined
from cordially.post import folders
from cordially.web.language import moment_in_words, told
from cordially.web.names import meaning_of, name_of
from cordially.web.places import places, sections

register = template.Library()
register.filter(places)
register.filter(sections)
register.filter(told)
register.filter("meaning", meaning_of)

CIRCLE = 289.0


@register.filter
def day(value: datetime | date | None, zone: str = "UTC") -> str:
    """The day in words ("Thursday 3 December"), as it is in `zone`."""
    if value is None:
        return ""
    today = local_date(clock.now(), zone or "UTC")
    there = local_date(value, zone or "UTC") if isinstance(value, datetime) else value
    return told(human_day(there, today))


@register.filter
def bar_label(label: str | date) -> str:
    """What stands beside a bar: its words, or the month's name and year in the reader's language."""
    return date_format(label, "F Y") if isinstance(label, date) else told(label)


@register.filter
def domain(address: str) -> str:
    """What stands after the @ of an address."""
    return address.rpartition("@")[2]


@register.filter
def is_junk(folder: str) -> bool:
    """Is this the name of a folder for junk?"""
    return bool(folder) and bool(folders.junk_among({folder: ()}))


@register.filter
def at(value: datetime | None, zone: str = "UTC") -> str:
    """The time of day in `zone` ("09:30")."""
    return "" if value is None else f"{value.astimezone(zone_of(zone or 'UTC')):%H:%M}"


@register.filter
def when(value: datetime | None, zone: str = "UTC") -> str:
    """Day and time: "today at 09:30", "tomorrow at 09:00", "Thursday 3 December at 09:00"."""
    if value is None:
        return ""
    today = local_date(clock.now(), zone or "UTC")
    there = local_date(value, zone or "UTC")
    names = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    name = names.get((there - today).days) or told(human_day(there, today))
    return moment_in_words(name, value.astimezone(zone_of(zone or "UTC")))


@register.filter
def iso_local(value: datetime | None, zone: str = "UTC") -> str:
    """The value of a datetime-local field."""
    return "" if value is None else f"{value.astimezone(zone_of(zone or 'UTC')):%Y-%m-%dT%H:%M}"


@register.filter
def place(zone: str) -> str:
    """The city of a zone ("Europe/Berlin" is Berlin)."""
    return zone.rpartition("/")[2].replace("_", " ")


@register.filter
def words(value: str) -> str:
    """An id as words ("status_check" is "status check"), in the language of the page."""
    return name_of(str(value))


@register.filter
def deed(step: Step, names: dict[str, str]) -> str:
    """What a step asks for ("ask Helen Brandt where things stand"), with the names by person id."""
    who = [names[p] for p in step.person_ids if names.get(p)]
    return told(planner.deed(step.kind, joined(who, _("and"))))


@register.filter
def initials(name: str) -> str:
    """One or two letters for the badge."""
    parts = name.split()
    return "".join(p[0] for p in (parts[:1] + parts[-1:] if len(parts) > 1 else parts)).upper()


@register.inclusion_tag("web/parts/dial.html")
def dial(deadline: datetime | None, total_hours: int = 48) -> dict[str, Any]:
    """The clock face: hours left until `deadline`, of `total_hours`; more than these are just "left"."""
    left = (deadline - clock.now()).total_seconds() / 3600 if deadline else 0
    share = min(max(left / total_hours, 0), 1)
    number = max(int(left), 0)
    total = total_hours if number <= total_hours else 0
    return {"hours": number, "total": total, "offset": round(CIRCLE * (1 - share), 1), "circle": CIRCLE}


@register.filter
def percent(share: float) -> int:
    """A share of 0 to 1 as a whole number of hundredths."""
    return round(share * 100)


@register.filter
def count_words(text: str) -> int:
    """Words of a text."""
    return len(text.split())


@register.filter
def opening(text: str, sentences: int = 2) -> str:
    """The first sentences of a text; "Dr." ends none, nor does the German "25. November"."""
    ends = [found.end(1) for found in re.finditer(r"(?:\w{4}|:\d\d|Uhr)(\.)(?=\s)", text)]
    return text[: ends[sentences - 1]] if len(ends) >= sentences else text
