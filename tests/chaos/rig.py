"""The rig of the chaos tests: letters sent by a process that dies, and what the servers hold afterwards.

A child process (a fork) does the duties as the worker would; it is killed by SIGKILL at a named step or after
a delay. Then "the machine starts again": leases are void, the clock of the desk moves on, duties are done
until nothing more happens. The servers tell what really arrived.
"""

from __future__ import annotations

import os
import signal
import time
import warnings
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from django.contrib.auth.models import User
from django.db import connections
from imap_tools import MailBox

from cordially.desk import dispatch, duties, progress, sealing, settling, vault, worker
from cordially.desk.models import (
    Candidate,
    Dispatch,
    Interview,
    Letter,
    MailAccount,
    Opportunity,
    Person,
)
from cordially.post import imap, smtp
from cordially.post.transport import tls_context
from cordially.testing.mailhost import ME, PASSWORD, THEM, MailHost

_numbers = count(1)
_MOST_ROUNDS = 14


class Clock:
    """The desk's clock: real time, moved by `ahead`."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def move(self, **by: float) -> None:
        self.ahead += timedelta(**by)


def _address_of(number: int) -> str:
    """Her address for one letter, all in her one mailbox: the candidates of a test share theirs too, and a
    letter of another's in Sent would rightly count as a contact made elsewhere."""
    user, _, domain = THEM.partition("@")
    return f"{user}+{number}@{domain}"


@dataclass
class Rig:
    """Letters through one mail host. `smtp_port` 0 takes the host's own server for sending."""

    host: MailHost
    clock: Clock = field(default_factory=Clock)
    smtp_port: int = 0
    letters: list[Letter] = field(default_factory=list)

    def letter(self, **account: Any) -> Dispatch:
        """A letter of a new candidate, sealed to leave at once."""
        number = next(_numbers)
        now = self.clock()
        user = User.objects.create(username=f"alice-{number}-{time.time_ns()}")
        candidate = Candidate.objects.create(user=user, name="Alice Moor", email=ME, zone="America/New_York")
        self._account(candidate, account)
        opportunity = Opportunity.objects.create(
            candidate=candidate, company=f"Kestrel {number}", role="Planner", zone="America/New_York"
        )
        person = Person.objects.create(
            candidate=candidate, opportunity=opportunity, name="Helen Marsh", email=_address_of(number)
        )
        start = now - timedelta(hours=3)
        interview = Interview.objects.create(
            candidate=candidate, opportunity=opportunity, start=start, end=start + timedelta(hours=1),
            zone="America/New_York",
        )  # fmt: skip
        interview.people.add(person)
        letter = Letter.objects.create(
            candidate=candidate, opportunity=opportunity, interview=interview, person=person,
            kind="thank_you",
            subject=f"Thank you, number {number} of {time.time_ns()}",
            body="Dear Helen,\n\nThank you.\n\nAlice\n",
            token=os.urandom(12).hex(), created=now, saved_at=now,
        )  # fmt: skip
        self.letters.append(letter)
        return self.seal(letter)

    def seal(self, letter: Letter) -> Dispatch:
        """A seal of the letter as it stands (the proofreading is not what is tested here)."""
        now = self.clock()
        letter.refresh_from_db()
        seal = sealing._new_seal(letter, sealing.envelope(letter), now, now, False)
        row = Dispatch.objects.create(candidate=letter.candidate, seal=seal)
        duties.arrange(letter.candidate, "send", row.pk, now, now)
        return row

    def _account(self, candidate: Candidate, changes: dict[str, Any]) -> None:
        sending, reading = self.host.smtp_account(), self.host.imap_account()
        port, security = (self.smtp_port, "none") if self.smtp_port else (sending.port, "starttls")
        fields: dict[str, Any] = {
            "smtp_host": "127.0.0.1" if self.smtp_port else sending.host, "smtp_port": port,
            "smtp_security": security, "imap_host": reading.host, "imap_port": reading.port,
            "imap_security": "tls", "user": ME, "secret": f"mail:{ME}", "ca_file": reading.ca_file,
            "per_minute": 10_000, "per_day": 100_000,
        }  # fmt: skip
        MailAccount.objects.create(candidate=candidate, address=ME, **{**fields, **changes})
        vault.of(candidate).set(f"mail:{ME}", PASSWORD)

    def child(self, before: Callable[[], None] = lambda: None) -> int:
        """A process that does all due duties, as a worker would; `before` runs in it first. Its pid."""
        connections.close_all()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            pid = os.fork()
        if pid:
            return pid
        code = 1
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            before()
            self.work()
            code = 0
        finally:
            os._exit(code)

    def work(self, rounds: int = 3) -> None:
        """Do what is due, and what that makes due."""
        for _ in range(rounds):
            if not worker.run_due():
                break

    def restart(self) -> None:
        """As the embedded process does at its start: leases of the dead are void."""
        duties.release_all()

    def recover(self, row: Dispatch) -> Dispatch:
        """Start again and go on until the letter is settled or the person is asked."""
        self.restart()
        for _ in range(_MOST_ROUNDS):
            self.work()
            row.refresh_from_db()
            if row.state in ("sent", "parked") or row.asked_at:
                break
            self.clock.move(minutes=2, seconds=10)
            # The real servers hand on in real time, and a busy machine takes its time.
            time.sleep(0.2 if row.state == "in_doubt" else 0.02)
        return row

    def answer_truly(self, row: Dispatch) -> Dispatch:
        """The person looks, says what is so, and seals again what did not leave."""
        left = bool(self.copies(row.seal.letter))
        settling.person_says(row, left, self.clock())
        if left:
            return row
        sealing.undo(row.seal, self.clock())
        return self.recover(self.seal(row.seal.letter))

    def copies(self, letter: Letter) -> int:
        """How many copies the recipient really holds."""
        return self.all_copies()[letter.subject]

    def all_copies(self, user: str = THEM, folder: str = "INBOX") -> Counter[str]:
        """Subjects in a user's folder, counted."""
        account = self.host.imap_account(user)
        context = tls_context(account.ca_file)
        with MailBox("localhost", account.port, timeout=10, ssl_context=context).login(user, PASSWORD) as box:
            box.folder.set(folder)
            return Counter(m.subject for m in box.fetch(mark_seen=False, headers_only=True, bulk=True))

    def wait_for_copies(self, letter: Letter, number: int = 1, patience: float = 5.0) -> int:
        """The copies once there are as many, or after the patience."""
        end = time.monotonic() + patience
        while (found := self.copies(letter)) < number and time.monotonic() < end:
            time.sleep(0.05)
        return found


def kill_now() -> None:
    """What a power cut does to this process."""
    os.kill(os.getpid(), signal.SIGKILL)


def _dies(before: bool, where: Any, name: str) -> None:
    """Make the function die before it begins, or after it has ended."""
    whole = getattr(where, name)

    def dying(*args: Any, **kwargs: Any) -> Any:
        if before:
            kill_now()
        result = whole(*args, **kwargs)
        kill_now()
        return result

    setattr(where, name, dying)


def _dies_at_dot_written() -> None:
    import smtplib

    whole = smtplib.SMTP.send

    def send(self: smtplib.SMTP, s: Any) -> None:
        whole(self, s)
        if s == b".\r\n":
            kill_now()

    smtplib.SMTP.send = send  # type: ignore[method-assign, assignment]


# Each names the moment at which the process dies while it sends one letter.
STEPS: dict[str, Callable[[], None]] = {
    "claimed": lambda: _dies(False, duties, "claim"),
    "looked at the mailbox": lambda: _dies(False, dispatch.inbox, "look_before_sending"),
    "built": lambda: _dies(False, dispatch, "bytes_of"),
    "connected and logged in": lambda: _dies(False, smtp, "_session"),
    "addressed": lambda: _dies(False, smtp, "_address"),
    "body ready": lambda: _dies(False, smtp, "_stuffed"),
    "body sent, not marked": lambda: _dies(True, dispatch, "_commit_hand_over"),
    "marked, dot not written": lambda: _dies(False, dispatch, "_commit_hand_over"),
    "before the dot": lambda: _dies(True, smtp, "_dot"),
    "dot written, not answered": _dies_at_dot_written,
    "answered, not recorded": lambda: _dies(False, smtp, "_dot"),
    "before quit": lambda: _dies(True, smtp, "_quit"),
    "before the record": lambda: _dies(True, dispatch, "mark_sent"),
    "within the record": lambda: _dies(True, progress, "record_touch"),
    "recorded": lambda: _dies(False, dispatch, "mark_sent"),
    "before the duty ends": lambda: _dies(True, duties, "finish"),
    "before the copy is filed": lambda: _dies(True, imap.Mailbox, "move_to_sent"),
    "while the copy is moved": lambda: _dies(False, imap.Mailbox, "move_to_sent"),
}
