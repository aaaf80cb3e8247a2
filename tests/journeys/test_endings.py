"""A seal taken back; a no answered and let go; everything out, gone, and back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import WEDNESDAY, offset_to
from tests.journeys.running import Cordially
from tests.journeys.steps import mend, rehearse, seal_now

pytestmark = pytest.mark.real


def test_a_seal_is_broken_and_the_letter_is_a_draft_again(app, open_page, look):
    page = open_page()
    rehearse(page, app)
    mend(page)
    page.locator("#proof").get_by_role("link", name="Read it once more and seal").click()
    page.locator("label.time").last.click()
    page.get_by_role("button", name="Seal it", exact=True).click()
    expect(page.get_by_role("heading", name="Sealed", exact=True)).to_be_visible()
    look(page, "sealed-desktop")
    page.get_by_role("button", name="Break the seal").click()
    expect(page.get_by_text("Nothing left; the letter is a draft again")).to_be_visible()
    expect(page.locator("#body")).to_be_editable()


def test_a_no_is_thanked_for_learned_from_and_let_go(tmp_path, open_page, look):
    home = tmp_path / "home"
    home.mkdir()
    with Cordially(home, {"CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY)}) as app:
        page = open_page()
        rehearse(page, app)
        mend(page)
        seal_now(page)
        page.get_by_role("link", name="See it in the postbox").click()
        page.get_by_role("link", name="Read").click()
        page.get_by_role("button", name="They chose another").click()
        meaning = page.get_by_role("button", name="That is what it means")
        expect(meaning).to_be_visible()
        look(page, "rejection-desktop")
        meaning.click()
        expect(meaning).to_have_count(0)
    later = {"CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY + timedelta(hours=3))}
    with Cordially(home, later) as app:
        page.goto(app.address)
        expect(page.get_by_text("Thanks after a no", exact=False).first).to_be_visible()
        look(page, "today-after-a-no-desktop")
        page.get_by_role("button", name="Write it").first.click()
        expect(page.locator("#body")).not_to_be_empty()
        look(page, "goodwill-desktop")
        seal_now(page)
        page.get_by_role("link", name="What comes next").click()
        page.get_by_role("link", name="Close it well").click()
        expect(page.get_by_text("You wrote to Helen Marsh")).to_be_visible()
        page.get_by_label("What they told you").fill("I spoke about tools before I spoke about people")
        page.get_by_role("button", name="Keep it for the next interview").click()
        page.get_by_label("They chose another").check()
        page.get_by_role("button", name="Close it", exact=True).click()
        expect(page.get_by_role("heading", name="Brightwater Logistics is closed")).to_be_visible()
        look(page, "closure-desktop")
        page.goto(app.url)
        expect(page.get_by_role("button", name="Write it")).to_have_count(0)


def test_everything_out_everything_gone_everything_back(app, open_page, tmp_path):
    page = open_page()
    rehearse(page, app)
    mend(page)
    seal_now(page)
    page.goto(f"{app.url}/settings/data/")
    with page.expect_download() as coming:
        page.get_by_role("link", name="Export everything").click()
    file = tmp_path / "export.zip"
    coming.value.save_as(file)
    page.get_by_text("Delete everything", exact=True).first.click()
    page.get_by_label("Type delete everything").fill("delete everything")
    page.get_by_role("button", name="Delete everything").click()
    expect(page.get_by_role("heading", name="When was your interview?")).to_be_visible()
    page.goto(f"{app.url}/settings/data/")
    page.get_by_text("Bring an export back").click()
    page.get_by_label("The .zip of an export").set_input_files(file)
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_text("Everything is back")).to_be_visible()
    page.goto(f"{app.url}/letters/")
    page.get_by_role("link", name="Open").click()
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible()
