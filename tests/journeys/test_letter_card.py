"""The card at a marked word: by mouse, by touch and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import DESKTOP, PHONE
from tests.journeys.steps import rehearse

pytestmark = pytest.mark.real
# The paper under the transparent field shows what was typed.
SHOWN = "() => body.value.startsWith('Dear dear ') && backdrop.textContent === body.value"
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
    page.wait_for_function(SHOWN)
    expect(page.locator(".backdrop .bad", has_text="form")).to_have_count(1)
    expect(page.locator("#proof li[id^=f]")).not_to_have_count(1)
    page.wait_for_function(SHOWN)


def test_words_typed_before_the_scripts_have_come_are_shown_and_kept(app, open_page):
    page = open_page(service_workers="block")  # which would bring the scripts past the hold
    rehearse(page, app)
    come, held = False, []
    page.route(re.compile(r"/static/.*\.js"), lambda r: r.continue_() if come else held.append(r))
    page.goto(page.url, wait_until="commit")
    page.locator("#body").press("Control+Home")
    page.keyboard.type("Dear dear ")
    assert held
    come = True
    for route in held:
        route.continue_()
    page.wait_for_function(SHOWN)
    expect(page.locator("#proof")).to_have_attribute("data-body", re.compile("^Dear dear "))
