"""A mailbox that cannot be read is told in words that help; folders are found in every language."""

from __future__ import annotations

import pytest

from cordially.post.folders import sent_among
from cordially.post.imap import ImapAccount, ImapError, Mailbox, Security, probe
from cordially.testing.certs import Certificates
from cordially.testing.faultsmtp import Fault, FaultSMTP


def told(port: int, security: Security = Security.NONE, host: str = "127.0.0.1", ca_file: str = "") -> str:
    account = ImapAccount(host, port, security, "alice", "s3cret", timeout=0.5, ca_file=ca_file)
    return " | ".join(str(p) for p in probe(account))


def test_an_unknown_host_is_told() -> None:
    assert told(993, Security.TLS, "mail.nowhere.invalid").startswith("host: No server called")


def test_a_closed_port_is_told(closed_port: int) -> None:
    assert told(closed_port).startswith("port: 127.0.0.1 takes no connections")


@pytest.mark.parametrize("security", list(Security))
def test_a_server_that_never_answers_is_told_in_time(security: Security) -> None:
    with FaultSMTP(Fault.SILENT) as server:
        assert "did not answer on port" in told(server.port, security)


def test_a_server_that_hangs_up_is_told() -> None:
    with FaultSMTP(Fault.CUT_CONNECT) as server:
        assert "broke off" in told(server.port)


def test_a_server_of_another_kind_is_told() -> None:
    with FaultSMTP() as server:
        assert "is no mailbox" in told(server.port)


def test_tls_on_a_port_that_begins_plain_is_told() -> None:
    with FaultSMTP() as server:
        assert "does not begin with TLS" in told(server.port, Security.TLS)


def test_a_certificate_nobody_vouches_for_is_told(certificates: Certificates) -> None:
    with FaultSMTP(tls=certificates.server_context(), implicit_tls=True) as server:
        assert "could not prove that it is" in told(server.port, Security.TLS)


def test_starttls_on_the_tls_port_is_told() -> None:
    assert "Try TLS" in told(993, Security.STARTTLS)


def test_a_password_never_goes_over_the_network_in_the_open() -> None:
    with (
        pytest.raises(ImapError, match="Without encryption"),
        Mailbox(ImapAccount("mail.a.example", 143, Security.NONE)),
    ):
        pass


@pytest.mark.parametrize(
    ("folders", "sent"),
    [
        ({"INBOX": (), "Post/Ausgang": (r"\Sent",), "Sent": ()}, "Post/Ausgang"),
        ({"INBOX": (), "INBOX.Gesendete Elemente": ()}, "INBOX.Gesendete Elemente"),
        ({"INBOX": (), "[Gmail]/Messages envoyés": ()}, "[Gmail]/Messages envoyés"),
        ({"INBOX": (), "Trash": ()}, ""),
    ],
)
def test_the_sent_folder_is_found_by_mark_or_name(folders: dict[str, tuple[str, ...]], sent: str) -> None:
    assert sent_among(folders) == sent
