"""An invite is read to the exact minute, or the person is asked; it is never guessed."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.post.invite import Invite, read_invite, role_of

TWO_PM_UTC = datetime(2026, 11, 24, 14, tzinfo=UTC)
CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:{offset}
TZOFFSETTO:{offset}
END:STANDARD
END:VTIMEZONE
"""


def ics(event: str, before: str = "METHOD:REQUEST\n") -> bytes:
    text = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n{before}BEGIN:VEVENT\nUID:u1\nDTSTAMP:20261120T101500Z\n"
        f"{event.strip()}\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    return text.replace("\n", "\r\n").encode()


def read(event: str, before: str = "METHOD:REQUEST\n") -> Invite:
    invite, _ = read_invite(ics(event, before), me=("alice@home.example",))
    assert invite is not None
    return invite


def problems(data: bytes) -> list[str]:
    return [p.where for p in read_invite(data)[1]]


@pytest.mark.parametrize(
    ("start", "end", "zone"),
    [
        ("DTSTART:20261124T140000Z", "DTEND:20261124T150000Z", "UTC"),
        ("DTSTART:20261124T140000Z", "DURATION:PT1H", "UTC"),
        (
            "DTSTART;TZID=Europe/Berlin:20261124T150000",
            "DTEND;TZID=Europe/Berlin:20261124T160000",
            "Europe/Berlin",
        ),
        ('DTSTART;TZID="Europe/Berlin":20261124T150000', "DURATION:PT60M", "Europe/Berlin"),
        ("DTSTART;TZID=W. Europe Standard Time:20261124T150000", "DURATION:PT1H", "Europe/Berlin"),
        ('DTSTART;TZID="Eastern Standard Time":20261124T090000', "DURATION:PT1H", "America/New_York"),
        ("DTSTART;TZID=/x.org/Europe/Berlin:20261124T150000", "DURATION:PT1H", "Europe/Berlin"),
    ],
)
def test_a_time_with_a_zone_is_read_to_the_minute(start: str, end: str, zone: str) -> None:
    invite, told = read_invite(ics(f"{start}\n{end}"))
    assert invite is not None
    assert (invite.start, invite.end) == (TWO_PM_UTC, TWO_PM_UTC.replace(hour=15))
    assert (invite.zone, told) == (zone, ())


@pytest.mark.parametrize("quote", ["", '"'])
def test_two_files_with_one_zone_name_do_not_lend_each_other_their_hours(quote: str) -> None:
    event = f"DTSTART;TZID={quote}Customized Time Zone{quote}:20261124T140000\nDURATION:PT1H"
    hours = [read(event, CUSTOM.format(offset=o)).start for o in ("+0100", "-0500", "+0530")]
    assert [h.strftime("%H:%M") for h in hours if h] == ["13:00", "19:00", "08:30"]


def test_a_file_that_calls_berlin_something_else_does_not_change_berlin() -> None:
    lie = CUSTOM.format(offset="-0800").replace("Customized Time Zone", "Europe/Berlin")
    assert read("DTSTART;TZID=Europe/Berlin:20261124T150000\nDURATION:PT1H", lie).start == TWO_PM_UTC


@pytest.mark.parametrize(
    "start", ["DTSTART:20261124T140000", "DTSTART;TZID=Eastern Standard Time 1:20261124T140000"]
)
def test_a_time_without_a_zone_is_asked_about_and_kept_as_written(start: str) -> None:
    invite, told = read_invite(ics(f"{start}\nDURATION:PT1H"))
    assert invite is not None
    assert (invite.start, invite.zone, invite.naive_start) == (None, "", TWO_PM_UTC.replace(tzinfo=None))
    assert "Which one is it?" in str(told[0])


@pytest.mark.parametrize(
    ("event", "where"),
    [
        ("DTSTART;VALUE=DATE:20261124", "start"),
        ("DTSTART:20261124T140000Z\nDTEND:20261124T130000Z", "end"),
        ("DTSTART:20261124T140000Z", "end"),
        ("DTSTART:20261124T140000\nDTEND:20261124T150000Z", "zone"),
        ("SUMMARY:no time at all", "start"),
        ("DTSTART:next Tuesday", "start"),
    ],
)
def test_a_time_that_cannot_be_right_is_asked_about(event: str, where: str) -> None:
    assert problems(ics(event))[0] == where


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "no calendar invite"),
        (b"hello", "no calendar invite"),
        (b"\x00\xff\x00" * 50, "no calendar invite"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "holds no meeting"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART", "damaged"),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * (5 * 1024 * 1024), "at most 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_kindly(data: bytes, words: str) -> None:
    invite, told = read_invite(data)
    assert invite is None
    assert words in str(told[0])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_damage_makes_it_raise(data: st.DataObject) -> None:
    whole = ics(
        "DTSTART;TZID=Customized Time Zone:20261124T140000\nDURATION:PT1H", CUSTOM.format(offset="+0100")
    )
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    read_invite(whole[:at] + data.draw(st.binary(max_size=8)) + whole[at + length :])


def test_a_byte_order_mark_and_bare_line_feeds_do_no_harm() -> None:
    data = ics("DTSTART:20261124T140000Z\nDURATION:PT1H").replace(b"\r\n", b"\n")
    invite, told = read_invite(b"\xef\xbb\xbf" + data)
    assert invite is not None
    assert (invite.start, told) == (TWO_PM_UTC, ())


def test_the_people_are_the_others_without_me_and_without_rooms() -> None:
    invite = read(
        "DTSTART:20261124T140000Z\nDURATION:PT1H\n"
        'ORGANIZER;CN="Brandt, Helen":MAILTO:helen.brandt@kestrel-freight.example\n'
        "ATTENDEE;CN=Helen Brandt:mailto:helen.brandt@kestrel-freight.example\n"
        "ATTENDEE;CN=Alice Moor:mailto:Alice@Home.example\n"
        "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@kestrel-freight.example\n"
        "ATTENDEE;CN=omar@kestrel-freight.example:mailto:omar@kestrel-freight.example"
    )
    assert [p.name for p in invite.people] == ["Helen Brandt", "omar"]
    assert invite.organizer is not None
    assert invite.organizer.name == "Helen Brandt"


@pytest.mark.parametrize(
    ("summary", "organizer", "company", "role"),
    [
        (
            "Interview: Operations Lead at Kestrel Freight",
            "h@kestrelfreight.example",
            "Kestrel Freight",
            "Operations Lead",
        ),
        (
            "Technical interview - Backend Engineer",
            "h@kestrel-freight.example",
            "Kestrel Freight",
            "Backend Engineer",
        ),
        ("Video editor: final round", "h@kestrel.co.uk", "Kestrel", "Video editor"),
        ("Interview with Helen Brandt", "helen@gmail.com", "", ""),
        ("Chat with KESTREL", "helen@kestrel.example", "KESTREL", ""),
    ],
)
def test_company_and_role_are_guessed_only_from_what_is_there(
    summary: str, organizer: str, company: str, role: str
) -> None:
    invite = read(f"DTSTART:20261124T140000Z\nSUMMARY:{summary}\nORGANIZER;CN=H:mailto:{organizer}")
    assert (invite.company, invite.role) == (company, role)


@pytest.mark.parametrize(
    ("fields", "link"),
    [
        (
            "X-GOOGLE-CONFERENCE:https://meet.google.com/a\nLOCATION:https://b.example",
            "https://meet.google.com/a",
        ),
        ("LOCATION:https://zoom.us/j/1", "https://zoom.us/j/1"),
        (
            "DESCRIPTION:See https://x.example or <https://teams.microsoft.com/l/2>",
            "https://teams.microsoft.com/l/2",
        ),
        ("LOCATION:Harbour Street 4", ""),
    ],
)
def test_the_link_comes_from_the_surest_field(fields: str, link: str) -> None:
    assert read(f"DTSTART:20261124T140000Z\n{fields}").link == link


@pytest.mark.parametrize("how", ["method", "status"])
def test_a_cancelled_meeting_is_recognised(how: str) -> None:
    event = "DTSTART:20261124T140000Z\nSEQUENCE:2"
    invite = read(event, "METHOD:CANCEL\n") if how == "method" else read(f"{event}\nSTATUS:CANCELLED")
    assert (invite.cancelled, invite.sequence, invite.uid) == (True, 2, "u1")


def test_of_several_meetings_the_first_is_read_and_the_rest_told() -> None:
    two = ics(
        "DTSTART:20261126T140000Z\nDURATION:PT1H\nSUMMARY:later\nEND:VEVENT\nBEGIN:VEVENT\nUID:u2\n"
        "DTSTAMP:20261120T101500Z\nDTSTART:20261124T140000Z\nDURATION:PT1H\nSUMMARY:first"
    )
    invite, told = read_invite(two)
    assert invite is not None
    assert invite.summary == "first"
    assert "holds 2 meetings" in str(told[0])


@pytest.mark.parametrize("attached", [True, False])
def test_a_mail_that_carries_an_invite_will_do(attached: bool) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Invitation"
    mail.set_content("See you then")
    event = ics("DTSTART:20261124T140000Z\nDURATION:PT1H\nSUMMARY:Gespräch")
    if attached:
        mail.add_attachment(event, maintype="application", subtype="octet-stream", filename="invite.ics")
    else:
        mail.add_alternative(event.decode(), subtype="calendar")
    invite, told = read_invite(mail.as_bytes())
    assert invite is not None
    assert (invite.start, invite.summary, told) == (TWO_PM_UTC, "Gespräch", ())


@pytest.mark.parametrize(
    ("subject", "role"),
    [
        ("Interview for the Office Manager role at Orchard Street School", "Office Manager"),
        ("Interview for the position of Head Nurse", "Head Nurse"),
        ("Your application as a Data Analyst", "Data Analyst"),
        ("Interview: Operations Lead", "Operations Lead"),
    ],
)
def test_a_role_is_named_without_the_words_around_it(subject, role):
    assert role_of(subject) == role
