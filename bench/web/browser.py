"""In Chromium: what a first visit and a later page weigh, and how soon findings come back while typing.

Starts the real command on an empty folder and rehearses up to the letter, which has about 180 words.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.journeys.conftest import WEDNESDAY, offset_to
from tests.journeys.running import Cordially, chromium
from tests.journeys.steps import rehearse

ROUNDS = 60
SAVE = """async (n) => {
  const form = document.getElementById("editor"), data = new FormData(form);
  data.set("body", data.get("body").replace(/ and /, ` and ${"so ".repeat(n % 2)}`));
  const began = performance.now();
  const how = {method: "POST", body: data, headers: {"HX-Request": "true"}};
  const answer = await fetch(form.getAttribute("hx-post"), how);
  await answer.text();
  return performance.now() - began;
}"""


def main() -> None:
    """Print a small table."""
    home = Path(tempfile.mkdtemp()) / "home"
    home.mkdir()
    with sync_playwright() as play, Cordially(home, {"CORDIALLY_CLOCK_OFFSET": offset_to(WEDNESDAY)}) as app:
        browser = play.chromium.launch(executable_path=chromium())
        page = browser.new_context().new_page()
        page.goto(app.address, wait_until="networkidle")
        first = _weight(page)
        rehearse(page, app)
        page.wait_for_load_state("networkidle")
        page.goto(f"{app.url}/settings/", wait_until="networkidle")
        later = _weight(page)
        page.goto(f"{app.url}/letters/1/")
        words = len(page.locator("#body").input_value().split())
        times = [page.evaluate(SAVE, n) for n in range(ROUNDS)]
        browser.close()
    p95 = statistics.quantiles(times, n=20)[-1]
    print("| in Chromium | figure |\n| --- | ---: |")
    print(f"| first visit, all files | {first / 1000:.0f} kB |")
    print(f"| a later page (settings) | {later / 1000:.0f} kB |")
    print(
        f"| findings of a letter of {words} words, median of {ROUNDS} | {statistics.median(times):.0f} ms |"
    )
    print(f"| the same, p95 | {p95:.0f} ms |")


def _weight(page: Page) -> int:
    """The bytes of the page and all its files, as they crossed the wire; what was kept counts nothing."""
    return int(page.evaluate("performance.getEntries().reduce((sum, e) => sum + (e.transferSize || 0), 0)"))


if __name__ == "__main__":
    main()
