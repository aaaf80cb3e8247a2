"""Words typed without a connection are kept and go out when it is back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.journeys.conftest import PHONE

pytestmark = pytest.mark.real
WORDS = "that I know the Monday rush from the eye hospital"
WISH = "I wish I had said"


def wish(page: Page) -> Locator:
    return page.get_by_role("textbox", name=WISH)


@pytest.fixture
def page(app, open_page):
    page = open_page(**PHONE)
    page.goto(app.address)
    page.get_by_role("button", name="Try it with an invented interview").click()
    expect(wish(page)).to_be_visible()
    return page


def test_a_debrief_written_in_a_dead_spot_is_sent_when_the_connection_is_back(page, look):
    page.context.set_offline(True)
    wish(page).fill(WORDS)
    expect(page.get_by_text("Your words are kept in this browser")).to_be_visible()
    look(page, "offline-debrief-phone")
    page.context.set_offline(False)
    expect(page.get_by_text("Back again, and saved.")).to_be_visible()
    page.reload()
    expect(wish(page)).to_have_value(WORDS)
    assert page.evaluate("localStorage.length") == 0


def test_a_page_closed_without_a_connection_finds_its_words_again(page):
    page.context.set_offline(True)
    wish(page).fill(WORDS)
    expect(page.get_by_text("Your words are kept in this browser")).to_be_visible()
    address, context = page.url, page.context
    page.close()
    context.set_offline(False)
    again = context.new_page()
    again.goto(address)
    expect(again.get_by_text(re.compile("Saved at|sent yet are back"))).not_to_have_count(0)
    expect(wish(again)).to_have_value(WORDS)


def test_no_page_of_the_browser_takes_the_place_of_unsent_words(page):
    page.context.set_offline(True)
    wish(page).fill(WORDS)
    page.get_by_role("button", name="Write the letter").click()
    expect(page.get_by_text("Your words are kept in this browser")).to_be_visible()
    expect(wish(page)).to_have_value(WORDS)


def test_without_a_connection_the_app_shows_a_page_of_its_own(page, app, look):
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.context.set_offline(True)
    page.goto(f"{app.url}/letters/")
    expect(page.get_by_role("heading", name="Cordially cannot be reached")).to_be_visible()
    look(page, "offline-phone")


def test_words_that_another_window_overtook_can_be_put_back(page):
    other = page.context.new_page()
    other.goto(page.url)
    seen = page.locator("[name=revision]").input_value()
    page.locator("[name=need]").fill("two calm Mondays")
    expect(page.locator("[name=revision]")).not_to_have_value(seen)
    other.locator("[name=need]").fill("a calm week")
    wish(other).fill(WORDS)
    expect(other.get_by_text("yours stay in this browser")).to_be_visible()
    other.reload()
    other.get_by_role("button", name="Put back what I typed here last time").click()
    expect(wish(other)).to_have_value(WORDS)


def test_enter_in_a_field_of_the_interview_saves_it_and_adds_nobody(page, app):
    page.goto(f"{app.url}/interviews/1/")
    page.get_by_label("Company").press("Enter")
    expect(page).to_have_url(re.compile("/debrief/"))
