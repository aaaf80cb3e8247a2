"""A message that says several things, or is too long to be read whole, says so on its pages."""

from __future__ import annotations

import pytest

from cordially.desk import inbox
from cordially.desk.models import Reply

pytestmark = pytest.mark.django_db
TWO_THINGS = (
    "We have decided to move forward with another candidate for this role.\n"
    "We would like to invite you to interview for a similar role in our Leeds office."
)


def mail(interview, text: str) -> bytes:
    person = interview.people.first()
    lines = [f"From: {person.name} <{person.email}>", "To: alice@home.example", "Subject: Your application"]
    lines += ["Message-ID: <two@northgate.example>", "Date: Wed, 25 Nov 2026 09:00:00 +0000", "", text]
    return "\r\n".join(lines).encode()


def test_a_message_that_says_two_things_asks_which_of_them_counts(browser, alice, interview, hands):
    row = inbox.receive(alice, mail(interview, TWO_THINGS), hands.now)
    assert row.may_mean == ["rejection", "next_round"]
    today = browser.get("/").content.decode()
    assert "Which of them counts?" in today
    browser.post(f"/replies/{row.pk}/", {"kind": "rejection"})
    assert Reply.objects.get(pk=row.pk).may_mean == []


def test_a_message_of_which_only_a_part_was_read_says_so(browser, interview, hands):
    row = inbox.receive(interview.candidate, mail(interview, "We need more time.\r\n"), hands.now)
    Reply.objects.filter(pk=row.pk).update(cut=True)
    assert (
        "only its first part was read"
        in browser.get(f"/opportunities/{interview.opportunity_id}/").content.decode()
    )
