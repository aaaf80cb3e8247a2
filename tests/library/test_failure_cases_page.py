"""docs/failure-cases.md has a row with a test for each of the 35, and every test it names exists."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/failure-cases.md").read_text("utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)


def test_each_of_the_35_has_a_test():
    assert [int(n) for n in re.findall(r"^\| (\d+) \|.*`tests/", PAGE, re.MULTILINE)] == list(range(1, 36))


def test_every_test_on_the_page_exists():
    gone = [
        f"{file}::{name}" for file, name in NAMED if f"def {name}(" not in (ROOT / file).read_text("utf-8")
    ]
    assert len(NAMED) >= 19
    assert gone == []
