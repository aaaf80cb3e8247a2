"""The one clock of the desk. Pure code is given `now`; faces and duties ask here."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from cordially.desk.config import load


def now() -> datetime:
    """The time, in UTC, moved by CORDIALLY_CLOCK_OFFSET (0 but in rehearsals and tests)."""
    return timezone.now() + load().clock_offset
