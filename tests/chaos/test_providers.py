"""Providers have habits: copies in Sent, ids of their own. One trial mail finds out; every way is safe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from tests.chaos.rig import Rig

from cordially.desk import inbox, letters, mailsetup, worker
from cordially.desk.models import Dispatch, MailAccount, Person
from cordially.model import Kind
from cordially.post.imap import Mailbox
from cordially.testing.faultsmtp import Fault
from cordially.testing.mailhost import ME
from cordially.testing.provider import Habit, Provider


@pytest.fixture
def through(rig: Rig) -> Iterator[Callable[..., Provider]]:
    """Send through a provider of this habit from now on."""
    with ExitStack() as open_ones:

        def use(habit: Habit, fault: Fault = Fault.NONE) -> Provider:
            provider = open_ones.enter_context(Provider(rig.host, habit, fault))
            rig.smtp_port = provider.port
            return provider

        yield use


def account_of(row: Dispatch) -> MailAccount:
    return MailAccount.objects.get(candidate=row.candidate)


@pytest.mark.parametrize(
    ("habit", "keeps_sent", "rewrites"),
    [(Habit.PLAIN, False, False), (Habit.GMAIL, True, False), (Habit.OUTLOOK, True, True)],
)
def test_one_trial_mail_to_oneself_teaches_the_habits(rig: Rig, through, habit, keeps_sent, rewrites) -> None:
    through(habit)
    account = account_of(rig.letter())
    assert mailsetup.begin_trial(account, rig.clock()) == ()
    for _ in range(8):
        worker.run_due()
        rig.clock.move(seconds=5)
    account.refresh_from_db()
    found = (account.copies_arrive, account.keeps_sent, account.rewrites_ids)
    assert found == (True, keeps_sent, rewrites)


@pytest.mark.parametrize("known", [None, True], ids=["no trial", "after the trial"])
@pytest.mark.parametrize("habit", Habit)
def test_there_is_one_copy_for_them_and_one_in_sent(
    rig: Rig, through, habit: Habit, known: bool | None
) -> None:
    through(habit)
    row = rig.recover(rig.letter(keeps_sent=known if habit is not Habit.PLAIN else None))
    rig.clock.move(minutes=5)
    rig.work()
    subject = row.seal.letter.subject
    mine = rig.all_copies(ME, "Sent")[subject]
    assert (row.state, rig.wait_for_copies(row.seal.letter), mine) == ("sent", 1, 1)


@pytest.mark.parametrize("habit", Habit)
def test_a_lost_answer_is_settled_by_the_evidence_this_provider_leaves(
    rig: Rig, through, habit: Habit
) -> None:
    provider = through(habit, Fault.CUT_AFTER_DOT)
    row = rig.recover(rig.letter(keeps_sent=True if habit is not Habit.PLAIN else None))
    assert (row.state, len(provider.server.taken)) == ("sent", 1)
    assert row.server_id.endswith("OUTLOOK.COM>") == (habit is Habit.OUTLOOK)


def test_an_answer_to_the_providers_own_id_finds_its_letter(rig: Rig, through) -> None:
    through(Habit.OUTLOOK)
    row = rig.recover(rig.letter())
    head = f"From: Somebody <x@elsewhere.example>\r\nIn-Reply-To: {row.server_id}\r\nSubject: Re\r\n\r\n"
    reply = inbox.receive(row.candidate, f"{head}We chose another candidate.\r\n".encode(), rig.clock())
    assert reply is not None
    assert reply.letter == row.seal.letter


def test_the_next_letter_is_threaded_by_the_id_that_they_hold(rig: Rig, through) -> None:
    through(Habit.OUTLOOK)
    row = rig.recover(rig.letter())
    first = row.seal.letter
    person = Person.objects.get(pk=first.person_id)
    following, _ = letters.draft(first.opportunity, Kind.STATUS_CHECK, person, None, rig.clock())
    letters._thread(following)
    assert following.in_reply_to == row.server_id
    assert following.references == [row.seal.message_id, row.server_id]
    assert following.subject == f"Re: {first.subject}"


def test_our_copies_are_not_left_in_the_inbox(rig: Rig, through) -> None:
    through(Habit.PLAIN)
    row = rig.recover(rig.letter())
    rig.clock.move(minutes=1)
    rig.work()
    with Mailbox(rig.host.imap_account()) as mailbox:
        assert mailbox.find_in("INBOX", row.seal.message_id) is None
