"""What holds for every room."""

import os

from hypothesis import settings

from cordially.proofing import engine

# A centre's tests run under a centre's settings, and nowhere else.
collect_ignore = [] if os.environ.get("CORDIALLY_TEST_PROFILE") == "centre" else ["centre"]

# No test measures the clock, so no example of Hypothesis has a deadline.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

# A busy machine may take long to load an engine of forty thousand rules; what is waited for is the answer.
engine.TIME_LIMIT = 120.0
