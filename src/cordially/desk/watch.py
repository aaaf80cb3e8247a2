"""Threads that wait for new mail and make the duty `poll` due at once; the duty does the reading.

A thread that dies or goes deaf costs nothing but time: the mailbox is polled every few minutes anyway.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import close_old_connections

from cordially.desk import accounts, clock, duties
from cordially.desk.models import MailAccount
from cordially.model import CordiallyError
from cordially.post import idle

log = logging.getLogger("cordially.watch")

FIRST_PAUSE = 15.0
LONGEST_PAUSE = 600.0


@dataclass
class Watchers:
    """One waiting thread for each mailbox."""

    _stop: threading.Event = field(default_factory=threading.Event)
    _threads: dict[int, threading.Thread] = field(default_factory=dict)

    def ensure(self) -> None:
        """See to it that each mailbox has its thread; called at the start and by the sweep."""
        for pk in MailAccount.objects.exclude(imap_host="").values_list("pk", flat=True):
            thread = self._threads.get(pk)
            if not self._stop.is_set() and (thread is None or not thread.is_alive()):
                thread = threading.Thread(target=self._watch, args=(pk,), daemon=True, name=f"watch-{pk}")
                self._threads[pk] = thread
                thread.start()

    def stop(self, patience: float = 3.0) -> None:
        """Let every thread end; one that hangs in the network is left behind (it holds nothing)."""
        self._stop.set()
        for thread in self._threads.values():
            thread.join(patience)

    def _watch(self, pk: int) -> None:
        pause = FIRST_PAUSE
        while not self._stop.is_set():
            row = MailAccount.objects.select_related("candidate").filter(pk=pk).exclude(imap_host="").first()
            if row is None:
                return
            try:
                for news in self._rounds(row):
                    pause = FIRST_PAUSE
                    if news:
                        now = clock.now()
                        duties.arrange(row.candidate, "poll", pk, now, now)
                    close_old_connections()
                pause = LONGEST_PAUSE  # no IDLE here: polling alone does it
            except CordiallyError as error:
                log.info("waiting for mail of account %s: %s", pk, error)
            close_old_connections()
            self._stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def _rounds(self, row: MailAccount) -> Iterator[bool]:
        reader = accounts.imap_account(row)
        return idle.rounds(reader, self._stop.is_set) if reader else iter(())


_running: Watchers | None = None


def start() -> Watchers:
    """Start waiting for the mail of every account."""
    global _running
    _running = Watchers()
    _running.ensure()
    return _running


def stop() -> None:
    """Stop all waiting."""
    global _running
    if _running is not None:
        _running.stop()
        _running = None


def ensure() -> None:
    """For the sweep: new accounts get a thread too, where this process waits for mail at all."""
    if _running is not None:
        _running.ensure()
