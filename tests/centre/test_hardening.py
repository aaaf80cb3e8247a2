"""What a centre does not let people, programs and mails do."""

from __future__ import annotations

import json
import socket
import threading
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from django.contrib.auth.models import User
from django.core.cache import cache, caches
from django.db import DatabaseError, OperationalError, connection, transaction
from django.test import override_settings
from tests.centre.machines import Machines, until
from tests.servers import postgres_address, superuser_address

from cordially.desk import (
    accounts,
    audit,
    clock,
    config,
    consent,
    leases,
    mailsetup,
    notices,
    tokens,
    vault,
    worker,
)
from cordially.desk.models import AuditEntry, Candidate, Listener, Look, MailAccount, Notice
from cordially.model import CordiallyError
from cordially.post import autoconfig, imap, oauth, smtp
from cordially.post.postbox import Postbox
from cordially.testing.redis import Redis

pytestmark = pytest.mark.django_db


@pytest.fixture
def alice() -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="alice"))


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:8000/hook", "http://localhost/hook", "https://10.0.0.12/hook", "https://[::1]/hook",
        "https://192.168.1.1/hook", "https://169.254.169.254/latest/meta-data", "https://[fd00::1]/hook",
        "https://0.0.0.0/hook", "https://[::ffff:10.0.0.1]/hook",
    ],
)  # fmt: skip
def test_a_webhook_may_not_call_the_machines_of_the_centre(alice: Candidate, address: str) -> None:
    secret, problems = notices.add(alice, address, ["reply.arrived"], clock.now())
    assert (secret, [problem.where for problem in problems]) == ("", ["url"])


def test_counts_go_on_in_this_process_while_redis_is_away_and_no_page_fails(queue: Redis) -> None:
    shared = {"BACKEND": "cordially.desk.steady.SteadyRedis", "LOCATION": queue.address}
    with override_settings(CACHES={"default": shared}):
        counts = caches.create_connection("default")
        counts.add("tries", 1)
        assert (counts.incr("tries"), counts.get("tries")) == (2, 2)
        queue.kill()
        counts.add("tries", 1)
        assert (counts.incr("tries"), counts.get("tries"), counts.delete("tries")) == (2, 2, True)


def test_machines_share_their_counts() -> None:
    cache.set("tries", 3)
    another = caches.create_connection("default")
    assert another.get("tries") == 3


@pytest.mark.parametrize("field", ["smtp_host", "imap_host"])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.0.0.12", "169.254.169.254", "::1"])
def test_a_mailbox_may_not_name_a_machine_inside_the_network(alice: Candidate, host: str, field: str) -> None:
    problems = mailsetup.save(alice, form(**{field: host}), clock.now())
    assert [problem.where for problem in problems] == [field]
    assert not MailAccount.objects.exists()


def test_a_mail_server_of_the_centre_may_be_named_where_it_is_allowed(
    alice: Candidate, their_server: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = replace(config.load(), inside_mail=("127.0.0.1",))
    for module in (mailsetup, accounts):
        monkeypatch.setattr(module, "load", lambda: allowed)
    given = form(smtp_host="127.0.0.1", smtp_port=their_server.port, smtp_security="none", user="")
    assert mailsetup.save(alice, given, clock.now()) == ()


def test_a_mailbox_may_not_name_a_file_of_the_centres_machines(alice: Candidate) -> None:
    problems = mailsetup.save(alice, form(smtp_host="", ca_file="/etc/cordially/signing.keys"), clock.now())
    assert "ca_file" in [problem.where for problem in problems]


@pytest.mark.parametrize("security", ["none", "starttls", "tls"])
@pytest.mark.parametrize("protocol", ["smtp", "imap"])
def test_a_name_that_came_to_mean_a_machine_inside_after_it_was_saved_is_not_called(
    alice: Candidate, protocol: str, security: str
) -> None:
    """DNS rebinding: judged when it was saved, `localhost` now. Nobody even connects."""
    with socket.create_server(("127.0.0.1", 0)) as inside:
        inside.setblocking(False)
        where = {"host": "localhost", "port": inside.getsockname()[1], "security": security}
        given = {f"{protocol}_{name}": value for name, value in where.items()}
        row = MailAccount(candidate=alice, address="alice@home.example", secret="x", user="alice", **given)
        with pytest.raises(CordiallyError, match="inside a private network"):
            call(row, protocol)
        with pytest.raises(BlockingIOError):
            inside.accept()


def call(row: MailAccount, protocol: str) -> None:
    """Send or read through this account."""
    if protocol == "imap":
        reader = accounts.imap_account(row, "s3cret")
        assert reader
        with imap.Mailbox(reader):
            return
    smtp.deliver(
        accounts.smtp_account(row, "s3cret"), sender=row.address, recipients=["helen@kestrel.example"],
        data=b"Subject: x\r\n\r\nx\r\n", before_dot=lambda: None,
    )  # fmt: skip


@pytest.mark.parametrize("host", ["10.1.2.3", "mail.centre.example", "MAIL.centre.example"])
def test_servers_that_the_centre_names_may_lie_inside(host: str) -> None:
    named = replace(config.load(), inside_mail=("10.1.2.0/24", "mail.centre.example"))
    assert not named.must_lie_outside(host)
    assert named.must_lie_outside("10.1.3.3")


def test_a_domain_inside_the_network_is_not_asked_for_its_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as inside:
        inside.setblocking(False)
        port = inside.getsockname()[1]
        monkeypatch.setattr(autoconfig, "_PLACES", (f"https://localhost:{port}/{{domain}}",))
        assert autoconfig.ask("alice@home.example", outside_only=True) is None
        with pytest.raises(BlockingIOError):
            inside.accept()


@pytest.mark.parametrize("error", [OperationalError(), psycopg.OperationalError(), OSError(), RuntimeError()])
def test_the_keeper_of_leases_outlives_every_error_of_one_round(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    tries: list[object] = []

    def broken(held: object, now: object) -> int:
        tries.append(held)
        raise error

    monkeypatch.setattr(leases.duties, "renew_mine", broken)
    monkeypatch.setattr(leases.connection, "close", lambda: None)
    with leases._lock:
        leases._held.add(-1)
    try:
        leases._renew()
        leases._renew()
    finally:
        leases._held.discard(-1)
    assert len(tries) == 2


@pytest.mark.django_db(transaction=True)
def test_two_workers_refresh_a_permission_once(monkeypatch: pytest.MonkeyPatch) -> None:
    alice = Candidate.objects.create(user=User.objects.create(username="alice"))
    row = MailAccount.objects.create(candidate=alice, address="a@home.example", secret="mail", auth="oauth")
    old = oauth.Tokens("old", "lasting", clock.now() - timedelta(hours=1))
    tokens.keep(row, "google", old)
    asked, may_answer, told = [], threading.Event(), []

    def provider(*given: object) -> oauth.Tokens:
        asked.append(given)
        assert may_answer.wait(30)
        return oauth.Tokens(f"new {len(asked)}", "lasting", clock.now() + timedelta(hours=1))

    def worker() -> None:
        told.append(tokens.access_token(row))
        connection.close()

    monkeypatch.setattr(tokens.oauth, "refresh", provider)
    monkeypatch.setattr(tokens, "client_of", lambda name: oauth.Client("ours"))
    both = [threading.Thread(target=worker) for _ in range(2)]
    for thread in both:
        thread.start()
    until(lambda: len(asked) == 2 or somebody_waits(), 10)
    may_answer.set()
    for thread in both:
        thread.join(30)
    assert (len(asked), told) == (1, ["new 1", "new 1"])


def somebody_waits() -> bool:
    """Does one session of PostgreSQL wait for what another holds?"""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted")
        return bool(cursor.fetchone()[0])


def test_a_notice_that_is_told_again_after_a_kill_has_the_same_id(
    alice: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, str]] = []
    monkeypatch.setattr(notices.webhook, "deliver", lambda target, body, headers: told.append(
        (json.loads(body)["id"], headers["Cordially-Notice"])))  # fmt: skip
    listener = Listener.objects.create(
        candidate=alice, url="https://x.example/", secret="s", created=clock.now()
    )
    vault.of(alice).set("s", "secret")
    notices._note(listener, notices.Event.STEP_DUE, "one", {}, clock.now())
    notice = Notice.objects.get()
    notices.deliver(notice.pk, clock.now())
    Notice.objects.update(delivered_at=None)  # as a worker leaves it that was killed after the call
    notices.deliver(notice.pk, clock.now())
    assert told == [(notice.pk, str(notice.pk))] * 2


def test_the_doctor_says_where_the_second_wall_does_not_stand(machines: Machines) -> None:
    name = str(connection.settings_dict["NAME"])
    right = machines.command("doctor")
    assert right.wait(60) == 0, machines.logs()
    assert "keeps candidates apart" in machines.logs()
    path = machines.config
    path.write_text(path.read_text().replace(postgres_address().replace("/cordially?", f"/{name}?"),
                                             superuser_address(name)))  # fmt: skip
    assert machines.command("doctor").wait(60) == 1
    assert "bypasses row-level security" in machines.logs()


def aged(*days: int) -> None:
    for n in days:
        AuditEntry.objects.create(at=clock.now() - timedelta(days=n), event="signed in")


def test_postgresql_lets_no_row_of_the_last_half_year_go() -> None:
    aged(1, 179)
    for row in AuditEntry.objects.all():
        with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
            AuditEntry.objects.filter(pk=row.pk).delete()
    assert AuditEntry.objects.count() == 2


def test_no_old_row_of_the_audit_is_changed_either() -> None:
    aged(400)
    with pytest.raises(DatabaseError, match="only ever added to"), transaction.atomic():
        AuditEntry.objects.update(event="nothing")


def test_a_worker_shortens_the_audit_once_a_day_and_says_so_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_PORTION", 2)
    aged(1, 300, 366, 400, 4000)
    assert audit.shorten(clock.now()) == 3
    newest = AuditEntry.objects.first()
    assert newest
    assert (newest.event, newest.detail) == ("log shortened", {"rows": 3, "days": 365})
    assert min(row.at for row in AuditEntry.objects.all()) > clock.now() - timedelta(days=365)
    aged(400)
    assert audit.shorten(clock.now() + timedelta(hours=23)) == 0
    assert audit.shorten(clock.now() + timedelta(hours=25)) == 1


def test_a_centre_may_keep_the_audit_for_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "load", lambda: replace(config.load(), audit_kept=timedelta(days=1461)))
    aged(1400, 1500)
    assert audit.shorten(clock.now()) == 1


def test_a_candidate_still_sees_who_looked_after_the_audit_was_shortened(alice: Candidate) -> None:
    long_ago = clock.now() - timedelta(days=500)
    Look.objects.create(candidate=alice, name="Cora", at=long_ago, kind="letter", what="the letter to Ann")
    aged(500)
    assert audit.shorten(clock.now()) == 1
    assert [look.name for look in consent.looks_at(alice)] == ["Cora"]


@pytest.mark.django_db(transaction=True)
def test_the_sweep_of_a_worker_does_it() -> None:
    aged(400)
    worker.sweep()
    assert [row.event for row in AuditEntry.objects.all()] == ["log shortened"]


def form(**changes: Any) -> mailsetup.AccountForm:
    given = {
        "address": "alice@home.example", "smtp_host": "", "smtp_port": 1, "smtp_security": "tls",
        "imap_host": "", "imap_port": 1, "user": "alice", "password": "s3cret",
    }  # fmt: skip
    if not any(changes.get(name) for name in ("smtp_host", "imap_host")):
        given["imap_host"] = "127.0.0.1"
    return mailsetup.AccountForm(**{**given, **changes})
