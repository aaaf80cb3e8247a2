"""Servers die, disks fill, clocks jump, laptops sleep, two workers race: one copy, or one clear question."""

from __future__ import annotations

import os
import resource
import signal
from typing import Any

import pytest
from django.db import connection
from tests.chaos.rig import Rig, kill_now

from cordially.desk import clock, dispatch, duties
from cordially.desk.config import load
from cordially.desk.models import Dispatch, Duty
from cordially.post import smtp
from cordially.testing.faultsmtp import Fault, FaultSMTP, Taken


def arrived_once(rig: Rig, row: Dispatch) -> bool:
    return (row.state, rig.wait_for_copies(row.seal.letter)) == ("sent", 1)


@pytest.mark.parametrize("reading", [False, True], ids=["sending", "both"])
def test_servers_killed_before_the_letter_leaves_are_waited_for(rig: Rig, reading: bool) -> None:
    row = rig.letter()
    rig.host.crash(reading=reading)
    rig.work()
    row.refresh_from_db()
    assert (row.state, row.reason != "") == ("queued", True)
    rig.host.revive()
    rig.clock.move(minutes=40)
    assert arrived_once(rig, rig.recover(row))


def test_a_server_killed_in_mid_sentence_is_a_doubt_that_evidence_settles(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = rig.letter()
    whole = smtp._dot

    def killing(*args: Any) -> smtp.Accepted:
        answer = whole(*args)
        rig.host.crash()  # it took the letter, but its answer is lost
        raise smtp.InDoubt(f"the answer was lost: {answer.code}", stage="dot")

    with monkeypatch.context() as patch:
        patch.setattr(smtp, "_dot", killing)
        rig.work(1)
    assert Dispatch.objects.get(pk=row.pk).state == "in_doubt"
    rig.host.revive()
    rig.wait_for_copies(row.seal.letter, patience=20)
    assert arrived_once(rig, rig.recover(row))


def _disk_full() -> None:
    """From now on no file of this process may grow: what SQLite needs for a commit is refused.

    A centre's database, on a machine of its own, is gone instead.
    """
    if connection.vendor == "postgresql":
        connection.close()
        connection.settings_dict["HOST"] = "/nowhere"
        return
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    wal = load().home.glob("*.sqlite3-wal")
    size = max((path.stat().st_size for path in wal), default=0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def test_a_disk_full_at_the_mark_means_that_no_dot_is_written(rig: Rig) -> None:
    row = rig.letter()

    def full_at_the_mark() -> None:
        whole = dispatch._commit_hand_over

        def mark(row: Dispatch) -> None:
            _disk_full()
            whole(row)

        dispatch._commit_hand_over = mark

    _, status = os.waitpid(rig.child(full_at_the_mark), 0)
    assert os.waitstatus_to_exitcode(status) == 1  # the worker itself could not write down its failure
    assert (Dispatch.objects.get(pk=row.pk).state, rig.copies(row.seal.letter)) == ("queued", 0)
    assert arrived_once(rig, rig.recover(row))


def test_a_disk_full_at_the_record_is_a_doubt_that_evidence_settles(rig: Rig) -> None:
    row = rig.letter()

    def full_at_the_record() -> None:
        whole = dispatch.mark_sent

        def record(*args: Any) -> bool:
            _disk_full()
            return whole(*args)

        dispatch.mark_sent = record

    os.waitpid(rig.child(full_at_the_record), 0)
    assert Dispatch.objects.get(pk=row.pk).state == "handing_over"
    assert arrived_once(rig, rig.recover(row))


def test_a_laptop_that_sleeps_three_days_sends_nothing_stale(rig: Rig) -> None:
    row = rig.letter()
    rig.clock.move(days=3)
    row = rig.recover(row)
    assert (row.state, rig.copies(row.seal.letter)) == ("parked", 0)
    assert "Its time has passed" in row.reason


def test_three_days_asleep_in_mid_sentence_is_found_out(rig: Rig) -> None:
    row = rig.letter()
    os.waitpid(rig.child(lambda: setattr(smtp, "_quit", lambda _: kill_now())), 0)
    rig.clock.move(days=3)
    assert arrived_once(rig, rig.recover(row))


def test_a_lease_from_a_clock_that_was_wrong_strands_nothing(rig: Rig) -> None:
    row = rig.letter()
    rig.clock.move(days=400)
    assert duties.claim(Duty.objects.get(kind="send", subject=row.pk).pk, rig.clock())  # and that worker dies
    rig.clock.move(days=-400)
    rig.work()
    row.refresh_from_db()
    assert arrived_once(rig, row)


def test_a_clock_set_back_holds_the_letter_until_its_time(rig: Rig) -> None:
    row = rig.letter()
    rig.clock.move(days=-1)
    rig.work()
    assert Dispatch.objects.get(pk=row.pk).state == "queued"
    rig.clock.move(days=1)
    assert arrived_once(rig, rig.recover(row))


def test_two_workers_on_the_same_letters_send_each_once(rig: Rig) -> None:
    rows = [rig.letter() for _ in range(6)]
    workers = [rig.child(lambda: _greedy(rows)) for _ in range(2)]
    for pid in workers:
        os.waitpid(pid, 0)
    assert [arrived_once(rig, rig.recover(row)) for row in rows] == [True] * 6


def _greedy(rows: list[Dispatch]) -> None:
    """A worker that ignores the leases altogether: only the fence of the dispatch is left."""
    for row in rows:
        dispatch.send(row.pk, clock.now())


def test_a_worker_frozen_past_its_lease_does_not_send_again(rig: Rig) -> None:
    def freezes_after_its_last_look() -> None:
        whole = dispatch.bytes_of

        def build(*args: Any) -> bytes:
            os.kill(os.getpid(), signal.SIGSTOP)
            return whole(*args)

        dispatch.bytes_of = build

    row = rig.letter()
    frozen = rig.child(freezes_after_its_last_look)
    os.waitpid(frozen, os.WUNTRACED)
    row = rig.recover(row)
    os.kill(frozen, signal.SIGCONT)
    _, status = os.waitpid(frozen, 0)
    assert (os.waitstatus_to_exitcode(status), arrived_once(rig, row)) == (0, True)


@pytest.fixture
def lying(rig: Rig) -> Any:
    """A server that fails at the dot in its own way, and hands on to the real mailboxes what it took."""

    def hand_on(taken: Taken) -> None:
        for user in taken.recipients:
            rig.host.deliver_reply(taken.data, to=user, sender=taken.sender)

    with FaultSMTP(on_taken=hand_on) as server:
        rig.smtp_port = server.port
        yield server


@pytest.mark.parametrize("fault", [Fault.LIES, Fault.CUT_AFTER_DOT, Fault.GARBLED])
def test_what_was_taken_without_a_clear_yes_is_not_sent_again(
    rig: Rig, lying: FaultSMTP, fault: Fault
) -> None:
    lying.fault = fault
    row = rig.letter()
    assert arrived_once(rig, rig.recover(row))
    assert len(lying.taken) == 1


def test_lost_at_the_dot_is_asked_and_then_arrives_once(rig: Rig, lying: FaultSMTP) -> None:
    lying.fault = Fault.LOST_AT_DOT
    row = rig.recover(rig.letter())
    assert (row.state, row.asked_at is not None) == ("in_doubt", True)
    lying.fault = Fault.NONE
    assert arrived_once(rig, rig.answer_truly(row))


def test_a_copy_that_comes_days_later_still_settles_the_doubt(rig: Rig, lying: FaultSMTP) -> None:
    late: list[Taken] = []
    lying.fault, lying.on_taken = Fault.CUT_AFTER_DOT, late.append
    row = rig.recover(rig.letter())
    assert row.asked_at is not None
    for user in late[0].recipients:
        rig.host.deliver_reply(late[0].data, to=user, sender=late[0].sender)
    rig.clock.move(days=2)
    assert arrived_once(rig, rig.recover(row))
