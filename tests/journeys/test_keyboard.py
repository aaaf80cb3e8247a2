"""From the invite to the seal without a mouse."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect
from tests.desk.conftest import GOOD_NOTES
from tests.journeys.conftest import WEDNESDAY

from cordially.desk.sample import invite_bytes

pytestmark = pytest.mark.real
MOST_TABS = 80


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what has the focus is called `name`, as somebody who cannot use a mouse would."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        said = page.evaluate(
            "(() => { const e = document.activeElement;"
            " return e.getAttribute('aria-label') || e.labels?.[0]?.textContent || e.textContent })()"
        )
        if name in (said or ""):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none" or (
                page.evaluate("document.activeElement.matches('textarea,input,select')")
            ), f"nothing shows that {name} has the focus"
            return
    raise AssertionError(f"the Tab key never came to {name}")


def test_the_whole_way_by_keyboard(app, open_page):
    page = open_page()
    page.goto(app.address)
    tab_to(page, "Or paste the mail that invites you")
    page.keyboard.insert_text(invite_bytes(WEDNESDAY, "Europe/Berlin").decode())
    tab_to(page, "Read the invite")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Is this right?")).to_be_visible()
    tab_to(page, "Your name")
    page.keyboard.type("Alice Moor")
    tab_to(page, "Your email")
    page.keyboard.type("alice@home.example")
    tab_to(page, "That is right")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="While it is fresh")).to_be_visible()
    tab_to(page, "What they most need")
    page.keyboard.type("the returns backlog after the move")
    tab_to(page, "I told them about")
    page.keyboard.type(GOOD_NOTES["told"])
    tab_to(page, "Write the letter")
    page.keyboard.press("Enter")
    expect(page.locator("#body")).not_to_be_empty()
    tab_to(page, "seal")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Once more, slowly")).to_be_visible()
    tab_to(page, "I send it myself")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Sealed. Now send it")).to_be_visible()
