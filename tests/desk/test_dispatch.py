"""Sending: at most once, never stale, never unsealed, and every doubt is told."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta

import pytest
from tests.desk.conftest import seal_now

from cordially.desk import accounts, dispatch, inbox, letters, progress, settling, worker
from cordially.desk.models import Dispatch, Duty, Reply, Seal, Stop, Touch
from cordially.model.dispatch import DispatchState
from cordially.post import smtp
from cordially.testing.faultsmtp import Fault, FaultSMTP

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def through(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Send through a server that fails at a chosen stage."""
    started = ExitStack()

    def use(fault: Fault) -> FaultSMTP:
        server = started.enter_context(FaultSMTP(fault))
        account = smtp.SmtpAccount(
            "127.0.0.1", server.port, smtp.Security.NONE, timeout=1.0, answer_timeout=1.0
        )
        monkeypatch.setattr(accounts, "smtp_for", lambda *_: account)
        return server

    with started:
        yield use


def state() -> str:
    return Dispatch.objects.get().state


def test_a_sealed_letter_arrives_with_exactly_the_sealed_text(postbox, letter, hands):
    seal = seal_now(letter, hands.now)
    worker.run_due()
    arrived = postbox.messages()[0]
    assert (arrived.body, arrived.message_id, state()) == (seal.body, seal.message_id, "sent")


def test_looking_twice_sends_once(postbox, letter, hands):
    going = seal_now(letter, hands.now).dispatch
    dispatch.send(going.pk, hands.now)
    dispatch.send(going.pk, hands.now)
    assert len(postbox.messages()) == 1


def test_a_sent_letter_is_one_contact(postbox, letter, hands):
    seal_now(letter, hands.now)
    worker.run_due()
    assert Touch.objects.get().letter_id == letter.pk


def test_nothing_leaves_before_its_time(postbox, letter, hands):
    from cordially.desk import sealing

    later = hands.now + timedelta(hours=3)
    sealing.seal(letter, sealing.envelope(letter).digest, later, hands.now)
    worker.run_due()
    assert (postbox.messages(), state()) == ([], "queued")
    hands.now = later
    worker.run_due()
    assert state() == "sent"


def test_a_letter_whose_time_has_passed_comes_back_to_the_person(postbox, letter, hands):
    seal_now(letter, hands.now)
    hands.move(days=3)
    worker.run_due()
    assert (postbox.messages(), state()) == ([], "parked")


def test_a_broken_seal_sends_nothing(postbox, letter, hands):
    from cordially.desk import sealing

    sealing.undo(seal_now(letter, hands.now), hands.now)
    worker.run_due()
    assert postbox.messages() == []


def test_a_sealed_row_that_was_tampered_with_does_not_leave(postbox, letter, hands):
    seal_now(letter, hands.now)
    Seal.objects.update(body="Something else")
    worker.run_due()
    assert (postbox.messages(), state()) == ([], "parked")


def test_if_they_write_first_the_letter_steps_aside(postbox, letter, hands):
    from cordially.desk import sealing

    later = hands.now + timedelta(hours=3)
    sealing.seal(letter, sealing.envelope(letter).digest, later, hands.now)
    head = b"From: Priya Raman <priya@northgate.example>\r\nSubject: Hello\r\n\r\n"
    raw = head + b"Could you send me your references?\r\n"
    inbox.receive(letter.candidate, raw, hands.move(hours=1))
    hands.now = later
    worker.run_due()
    assert (postbox.messages(), state()) == ([], "parked")
    assert "wrote first" in Dispatch.objects.get().reason


def test_a_stop_word_that_came_in_between_parks_it(postbox, letter, hands):
    seal_now(letter, hands.now)
    Stop.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, at=hands.now, scope="no_contact"
    )
    worker.run_due()
    assert state() == "parked"


@pytest.mark.parametrize(
    "stage",
    [
        Fault.CUT_CONNECT,
        Fault.CUT_HELLO,
        Fault.CUT_MAIL,
        Fault.GREYLIST,
        Fault.CUT_DATA,
        Fault.LATER_AT_DOT,
    ],
)
def test_a_line_cut_before_the_dot_is_tried_again_and_arrives_once(through, letter, hands, stage):
    through(stage)
    seal_now(letter, hands.now)
    worker.run_due()
    assert state() == "queued"
    whole = through(Fault.NONE)
    hands.move(hours=1)
    worker.run_due()
    assert (len(whole.taken), state()) == (1, "sent")


@pytest.mark.parametrize("stage", [Fault.CUT_AFTER_DOT, Fault.STALL_AFTER_DOT, Fault.LOST_AT_DOT])
def test_a_lost_answer_is_a_doubt_and_never_sent_again(through, letter, hands, stage):
    server = through(stage)
    seal_now(letter, hands.now)
    worker.run_due()
    assert state() == "in_doubt"
    hands.move(hours=5)
    worker.run_due()
    worker.run_due()
    assert (len(server.taken) <= 1, state()) == (True, "in_doubt")


def test_a_line_cut_within_the_body_is_never_taken_for_sent(through, letter, hands):
    server = through(Fault.CUT_BODY)
    seal_now(letter, hands.now)
    worker.run_due()
    assert (server.taken, state() in ("queued", "in_doubt")) == ([], True)


def test_the_person_settles_a_doubt(through, letter, hands):
    through(Fault.CUT_AFTER_DOT)
    going = seal_now(letter, hands.now).dispatch
    worker.run_due()
    assert settling.person_says(going, True, hands.now)
    assert (state(), Touch.objects.count()) == ("sent", 1)


def test_it_did_not_leave_makes_it_a_draft_again(through, letter, hands):
    from cordially.desk import sealing

    through(Fault.CUT_AFTER_DOT)
    seal = seal_now(letter, hands.now)
    worker.run_due()
    settling.person_says(seal.dispatch, False, hands.now)
    assert sealing.undo(seal, hands.now)
    assert letters.live_seal(letter) is None


def test_a_refusal_for_good_is_told_with_the_servers_words(through, letter, hands):
    through(Fault.SPAM_AT_DOT)
    seal_now(letter, hands.now)
    worker.run_due()
    row = Dispatch.objects.get()
    assert row.state == "refused"
    assert "554" in row.answer
    assert not Duty.objects.filter(kind="send", state=Duty.READY).exists()


def test_a_refused_recipient_is_told(postbox, letter, hands):
    letter.person.email = "nobody@refuse.example"
    letter.person.save()
    seal_now(letter, hands.now)
    worker.run_due()
    assert (state(), postbox.messages()) == ("refused", [])
    assert "550" in Dispatch.objects.get().reason


def test_a_server_that_never_answers_holds_nothing_up_for_ever(through, letter, hands):
    through(Fault.SILENT)
    seal_now(letter, hands.now)
    worker.run_due()
    assert state() == "queued"
    assert Dispatch.objects.get().reason


def test_a_process_that_died_in_mid_sentence_leaves_a_doubt(postbox, letter, hands):
    going = seal_now(letter, hands.now).dispatch
    progress.advance(going, DispatchState.HANDING_OVER, handing_over_at=hands.now)
    dispatch.send(going.pk, hands.now)
    assert state() == "in_doubt"


def test_evidence_in_the_postbox_settles_a_doubt(postbox, letter, hands):
    going = seal_now(letter, hands.now).dispatch
    worker.run_due()
    Dispatch.objects.update(state="in_doubt")
    settling.settle(going.pk, hands.now)
    assert (state(), Touch.objects.count()) == ("sent", 1)


def test_without_an_account_the_letter_waits_for_the_person(letter, hands):
    seal_now(letter, hands.now)
    worker.run_due()
    assert state() == "parked"
    assert "no mail account" in Dispatch.objects.get().reason


def test_their_automatic_answer_does_not_count_as_writing_first(postbox, letter, hands):
    seal_now(letter, hands.now)
    Reply.objects.create(
        candidate=letter.candidate,
        opportunity=letter.opportunity,
        at=hands.now,
        noticed_at=hands.now,
        kind="acknowledgement",
        fingerprint="x",
    )
    worker.run_due()
    assert state() == "sent"
