"""A person at a browser: Chromium against the real command, looked at by axe on every page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.contracts.conftest import postfix, require_mailhost  # noqa: F401
from tests.journeys.running import Cordially, chromium

DESKTOP = {"viewport": {"width": 1360, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
# A Wednesday morning in Berlin: a proper time to write, whatever the hour of the test run.
WEDNESDAY = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)

SMALL = {"viewport": {"width": 320, "height": 640}, "is_mobile": True, "has_touch": True}
CUT = ("ERR_INTERNET_DISCONNECTED", "Failed to fetch")
# A limit for what never comes, not a pace: what is there is not waited for, and the machine may be busy.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


def offset_to(moment: datetime) -> str:
    """The clock offset that makes it `moment` now."""
    return str((moment - datetime.now(UTC)).total_seconds())


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium. Per file, since its event loop must be gone before a later file uses the database."""
    path = chromium()
    if not path:
        if os.environ.get("CI") == "true":
            pytest.fail("CI must have Chromium (Debian: chromium).")
        pytest.skip("NOT CHECKED IN A BROWSER: Chromium is not installed (Debian: chromium)")
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=path)
        yield started
        started.close()


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Cordially]:
    """Cordially on an empty folder, on a Wednesday morning, reading mail every second."""
    home = tmp_path / "home"
    home.mkdir()
    given = {"CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY), "CORDIALLY_POLL_SECONDS": "1"}
    with Cordially(home, given) as running:
        yield running


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of their own; a page with an error in its console fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def complain(text: str) -> None:
        # What the browser itself says of a connection that a test has cut is no fault of the page.
        if not any(word in text for word in CUT):
            complaints.append(text)

    def open_one(**options: object) -> Page:
        context = browser.new_context(**{**DESKTOP, "timezone_id": "Europe/Berlin", **options})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complain(said.text) if said.type == "error" else None)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def look(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Look at a page as it stands: no axe violation, no sideways scroll; a picture in CORDIALLY_SCREENS.

    With `shown` false it is looked at and no picture is taken.
    """
    folder = os.environ.get("CORDIALLY_SCREENS", "")

    def look_at(page: Page, name: str, shown: bool = True) -> None:
        page.wait_for_load_state()  # after a click the next page may have begun and hold nothing yet
        if folder and shown:
            Path(folder).mkdir(parents=True, exist_ok=True)
            _picture(page, Path(folder) / f"{name}.png")
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}:\n{found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} scrolls sideways"

    return look_at


def _picture(page: Page, path: Path) -> None:
    """The whole page as one tall screen, so that what sticks to its foot stands at the foot."""
    page.wait_for_function("[...document.images].every((image) => image.complete)")  # a sheet takes a moment
    shown = page.viewport_size or {"width": 1360, "height": 900}
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**shown, "height": max(height, shown["height"])})
    page.screenshot(path=path)
    page.set_viewport_size(shown)
