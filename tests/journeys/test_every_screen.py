"""Every screen, small and large, light and dark: no violation, no sideways scroll, nothing that moves."""

from __future__ import annotations

import os
import re

import pytest
from playwright.sync_api import Page, expect
from tests.journeys.conftest import DESKTOP, PHONE, SMALL
from tests.journeys.steps import mend, rehearse, seal_now

pytestmark = pytest.mark.real
DARK = {"color_scheme": "dark"}
GERMAN = {"locale": "de-DE"}
SIZES = {"small": SMALL, "dark": {**DESKTOP, **DARK}, "german": {**SMALL, **GERMAN}}
PICTURES = {"desktop": DESKTOP, "dark": {**DESKTOP, **DARK}, "phone": PHONE, "phone-dark": {**PHONE, **DARK}}
PICTURES |= {"german": {**DESKTOP, **GERMAN}, "phone-german": {**PHONE, **GERMAN}}
# Of the German pages the docs show these.
SHOWN_IN_GERMAN = ("today", "opportunity", "letter", "settings")
EMPTY = {"inbox-empty": "/inbox/", "letters-empty": "/letters/", "interviews-empty": "/interviews/"}
EMPTY |= {"people-empty": "/people/", "insights-empty": "/insights/", "postbox-empty": "/postbox/"}
DRAFT = {"letter": "/letters/1/", "seal-obstacles": "/letters/1/seal/"}
FULL = {
    "today": "/", "start": "/start/", "interviews": "/interviews/", "interview": "/interviews/1/",
    "board": "/interviews/?view=board", "archive": "/interviews/?view=archive",
    "debrief": "/interviews/1/debrief/", "letters": "/letters/", "sent": "/seals/1/", "inbox": "/inbox/",
    "opportunity": "/opportunities/1/", "closure": "/opportunities/1/closure/",
    "call": "/opportunities/1/call/", "people": "/people/", "lessons": "/lessons/",
    "what-if": "/opportunities/1/what-if/",
    "what-if-plan": "/opportunities/1/what-if/?if=no+answer+until+the+20th",
    "paper-letter": "/letters/1/paper/?what=letter", "paper-card": "/letters/1/paper/?what=card",
    "paper-envelope": "/letters/1/paper/?what=envelope",
    "settings": "/settings/", "mail": "/settings/mail/", "settings-etiquette": "/settings/etiquette/",
    "reminders": "/settings/reminders/", "calendar": "/settings/calendar/", "words": "/settings/words/",
    "data": "/settings/data/", "programs": "/settings/programs/",
    "etiquette": "/etiquette/", "postbox": "/postbox/",
}  # fmt: skip
# What a search of some months has to show.
LIVED = {"insights": "/insights/"}


def moved(page: Page) -> dict[str, float]:
    """What moved under the reader's eyes while the page loaded, and how far (its layout shifts)."""
    found = page.evaluate(
        "new Promise(done => { const moved = []; new PerformanceObserver(list => {"
        " for (const e of list.getEntries()) for (const s of e.sources)"
        " moved.push([s.node?.id || s.node?.className || String(s.node?.nodeName), e.value]) })"
        ".observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(moved), 60) })"
    )
    return {name: value for name, value in found if value >= 0.01}


def tour(page: Page, url: str, look, screens: dict[str, str], size: str) -> None:
    for name, address in screens.items():
        page.goto(url + address)
        assert moved(page) == {}, f"{name} moves while it loads"
        look(page, f"{name}-{size}", shown="german" not in size or name in SHOWN_IN_GERMAN)


def test_every_screen_in_every_light_and_size(app, open_page, look):
    pages = {size: open_page(**options) for size, options in _sizes().items()}
    first = next(iter(pages.values()))
    first.goto(app.address)
    for page in list(pages.values())[1:]:
        page.context.add_cookies(first.context.cookies())
    for size, page in pages.items():
        tour(page, app.url, look, EMPTY, size)
    rehearse(first, app)
    for size, page in pages.items():
        tour(page, app.url, look, DRAFT, size)
    first.goto(f"{app.url}/letters/1/")
    mend(first)
    seal_now(first)
    first.get_by_role("link", name="See it in the postbox").click()
    first.get_by_role("link", name="Read").click()
    first.get_by_role("button", name=re.compile("more time")).click()
    expect(first.get_by_role("button", name="That is what it means")).to_be_attached()
    for size, page in pages.items():
        tour(page, app.url, look, FULL, size)
    app.live("tests.journeys.half_a_year")
    for size, page in pages.items():
        tour(page, app.url, look, LIVED, size)


def _sizes() -> dict[str, dict[str, object]]:
    return PICTURES if os.environ.get("CORDIALLY_SCREENS") else SIZES
