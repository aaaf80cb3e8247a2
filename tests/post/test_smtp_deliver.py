"""At every step of a delivery we know whether the message was taken, or that we do not know."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cordially.model import CordiallyError
from cordially.post.smtp import Accepted, InDoubt, MailError, NotTaken, Security, SmtpAccount, deliver
from cordially.testing.faultsmtp import Fault, FaultSMTP

DATA = b"Subject: Thank you\r\n\r\nDear Helen,\r\n.\r\n..two\r\n"
NOT_TAKEN = [
    (Fault.CUT_CONNECT, "connect", True),
    (Fault.BUSY, "connect", True),
    (Fault.SILENT, "connect", True),
    (Fault.CUT_HELLO, "hello", True),
    (Fault.CUT_LOGIN, "login", True),
    (Fault.WRONG_PASSWORD, "login", False),
    (Fault.LOGIN_DOWN, "login", True),
    (Fault.CUT_MAIL, "mail", True),
    (Fault.REFUSE_MAIL, "mail", False),
    (Fault.CUT_RCPT, "rcpt", True),
    (Fault.REFUSE_RCPT, "rcpt", False),
    (Fault.GREYLIST, "rcpt", True),
    (Fault.CUT_DATA, "data", True),
    (Fault.REFUSE_DATA, "data", False),
    (Fault.LATER_AT_DOT, "dot", True),
    (Fault.SPAM_AT_DOT, "dot", False),
]
IN_DOUBT = [Fault.LOST_AT_DOT, Fault.CUT_AFTER_DOT, Fault.STALL_AFTER_DOT, Fault.GARBLED]
HARMLESS = [Fault.NONE, Fault.CUT_AFTER_OK, Fault.RUDE_QUIT, Fault.CUT_QUIT, Fault.STALL_QUIT]


def send(
    server: FaultSMTP,
    *recipients: str,
    before_dot: Callable[[], None] = lambda: None,
    copies: tuple[str, ...] = (),
    password: str = "s3cret",
) -> Accepted:
    account = SmtpAccount(
        "127.0.0.1", server.port, Security.NONE, "alice", password, timeout=0.5, answer_timeout=0.5
    )
    to = recipients or ("helen@kestrel.example",)
    return deliver(
        account, sender="alice@alice.example", recipients=to, data=DATA, before_dot=before_dot, copies=copies
    )


@pytest.mark.parametrize("reset", [False, True], ids=["FIN", "RST"])
@pytest.mark.parametrize(("fault", "stage", "temporary"), NOT_TAKEN)
def test_a_failure_with_a_clear_end_was_surely_not_taken(
    fault: Fault, stage: str, temporary: bool, reset: bool
) -> None:
    with FaultSMTP(fault, reset=reset) as server, pytest.raises(NotTaken) as told:
        send(server)
    assert (told.value.stage, told.value.temporary, server.taken) == (stage, temporary, [])


@pytest.mark.parametrize("reset", [False, True], ids=["FIN", "RST"])
@pytest.mark.parametrize("fault", IN_DOUBT)
def test_a_dot_without_a_clear_answer_is_a_doubt(fault: Fault, reset: bool) -> None:
    with FaultSMTP(fault, reset=reset) as server, pytest.raises(InDoubt) as told:
        send(server)
    assert told.value.stage == "dot"


def test_a_cut_within_the_body_is_never_taken_for_sent() -> None:
    with FaultSMTP(Fault.CUT_BODY) as server, pytest.raises(MailError):
        send(server)
    assert server.taken == []


@pytest.mark.parametrize("fault", HARMLESS)
def test_after_the_250_nothing_can_turn_it_into_a_failure(fault: Fault) -> None:
    with FaultSMTP(fault) as server:
        assert send(server).code == 250
    assert len(server.taken) == 1


def test_a_server_that_lies_cannot_be_seen_through() -> None:
    with FaultSMTP(Fault.LIES) as server, pytest.raises(NotTaken):
        send(server)
    assert server.taken  # hence the copy to ourselves, as evidence


def test_the_data_arrives_byte_for_byte_with_its_dots() -> None:
    with FaultSMTP() as server:
        send(server)
    assert server.taken[0].data == DATA


def test_the_handing_over_is_recorded_before_the_server_can_have_taken_it() -> None:
    seen: list[int] = []
    with FaultSMTP() as server:
        send(server, before_dot=lambda: seen.append(len(server.taken)))
    assert (seen, len(server.taken)) == ([0], 1)


def test_when_the_record_fails_the_dot_is_never_written() -> None:
    def full_disk() -> None:
        raise OSError("no space left")

    with FaultSMTP() as server, pytest.raises(OSError, match="no space"):
        send(server, before_dot=full_disk)
    assert server.taken == []


def test_nothing_is_recorded_when_every_recipient_is_refused() -> None:
    seen: list[int] = []
    with FaultSMTP(Fault.REFUSE_RCPT) as server, pytest.raises(NotTaken, match="no such person"):
        send(server, before_dot=lambda: seen.append(1))
    assert seen == []


def test_a_refused_recipient_is_told_and_the_others_get_it() -> None:
    with FaultSMTP(refuse=("gone@kestrel.example",)) as server:
        accepted = send(server, "helen@kestrel.example", "gone@kestrel.example")
    assert accepted.refused == {"gone@kestrel.example": (550, "5.1.1 no such person here")}
    assert server.taken[0].recipients == ("helen@kestrel.example",)


def test_a_copy_to_oneself_travels_in_the_same_transaction() -> None:
    with FaultSMTP() as server:
        send(server, copies=("alice@alice.example",))
    assert server.taken[0].recipients == ("helen@kestrel.example", "alice@alice.example")


def test_a_copy_alone_does_not_make_a_letter_sent() -> None:
    with FaultSMTP(refuse=("helen@kestrel.example",)) as server, pytest.raises(NotTaken):
        send(server, copies=("alice@alice.example",))
    assert server.taken == []


def test_the_id_that_outlook_gives_instead_of_ours_is_kept() -> None:
    with FaultSMTP(answer="2.0.0 OK <AB12@PROD.OUTLOOK.COM> [Hostname=X]") as server:
        assert send(server).server_id == "<AB12@PROD.OUTLOOK.COM>"


def test_a_password_with_an_umlaut_logs_in() -> None:
    with FaultSMTP() as server:
        send(server, password="grüße")
    assert len(server.taken) == 1


def test_without_encryption_only_this_machine_is_spoken_to() -> None:
    account = SmtpAccount("mail.kestrel.example", 25, Security.NONE)
    with pytest.raises(NotTaken, match="Without encryption") as told:
        deliver(account, sender="a@b.example", recipients=["c@d.example"], data=DATA, before_dot=lambda: None)
    assert not told.value.temporary


@pytest.mark.parametrize("address", ["a@b.example\r\nRCPT TO:<bob@stranger.example>", "no address"])
def test_a_broken_address_never_reaches_the_server(address: str) -> None:
    with FaultSMTP() as server, pytest.raises(CordiallyError):
        send(server, address)
    assert server.connections == 0


def test_a_password_is_not_shown() -> None:
    assert "s3cret" not in repr(SmtpAccount("h", 1, password="s3cret"))
