"""By telephone and by post: the call that a silence asks for, and the card that follows the thanks."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import PHONE, WEDNESDAY, offset_to
from tests.journeys.running import Cordially
from tests.journeys.steps import mend, rehearse, seal_now

pytestmark = pytest.mark.real
# They promised an answer by Friday 4 December: two business days later is the time to ask, five more to call.
TO_ASK = WEDNESDAY + timedelta(days=13, minutes=30)
TO_CALL = WEDNESDAY + timedelta(days=20, hours=1)


def at(home: Path, moment: datetime) -> Cordially:
    home.mkdir(exist_ok=True)
    return Cordially(home, {"CORDIALLY_CLOCK_OFFSET": offset_to(moment)})


def test_a_silence_is_asked_about_then_called_about_and_the_plan_follows_what_was_said(
    tmp_path, open_page, look
):
    home, page = tmp_path / "home", open_page(**PHONE)
    with at(home, WEDNESDAY) as app:
        rehearse(page, app)
        mend(page)
        seal_now(page)
        page.goto(f"{app.url}/opportunities/1/call/")
        expect(page.get_by_text("Best left alone")).to_be_visible()
        page.get_by_label("Number of Helen Marsh").fill("+49 (0)30 555 01 42")
        page.get_by_role("button", name="Keep it").click()
        expect(page.get_by_role("link", name="+49 (0)30 555 01 42")).to_have_attribute(
            "href", "tel:+49305550142"
        )
    with at(home, TO_ASK) as app:
        page.goto(app.address)
        page.get_by_role("button", name="Write it").first.click()
        expect(page.locator("#body")).not_to_be_empty()
        seal_now(page)
    with at(home, TO_CALL) as app:
        page.goto(app.address)
        page.get_by_role("link", name="Open the call card").click()
        expect(page.get_by_text("A good hour to call")).to_be_visible()
        look(page, "call-card-phone")
        page.get_by_role("button", name="Start after the tone").click()
        expect(page.get_by_role("button", name="Stop")).to_be_visible()
        expect(page.locator("[data-left]")).not_to_have_text("30")
        page.get_by_role("button", name="Stop").click()
        expect(page.locator("[data-left]")).to_have_text("30")
        page.get_by_role("button", name="We spoke").click()
        expect(page.get_by_role("heading", name="What did they say?")).to_be_visible()
        look(page, "called-phone")
        page.get_by_label("They are still deciding").check()
        page.get_by_label("I hear from them by").fill("2026-12-22")
        page.get_by_label("Their feedback").fill("I spoke about tools before I spoke about people")
        page.get_by_role("button", name="Keep it").click()
        expect(page.get_by_text("The plan follows what they said")).to_be_visible()
        expect(page.locator(".summary")).to_contain_text("Nothing to do until")
        expect(page.get_by_text("They need more time, until Tuesday 22 December")).to_be_visible()


def test_thanks_are_followed_by_a_card_that_is_printed_copied_by_hand_and_posted(tmp_path, open_page, look):
    # A card is an American custom; there it is half past ten.
    page = open_page(timezone_id="America/New_York")
    with at(tmp_path / "home", WEDNESDAY + timedelta(hours=6)) as app:
        rehearse(page, app)
        mend(page)
        seal_now(page)
        page.goto(app.url)
        idea = page.get_by_role("listitem").filter(has_text="handwritten card")
        idea.get_by_role("button", name="Write it").click()
        expect(page.locator("#body")).not_to_be_empty()
        page.get_by_role("link", name="Print the card").click()
        expect(page.get_by_text("It fits:")).to_be_visible()
        expect(page.get_by_role("heading", name="Post it by")).to_be_visible()
        look(page, "paper-card-desktop")
        with page.expect_download() as coming:
            page.get_by_role("link", name="Download to print").click()
        assert Path(coming.value.path()).read_bytes().startswith(b"%PDF")
        page.get_by_role("link", name="Envelope").click()
        theirs = page.get_by_role("group", name="Brightwater Logistics")
        theirs.get_by_label("Street and number").fill("41 Harbor Way")
        theirs.get_by_label("Town").fill("Portland")
        theirs.get_by_label("Postcode").fill("04101")
        theirs.get_by_label("Region").fill("ME")
        page.get_by_role("button", name="Keep both").click()
        expect(page.get_by_role("img", name="The envelope as it will be printed")).to_be_visible()
        look(page, "envelope-desktop")
        page.get_by_role("button", name="I have posted it").click()
        expect(page.get_by_text("It counts as a contact")).to_be_visible()
        story = page.get_by_role("listitem").filter(has_text="to Helen Marsh (post)")
        expect(story).to_contain_text("Card")
