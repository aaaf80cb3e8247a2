"""A mail sent from another program stands in the story in plain words; it can be set aside and taken back."""

from __future__ import annotations

import pytest

from cordially.desk.models import Touch

pytestmark = pytest.mark.django_db


@pytest.fixture
def found(interview, hands) -> Touch:
    return Touch.objects.create(
        candidate=interview.candidate, opportunity=interview.opportunity, person=interview.people.first(),
        at=hands.now, kind="status_check", note="The role", message_id="<phone.1@home.example>",
    )  # fmt: skip


def page(browser, found: Touch) -> str:
    return browser.get(f"/opportunities/{found.opportunity_id}/").content.decode()


def test_the_story_says_where_it_was_found(browser, found):
    told = page(browser, found)
    assert "You sent it from another program" in told
    assert "“The role”" in told


def test_it_is_set_aside_by_one_click_and_counted_again_by_another(browser, found):
    browser.post(f"/touches/{found.pk}/aside/", {"aside": "1"})
    assert not Touch.objects.exists()
    told = page(browser, found)
    assert "It does not count." in told
    assert "The role”" not in told
    browser.post(f"/touches/{found.pk}/aside/", {"aside": "0"})
    assert Touch.objects.exists()


def test_a_contact_that_was_not_found_in_the_mailbox_cannot_be_set_aside(browser, found):
    Touch.objects.update(message_id="")
    assert browser.post(f"/touches/{found.pk}/aside/", {"aside": "1"}).status_code == 404
