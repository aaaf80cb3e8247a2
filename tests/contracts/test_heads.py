"""Heads first: every folder in which an answer may lie, nothing marked as read, nothing read twice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest
from imap_tools import AND, MailBox

from cordially.post.imap import Mailbox
from cordially.post.transport import tls_context
from cordially.testing.mailhost import ME, PASSWORD, MailHost

_numbers = count()


def mail(text: str = "hello") -> tuple[str, bytes]:
    message_id = f"<head.{next(_numbers)}.{time.time_ns()}@corp.example>"
    head = (
        f"From: Helen <helen@corp.example>\r\nMessage-ID: {message_id}\r\nSubject: Hello\r\nX-Other: no\r\n"
    )
    return message_id, f"{head}\r\n{text}\r\n".encode()


@pytest.fixture
def mailbox(mailhost: MailHost) -> Iterator[Mailbox]:
    with Mailbox(mailhost.imap_account()) as opened:
        yield opened


@pytest.fixture
def hands(mailhost: MailHost) -> Iterator[MailBox]:
    context = tls_context(str(mailhost.certificates.ca))
    account = mailhost.imap_account()
    with MailBox("localhost", account.port, timeout=10, ssl_context=context).login(ME, PASSWORD) as box:
        yield box


def test_heads_tell_who_wrote_and_how_long_and_leave_it_unread(mailbox, mailhost, hands):
    before = mailbox.heads()
    message_id, raw = mail("x" * 2000)
    mailhost.deliver_reply(raw)
    found = mailbox.heads(uidvalidity=before.uidvalidity, last_uid=before.last_uid)
    [head] = found.heads
    assert (message_id.encode() in head.raw, b"X-Other" in head.raw, head.size > 2000) == (True, False, True)
    whole = mailbox.fetch("INBOX", head.uid)
    hands.folder.set("INBOX")
    [seen] = hands.fetch(AND(uid=str(head.uid)), mark_seen=False)
    assert (whole.endswith(raw), r"\Seen" in seen.flags) == (True, False)


def test_an_unchanged_folder_is_known_without_opening_it(mailbox, mailhost):
    now = mailbox.heads()
    mailbox.heads("Sent")  # of an open folder STATUS would tell an old story
    assert mailbox.is_unchanged("INBOX", now.uidvalidity, now.last_uid)
    mailhost.deliver_reply(mail()[1])
    assert not mailbox.is_unchanged("INBOX", now.uidvalidity, now.last_uid)
    assert not mailbox.is_unchanged("INBOX", now.uidvalidity + 1, now.last_uid)


def test_heads_come_in_portions(mailbox, hands):
    hands.folder.create("Portions")
    for _ in range(5):
        hands.append(mail()[1], "Portions")
    first = mailbox.heads("Portions", limit=3)
    rest = mailbox.heads("Portions", uidvalidity=first.uidvalidity, last_uid=first.last_uid, limit=3)
    hands.folder.delete("Portions")
    assert ([h.uid for h in first.heads], first.more) == ([1, 2, 3], True)
    assert ([h.uid for h in rest.heads], rest.more) == ([4, 5], False)


def test_holes_between_uids_do_no_harm(mailbox, hands):
    hands.folder.create("Holes")
    for _ in range(6):
        hands.append(mail()[1], "Holes")
    hands.folder.set("Holes")
    hands.delete(["2", "5"])
    found = mailbox.heads("Holes")
    hands.folder.delete("Holes")
    assert [h.uid for h in found.heads] == [1, 3, 4, 6]


def test_folders_of_the_persons_rules_are_read_and_drafts_and_sent_are_not(mailbox, hands):
    hands.folder.create("Bewerbungen")
    found = mailbox.folders_to_read()
    hands.folder.delete("Bewerbungen")
    assert found[0] == "INBOX"
    assert "Bewerbungen" in found
    assert not {"Sent", "Drafts"} & set(found)


def test_our_own_copy_is_moved_from_the_inbox_to_sent(mailbox, mailhost, hands):
    message_id, raw = mail()
    mailhost.deliver_reply(raw)
    assert mailbox.move_to_sent(message_id)
    assert mailbox.find_in("INBOX", message_id) is None
    hands.folder.set("Sent")
    [copy] = hands.fetch(AND(uid=str(mailbox.find_in("Sent", message_id))), mark_seen=False)
    assert r"\Seen" in copy.flags
    assert mailbox.move_to_sent(message_id) is False
