"""The whole way on the invented interview, at a desk and on a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import DESKTOP, PHONE

pytestmark = pytest.mark.real
WORDS = "that I know the Monday rush from the eye hospital"


@pytest.mark.parametrize(
    ("device", "options"),
    [("desktop", DESKTOP), ("phone", PHONE)],
)
def test_from_the_first_screen_to_the_next_step(app, open_page, look, device, options):
    page = open_page(**options)

    page.goto(app.address)
    expect(page.get_by_role("heading", name="When was your interview?")).to_be_visible()
    look(page, f"start-{device}")

    page.get_by_role("button", name="Try it with an invented interview").click()
    expect(page.get_by_label("What they most need right now is")).not_to_be_empty()
    look(page, f"debrief-{device}")

    page.get_by_role("button", name="Write the letter").click()
    proof = page.locator("#proof")
    expect(proof.get_by_role("heading", name="To mend")).to_be_visible()
    look(page, f"letter-{device}")

    proof.get_by_role("button", name="from", exact=True).click()
    expect(proof.get_by_role("heading", name="To mend")).to_be_hidden()
    expect(page.locator("textarea[name=body]")).to_have_value(re.compile("grew from forty to ninety"))
    look(page, f"mended-{device}")

    proof.get_by_role("link", name="Read it once more and seal").click()
    expect(page.locator(".letter.exact")).to_contain_text("grew from forty to ninety")
    look(page, f"seal-{device}")

    page.get_by_role("button", name="Seal it").click()
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible()
    look(page, f"sent-{device}")

    page.get_by_role("link", name="See it in the postbox").click()
    page.get_by_role("link", name="Read").click()
    expect(page.get_by_text("Exactly the sealed text")).to_be_visible()
    look(page, f"postbox-{device}")

    page.goto(app.url)
    nothing = re.compile("Nothing to do until .* and that is right")
    expect(page.get_by_role("heading", name=nothing)).to_be_visible()
    look(page, f"today-quiet-{device}")


def test_words_in_the_debrief_are_kept_without_a_click(app, open_page):
    page = open_page()
    page.goto(app.address)
    page.get_by_role("button", name="Try it with an invented interview").click()
    with page.expect_response("**/debrief/save/"):
        page.get_by_role("textbox", name="I wish I had said").fill(WORDS)
    expect(page.get_by_text(re.compile("Saved at"))).to_be_visible()
    page.reload()
    expect(page.get_by_role("textbox", name="I wish I had said")).to_have_value(WORDS)
