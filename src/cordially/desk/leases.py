"""Keeping leases: one thread renews whatever this process is doing, until it is done.

A first look at a mailbox may take longer than a lease; a thread that hangs must not lose the others' leases.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from django.db import connection

from cordially.desk import clock, duties

log = logging.getLogger("cordially.worker")

RENEW_EVERY = duties.LEASE / 3

_lock = threading.Lock()
_held: set[int] = set()
_keeper: threading.Thread | None = None


@contextmanager
def kept(claim: duties.Claim) -> Iterator[None]:
    """While this lasts, the lease of the claim is renewed."""
    with _lock:
        _held.add(claim.id)
        _ensure()
    try:
        yield
    finally:
        with _lock:
            _held.discard(claim.id)


def _ensure() -> None:
    global _keeper
    if _keeper is None or not _keeper.is_alive():  # the first time, or a process that was forked
        _keeper = threading.Thread(target=_keep, daemon=True, name="leases")
        _keeper.start()


def _keep() -> None:
    pause = threading.Event()
    while not pause.wait(RENEW_EVERY.total_seconds()):
        _renew()


def _renew() -> None:
    """One round; it survives whatever comes, since without this thread every lease of the process is lost."""
    with _lock:
        held = list(_held)
    if not held:
        return
    try:
        duties.renew_mine(held, clock.now())
    except Exception as error:  # busy, full, away, a driver's own; the leases last for two more tries
        log.warning("the leases of %d duties could not be renewed: %s", len(held), type(error).__name__)
    finally:
        with suppress(Exception):  # a line that is broken may break once more
            connection.close()
