"""huey carries ids, nothing else: "look at duty 17". The sweep finds whatever a lost hint would have named.

Embedded, huey keeps the ids in memory and runs them on threads of this one process; in a centre Redis or the
database carries them from any process to any worker. A carrier that is gone costs time and nothing else.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from typing import Any

from huey import MemoryHuey, crontab
from huey.consumer import Consumer

from cordially.desk import carrier

log = logging.getLogger("cordially.hints")

# A duty further away than this is left to the sweep, so that no queue holds a date of next month.
NEAR = timedelta(seconds=90)

# More hints than this that nobody has read yet, and the sweep adds none.
PLENTY = 5_000

# How many duties share a message where many are due at once.
A_MESSAGE = 100

# Seconds to wait at the end for work that runs.
PATIENCE = 20

# After the carrier failed, for so many seconds nobody waits for it again.
RESPITE = 10.0

huey = carrier.new()
_is_shared = not isinstance(huey, MemoryHuey)
_look: Callable[[int], None] | None = None
_silent_until = 0.0


@huey.task()  # type: ignore[untyped-decorator]
def look(duty_id: int) -> None:
    """Look at one duty now."""
    if _look is not None:
        _look(duty_id)


@huey.task()  # type: ignore[untyped-decorator]
def look_at(duty_ids: list[int]) -> None:
    """Look at several duties now."""
    for duty_id in duty_ids:
        if _look is not None:
            _look(duty_id)


@huey.periodic_task(crontab(minute="*"))  # type: ignore[untyped-decorator]
def sweep() -> None:
    """Once a minute: hint at everything that is due, or soon will be."""
    from cordially.desk import worker

    worker.sweep()


def hint(duty_id: int, due_at: datetime, now: datetime) -> None:
    """Tell the workers to look at a duty when it is due; embedded, those of this process, if any run.

    Never fails: what is not told is found by the sweep.
    """
    wait = max((due_at - now).total_seconds(), 0)
    if wait > NEAR.total_seconds() or not (_is_shared or _look):
        return
    if _is_shared:
        _hint_far(duty_id, wait)
    elif wait:
        look.schedule(args=(duty_id,), delay=wait)
    else:
        look(duty_id)


def hint_all(duty_ids: Collection[int], now: datetime) -> None:
    """The same for many that are due by now: in a centre a hundred of them share a message."""
    if not _is_shared:
        for duty_id in duty_ids:
            hint(duty_id, now, now)
        return
    for portion in batched(duty_ids, A_MESSAGE):
        _try_to(look_at, portion)


def batched(ids: Collection[int], most: int) -> Iterator[list[int]]:
    """The ids in lists of at most so many."""
    every = list(ids)
    return (every[n : n + most] for n in range(0, len(every), most))


def _hint_far(duty_id: int, wait: float) -> None:
    if wait:
        _try_to(lambda pk: look.schedule(args=(pk,), delay=wait), duty_id)
    else:
        _try_to(look, duty_id)


def _try_to(tell: Callable[[Any], object], what: Any) -> None:
    global _silent_until
    if time.monotonic() < _silent_until:
        return
    try:
        tell(what)
    except Exception as error:  # each carrier fails in its own ways, and none of them may stop a person
        _silent_until = time.monotonic() + RESPITE
        log.warning("no hints for %.0f s: %s", RESPITE, type(error).__name__)


def has_plenty() -> bool:
    """Do more hints wait than the workers read in a while?"""
    try:
        return _is_shared and int(huey.storage.queue_size()) > PLENTY
    except Exception:  # gone, and then nothing waits there
        return False


def prepare() -> None:
    """Make what the carrier needs in the database; `cordially migrate` calls it."""
    make = getattr(huey.storage, "initialize_schema", None)
    if make is not None:
        make()


def trouble() -> str:
    """Why the carrier cannot be reached; "" when it can."""
    try:
        huey.storage.queue_size()
    except Exception as error:
        return str(error).strip() or type(error).__name__
    return ""


class QuietConsumer(Consumer):  # type: ignore[misc]
    """huey's own consumer on threads of this process; signals stay with the process."""

    def _set_signal_handlers(self) -> None:
        """The process owns its signals."""


def start(looker: Callable[[int], None], threads: int = 2) -> QuietConsumer:
    """Start worker threads that call `looker(duty_id)`."""
    global _look
    _look = looker
    consumer = QuietConsumer(
        huey,
        workers=threads,
        periodic=not _is_shared,  # the machines of a centre take turns (desk/machine.py)
        initial_delay=0.05,
        max_delay=5 if _is_shared else 0.5,
        check_worker_health=True,
        shutdown_timeout=PATIENCE,
    )
    consumer.start()
    return consumer


def stop(consumer: Any) -> None:
    """Begin nothing new, let running work end, then stop the threads.

    What takes longer than the patience is left: a letter in mid-sentence becomes a doubt at the next start,
    and evidence settles it.
    """
    global _look
    _look = None
    consumer.stop(graceful=True)
