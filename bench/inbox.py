"""A mailbox of 100,000 messages on a real Dovecot: the first look, a look without news, one with news.

    nice -n 10 .venv/bin/python bench/inbox.py --messages 100000 --recent 5000

`--recent` of them are younger than the 45 days that a first look goes back; every hundredth of these is from
somebody known. Prints seconds, CPU seconds of our process, and its greatest memory.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cordially.desk.models import MailAccount
    from cordially.testing.mailhost import MailHost


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--messages", type=int, default=100_000)
    asked.add_argument("--recent", type=int, default=5_000)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="cordially-bench-") as home:
        from cordially.desk.embedded import set_up

        set_up(Path(home))
        from cordially.testing.mailhost import MailHost

        with MailHost(postfix=False) as host:
            _fill(host, given.messages, given.recent)
            _measure(host)


def _fill(host: MailHost, messages: int, recent: int) -> None:
    """Write the maildir as Dovecot keeps it: a file's time is the day its message arrived."""
    folder = host.folder / "dovecot" / "mail" / "me@test.example" / "cur"
    for name in ("cur", "new", "tmp"):
        (folder.parent / name).mkdir(parents=True, exist_ok=True)
    now = time.time()
    for number in range(messages):
        age = 400 * 86400 - number if number < messages - recent else (messages - number) * 60
        known = number >= messages - recent and number % 100 == 0
        sender = "helen@corp.example" if known else f"list{number % 997}@shop.example"
        path = folder / f"{int(now) - 10**6}.M{number}P1.bench:2,S"
        path.write_bytes(
            f"From: Sender {number} <{sender}>\r\nTo: me@test.example\r\nSubject: Message {number}\r\n"
            f"Message-ID: <{number}@shop.example>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0000\r\n\r\n".encode()
            + b"A line of words that nobody will read here.\r\n" * 40
        )
        os.utime(path, (now - age, now - age))
    for path in (folder.parent, folder, folder.parent / "new", folder.parent / "tmp"):
        if os.getuid() == 0:
            shutil.chown(path, "nobody", "nogroup")
    if os.getuid() == 0:
        for path in folder.iterdir():
            shutil.chown(path, "nobody", "nogroup")


def _measure(host: MailHost) -> None:
    from cordially.desk import inbox

    row = _account(host)
    print(f"load {os.getloadavg()[0]:.1f}")
    _timed("Dovecot's own index (a first SELECT)", lambda: _select(host))
    _timed("first look", lambda: len(inbox.read_new(row, datetime.now(UTC))))
    _timed("a look without news", lambda: len(inbox.read_new(row, datetime.now(UTC))))
    host.deliver_reply(
        b"From: helen@corp.example\r\nMessage-ID: <new@corp.example>\r\nSubject: Hi\r\n\r\nHello\r\n"
    )
    _timed("a look with one new reply", lambda: len(inbox.read_new(row, datetime.now(UTC))))
    print(f"load {os.getloadavg()[0]:.1f}")


def _account(host: MailHost) -> MailAccount:
    from django.contrib.auth.models import User

    from cordially.desk import accounts
    from cordially.desk.models import Candidate, MailAccount, Opportunity, Person
    from cordially.testing.mailhost import ME, PASSWORD, THEM

    user = User.objects.create(username="alice")
    candidate = Candidate.objects.create(user=user, name="Alice Moor", email=ME, zone="Europe/Berlin")
    work = Opportunity.objects.create(
        candidate=candidate, company="Kestrel", role="Planner", zone="Europe/Berlin"
    )
    Person.objects.create(
        candidate=candidate, opportunity=work, name="Helen Marsh", email="helen@corp.example"
    )
    Person.objects.create(candidate=candidate, opportunity=work, name="Office", email=THEM)
    reading = host.imap_account()
    accounts.secrets().set("mail:bench", PASSWORD)
    return MailAccount.objects.create(
        candidate=candidate, address=ME, imap_host=reading.host, imap_port=reading.port, imap_security="tls",
        user=ME, secret="mail:bench", ca_file=reading.ca_file,
    )  # fmt: skip


def _select(host: MailHost) -> int:
    from dataclasses import replace

    from cordially.post.imap import Mailbox

    with Mailbox(replace(host.imap_account(), timeout=300.0)) as mailbox:
        return mailbox.heads(limit=1).last_uid


def _timed(name: str, do: Callable[[], int]) -> None:
    cpu, began = time.process_time(), time.monotonic()
    found = do()
    took, used = time.monotonic() - began, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:40}{took:>9.2f} s{used:>9.2f} s CPU{memory:>8.0f} MB at most   {found}")


if __name__ == "__main__":
    sys.exit(main())
