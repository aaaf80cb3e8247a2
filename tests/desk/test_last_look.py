"""Just before a letter leaves: is the mailbox read, is the account free, and what may the person let go?"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from tests.desk.conftest import seal_now

from cordially.desk import accounts, dispatch, duties, inbox, pacing, worker
from cordially.desk.models import Candidate, Dispatch, Duty, MailAccount, Reply, Stop
from cordially.post import smtp
from cordially.testing.faultsmtp import Fault, FaultSMTP

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def account(alice: Candidate) -> MailAccount:
    """A mailbox that nobody answers for: both ports are closed."""
    return MailAccount.objects.create(
        candidate=alice, address="alice@home.example", smtp_host="127.0.0.1", smtp_port=9, 
        smtp_security="none",
        imap_host="127.0.0.1", imap_port=9, imap_security="none", user="alice", secret="mail:alice",
    )  # fmt: skip


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Any:
    with FaultSMTP() as found:
        line = smtp.SmtpAccount("127.0.0.1", found.port, smtp.Security.NONE, timeout=1.0, answer_timeout=1.0)
        monkeypatch.setattr(accounts, "smtp_for", lambda *_: line)
        yield found


def going() -> Dispatch:
    return Dispatch.objects.get()


def test_nothing_is_sent_blind_while_the_mailbox_cannot_be_read(account, server, letter, hands):
    seal_now(letter, hands.now)
    for _ in range(20):
        worker.run_due()
        hands.move(minutes=30)
    assert (server.taken, going().state) == ([], "queued")
    assert "could not be read" in going().reason
    hands.move(hours=5)
    worker.run_due()
    assert going().state == "parked"


def test_the_person_may_let_it_go_all_the_same(account, server, letter, hands):
    seal_now(letter, hands.now)
    hands.move(hours=20)
    worker.run_due()
    assert dispatch.release(going(), hands.now)
    worker.run_due()
    assert (len(server.taken), going().state) == (1, "sent")


def test_a_stop_word_cannot_be_let_go(account, server, letter, hands):
    seal_now(letter, hands.now)
    Stop.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, at=hands.now, scope="no_contact"
    )
    hands.move(hours=20)
    worker.run_due()
    assert (dispatch.release(going(), hands.now), going().state) == (False, "parked")


def test_after_they_wrote_first_the_person_decides(server, letter, hands):
    seal_now(letter, hands.now)
    Reply.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, at=hands.now, noticed_at=hands.now,
        kind="other", sender="Priya", fingerprint="x",
    )  # fmt: skip
    worker.run_due()
    assert going().reason.startswith("Priya wrote first")
    dispatch.release(going(), hands.move(minutes=1))
    worker.run_due()
    assert going().state == "sent"


def test_a_later_answer_for_hours_is_tried_until_the_letters_time_is_over(server, letter, hands):
    server.fault = Fault.GREYLIST
    seal_now(letter, hands.now)
    for _ in range(30):
        worker.run_due()
        hands.move(minutes=30)
    assert (going().state, "greylisted" in going().reason) == ("parked", True)


def test_a_network_that_comes_back_in_the_morning_is_in_time(server, letter, hands):
    server.fault = Fault.CUT_CONNECT
    seal_now(letter, hands.now)
    for _ in range(20):
        worker.run_due()
        hands.move(minutes=30)
    server.fault = Fault.NONE
    worker.run_due()
    assert (len(server.taken), going().state) == (1, "sent")


@pytest.mark.parametrize(("minutes", "wait"), [(0.5, 0.5), (2, None)])
def test_the_pace_of_an_account_is_kept(account, letter, hands, minutes, wait):
    account.per_minute = 1
    row = seal_now(letter, hands.now).dispatch
    Dispatch.objects.filter(pk=row.pk).update(handing_over_at=hands.now)
    free = pacing.next_free(account, hands.move(minutes=minutes))
    assert free == (hands.now + timedelta(minutes=wait) if wait else None)


def test_a_letter_over_the_pace_waits_its_turn(account, server, letter, hands, monkeypatch):
    monkeypatch.setattr(pacing, "next_free", lambda row, now: now + timedelta(minutes=1))
    seal_now(letter, hands.now)
    worker.run_due()
    assert (server.taken, going().state) == ([], "queued")
    assert Duty.objects.get().due_at == hands.now + timedelta(minutes=1)


def test_a_duty_that_kills_its_process_each_time_is_parked_with_its_letter(server, letter, hands):
    seal_now(letter, hands.now)
    duty = Duty.objects.get()
    for _ in range(duties.MOST_FAILURES):
        assert duties.claim(duty.pk, hands.now)  # and the process dies
        hands.move(minutes=11)
    worker.run_due()
    duty.refresh_from_db()
    assert (duty.state, going().state, server.taken) == (Duty.PARKED, "parked", [])


def test_a_parked_duty_can_be_tried_again(server, letter, hands):
    seal_now(letter, hands.now)
    Duty.objects.update(state=Duty.PARKED, failures=9)
    duties.retry(Duty.objects.get(), hands.now)
    worker.run_due()
    assert going().state == "sent"


def test_a_lease_can_be_renewed_only_by_its_owner(alice, hands):
    duty = duties.arrange(alice, "poll", 1, hands.now, hands.now)
    first = duties.claim(duty.pk, hands.now)
    assert duties.renew(first, hands.move(minutes=9))
    assert duties.claim(duty.pk, hands.move(minutes=9)) is None
    second = duties.claim(duty.pk, hands.move(minutes=2))
    assert (duties.renew(first, hands.now), duties.renew(second, hands.now)) == (False, True)


def test_a_mailbox_that_is_down_is_tried_for_ever_and_told(account, hands):
    inbox.arrange_polls()
    for _ in range(12):
        worker.run_due()
        hands.move(minutes=31)
    account.refresh_from_db()
    assert (Duty.objects.get().state, "takes no connections" in account.trouble) == (Duty.READY, True)


def test_a_poll_that_a_wrong_clock_put_into_next_year_is_brought_back(account, hands):
    duties.arrange(account.candidate, "poll", account.pk, hands.now + timedelta(days=400), hands.now)
    inbox.arrange_polls()
    assert Duty.objects.get().due_at == hands.now
