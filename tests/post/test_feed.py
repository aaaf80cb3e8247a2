"""The calendar file: valid, in UTC, the same bytes for the same events, and safe with any words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cordially.post.feed import Event, calendar

AT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
THANK = Event("a@cordially", AT, AT + timedelta(minutes=15), "Thank Helen Brandt (Kestrel Freight)", AT)


def lines(*events: Event) -> list[str]:
    return calendar(events).decode().split("\r\n")


def test_times_are_utc_and_need_no_zone_rules() -> None:
    found = lines(THANK)
    assert "DTSTART:20261201T093000Z" in found
    assert "BEGIN:VTIMEZONE" not in found


def test_strict_readers_and_outlook_both_learn_when_to_ask_again() -> None:
    found = lines(THANK)
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT1H" in found
    assert "X-PUBLISHED-TTL:PT1H" in found


def test_the_same_events_in_any_order_give_the_same_bytes() -> None:
    other = Event("b@cordially", AT, AT + timedelta(minutes=15), "Another", AT)
    assert calendar([THANK, other]) == calendar([other, THANK])


def test_no_line_is_longer_than_75_octets() -> None:
    long = Event("c@cordially", AT, AT, "Thank " + "Żółć " * 60, AT, "words " * 100)
    assert max(len(line.encode()) for line in lines(long)) <= 75


@given(st.text(max_size=120), st.text(max_size=300))
def test_any_words_come_back_as_they_were(summary: str, text: str) -> None:
    event = Event("d@cordially", AT, AT, summary, AT, text)
    read = Calendar.from_ical(calendar([event])).walk("VEVENT")
    assert len(read) == 1
    assert not read[0].errors
