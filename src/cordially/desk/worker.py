"""The worker: claims a duty, does it by its kind, and writes down how it went."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import close_old_connections

from cordially.desk import (
    audit,
    clock,
    dispatch,
    duties,
    filing,
    hints,
    inbox,
    leases,
    mailsetup,
    notices,
    reminders,
    settling,
    watch,
)
from cordially.model import CordiallyError

log = logging.getLogger("cordially.worker")

# Each handler gets the subject's id and the time, and returns when to come again (None: done for good).
Handler = Callable[[int, datetime], datetime | None]
HANDLERS: dict[str, Handler] = {
    "send": dispatch.send,
    "settle": settling.settle,
    "file": filing.file_copy,
    "poll": inbox.poll,
    "trial": mailsetup.see_trial,
    reminders.DUTY: reminders.look,
    "notify": notices.deliver,
}
# What becomes of the subject when its duty is given up.
GAVE_UP: dict[str, Callable[[int, str, datetime], None]] = {"send": dispatch.gave_up}


def look(duty_id: int) -> None:
    """Claim and do one duty, if it is due and free."""
    close_old_connections()
    try:
        claim = duties.claim(duty_id, clock.now())
        if claim is not None:
            do(claim)
    finally:
        close_old_connections()


def do(claim: duties.Claim, finish: Callable[[duties.Claim], object] | None = None) -> None:
    """Do a claimed duty and write down how it went; `finish` is told where it is done for good.

    Without `finish` it is marked as done at once.
    """
    if duties.is_worn_out(claim):
        duties.park(claim, "")
        _give_up(claim, "it stopped every time it was tried")
        return
    try:
        with leases.kept(claim):
            again_at = HANDLERS[claim.kind](claim.subject, clock.now())
    except CordiallyError as error:
        _failed(claim, str(error))
    except Exception as error:
        log.exception("duty %s (%s %s) failed", claim.id, claim.kind, claim.subject)
        _failed(claim, f"{type(error).__name__}: {error}")
    else:
        if again_at is None:
            (finish or duties.finish)(claim)
        else:
            duties.again(claim, again_at, clock.now())


def _failed(claim: duties.Claim, error: str) -> None:
    if duties.fail(claim, error, clock.now()):
        _give_up(claim, error)


def _give_up(claim: duties.Claim, error: str) -> None:
    if claim.kind in GAVE_UP:
        GAVE_UP[claim.kind](claim.subject, error, clock.now())


def sweep() -> None:
    """Hint at all duties that are due within the next minute and a half.

    Where many hints still wait to be read, the workers have enough to do, and more hints would only double.
    """
    close_old_connections()
    now = clock.now()
    inbox.arrange_polls()
    watch.ensure()
    notices.gather(now)
    audit.shorten(now)
    if hints.has_plenty():
        return
    found = list(duties.due(now, hints.NEAR))
    hints.hint_all([pk for pk, due_at in found if due_at <= now], now)
    for duty_id, due_at in found:
        if due_at > now:
            hints.hint(duty_id, due_at, now)


def run_due(now: datetime | None = None) -> int:
    """Do everything that is due, here and now, in this thread; returns how many duties were looked at.

    The demo and the tests use it in place of threads.
    """
    found = [pk for pk, due_at in duties.due(now or clock.now(), hints.NEAR * 0) if due_at]
    for duty_id in found:
        look(duty_id)
    return len(found)
