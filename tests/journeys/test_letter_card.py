"""The card at a marked word: by mouse, by touch and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.steps import rehearse

pytestmark = pytest.mark.real
MENDED = re.compile("grew from forty to ninety")


@pytest.mark.parametrize(("device", "options"), [("desktop", DESKTOP), ("phone", PHONE)])
def test_a_word_that_is_touched_opens_its_card_and_one_tap_mends_it(app, open_page, look, device, options):
    page = open_page(**options)
    rehearse(page, app)
    page.locator(".backdrop .bad").scroll_into_view_if_needed()
    box = page.locator(".backdrop .bad").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#card")).to_contain_text("real word in the wrong place")
    look(page, f"card-{device}")
    page.locator("#card").get_by_role("button", name="from").click()
    expect(page.locator("#body")).to_have_value(MENDED)
    expect(page.locator("#card")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#body")).not_to_have_value(MENDED)


def test_the_keys_lead_into_the_card_and_out_again(app, open_page):
    page = open_page()
    rehearse(page, app)
    page.locator("#body").evaluate(
        "b => { b.focus(); const at = b.value.indexOf('form '); b.setSelectionRange(at, at) }"
    )
    page.keyboard.press("ArrowRight")
    expect(page.locator("#card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#body")).to_have_value(MENDED)
    expect(page.locator("#body")).to_be_focused()


def test_words_of_the_notes_tell_where_they_come_from(app, open_page):
    page = open_page()
    rehearse(page, app)
    box = page.locator(".backdrop .fact").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] - 6, box["y"] + 8)
    expect(page.locator("#card")).to_contain_text("From your")


def test_a_mark_elsewhere_stays_while_one_types_and_findings_follow(app, open_page):
    page = open_page()
    rehearse(page, app)
    page.locator("#body").press("Control+Home")
    page.keyboard.type("Dear dear ")
    expect(page.locator(".backdrop .bad", has_text="form")).to_have_count(1)
    assert page.locator("#backdrop").text_content() == page.locator("#body").input_value()
    expect(page.locator("#proof li[id^=f]")).not_to_have_count(1)
