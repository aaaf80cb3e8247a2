"""Mail servers that do not answer just now: one look at a time asks them, and the others wait.

Where a large provider falls silent, thousands of mailboxes would each hold a thread until its time-out, and
the mailboxes of everybody else would wait behind them. What is known here is this process's own experience.
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

# A look that failed after so long has held a thread for nothing.
LONG = timedelta(seconds=5)
ASK_EVERY = timedelta(minutes=2)

_lock = threading.Lock()
_silent: dict[str, datetime] = {}  # host: when somebody may ask again


def until(host: str, now: datetime) -> datetime | None:
    """When to come again instead of asking this host now; None when it may be asked.

    Whoever hears None of a silent host asks it for all: the others wait for another while.
    """
    with _lock:
        again = _silent.get(host)
        if again is None:
            return None
        if now < again <= now + ASK_EVERY:
            return again
        _silent[host] = now + ASK_EVERY
        return None


def answered(host: str) -> None:
    """It speaks, so everybody may ask it."""
    with _lock:
        _silent.pop(host, None)


def failed(host: str, took: timedelta, now: datetime) -> None:
    """A look at it failed. Only one that took long tells of silence: a refusal is quick."""
    if took >= LONG:
        with _lock:
            _silent[host] = now + ASK_EVERY
