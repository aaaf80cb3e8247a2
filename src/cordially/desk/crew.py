"""The threads of one worker of a centre: they claim the duties they are told of in batches, and finish them
in groups, so that a commit (and the disk it waits for) is shared by many.

Quick duties are claimed for a quarter of a second ahead, slow ones only as many as threads are free: what
hangs in one server must not sit on work that another machine could do.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from datetime import timedelta

from django.db import close_old_connections, connections, transaction
from django.db.models import Q

from cordially.desk import clock, duties, hints, worker

log = logging.getLogger("cordially.worker")

# Duties that look into mailboxes: slow by the nature of the network, and many. They have a crew of their own,
# so that no letter waits behind them.
READING = Q(kind__in=("poll", "trial", "settle", "file"))

MOST_CLAIMED = 100
# Seconds of work that one thread may have claimed ahead.
AHEAD = 0.25
# Seconds that a finished duty may wait for its group, and a claimed one for a thread.
MOST_UNWRITTEN, MOST_WAITING = 1.0, timedelta(seconds=10)
# How much one more duty moves what we take a duty to last.
_WEIGHT = 0.1
# Seconds to leave a database alone that does not answer; whatever was told meanwhile is found by the sweep.
RESPITE = 2.0


def crews(threads: int, readers: int) -> tuple[Crew, Crew]:
    """The threads of a worker: those that read mailboxes, and those that do everything else."""
    return Crew(threads, ~READING), Crew(readers, READING)


class Crew:
    """`tell` it of a duty, and one of its threads claims and does it, if it is due and free.

    With `of` it does only duties of a kind, and passes by the others.
    """

    def __init__(self, threads: int, of: Q | None = None) -> None:
        self._of = of or Q()
        self._changed = threading.Condition()
        self._told: dict[int, None] = {}
        self._claimed: deque[duties.Claim] = deque()
        self._claimed_at = clock.now()
        self._done: list[duties.Claim] = []
        self._done_at = 0.0
        self._is_claiming = False
        self._idle = 0
        self._lasts = AHEAD  # seconds that a duty lasts, by experience
        self._is_stopping = False
        self._threads = [
            threading.Thread(target=self._work, daemon=True, name=f"crew-{n}") for n in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def tell(self, duty_id: int) -> None:
        """Look at this duty soon."""
        with self._changed:
            self._told[duty_id] = None
            self._changed.notify()

    @property
    def has_plenty(self) -> bool:
        """Is there enough to do for a while?"""
        return len(self._told) > MOST_CLAIMED

    def give_back_waiting(self) -> None:
        """What was claimed and waits too long, because every thread hangs somewhere, is free for others."""
        with self._changed:
            if not self._claimed or clock.now() - self._claimed_at < MOST_WAITING:
                return
            waiting, self._claimed = list(self._claimed), deque()
        duties.give_back(waiting, clock.now())

    def stop(self, patience: float) -> None:
        """Begin nothing new, give what runs some seconds to end, and the rest to other workers at once."""
        with self._changed:
            self._is_stopping = True
            self._changed.notify_all()
        end = time.monotonic() + patience
        for thread in self._threads:
            thread.join(max(end - time.monotonic(), 0))
        self._write_and_claim([])
        now = clock.now()
        duties.give_back(self._claimed, now)
        for duty_id in self._told:
            hints.hint(duty_id, now, now)

    def _work(self) -> None:
        refreshed = 0.0
        while True:
            claim = self._next()
            if claim is None:
                break
            if time.monotonic() - refreshed > MOST_UNWRITTEN:
                close_old_connections()
                refreshed = time.monotonic()
            began = time.monotonic()
            try:
                worker.do(claim, self._finish)
            except Exception as error:  # to write down how it went; its lease will end
                log.warning("duty %s could not be written down: %s", claim.id, type(error).__name__)
                refreshed = 0.0
            self._lasts += _WEIGHT * (time.monotonic() - began - self._lasts)
        connections.close_all()

    def _finish(self, claim: duties.Claim) -> None:
        with self._changed:
            if not self._done:
                self._done_at = time.monotonic()
            self._done.append(claim)

    def _next(self) -> duties.Claim | None:
        """The next duty to do, claimed; None when we stop."""
        while True:
            with self._changed:
                self._idle += 1
                while not self._has_turn():
                    if self._is_stopping:
                        self._idle -= 1
                        return None
                    self._changed.wait(MOST_UNWRITTEN)
                room = max(self._idle, min(int(AHEAD * self._idle / self._lasts), MOST_CLAIMED))
                self._idle -= 1
                if self._claimed and not self._is_writing_late():
                    return self._claimed.popleft()
                self._is_claiming = True
                ids = [] if self._claimed else list(self._told)[:room]
                for duty_id in ids:
                    del self._told[duty_id]
            self._write_and_claim(ids)

    def _has_turn(self) -> bool:
        """Is there something for one more thread: a claimed duty, or a round to the database?"""
        if self._is_stopping:
            return False
        return bool(self._claimed or ((self._told or self._done) and not self._is_claiming))

    def _is_writing_late(self) -> bool:
        late = bool(self._done) and time.monotonic() - self._done_at > MOST_UNWRITTEN
        return late and not self._is_claiming

    def _write_and_claim(self, ids: list[int]) -> None:
        """One round to the database: finish what is done, claim what was told."""
        with self._changed:
            done, self._done = self._done, []
        found: list[duties.Claim] = []
        try:
            close_old_connections()
            with transaction.atomic():
                duties.finish_many(done)
                claimed = duties.claim_many(ids, clock.now(), self._of)
            done, found = [], claimed  # only what the commit let stand
        except Exception as error:  # mostly of the database; whatever it is, a thread must outlive it
            log.warning("no round to the database: %s", type(error).__name__)
            close_old_connections()
            time.sleep(RESPITE)
        with self._changed:
            self._done += done
            self._is_claiming = False
            if found:
                self._claimed.extend(found)
                self._claimed_at = clock.now()
            self._changed.notify_all()
