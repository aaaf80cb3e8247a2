"""Faults that other mail programs were reported for (docs/failure-cases.md), and how ours behaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from imap_tools import MailBox
from tests.desk.conftest import mail, seal_now

from cordially.desk import accounts, inbox, letters, settling, worker
from cordially.desk.agenda import agenda
from cordially.desk.models import Dispatch, MailAccount, Person, Reply, Touch
from cordially.model import Kind
from cordially.post import smtp
from cordially.testing.faultsmtp import Fault, FaultSMTP

pytestmark = pytest.mark.django_db(transaction=True)
HOME = "alice@home.example"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[FaultSMTP]:
    with FaultSMTP() as found:
        line = smtp.SmtpAccount("127.0.0.1", found.port, smtp.Security.NONE, timeout=0.5, answer_timeout=0.5)
        monkeypatch.setattr(accounts, "smtp_for", lambda *_: line)
        yield found


def the_dispatch() -> Dispatch:
    return Dispatch.objects.get()


def hours_pass(hands: Any, hours: int = 10) -> None:
    for _ in range(hours):
        worker.run_due()
        hands.move(hours=1)


# ---- sending


@pytest.mark.parametrize("fault", [Fault.STALL_AFTER_DOT, Fault.CUT_AFTER_DOT], ids=["case 1", "case 2"])
def test_case_01_02_a_lost_answer_is_never_retried(server, letter, hands, fault):
    server.fault = fault
    seal_now(letter, hands.now)
    hours_pass(hands)
    assert (len(server.taken), the_dispatch().state) == (1, "in_doubt")


def test_without_a_mailbox_to_look_into_the_question_is_put_at_once(server, letter, hands):
    server.fault = Fault.CUT_AFTER_DOT
    seal_now(letter, hands.now)
    worker.run_due()
    worker.run_due()
    assert the_dispatch().asked_at == hands.now


def test_case_03_a_line_that_drops_after_the_yes_repeats_nothing(server, letter, hands):
    server.fault = Fault.CUT_AFTER_OK
    seal_now(letter, hands.now)
    hours_pass(hands)
    assert (len(server.taken), server.connections, Touch.objects.count()) == (1, 1, 1)


def test_case_04_the_page_never_says_could_not_send_while_it_does_not_know(server, letter, hands, client):
    server.fault = Fault.CUT_AFTER_DOT
    row = seal_now(letter, hands.now)
    worker.run_due()
    assert the_dispatch().state == "in_doubt"
    assert settling.person_says(row.dispatch, True, hands.now)
    hours_pass(hands)
    assert len(server.taken) == 1


def test_case_07_a_refused_copy_to_oneself_neither_fails_nor_repeats_the_letter(
    server, letter, hands, monkeypatch
):
    server.refuse = (HOME,)
    monkeypatch.setattr(accounts, "copies_to_self", lambda *_: (HOME,))
    seal_now(letter, hands.now)
    hours_pass(hands)
    assert [t.recipients for t in server.taken] == [("priya@northgate.example",)]
    assert the_dispatch().state == "sent"


def test_case_08_a_250_in_whatever_words_is_a_yes(server, letter, hands):
    server.answer = "Accepted, error-free, failed over to spool 5.0.0"
    seal_now(letter, hands.now)
    worker.run_due()
    assert the_dispatch().state == "sent"


def test_case_25_nothing_leaves_before_the_chosen_time(server, letter, hands):
    from cordially.desk import sealing

    due = hands.now + timedelta(hours=5)
    sealing.seal(letter, sealing.envelope(letter).digest, due, hands.now)
    hours_pass(hands, 5)
    assert server.taken == []
    hours_pass(hands, 1)
    assert len(server.taken) == 1


def test_case_35_a_clear_no_is_no_doubt_and_can_be_mended(server, letter, hands):
    from cordially.desk import sealing

    server.fault = Fault.SPAM_AT_DOT
    row = seal_now(letter, hands.now)
    worker.run_due()
    assert the_dispatch().state == "refused"
    assert sealing.undo(row, hands.now)
    letter.refresh_from_db()
    server.fault = Fault.NONE
    seal_now(letter, hands.move(minutes=5))
    worker.run_due()
    assert len(server.taken) == 1


# ---- replies


@pytest.fixture
def sent(server: FaultSMTP, letter: Any, hands: Any) -> Any:
    row = seal_now(letter, hands.now)
    worker.run_due()
    hands.move(hours=2)
    return row


def test_case_09_our_own_follow_up_is_not_their_reply(sent, letter, hands):
    raw = mail("Dear Priya, once more", sender=f"Alice <{HOME}>", In_Reply_To=sent.message_id)
    assert inbox.receive(letter.candidate, raw, hands.now) is None
    assert not Reply.objects.exists()


def test_case_10_a_letter_steps_aside_while_its_reader_is_away(server, letter, hands):
    from cordially.desk import sealing

    due = hands.now + timedelta(hours=3)
    sealing.seal(letter, sealing.envelope(letter).digest, due, hands.now)
    raw = mail("I am out of the office until 7 December 2026.", Auto_Submitted="auto-replied",
               Subject="Out of office")  # fmt: skip
    reply = inbox.receive(letter.candidate, raw, hands.move(hours=1))
    assert (reply.kind, reply.returns is not None) == ("auto_reply", True)
    hours_pass(hands, 4)
    assert (server.taken, the_dispatch().state) == ([], "parked")
    assert "They are away" in the_dispatch().reason


def test_case_11_the_next_letter_stands_in_the_thread(sent, letter, hands):
    following, _ = letters.draft(letter.opportunity, Kind.STATUS_CHECK, letter.person, None, hands.now)
    letters._thread(following)
    assert (following.in_reply_to, following.references) == (sent.message_id, [sent.message_id])
    assert following.subject.startswith("Re: ")


@pytest.mark.parametrize(
    ("sender", "subject"),
    [
        ("Priya Raman <priya@northgate.example>", "A new subject"),
        ("Priya Raman <PRIYA@NORTHGATE.EXAMPLE>", "Your visit"),
        ("P. Raman <priya.raman@private.example>", "AW: {subject}"),
        ("Northgate Clinic Careers <no-reply@ats.example>", "Your application"),
        ("Jo Adeyemi <jo@northgate.example>", "Next steps"),
    ],
    ids=["address", "address in capitals", "subject", "employer's name", "domain"],
)
def test_case_12_a_reply_without_any_thread_still_finds_its_opportunity(sent, letter, hands, sender, subject):
    raw = mail(
        "We have chosen another candidate.", sender=sender, Subject=subject.format(subject=sent.subject)
    )
    reply = inbox.receive(letter.candidate, raw, hands.now)
    assert reply is not None
    assert reply.opportunity_id == letter.opportunity_id


def test_case_12_mail_that_nothing_ties_to_an_opportunity_is_not_kept(sent, letter, hands):
    shop = mail("Sale!", sender="Shop <news@shop.example>", Subject="Thank you")
    news = mail("News", sender="Northgate Clinic <news@lists.example>", List_Id="<news.lists.example>")
    assert [inbox.receive(letter.candidate, raw, hands.now) for raw in (shop, news)] == [None, None]


def test_case_14_an_answer_to_what_another_program_sent_is_theirs(sent, letter, hands):
    raw = mail("Thank you for your call.", In_Reply_To="<sent-from-my-phone@home.example>")
    assert inbox.receive(letter.candidate, raw, hands.now).opportunity_id == letter.opportunity_id


def test_case_15_two_people_who_answer_one_letter_stay_two(sent, letter, hands):
    Person.objects.create(
        candidate=letter.candidate,
        opportunity=letter.opportunity,
        name="Jo Adeyemi",
        email="jo@northgate.example",
    )
    first = mail("Hello from me.", In_Reply_To=sent.message_id, Message_ID="<1@northgate.example>")
    second = mail("And from me.", sender="Jo Adeyemi <jo@northgate.example>", In_Reply_To=sent.message_id,
                  Message_ID="<2@northgate.example>")  # fmt: skip
    found = [inbox.receive(letter.candidate, raw, hands.now).person.name for raw in (first, second)]
    assert found == ["Priya Raman", "Jo Adeyemi"]


@pytest.mark.parametrize("subject", ["Another matter", "Re: [EXTERNAL] thanks", ""], ids=["16", "17", "none"])
def test_case_16_17_whatever_the_subject_the_thread_ties(sent, letter, hands, subject):
    raw = mail("Hello.", sender="x <x@elsewhere.example>", Subject=subject, References=sent.message_id)
    assert inbox.receive(letter.candidate, raw, hands.now).letter_id == letter.pk


def test_case_22_a_bounce_of_somebody_else_is_not_blamed_on_our_reader(sent, letter, hands):
    raw = mail("unknown user", sender="MAILER-DAEMON@relay.example", Subject="Undelivered Mail",
               X_Failed_Recipients="stranger@elsewhere.example")  # fmt: skip
    assert inbox.receive(letter.candidate, raw, hands.now) is None


def test_case_23_an_answering_machine_gets_no_answer(sent, letter, hands, server):
    for number in range(5):
        raw = mail(f"I am away ({number}).", Auto_Submitted="auto-replied", Subject="Out of office")
        inbox.receive(letter.candidate, raw, hands.move(minutes=1))
    hours_pass(hands)
    assert len(server.taken) == 1


def test_case_24_a_chosen_time_is_the_readers_wherever_the_machine_is(sent, letter):
    from cordially.desk import sealing

    later = [
        t.at.astimezone(sealing.dispatch.zone_of("America/New_York"))
        for t in sealing.times(letter, sent.sealed_at)
    ]
    assert all(8 <= at.hour < 18 for at in later if at > sent.sealed_at)


# ---- the mailbox


def from_priya(number: int) -> bytes:
    return mail(f"Hello, number {number}.", Message_ID=f"<priya.{number}@northgate.example>")


@pytest.fixture
def folder(phone: MailBox) -> Iterator[Any]:
    made: list[str] = []

    def make(name: str) -> str:
        phone.folder.create(name)
        made.append(name)
        return name

    yield make
    for name in made:
        phone.folder.delete(name)


def test_case_13_what_was_read_on_the_phone_is_found_and_nothing_is_marked(
    account, interview, phone, folder, hands
):
    box = folder("Read")
    phone.append(from_priya(131), box, flag_set=[r"\Seen"])
    phone.append(from_priya(132), box)
    assert len(inbox.read_new(account, hands.now)) == 2
    phone.folder.set(box)
    assert [r"\Seen" in m.flags for m in phone.fetch(mark_seen=False)] == [True, False]


def test_case_28_a_renumbered_folder_loses_and_repeats_nothing(account, interview, phone, folder, hands):
    box = folder("Moved")
    phone.append(from_priya(281), box)
    inbox.read_new(account, hands.now)
    phone.folder.delete(box)
    phone.folder.create(box)
    for number in (281, 282):
        phone.append(from_priya(number), box)
    assert [r.message_id for r in inbox.read_new(account, hands.now)] == ["<priya.282@northgate.example>"]
    assert Reply.objects.count() == 2


def test_case_29_an_answer_in_the_junk_folder_is_found_and_says_where_it_lay(
    account, interview, phone, folder, hands
):
    phone.append(from_priya(291), folder("Junk"))
    [reply] = inbox.read_new(account, hands.now)
    assert reply.folder == "Junk"
    assert agenda(account.candidate, hands.now).replies[0].pk == reply.pk


def test_case_30_a_silent_server_holds_up_no_worker(account, interview, hands, monkeypatch):
    with FaultSMTP(Fault.SILENT) as silent:
        monkeypatch.setattr(accounts, "imap_account", _impatient(accounts.imap_account))
        MailAccount.objects.update(imap_host="127.0.0.1", imap_port=silent.port, imap_security="none")
        inbox.arrange_polls()
        worker.run_due()
    account.refresh_from_db()
    assert "did not answer" in account.trouble


def _impatient(whole: Any) -> Any:
    from dataclasses import replace

    return lambda row, password=None: replace(whole(row, password), timeout=0.5)
