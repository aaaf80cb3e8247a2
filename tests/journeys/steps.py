"""Steps that several journeys take."""

from __future__ import annotations

from playwright.sync_api import Page, expect
from tests.journeys.running import Cordially


def rehearse(page: Page, app: Cordially) -> None:
    """The invented interview up to its letter, with the one slip still in it."""
    page.goto(app.address)
    page.get_by_role("button", name="Try it with an invented interview").click()
    page.get_by_role("button", name="Write the letter").click()
    # The first letter starts the grammar engine, which takes its time on a machine with much else to do.
    expect(page.locator("#proof").get_by_role("heading", name="To mend")).to_be_visible(timeout=60_000)


def mend(page: Page) -> None:
    """Take the fix that the proof offers."""
    page.locator("#proof").get_by_role("button", name="from", exact=True).click()
    expect(page.locator("#proof").get_by_role("heading", name="To mend")).to_be_hidden()


def seal_now(page: Page) -> None:
    """Seal what is shown, to leave at once."""
    page.locator("#proof").get_by_role("link", name="Read it once more and seal").click()
    page.get_by_role("button", name="Seal it", exact=True).click()
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible(timeout=20_000)
