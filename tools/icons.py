"""The icons of the installed app, drawn from icon.svg by Chromium (a developer's tool; the PNGs are kept)."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

WEB = Path(__file__).resolve().parent.parent / "src" / "cordially" / "web" / "static" / "web"
PAPER = "#fffdf9"


def main() -> None:
    """Two sizes, and one with room around the picture for masks."""
    svg = (WEB / "icon.svg").read_text()
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"))
        for name, size, share in (("192", 192, 1.0), ("512", 512, 1.0), ("maskable", 512, 0.66)):
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<body style='margin:0;display:grid;place-items:center;height:100vh;"
                f"background:{PAPER if share < 1 else 'transparent'}'>"
                f"<div style='width:{size * share}px'>{svg}</div>"
            )
            page.screenshot(path=WEB / "icons" / f"icon-{name}.png", omit_background=share == 1.0)
        browser.close()


if __name__ == "__main__":
    main()
