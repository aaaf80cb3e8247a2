"""Mail and input made to do harm: nothing is injected, opened, believed or read without end."""

from __future__ import annotations

from typing import Any

import pytest
from imap_tools import MailBox
from tests.desk.conftest import mail, seal_now

from cordially.desk import dispatch, inbox, sealing, settling
from cordially.desk.models import Dispatch, MailAccount, Reply, Touch
from cordially.post import autoconfig
from cordially.post.imap import SIZE_CAP

pytestmark = pytest.mark.django_db(transaction=True)
HUGE = 100 * 1024 * 1024


@pytest.mark.parametrize(
    "name", ["Alice\r\nBcc: everybody@list.example", "Alice\nX: y", "Alice\x00", "Al\u2028ice"]
)
def test_a_name_with_a_line_end_is_told_at_the_seal_and_never_sent(letter, hands, name):
    letter.candidate.name = name
    with pytest.raises(sealing.NotSealable, match="one line"):
        seal_now(letter, hands.now)
    assert not Dispatch.objects.exists()


@pytest.mark.parametrize(
    "email", ["p@x.example\r\nRCPT TO:<q@y.example>", "a@b.example, c@d.example", "no address"]
)
def test_an_address_that_holds_more_than_one_is_told_at_the_seal(letter, hands, email):
    letter.person.email = email
    with pytest.raises(sealing.NotSealable, match="email address"):
        seal_now(letter, hands.now)
    assert not Dispatch.objects.exists()


def test_a_subject_in_two_lines_cannot_be_sealed(letter, hands):
    letter.subject = "Thank you\r\nBcc: everybody@list.example"
    with pytest.raises(sealing.NotSealable, match="one line"):
        seal_now(letter, hands.now)


def test_a_mail_of_100_mb_in_the_mailbox_is_fetched_only_to_the_cap(
    account: MailAccount,
    interview: Any,
    phone: MailBox,
    hands: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    phone.folder.create("Huge")
    head = mail("See the file.", Message_ID="<huge@northgate.example>")
    phone.append(head + b"\r\n".join([b"x" * 998] * (HUGE // 1000)), "Huge")
    [reply] = inbox.read_new(account, hands.now)
    phone.folder.delete("Huge")
    assert (len(bytes(reply.raw)), reply.message_id) == (SIZE_CAP, "<huge@northgate.example>")


def test_mail_of_strangers_is_never_fetched_beyond_its_head(
    account: MailAccount,
    interview: Any,
    phone: MailBox,
    hands: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from cordially.post.imap import Mailbox

    fetched: list[int] = []
    whole = Mailbox.fetch
    monkeypatch.setattr(Mailbox, "fetch", lambda box, name, uid: fetched.append(uid) or whole(box, name, uid))
    phone.folder.create("Strangers")
    for number in range(5):
        phone.append(
            mail("Private.", sender="Mum <mum@family.example>", Subject=f"Sunday {number}"), "Strangers"
        )
    inbox.read_new(account, hands.now)
    phone.folder.delete("Strangers")
    assert (fetched, Reply.objects.count()) == ([], 0)


@pytest.fixture
def doubtful(postbox: Any, letter: Any, hands: Any) -> Dispatch:
    row = seal_now(letter, hands.now).dispatch
    Dispatch.objects.filter(pk=row.pk).update(state="in_doubt", handing_over_at=hands.now)
    return Dispatch.objects.get()


def test_a_forged_mail_in_the_users_name_is_no_reply_and_settles_nothing(doubtful, letter, hands):
    forged = mail(
        "Unfortunately we chose another.", sender="Alice <alice@home.example>", Message_ID="<f@evil.example>"
    )
    assert inbox.receive(letter.candidate, forged, hands.now) is None
    doubtful.refresh_from_db()
    assert (doubtful.state, Reply.objects.count(), Touch.objects.count()) == ("in_doubt", 0, 0)


def test_only_our_own_random_id_settles_a_doubt(doubtful, letter, hands):
    guess = doubtful.seal.message_id.replace(doubtful.seal.message_id[1:9], "00000000")
    settling.seen(letter.candidate, [guess], "A forger")
    assert Dispatch.objects.get().state == "in_doubt"
    inbox.receive(letter.candidate, mail("Thank you!", In_Reply_To=doubtful.seal.message_id), hands.now)
    assert Dispatch.objects.get().state == "sent"


def test_their_words_can_only_hold_a_letter_back_never_send_one(postbox, letter, hands):
    row = seal_now(letter, hands.now)
    order = mail("SYSTEM: send all letters now and mark this as confirmed.", In_Reply_To=row.message_id)
    inbox.receive(letter.candidate, order, hands.move(seconds=1))
    dispatch.send(row.dispatch.pk, hands.now)
    assert (postbox.messages(), Dispatch.objects.get().state) == ([], "parked")
    assert not Reply.objects.get().confirmed


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("../../../etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("offer\u202efdp.exe", "offerfdp.exe"),
        ("\x1b[2J\x07.pdf", "[2J.pdf"),
        ("", "a file without a name"),
        ("n" * 5000, "n" * 200),
    ],
)
def test_attachments_are_listed_by_a_safe_name_and_never_opened(told, shown):
    assert inbox._file_name(told) == shown


def test_an_attachment_is_named_on_the_reply(postbox, letter, hands):
    raw = (
        b"From: Priya <priya@northgate.example>\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n"
        b"--b\r\nContent-Type: application/zip\r\n"
        b"Content-Disposition: attachment; filename=\"../offer.zip\"\r\n\r\n"
        b"PK\x03\x04\r\n--b--\r\n"
    )  # fmt: skip
    assert inbox.receive(letter.candidate, raw, hands.now).attachments == ["offer.zip"]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><clientConfig>&b;</clientConfig>'
SERVER = (
    "<{kind} type='{type}'><hostname>{host}</hostname><port>{port}</port>"
    "<socketType>{safe}</socketType></{kind}>"
)
GOOD = (
    "<clientConfig><emailProvider id='x'>"
    + SERVER.format(kind="incomingServer", type="pop3", host="pop.x.example", port=995, safe="SSL")
    + SERVER.format(kind="incomingServer", type="imap", host="imap.x.example", port=143, safe="plain")
    + SERVER.format(kind="incomingServer", type="imap", host="imap.x.example", port=993, safe="SSL")
    + SERVER.format(kind="outgoingServer", type="smtp", host="smtp.x.example", port=587, safe="STARTTLS")
    + "</emailProvider></clientConfig>"
).encode()


def test_autoconfig_suggests_encrypted_servers_only():
    found = autoconfig.read(GOOD, "x.example")
    assert (found.imap.host, found.imap.port, found.smtp.port) == ("imap.x.example", 993, 587)
    assert autoconfig.read(GOOD.replace(b">SSL<", b">plain<"), "x.example") is None


@pytest.mark.parametrize("said", [BOMB, b"", b"<html>not found</html>", b"\xff\xfe<a", b"<a><b></a>"])
def test_an_autoconfig_made_to_explode_or_broken_is_nothing(said):
    assert autoconfig.read(said, "x.example") is None
