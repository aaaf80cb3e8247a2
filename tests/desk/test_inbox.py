"""What comes back: matched to its letter, understood, kept once; the rest is not kept at all."""

from datetime import date

import pytest
from tests.desk.conftest import seal_now, typed

from cordially.desk import inbox, interviews, worker
from cordially.desk.agenda import agenda
from cordially.desk.mapping import case_of
from cordially.desk.models import Reply
from cordially.model import ReplyKind, StepKind
from cordially.writing import compose

pytestmark = pytest.mark.django_db(transaction=True)


def mail(text: str, *, sender: str = "Priya Raman <priya@northgate.example>", **headers: str) -> bytes:
    lines = [f"From: {sender}", "Subject: Re: Thank you", "Date: Tue, 24 Nov 2026 12:00:00 -0500"]
    lines += [f"{k.replace('_', '-')}: {v}" for k, v in headers.items()]
    return ("\r\n".join(lines) + "\r\n\r\n" + text).encode()


@pytest.fixture
def sent(postbox, letter, hands):
    seal = seal_now(letter, hands.now)
    worker.run_due()
    return seal


def test_an_answer_in_the_thread_is_matched_to_its_letter(sent, letter, hands):
    raw = mail(
        "We need until 4 December to decide.",
        sender="Office <office@elsewhere.example>",
        In_Reply_To=sent.message_id,
    )
    reply = inbox.receive(letter.candidate, raw, hands.move(hours=2))
    assert (reply.letter_id, reply.kind, reply.promise_due) == (letter.pk, "holding", date(2026, 12, 4))


def test_a_new_mail_from_a_known_person_is_theirs(sent, letter, hands):
    reply = inbox.receive(
        letter.candidate, mail("Unfortunately, we have chosen another candidate."), hands.move(hours=2)
    )
    assert (reply.person.name, reply.kind) == ("Priya Raman", "rejection")


def test_a_colleague_is_known_by_the_domain(sent, letter, hands):
    reply = inbox.receive(
        letter.candidate, mail("Hello.", sender="Jo <jo@northgate.example>"), hands.move(hours=2)
    )
    assert reply.opportunity_id == letter.opportunity_id


def test_other_mail_is_not_kept(sent, letter, hands):
    assert (
        inbox.receive(letter.candidate, mail("Buy now", sender="Shop <shop@offers.example>"), hands.now)
        is None
    )
    assert not Reply.objects.exists()


def test_our_own_copy_is_not_a_reply(sent, letter, hands):
    raw = mail("Dear Priya", sender="Alice Moor <alice@home.example>", In_Reply_To=sent.message_id)
    assert inbox.receive(letter.candidate, raw, hands.now) is None


def test_the_same_message_twice_is_one_reply(sent, letter, hands):
    inbox.receive(letter.candidate, mail("Hello."), hands.move(hours=2))
    inbox.receive(letter.candidate, mail("Hello."), hands.move(hours=2))
    assert Reply.objects.count() == 1


def test_a_holding_answer_moves_the_plan_past_their_day(sent, letter, hands):
    inbox.receive(letter.candidate, mail("We will get back to you by 11 December."), hands.move(hours=2))
    standing = agenda(letter.candidate, hands.now).standings[0]
    assert standing.plan.quiet_until.date() > date(2026, 12, 11)


def test_a_rejection_brings_a_goodwill_letter_to_write(sent, letter, hands):
    inbox.receive(
        letter.candidate, mail("Unfortunately, we have chosen another candidate."), hands.move(hours=2)
    )
    found = agenda(letter.candidate, hands.now)
    assert [t.step.kind.value for t in (*found.todo, *found.later)] == ["goodwill"]


def test_the_person_can_correct_what_a_message_means(sent, letter, hands):
    reply = inbox.receive(letter.candidate, mail("Well, then."), hands.move(hours=2))
    inbox.correct(reply, ReplyKind.HOLDING, "2026-12-18", hands.now)
    reply.refresh_from_db()
    assert (reply.kind, reply.promise_due, reply.confirmed) == ("holding", date(2026, 12, 18), True)


def test_broken_bytes_are_no_trouble(sent, letter, hands):
    assert inbox.receive(letter.candidate, b"\xff\xfe\x00 nonsense", hands.now) is None


def test_a_cancellation_calls_off_the_interview_and_the_reply_says_so(alice, hands):
    coming, _ = interviews.save(
        alice, typed(start="2026-12-03T14:00", end="2026-12-03T15:00", uid="u1", sequence=1)
    )
    calendar = "BEGIN:VCALENDAR\nMETHOD:CANCEL\nBEGIN:VEVENT\nUID:u1\nSEQUENCE:2\nEND:VEVENT\nEND:VCALENDAR\n"
    reply = inbox.receive(alice, mail(calendar, Content_Type="text/calendar; method=CANCEL"), hands.now)
    coming.refresh_from_db()
    assert (reply.kind, coming.cancelled) == ("calendar", True)
    assert reply.evidence[0] == "They called off the interview of Thursday 3 December, 14:00."


def test_a_meeting_they_moved_is_confirmed_in_a_letter_that_tells_the_new_time(alice, hands):
    interviews.save(alice, typed(start="2026-12-03T14:00", end="2026-12-03T15:00", uid="u1", sequence=1))
    calendar = (
        "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:u1\nSEQUENCE:2\nDTSTART:20261203T210000Z\n"
        "DURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    reply = inbox.receive(alice, mail(calendar, Content_Type="text/calendar; method=REQUEST"), hands.now)
    assert (reply.kind, reply.asks) == ("calendar", True)
    now = reply.at
    (step,) = [t.step for t in agenda(alice, now).todo if t.step.kind.letter]
    assert step.kind is StepKind.RESCHEDULE
    draft = compose(case_of(reply.opportunity), step.kind, now)
    assert "Thursday, December 3 at 4:00 pm" in draft.body


def test_a_delay_that_asks_whether_one_can_wait_is_answered_before_anything_else(sent, letter, hands):
    raw = mail("We need until 4 December to decide. Are you still available?", In_Reply_To=sent.message_id)
    reply = inbox.receive(letter.candidate, raw, hands.move(hours=2))
    planned = [t.step.kind for t in agenda(letter.candidate, hands.now).todo]
    assert (reply.asks, StepKind.HOLDING in planned) == (True, True)
