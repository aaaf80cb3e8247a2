"""What a person leaves alone, or calls right, stays so: over a reload, and while other sentences change."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.journeys.steps import mend, rehearse

pytestmark = pytest.mark.real
ADDED = "I expect an answer by Friday. I packed the totebins with several driver there.\n\n"


def _add(page: Page, words: str) -> None:
    """Type a paragraph under the greeting."""
    page.locator("#body").evaluate(
        "b => { b.focus(); const at = b.value.indexOf('\\n\\n') + 2; b.setSelectionRange(at, at) }"
    )
    page.keyboard.type(words)
    expect(_about(page, "totebins")).to_be_visible()


def _about(page: Page, words: str) -> Locator:
    """The finding about these words."""
    return page.locator("#proof li[id^=f]").filter(has_text=words)


def test_findings_left_and_words_called_right_stay_so(app, open_page):
    page = open_page()
    rehearse(page, app)
    mend(page)
    _add(page, ADDED)
    for words in ("I expect an", "driver"):
        _about(page, words).get_by_role("button", name="Leave it").click()
        expect(_about(page, words)).to_have_count(0)
    _about(page, "totebins").get_by_role("button", name="Always right").click()
    expect(_about(page, "totebins")).to_have_count(0)

    page.reload()
    expect(page.locator("#body")).to_have_value(re.compile("the totebins with several driver there"))
    for words in ("I expect an", "driver", "totebins"):
        expect(_about(page, words)).to_have_count(0)


def test_a_finding_that_was_left_is_asked_anew_when_its_own_sentence_changes(app, open_page):
    page = open_page()
    rehearse(page, app)
    _add(page, ADDED)
    _about(page, "I expect an").get_by_role("button", name="Leave it").click()
    expect(_about(page, "I expect an")).to_have_count(0)

    page.locator("#body").press("Control+End")
    page.keyboard.type("\nA line below the name")
    expect(page.locator("#backdrop")).to_contain_text("A line below the name")
    expect(_about(page, "I expect an")).to_have_count(0)

    page.locator("#body").evaluate(
        "b => { b.focus(); const at = b.value.indexOf(' by Friday'); b.setSelectionRange(at, at) }"
    )
    page.keyboard.type(" of yours")
    expect(_about(page, "I expect an")).to_have_count(1)
