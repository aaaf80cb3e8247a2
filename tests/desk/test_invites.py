"""An invitation moves, calls off or restores the one interview that it names, or asks."""

from datetime import UTC, datetime

import pytest
from tests.desk.conftest import typed

from cordially.desk import interviews, invites
from cordially.desk.invites import Did
from cordially.desk.models import Interview
from cordially.post.invite import Invite

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 24, 16, tzinfo=UTC)
TWO = datetime(2026, 12, 3, 19, tzinfo=UTC)  # 14:00 in New York
FOUR = datetime(2026, 12, 3, 21, tzinfo=UTC)


@pytest.fixture
def coming(alice) -> Interview:
    form = typed(start="2026-12-03T14:00", end="2026-12-03T15:00", uid="u1", sequence=1)
    row, problems = interviews.save(alice, form)
    assert row, problems
    return row


def ics(method: str = "REQUEST", start: str = "20261203T210000Z", more: str = "", sequence: int = 2) -> bytes:
    return (
        f"BEGIN:VCALENDAR\nMETHOD:{method}\nBEGIN:VEVENT\nUID:u1\nDTSTAMP:20261124T100000Z\nSEQUENCE:{sequence}\n"
        f"DTSTART:{start}\nDURATION:PT1H\nSUMMARY:Interview\n{more}END:VEVENT\nEND:VCALENDAR\n"
    ).encode()


def take_in(row: Interview, raw: bytes) -> invites.Change:
    (change,) = invites.take_in(row.opportunity, raw, NOW)
    row.refresh_from_db()
    return change


def test_a_newer_request_moves_the_interview_and_says_from_when_to_when(coming):
    change = take_in(coming, ics())
    assert (change.did, coming.start, coming.sequence) == (Did.MOVED, FOUR, 2)
    assert change.told == (
        "They moved the interview from Thursday 3 December, 14:00 to Thursday 3 December, 16:00."
    )


def test_an_older_request_that_arrives_late_changes_nothing(coming):
    assert take_in(coming, ics(sequence=0)).did == Did.NOTHING
    assert coming.start == TWO


def test_the_same_request_twice_is_taken_in_once(coming):
    assert [take_in(coming, ics()).did for _ in range(2)] == [Did.MOVED, Did.NOTHING]


def test_without_a_new_sequence_the_later_stamp_counts(coming):
    take_in(coming, ics(sequence=1))
    later = ics(sequence=1, start="20261204T150000Z").replace(b"20261124T100000Z", b"20261124T110000Z")
    assert take_in(coming, later).did == Did.MOVED
    assert coming.start == datetime(2026, 12, 4, 15, tzinfo=UTC)


def test_a_cancellation_calls_it_off_and_keeps_the_row(coming):
    change = take_in(coming, ics("CANCEL", start="20261203T190000Z"))
    assert (change.did, coming.cancelled) == (Did.CALLED_OFF, True)
    assert change.told == "They called off the interview of Thursday 3 December, 14:00."


def test_a_cancellation_without_a_time_still_calls_it_off(coming):
    raw = ics("CANCEL").replace(b"DTSTART:20261203T210000Z\nDURATION:PT1H\n", b"")
    assert take_in(coming, raw).did == Did.CALLED_OFF


def test_a_request_after_a_cancellation_puts_it_on_again(coming):
    take_in(coming, ics("CANCEL"))
    assert take_in(coming, ics(sequence=3)).did == Did.RESTORED
    assert not coming.cancelled


def test_a_counter_only_asks(coming):
    change = take_in(coming, ics("COUNTER"))
    assert (change.did, coming.start, coming.sequence) == (Did.ASKED, TWO, 1)
    assert "They propose to meet on Thursday 3 December, 16:00 instead of" in change.told


def test_a_time_without_a_zone_is_asked_about(coming):
    change = take_in(coming, ics(start="20261203T140000"))
    assert (change.did, coming.start) == (Did.ASKED, TWO)


def test_an_interview_that_was_held_is_not_moved(coming):
    coming.start, coming.end = NOW.replace(hour=13), NOW.replace(hour=14)
    coming.save()
    assert take_in(coming, ics("CANCEL")).did == Did.ASKED
    assert not coming.cancelled


def test_a_meeting_that_is_not_here_is_told_and_nothing_else(coming):
    change = take_in(coming, ics().replace(b"UID:u1", b"UID:other"))
    assert (change.did, change.interview) == (Did.UNKNOWN, None)
    assert "They invite you to a meeting for Thursday 3 December, 21:00" in change.told


def test_their_acceptance_changes_nothing(coming):
    assert take_in(coming, ics("REPLY")).did == Did.NOTHING


def test_another_role_at_the_same_employer_is_found_by_the_invite(alice, coming):
    other, _ = interviews.save(alice, typed(role="Accountant", uid="u2"))
    assert invites.take_in(other.opportunity, ics(), NOW)[0].interview == coming


def test_the_interview_of_another_employer_is_never_touched(alice, coming):
    other, _ = interviews.save(alice, typed(company="Elsewhere", uid="u2"))
    assert take_in(other, ics("CANCEL")).did == Did.UNKNOWN
    coming.refresh_from_db()
    assert not coming.cancelled


@pytest.fixture
def series(alice, coming) -> list[Interview]:
    later = typed(start="2026-12-10T14:00", end="2026-12-10T15:00", uid="u1", sequence=1)
    return [coming, interviews.save(alice, later)[0]]


def test_calling_off_one_occurrence_leaves_the_others_of_the_series(series):
    raw = ics("CANCEL", start="20261210T190000Z", more="RECURRENCE-ID:20261210T190000Z\n")
    assert take_in(series[1], raw).did == Did.CALLED_OFF
    series[0].refresh_from_db()
    assert [row.cancelled for row in series] == [False, True]


def test_a_moved_occurrence_is_still_found_by_its_first_time(series):
    occurrence = "RECURRENCE-ID:20261210T190000Z\n"
    take_in(series[1], ics(start="20261211T190000Z", more=occurrence))
    change = take_in(series[1], ics("CANCEL", start="20261211T190000Z", more=occurrence, sequence=3))
    assert (change.did, series[1].cancelled) == (Did.CALLED_OFF, True)


def test_an_occurrence_whose_time_names_no_zone_touches_nothing(series):
    raw = ics("CANCEL", more="RECURRENCE-ID;VALUE=DATE:20261210\n")
    assert take_in(series[0], raw).did == Did.UNKNOWN
    assert not Interview.objects.filter(cancelled=True).exists()


def test_calling_off_the_whole_series_calls_off_every_meeting(series):
    take_in(series[0], ics("CANCEL"))
    assert Interview.objects.filter(cancelled=True).count() == 2


def test_a_change_of_a_whole_series_is_asked_about(series):
    assert take_in(series[0], ics()).did == Did.ASKED


def test_who_is_new_at_the_table_joins_the_interview(coming):
    guests = "ATTENDEE;CN=Ruth Osei:mailto:ruth@northgate.example\nATTENDEE:mailto:alice@home.example\n"
    take_in(coming, ics(more=guests))
    assert set(coming.people.values_list("name", flat=True)) == {"Priya Raman", "Ruth Osei"}


def test_an_invite_without_uid_fits_no_interview(coming):
    assert invites.apply(coming.opportunity, Invite(uid="", start=FOUR, end=FOUR), NOW).did == Did.UNKNOWN
