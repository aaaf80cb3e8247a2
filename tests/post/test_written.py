"""An invitation in plain words is read like one from a calendar, and what it leaves open is asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cordially.model import PersonKind
from cordially.post.written import read_written

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # a Tuesday
MAIL = """From: Helen Brandt <h.brandt@northgate-clinic.example>
To: alice@home.example
Subject: Interview: Practice Manager
Date: Mon, 23 Nov 2026 10:00:00 +0000

Dear Alice,

thank you for your application. We would like to invite you to an interview on Thursday 3 December at 2 pm
(CET) with Priya Raman, our head of operations, and Tom Ward. It will take about 45 minutes.
Please join at https://meet.google.com/abc-defg-hij

Kind regards,
Helen Brandt
Northgate Clinic
"""


def read(text: str, zone: str = "Europe/Berlin"):
    return read_written(text.encode(), NOW, zone, "DE", me=("alice@home.example",))


def test_a_pasted_mail_gives_day_hour_people_company_and_role():
    found, problems = read(MAIL)
    assert (found.start, found.end, found.zone) == (
        datetime(2026, 12, 3, 13, 0, tzinfo=UTC), datetime(2026, 12, 3, 13, 45, tzinfo=UTC), "Europe/Berlin",
    )  # fmt: skip
    assert [(p.name, p.email) for p in found.people] == [
        ("Priya Raman", ""), ("Tom Ward", ""), ("Helen Brandt", "h.brandt@northgate-clinic.example"),
    ]  # fmt: skip
    assert found.people[2].kind is PersonKind.COORDINATOR
    assert (found.company, found.role) == ("Northgate Clinic", "Practice Manager")
    assert found.link == "https://meet.google.com/abc-defg-hij"
    assert problems == ()


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on 3 December 2026, 14:00 to 15:00", "2026-12-03 14:00", "2026-12-03 15:00"),
        ("on December 3rd from 2 to 3 pm", "2026-12-03 14:00", "2026-12-03 15:00"),
        ("tomorrow at 9.30", "2026-11-25 09:30", None),
        ("at 10:15 am on Friday", "2026-11-27 10:15", None),
        ("next Tuesday at 11:00 for an hour", "2026-12-01 11:00", "2026-12-01 12:00"),
        ("on 2026-12-03 at 14:00 h; it takes 90 minutes", "2026-12-03 14:00", "2026-12-03 15:30"),
    ],
)
def test_the_day_and_the_hour_are_those_that_stand_there(words, start, end):
    found, problems = read(f"We would like to meet you {words}.")
    assert (str(found.naive_start)[:16], str(found.naive_end)[:16] if found.naive_end else None) == (
        start,
        end,
    )
    assert [p.where for p in problems] == (["zone"] if end else ["zone", "end"])


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for applying. We will be in touch by the end of next week.",
        "Please call us on Thursday.",
        "We are open at 9:00.",
        "",
        "\x00\xff: :\n: \n",
    ],
)
def test_where_no_day_has_an_hour_beside_it_nothing_is_made_up(text):
    found, problems = read(text)
    assert found is None
    assert [p.where for p in problems] == ["pasted"]


def test_a_deadline_before_the_day_of_the_meeting_is_not_taken_for_it():
    found, _ = read("Please answer by Friday. The interview is on Thursday 3 December at 14:00.")
    assert str(found.naive_start) == "2026-12-03 14:00:00"


def test_a_sender_without_named_others_is_the_one_to_meet():
    found, _ = read(MAIL.replace(" with Priya Raman, our head of operations, and Tom Ward", ""))
    assert [(p.name, p.kind) for p in found.people] == [("Helen Brandt", PersonKind.INTERVIEWER)]


def test_the_candidate_is_nobody_to_meet():
    found, _ = read(MAIL.replace("h.brandt@northgate-clinic.example", "alice@home.example"))
    assert "alice@home.example" not in [p.email for p in found.people]


def test_the_invite_of_an_interview_that_is_over_is_read_too():
    found, _ = read("We would like to meet you on Friday 20 November at 14:00 for an hour.")
    assert found.naive_start == datetime(2026, 11, 20, 14, 0)  # noqa: DTZ001 - no zone stands there


def test_a_text_without_a_day_is_not_given_one_in_the_past():
    assert read("We would like to meet you soon, at 14:00.")[0] is None


def test_a_text_pasted_without_its_head_still_tells_employer_title_and_who_signed():
    found, _ = read(
        "We'd love to meet you for the Ward Sister role at Larkfield Hospice on 3 December at 14:00, at our "
        "Southbank site. You will meet Dr Anjali Mehta (Medical Director) and Colm Brady.\n\n"
        "Kind regards,\nRuth Adeyemi\nRecruitment Coordinator\nruth.adeyemi@larkfield.example"
    )
    assert (found.company, found.role) == ("Larkfield Hospice", "Ward Sister")
    assert [(p.name, p.honorific, p.email) for p in found.people] == [
        ("Anjali Mehta", "Dr", ""),
        ("Colm Brady", "", ""),
        ("Ruth Adeyemi", "", "ruth.adeyemi@larkfield.example"),
    ]  # fmt: skip
    assert found.people[2].kind is PersonKind.COORDINATOR


def test_an_address_that_is_spelt_like_nobody_in_the_text_is_no_ones():
    found, _ = read("We meet on 3 December at 14:00 with Colm Brady. Questions: jobs@larkfield.example")
    assert [(p.name, p.email) for p in found.people] == [("Colm Brady", "")]
