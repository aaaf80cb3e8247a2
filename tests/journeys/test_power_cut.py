"""Cordially is killed between the seal and the send, and started again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from tests.journeys.conftest import WEDNESDAY, offset_to
from tests.journeys.running import Cordially

from cordially.post.postbox import Postbox

pytestmark = pytest.mark.real


def test_a_sealed_letter_survives_a_kill_and_leaves_once(tmp_path, open_page):
    home = tmp_path / "home"
    home.mkdir()
    clock = {"CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY)}
    with Cordially(home, clock) as app:
        page = open_page()
        page.goto(app.address)
        page.get_by_role("button", name="Try it with an invented interview").click()
        page.get_by_role("button", name="Write the letter").click()
        page.locator("#proof").get_by_role("button", name="from", exact=True).click()
        page.get_by_role("link", name="Read it once more and seal").click()
        page.locator("label.time").last.click()  # tomorrow
        page.get_by_role("button", name="Seal it").click()
        expect(page.get_by_role("heading", name="Sealed")).to_be_visible()
        seal = page.url.removeprefix(app.url)
        page.close()
        app.kill()
    day_later = {"CORDIALLY_CLOCK_OFFSET": str(float(clock["CORDIALLY_CLOCK_OFFSET"]) + 86_400)}
    with Cordially(home, day_later) as app:
        page = open_page()
        page.goto(app.address)
        page.goto(app.url + seal)
        expect(page.get_by_role("heading", name="It is sent")).to_be_visible(timeout=20_000)
    assert len(Postbox(home / "postbox").messages()) == 1
