"""A database that was brought back from a copy sends nothing twice, and nothing that was taken back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, connections
from tests.centre.machines import Machines, stopped, until
from tests.contracts.conftest import mailhost  # noqa: F401
from tests.servers import binaries, superuser_address

from cordially.desk import clock, dispatch, restoring, sealing, settling, vault, worker
from cordially.desk.models import Dispatch, Duty, Letter, MailAccount
from cordially.model.dispatch import DispatchState
from cordially.post.postbox import Postbox
from cordially.testing.mailhost import ME, PASSWORD, MailHost

Letters = Callable[[int], list[Dispatch]]


@dataclass
class Backup:
    """pg_dump and pg_restore, as docs/centres/backup.md has them."""

    file: Path
    name: str

    def take(self) -> None:
        self._run("pg_dump", "--format=custom", f"--file={self.file}", superuser_address(self.name))

    def bring_back(self) -> None:
        connections.close_all()
        self._run(
            "pg_restore", "--clean", "--if-exists", "--exit-on-error",
            f"--dbname={superuser_address(self.name)}", str(self.file),
        )  # fmt: skip

    def _run(self, program: str, *words: str) -> None:
        done = subprocess.run([binaries() / program, *words], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.fixture
def backup(tmp_path: Path, transactional_db: None) -> Backup:
    restoring.at_home()
    return Backup(tmp_path / "cordially.dump", str(connection.settings_dict["NAME"]))


def state(row: Dispatch) -> str:
    return str(Dispatch.objects.get(pk=row.pk).state)


def later(row: Dispatch, **by: float) -> None:
    """The letter is sealed to leave later."""
    moment = clock.now() + timedelta(**by)
    row.seal.__class__.objects.filter(pk=row.seal_id).update(send_at=moment)
    Duty.objects.filter(kind="send", subject=row.pk).update(due_at=moment)


def test_a_letter_that_left_after_the_copy_is_not_sent_again(
    backup: Backup, machines: Machines, letters: Letters, their_server: Postbox
) -> None:
    [row] = letters(1)
    backup.take()
    assert worker.run_due() == 1
    assert (state(row), len(their_server.messages())) == ("sent", 1)
    backup.bring_back()
    assert state(row) == "queued"  # what the copy believes
    refused = machines.worker()
    assert refused.wait(60) != 0
    assert "Run first: cordially restored" in machines.logs()
    assert machines.command("restored").wait(60) == 0
    machines.worker()
    assert until(lambda: Dispatch.objects.get().asked_at), machines.logs()
    assert (state(row), len(their_server.messages())) == ("in_doubt", 1)


def test_a_copy_in_the_mailbox_settles_it_without_a_question(
    backup: Backup,
    letters: Letters,
    mailhost: MailHost,  # noqa: F811
) -> None:
    [row] = letters(1)
    sending, reading = mailhost.smtp_account(), mailhost.imap_account()
    row.seal.__class__.objects.filter(pk=row.seal_id).update(recipient="hr@corp.example")
    MailAccount.objects.update(
        address=ME, user=ME, smtp_host=sending.host, smtp_port=sending.port, smtp_security="starttls",
        imap_host=reading.host, imap_port=reading.port, ca_file=reading.ca_file,
    )  # fmt: skip
    row = Dispatch.objects.get()
    row.seal.__class__.objects.update(sender=ME)
    seal = row.seal.__class__.objects.get()
    seal.__class__.objects.update(digest=dispatch.envelope_of(seal).digest)
    vault.of(row.candidate).set(MailAccount.objects.get().secret, PASSWORD)
    backup.take()
    worker.run_due()
    assert state(row) == "sent", Dispatch.objects.get().reason
    backup.bring_back()
    restoring.mark(clock.now())
    assert until(lambda: worker.run_due() and state(row) == "sent", patience=15), state(row)
    assert Dispatch.objects.get().answer.startswith("Found in")


def test_a_letter_for_later_comes_back_to_its_person_and_may_be_let_go(
    backup: Backup, letters: Letters, their_server: Postbox
) -> None:
    [row] = letters(1)
    later(row, hours=3)
    backup.take()
    backup.bring_back()
    assert restoring.mark(clock.now()) == restoring.Restored(doubtful=0, parked=1)
    worker.run_due(clock.now() + timedelta(hours=4))
    row = Dispatch.objects.get()
    assert (row.state, "brought back" in row.reason, their_server.messages()) == ("parked", True, [])
    assert dispatch.release(row, clock.now())


def test_a_seal_that_was_broken_after_the_copy_does_not_send_its_letter(
    backup: Backup, letters: Letters, their_server: Postbox
) -> None:
    [row] = letters(1)
    later(row, hours=3)
    backup.take()
    assert sealing.undo(row.seal, clock.now())
    backup.bring_back()
    restoring.mark(clock.now())
    worker.run_due(clock.now() + timedelta(hours=4))
    assert (state(row), their_server.messages()) == ("parked", [])


def test_marking_it_twice_changes_nothing_more(backup: Backup, letters: Letters) -> None:
    rows = letters(3)
    later(rows[2], hours=1)
    now = clock.now()
    assert restoring.mark(now) == restoring.Restored(doubtful=2, parked=1)
    assert restoring.mark(now) == restoring.Restored(doubtful=0, parked=0)


def test_what_a_doubt_is_for_the_budget_until_it_is_settled(backup: Backup, letters: Letters) -> None:
    [row] = letters(1)
    restoring.mark(clock.now())
    assert settling.person_says(Dispatch.objects.get(), False, clock.now())
    assert state(row) == DispatchState.REFUSED


def test_a_letter_of_the_copy_that_is_sealed_again_is_looked_for_first(
    backup: Backup, letters: Letters, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters(1)
    restoring.mark(clock.now())
    assert restoring.may_have_left(Dispatch.objects.get(), clock.now())
    Letter.objects.update(created=clock.now() + timedelta(seconds=1))
    assert not restoring.may_have_left(Dispatch.objects.get(), clock.now())


def test_a_database_that_was_only_moved_is_at_home_and_sends_what_waits(
    backup: Backup, machines: Machines, letters: Letters, their_server: Postbox
) -> None:
    letters(1)
    backup.take()
    backup.bring_back()
    with pytest.raises(restoring.NotAtHome):
        restoring.require_home()
    assert machines.command("restored", "--moved").wait(60) == 0
    running = machines.worker()
    assert until(lambda: Dispatch.objects.get().state == "sent"), machines.logs()
    assert (stopped(running), len(their_server.messages())) == (0, 1)
