"""The essentials work in a browser without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.real


def test_from_the_sample_to_a_sent_letter_without_javascript(app, open_page):
    page = open_page(java_script_enabled=False)
    page.goto(app.address)
    page.get_by_role("button", name="Try it with an invented interview").click()
    page.get_by_role("button", name="Write the letter").click()
    page.locator("#proof").get_by_role("button", name="from", exact=True).click()
    expect(page.locator("textarea[name=body]")).to_have_value(re.compile("grew from forty to ninety"))
    page.get_by_role("link", name="Read it once more and seal").click()
    page.get_by_role("button", name="Seal it").click()
    page.wait_for_timeout(500)
    page.reload()
    expect(page.get_by_role("heading", name="It is sent")).to_be_visible()
