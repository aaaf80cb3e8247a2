"""What `imap.Mailbox` promises holds on a real Dovecot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count

import pytest
from imap_tools import AND, MailBox

from cordially.post.imap import SIZE_CAP, Found, ImapError, Mailbox, Security, probe
from cordially.post.transport import tls_context
from cordially.testing.mailhost import ME, PASSWORD, MailHost

_numbers = count()


def mail(message_id: str = "", text: str = "hello", more: str = "") -> bytes:
    message_id = message_id or fresh_id()
    head = f"From: helen@corp.example\r\nMessage-ID: {message_id}\r\nSubject: Hello\r\n{more}"
    return f"{head}\r\n{text}\r\n".encode()


def fresh_id() -> str:
    return f"<{next(_numbers)}.{time.time_ns()}@corp.example>"


@pytest.fixture
def mailbox(mailhost: MailHost) -> Iterator[Mailbox]:
    with Mailbox(mailhost.imap_account()) as opened:
        yield opened


@pytest.fixture
def hands(mailhost: MailHost) -> Iterator[MailBox]:
    """The person's own mail program, working on the same mailbox."""
    context = tls_context(str(mailhost.certificates.ca))
    account = mailhost.imap_account()
    with MailBox("localhost", account.port, timeout=10, ssl_context=context).login(ME, PASSWORD) as box:
        yield box


def test_only_what_came_since_is_read_and_exactly(mailhost: MailHost, mailbox: Mailbox) -> None:
    before = mailbox.new_messages()
    sent = [mail(), mail(text="second")]
    for raw in sent:
        mailhost.deliver_reply(raw)
    batch = mailbox.new_messages(uidvalidity=before.uidvalidity, last_uid=before.last_uid)
    assert [raw.endswith(s) for (_, raw), s in zip(batch.messages, sent, strict=True)] == [True, True]
    again = mailbox.new_messages(uidvalidity=batch.uidvalidity, last_uid=batch.last_uid)
    assert (again.messages, again.last_uid, again.reset) == ((), batch.last_uid, False)


def test_reading_leaves_messages_unread(mailhost: MailHost, mailbox: Mailbox, hands: MailBox) -> None:
    raw = mail()
    mailhost.deliver_reply(raw)
    batch = mailbox.new_messages()
    uid = batch.messages[-1][0]
    hands.folder.set("INBOX")
    assert [m.flags for m in hands.fetch(AND(uid=str(uid)), mark_seen=False)] in ([()], [(r"\Recent",)])


def test_messages_read_elsewhere_are_found(mailhost: MailHost, mailbox: Mailbox, hands: MailBox) -> None:
    before = mailbox.new_messages()
    mailhost.deliver_reply(mail())
    list(hands.fetch(mark_seen=True))
    batch = mailbox.new_messages(uidvalidity=before.uidvalidity, last_uid=before.last_uid)
    assert len(batch.messages) == 1


def test_a_renumbered_folder_is_read_anew_and_told(mailbox: Mailbox, hands: MailBox) -> None:
    hands.folder.create("Jobs")
    hands.append(mail(text="one"), "Jobs")
    before = mailbox.new_messages("Jobs")
    hands.folder.delete("Jobs")
    hands.folder.create("Jobs")
    hands.append(mail(text="two"), "Jobs")
    batch = mailbox.new_messages("Jobs", uidvalidity=before.uidvalidity, last_uid=before.last_uid)
    hands.folder.delete("Jobs")
    assert (batch.reset, [raw[-5:] for _, raw in batch.messages]) == (True, [b"two\r\n"])


def test_a_long_absence_comes_in_portions(mailbox: Mailbox, hands: MailBox) -> None:
    hands.folder.create("Many")
    for number in range(5):
        hands.append(mail(text=f"n{number}"), "Many")
    first_look = mailbox.new_messages("Many", limit=2)
    portion = mailbox.new_messages("Many", uidvalidity=first_look.uidvalidity, last_uid=1, limit=3)
    hands.folder.delete("Many")
    assert [uid for uid, _ in first_look.messages] == [4, 5]
    assert ([uid for uid, _ in portion.messages], portion.more) == ([2, 3, 4], True)


def test_a_first_look_leaves_older_mail_alone_for_good(mailbox: Mailbox, hands: MailBox) -> None:
    hands.folder.create("Past")
    hands.append(mail(), "Past", dt=datetime(2020, 1, 1, tzinfo=UTC))
    first = mailbox.new_messages("Past", since=date(2026, 1, 1))
    second = mailbox.new_messages("Past", uidvalidity=first.uidvalidity, last_uid=first.last_uid)
    hands.folder.delete("Past")
    assert (first.messages, first.last_uid, second.messages) == ((), 1, ())


def test_a_huge_message_is_cut_at_the_cap(mailhost: MailHost, mailbox: Mailbox) -> None:
    before = mailbox.new_messages()
    mailhost.deliver_reply(mail(text="\r\n".join(["x" * 70] * 10_000)))
    batch = mailbox.new_messages(uidvalidity=before.uidvalidity, last_uid=before.last_uid)
    assert len(batch.messages[0][1]) == SIZE_CAP


def test_a_sent_copy_is_filed_once_and_found_exactly(mailbox: Mailbox, hands: MailBox) -> None:
    message_id = fresh_id()
    raw = mail(message_id)
    assert [mailbox.append_sent(raw), mailbox.append_sent(raw)] == [True, False]
    found = mailbox.find(message_id)
    assert found is not None
    assert found.folder == mailbox.sent_folder() == "Sent"
    hands.folder.set("Sent")
    [copy] = hands.fetch(AND(uid=str(found.uid)), mark_seen=False)
    assert r"\Seen" in copy.flags


def test_a_copy_under_the_providers_own_id_is_not_filed_again(mailbox: Mailbox, hands: MailBox) -> None:
    ours = fresh_id()
    hands.append(mail(fresh_id(), more=f"X-Microsoft-Original-Message-ID: {ours}\r\n"), "Sent")
    assert mailbox.find(ours) is not None
    assert mailbox.append_sent(mail(ours)) is False


def test_a_copy_to_oneself_is_found_in_the_inbox(mailhost: MailHost, mailbox: Mailbox) -> None:
    message_id = fresh_id()
    assert mailbox.find(message_id) is None
    mailhost.deliver_reply(mail(message_id))
    assert mailbox.find(message_id) == Found("INBOX", mailbox.new_messages().last_uid, message_id)


@pytest.mark.parametrize("odd", ["", "no id", '<a"b@c.example>', "<a@b.example>\r\nx LOGOUT"])
def test_an_odd_id_is_not_found_and_harms_nothing(mailbox: Mailbox, odd: str) -> None:
    assert mailbox.find(odd) is None


def test_a_folder_that_is_gone_is_told(mailbox: Mailbox) -> None:
    with pytest.raises(ImapError, match="answered"):
        mailbox.new_messages("No such folder")


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS, Security.NONE])
def test_every_way_in_works(mailhost: MailHost, security: Security) -> None:
    assert probe(mailhost.imap_account(security=security)) == ()


def test_a_wrong_password_is_told_with_what_to_do(mailhost: MailHost) -> None:
    assert "app password" in str(probe(mailhost.imap_account(password="wrong"))[0])
    assert "app password" in str(probe(mailhost.imap_account(password="größe"))[0])
