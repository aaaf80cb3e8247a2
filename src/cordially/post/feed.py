"""The calendar to subscribe to: steps as events, written so that every client updates and none doubles.

Times are UTC (Outlook is an hour off without the zone's rules, and UTC needs none). A changed event keeps its
UID and counts its SEQUENCE up; one that is no longer due says CANCELLED instead of vanishing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Component

REFRESH = timedelta(hours=1)
PRODID = "-//Cordially//Steps//EN"


@dataclass(frozen=True, slots=True)
class Event:
    """One step in the calendar. `changed` is when it last became different; it is the event's DTSTAMP."""

    uid: str
    start: datetime
    end: datetime
    summary: str
    changed: datetime
    text: str = ""
    url: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar(events: Iterable[Event], name: str = "Cordially") -> bytes:
    """An iCalendar file (RFC 5545, METHOD:PUBLISH). The same events give the same bytes."""
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", PRODID)
    whole.add("version", "2.0")
    whole.add("method", "PUBLISH")
    whole.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        whole.add(key, name)
    # Without VALUE=DURATION strict readers of RFC 7986 do not take it; Outlook reads the other one.
    whole.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "PT1H")
    for event in sorted(events, key=lambda e: e.uid):
        whole.add_component(_component(event))
    return bytes(whole.to_ical())


def _component(event: Event) -> Component:
    from icalendar import Event as Part

    part = Part()
    part.add("uid", event.uid)
    part.add("dtstamp", _whole(event.changed))
    part.add("last-modified", _whole(event.changed))
    part.add("sequence", event.sequence)
    part.add("dtstart", _whole(event.start))
    part.add("dtend", _whole(event.end))
    part.add("summary", _plain(event.summary))
    part.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    part.add("transp", "TRANSPARENT")
    part.add("categories", ["Cordially"])
    if event.text:
        part.add("description", _plain(event.text))
    if event.url:
        part.add("url", event.url)
    return part


def _whole(at: datetime) -> datetime:
    return at.astimezone(UTC).replace(microsecond=0)


def _plain(text: str) -> str:
    """Text without control characters, which no calendar file may hold."""
    return "".join(
        c for c in text if c == "\n" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff")
    )
