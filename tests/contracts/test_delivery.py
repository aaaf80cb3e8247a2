"""What `smtp.deliver` promises holds on the fake, on the postbox, and on real servers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from cordially.model import Envelope
from cordially.post import message
from cordially.post.imap import Mailbox
from cordially.post.postbox import Postbox
from cordially.post.smtp import Accepted, NotTaken, Security, SmtpAccount, deliver, probe
from cordially.testing.faultsmtp import FaultSMTP
from cordially.testing.mailhost import ME, THEM, MailHost

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
NOBODY = "nobody@refuse.example"
OUTLOOK = "<PN3PR01MB9597274E541169BDB8DC4297B8802@PN3PR01MB9597.INDPRD01.PROD.OUTLOOK.COM>"
AWKWARD = "From Monday on\n.\n..two dots\ntrailing \t\n\nGrüße 🙂 = 100%\n" + "long " * 60 + "\nno end"
_numbers = count()


@dataclass
class Server:
    """One kind of server: how to send to it, and what it has for whom."""

    account: SmtpAccount
    inbox: Callable[[str], list[bytes]]

    def send(
        self, to: tuple[str, ...] = (THEM,), before_dot: Callable[[], None] = lambda: None, **changes: object
    ) -> tuple[str, Accepted]:
        fields = {"subject": "Thank you", "body": "Dear Helen,\n\nThank you.\n", **changes}
        message_id = f"<{next(_numbers)}.{time.time_ns()}@test.example>"
        envelope = Envelope(message_id=message_id, sender=ME, to=to, **fields)  # type: ignore[arg-type]
        data = message.build(envelope, sender_name="Alice Moor", date=NOW)
        told = deliver(self.account, sender=ME, recipients=to, data=data, before_dot=before_dot, copies=(ME,))
        return message_id, told

    def received(self, message_id: str, user: str = THEM) -> list[bytes]:
        """The messages of this id, with patience: real servers hand on after their answer."""
        end = time.monotonic() + 10
        while time.monotonic() < end:
            if found := [raw for raw in self.inbox(user) if message.id_of(raw) == message_id]:
                return found
            time.sleep(0.05)
        return []


@pytest.fixture(params=["fake", "postbox", "rootless", "postfix"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    if request.param == "fake":
        with FaultSMTP(refuse=(NOBODY,)) as fake:
            account = SmtpAccount("127.0.0.1", fake.port, Security.NONE, "alice", "s3cret", 5)
            yield Server(account, lambda user: [t.data for t in fake.taken if user in t.recipients])
    elif request.param == "postbox":
        with Postbox(tmp_path) as box:
            account = SmtpAccount("127.0.0.1", box.port, Security.NONE, timeout=5)
            yield Server(account, lambda user: [m.raw for m in box.messages() if user in m.recipients])
    else:
        host: MailHost = request.getfixturevalue(request.param)
        yield Server(host.smtp_account(), lambda user: _read(host, user))


def _read(host: MailHost, user: str) -> list[bytes]:
    with Mailbox(host.imap_account(user)) as mailbox:
        return [raw for _, raw in mailbox.new_messages("INBOX").messages]


def test_right_settings_have_no_problem(server: Server) -> None:
    assert probe(server.account) == ()


def test_a_letter_arrives_once_with_exactly_the_sealed_text(server: Server) -> None:
    message_id, told = server.send(body=AWKWARD)
    [raw] = server.received(message_id)
    assert message.body_of(raw) == AWKWARD
    assert (told.code, told.refused) == (250, {})


def test_long_ids_and_foreign_letters_arrive_readable(server: Server) -> None:
    message_id, _ = server.send(in_reply_to=OUTLOOK, references=(OUTLOOK,), subject="Grüße aus Århus")
    [raw] = server.received(message_id)
    assert f"\r\nIn-Reply-To: {OUTLOOK}\r\nReferences: {OUTLOOK}\r\n".encode() in raw
    assert b"Subject: =?utf-8?" in raw


def test_the_copy_to_oneself_is_evidence(server: Server) -> None:
    message_id, _ = server.send()
    assert len(server.received(message_id, ME)) == 1


def test_without_the_dot_nothing_arrives(server: Server) -> None:
    def cannot_record() -> None:
        raise RuntimeError("the record failed")

    with pytest.raises(RuntimeError):
        server.send(before_dot=cannot_record, subject="never")
    later, _ = server.send()
    assert server.received(later)
    assert not any(b"Subject: never" in raw for raw in server.inbox(THEM))


def test_a_refused_recipient_is_a_clear_no_and_the_copy_does_not_hide_it(server: Server) -> None:
    with pytest.raises(NotTaken) as told:
        server.send((NOBODY,))
    assert (told.value.stage, told.value.temporary, told.value.code >= 500) == ("rcpt", False, True)


def test_one_refused_recipient_does_not_keep_it_from_the_others(server: Server) -> None:
    message_id, told = server.send((THEM, NOBODY))
    assert list(told.refused) == [NOBODY]
    assert len(server.received(message_id)) == 1
