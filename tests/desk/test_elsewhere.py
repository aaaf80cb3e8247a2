"""Mail that the person sent from another program is a contact, once; the rest of Sent leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import format_datetime
from itertools import count

import pytest
from imap_tools import MailBox
from tests.desk.conftest import seal_now

from cordially.desk import contacts, dispatch, elsewhere, inbox, matching
from cordially.desk.agenda import agenda
from cordially.desk.models import Dispatch, Interview, MailAccount, MailFolder, Reply, Touch
from cordially.model import Channel, Kind
from cordially.post import imap
from cordially.testing.mailhost import ME

pytestmark = pytest.mark.django_db(transaction=True)
_numbers = count()
Send = Callable[..., str]


@pytest.fixture
def priya(interview: Interview) -> str:
    """Her address, another one in each test: the mailbox outlives a test."""
    address = f"priya.{next(_numbers)}@northgate.example"
    interview.people.update(email=address)
    return address


@pytest.fixture
def send(phone: MailBox, hands, priya) -> Send:
    """Alice sends with another program: a message appears in Sent (or in a folder named)."""

    def _send(
        text: str = "Any news?", folder: str = "Sent", flags: tuple[str, ...] = (), **given: str
    ) -> str:
        message_id = f"<phone.{next(_numbers)}.{priya.replace('@', '.')}>"
        head = {"From": f"Alice <{ME}>", "To": priya, "Subject": "The role", "Message-ID": message_id}
        head |= {"Date": format_datetime(hands.now)} | {k.replace("_", "-"): v for k, v in given.items()}
        raw = "".join(f"{k}: {v}\r\n" for k, v in head.items()) + f"\r\n{text}\r\n"
        phone.append(raw.encode(), folder, flag_set=[r"\Seen", *flags])
        return head["Message-ID"]

    return _send


def used(candidate, now) -> int:
    return agenda(candidate, now).standings[0].plan.budget.used


def test_a_question_sent_from_a_phone_counts_and_says_to_whom(account, send, priya, hands):
    send()
    inbox.read_new(account, hands.now)
    [touch] = Touch.objects.all()
    assert (touch.person.email, touch.kind, touch.channel) == (priya, "status_check", "email")
    assert (touch.note, used(account.candidate, hands.now)) == ("The role", 1)


def test_it_is_recorded_once_even_when_the_folder_is_read_from_the_start(account, send, hands):
    send()
    inbox.read_new(account, hands.now)
    MailFolder.objects.all().delete()
    inbox.read_new(account, hands.now)
    assert Touch.objects.count() == 1


def test_the_same_message_in_sent_and_in_the_inbox_is_one_contact(account, send, hands):
    message_id = send()
    send(folder="INBOX", Message_ID=message_id)
    inbox.read_new(account, hands.now)
    assert Touch.objects.count() == 1


def test_a_sender_forged_in_the_inbox_is_no_contact_of_hers(account, send, hands):
    send(folder="INBOX")
    inbox.read_new(account, hands.now)
    assert not Touch.every.exists()


def test_a_thank_you_sent_from_a_phone_is_no_longer_owed(account, send, interview, hands):
    assert "thank_you" in [t.step.kind.value for t in agenda(account.candidate, hands.now).todo]
    send("Dear Priya, thank you for your time this morning.")
    inbox.read_new(account, hands.now)
    [touch] = Touch.objects.all()
    assert (touch.kind, touch.interview_id) == ("thank_you", interview.pk)
    found = agenda(account.candidate, hands.now)
    assert "thank_you" not in [t.step.kind.value for t in (*found.todo, *found.later)]
    assert used(account.candidate, hands.now) == 0


def test_a_letter_that_waits_steps_aside_for_one_sent_from_a_phone(account, priya, letter, send, hands):
    row = seal_now(letter, hands.now).dispatch
    send("Dear Priya, thank you for your time this morning.")
    assert inbox.look_before_sending(row, hands.now)
    assert dispatch.reason_to_park(row, hands.now)
    assert not contacts.judge(
        letter.opportunity, Kind.THANK_YOU, hands.now, person=letter.person, interview=letter.interview
    ).proper


def test_an_answer_to_a_message_of_theirs_costs_nothing(account, send, priya, interview, hands):
    theirs = f"<theirs.{next(_numbers)}@northgate.example>"
    raw = f"From: {priya}\r\nSubject: Hello\r\nMessage-ID: {theirs}\r\n\r\nWhich bus did you take?\r\n"
    inbox.receive(account.candidate, raw.encode(), hands.now)
    assert Reply.objects.exists()
    send("The number four.", In_Reply_To=theirs)
    inbox.read_new(account, hands.move(minutes=5))
    [touch] = Touch.objects.all()
    assert (touch.kind, touch.answers, used(account.candidate, hands.now)) == ("answer", True, 0)


@pytest.mark.parametrize(
    "given",
    [
        {"To": "mother@home.example"},
        {"Message_ID": ""},
        {"folder": "Drafts"},
        {"flags": (r"\Draft",)},
        {"Date": "Mon, 23 Nov 2026 10:00:00 +0000"},
    ],
    ids=["to somebody else", "without an id", "in Drafts", "marked a draft", "before the interview"],
)
def test_other_mail_leaves_no_trace(account, send, hands, given):
    send(**given)
    inbox.read_new(account, hands.now)
    assert not Touch.every.exists()
    assert not Reply.objects.exists()


@pytest.mark.parametrize("changes", [{"outcome": "rejected"}, {"rehearsal": True}])
def test_mail_about_a_case_that_is_not_open_leaves_no_trace(account, send, interview, hands, changes):
    type(interview.opportunity).objects.filter(pk=interview.opportunity_id).update(**changes)
    send()
    inbox.read_new(account, hands.now)
    assert not Touch.every.exists()


def test_the_words_of_the_message_are_not_kept(account, send, hands):
    send("A secret of the heart.")
    inbox.read_new(account, hands.now)
    [row] = Touch.objects.values()
    assert "secret" not in str(row)


@pytest.mark.parametrize("how", ["ours", "outlook", "renamed"])
def test_a_copy_of_our_own_letter_is_never_counted_twice(account, priya, letter, send, hands, how):
    seal = seal_now(letter, hands.now)
    Dispatch.objects.filter(seal=seal).update(state="sent", handing_over_at=hands.now)
    Touch.objects.create(
        candidate=account.candidate, opportunity=letter.opportunity, person=letter.person, letter=letter,
        at=hands.now, kind=letter.kind,
    )  # fmt: skip
    given = {
        "ours": {"Message_ID": seal.message_id},
        "outlook": {"X_Microsoft_Original_Message_ID": seal.message_id},
        "renamed": {"Subject": seal.subject},
    }[how]
    send(letter.body, **given)
    inbox.read_new(account, hands.move(minutes=1))
    assert Touch.every.count() == 1


def test_what_was_logged_by_hand_is_not_counted_again(account, send, interview, hands):
    person = interview.people.first()
    contacts.log(
        interview.opportunity,
        contacts.Contact(hands.now, Kind.STATUS_CHECK, Channel.EMAIL, person=person, note="asked again"),
        hands.now,
    )
    send()
    inbox.read_new(account, hands.move(minutes=30))
    [touch] = Touch.every.all()
    assert touch.note == "asked again"


def test_what_was_not_about_the_interview_no_longer_counts_and_is_not_found_again(account, send, hands):
    send()
    inbox.read_new(account, hands.now)
    touch = Touch.objects.get()
    assert elsewhere.set_aside(touch, True)
    MailFolder.objects.all().delete()
    inbox.read_new(account, hands.now)
    assert (Touch.objects.count(), used(account.candidate, hands.now)) == (0, 0)
    assert elsewhere.set_aside(touch, False)
    assert used(account.candidate, hands.now) == 1


def test_a_contact_logged_by_hand_cannot_be_set_aside(interview, hands):
    row, _, _ = contacts.log(interview.opportunity, contacts.Contact(hands.now), hands.now)
    assert not elsewhere.set_aside(row, True)


def test_where_all_mail_lies_in_one_folder_what_was_sent_counts_and_what_arrived_does_not(
    account: MailAccount, send, hands, monkeypatch
):
    monkeypatch.setattr(imap.Mailbox, "sent_folder", lambda self: "")
    monkeypatch.setattr(imap.Mailbox, "everything", lambda self: "Sent")
    monkeypatch.setattr(imap.Mailbox, "folders_to_read", lambda self: ("INBOX", "Sent"))
    send()
    send(Delivered_To=ME)
    send(flags=(r"\Draft",))
    inbox.read_new(account, hands.now)
    assert Touch.every.count() == 1


def test_a_copy_with_the_id_of_a_letter_under_way_is_no_contact_of_its_own(
    account, priya, letter, send, hands
):
    seal = seal_now(letter, hands.now)
    send(letter.body, Message_ID=seal.message_id)
    inbox.read_new(account, hands.now)
    assert not Touch.every.exists()
    assert seal.message_id in matching.own_ids(account.candidate)
