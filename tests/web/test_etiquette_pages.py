"""The policy in the open, what-if, and the choices that move the policy."""

import pytest
from django.contrib.auth.models import User

from cordially.desk.models import Candidate, Opportunity, Reply
from cordially.etiquette import EXAMPLES, POLICY

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_whole_policy_stands_on_one_page(browser, alice):
    page = browser.get("/etiquette/").content.decode()
    assert all(f'id="{rule}"' in page for rule in POLICY)


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_event_can_be_tried(browser, interview, text):
    page = browser.get(f"/opportunities/{interview.opportunity_id}/what-if/", {"if": text})
    assert page.status_code == 200
    assert b"contacts of your own would be used" in page.content


def test_what_is_not_understood_shows_how_to_say_it(browser, interview):
    page = browser.get(f"/opportunities/{interview.opportunity_id}/what-if/", {"if": "cows fly"})
    assert b"We do not understand that yet" in page.content


def test_the_process_of_somebody_else_cannot_be_tried(browser, interview):
    bob = Candidate.objects.create(user=User.objects.create(username="bob"))
    Opportunity.objects.filter(pk=interview.opportunity_id).update(candidate=bob)
    assert browser.get(f"/opportunities/{interview.opportunity_id}/what-if/").status_code == 404


def test_pace_and_manners_are_one_preset(browser, alice):
    browser.post("/settings/etiquette/", {"pace": "strict", "manners": "de"})
    assert Candidate.objects.get(pk=alice.pk).preset == "strict+de"


def test_a_preset_that_is_none_changes_nothing(browser, alice):
    browser.post("/settings/etiquette/", {"pace": "hasty"})
    assert Candidate.objects.get(pk=alice.pk).preset == "standard"


def test_an_invitation_to_stay_in_touch_is_kept_with_the_answer(browser, alice, interview, hands):
    row = Reply.objects.create(
        candidate=alice, opportunity=interview.opportunity, at=hands.now, noticed_at=hands.now,
        kind="rejection", fingerprint="one",
    )  # fmt: skip
    browser.post(f"/replies/{row.pk}/", {"kind": "rejection", "asked": "invites", "invites": "1"})
    row.refresh_from_db()
    assert (row.invites, row.confirmed) == (True, True)


def test_what_if_says_what_to_do_in_words(browser, interview):
    page = browser.get(f"/opportunities/{interview.opportunity_id}/what-if/?if=no+answer+until+the+20th")
    told = page.content.decode()
    assert "Ask Priya Raman where things stand" in told
    assert "Offer closure" not in told
