"""What holds for every room."""

import os

import pytest
from hypothesis import settings

from cordially.proofing import engine

# A centre's tests run under a centre's settings, and nowhere else.
collect_ignore = [] if os.environ.get("CORDIALLY_TEST_PROFILE") == "centre" else ["centre"]

# No test measures the clock, so no example of Hypothesis has a deadline.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

# A busy machine may take long to load an engine of forty thousand rules; what is waited for is the answer.
engine.TIME_LIMIT = 120.0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs a browser is tried once more when it fails, and told at the end (docs/adr/0019)."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.flaky(reruns=1))
