"""A wrong setting is told in words that help, and probing never raises."""

from __future__ import annotations

from pathlib import Path

import pytest

from cordially.post.smtp import Security, SmtpAccount, deliver, probe
from cordially.testing.certs import Certificates
from cordially.testing.faultsmtp import Fault, FaultSMTP


def told(port: int, security: Security = Security.NONE, host: str = "127.0.0.1", ca_file: str = "") -> str:
    account = SmtpAccount(host, port, security, "alice", "s3cret", timeout=0.5, ca_file=ca_file)
    return " | ".join(str(p) for p in probe(account))


def test_right_settings_have_no_problem() -> None:
    with FaultSMTP() as server:
        assert told(server.port) == ""
    assert not any(c.startswith("MAIL") for c in server.commands)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.WRONG_PASSWORD, "app password"),
        (Fault.LOGIN_DOWN, "try again later"),
        (Fault.SILENT, "did not answer on port"),
        (Fault.BUSY, "421 4.3.2 too busy"),
        (Fault.CUT_CONNECT, "broke off"),
        (Fault.CUT_HELLO, "broke off"),
    ],
)
def test_each_failure_of_a_server_is_told_apart(fault: Fault, words: str) -> None:
    with FaultSMTP(fault) as server:
        assert words in told(server.port)


def test_an_unknown_host_is_told() -> None:
    assert told(587, Security.STARTTLS, host="mail.nowhere.invalid").startswith("host: No server called")


def test_a_closed_port_is_told(closed_port: int) -> None:
    assert told(closed_port).startswith("port: 127.0.0.1 takes no connections")


def test_a_server_without_starttls_is_told() -> None:
    with FaultSMTP() as server:
        assert "does not offer STARTTLS" in told(server.port, Security.STARTTLS)


def test_a_server_that_takes_no_password_is_told() -> None:
    with FaultSMTP(login=False) as server:
        assert "takes no password" in told(server.port)


def test_tls_on_a_port_that_begins_plain_is_told() -> None:
    with FaultSMTP() as server:
        assert "does not begin with TLS" in told(server.port, Security.TLS)


def test_starttls_on_a_port_that_begins_with_tls_is_told(certificates: Certificates) -> None:
    with FaultSMTP(tls=certificates.server_context(), implicit_tls=True) as server:
        assert "want TLS from the start" in told(server.port, Security.STARTTLS)


@pytest.mark.parametrize("implicit", [False, True])
def test_a_certificate_nobody_vouches_for_is_told(certificates: Certificates, implicit: bool) -> None:
    security = Security.TLS if implicit else Security.STARTTLS
    with FaultSMTP(tls=certificates.server_context(), implicit_tls=implicit) as server:
        assert "could not prove that it is" in told(server.port, security)


@pytest.mark.parametrize("implicit", [False, True])
def test_a_private_authority_can_be_trusted_and_a_letter_sent(
    certificates: Certificates, implicit: bool
) -> None:
    security = Security.TLS if implicit else Security.STARTTLS
    with FaultSMTP(tls=certificates.server_context(), implicit_tls=implicit) as server:
        account = SmtpAccount("localhost", server.port, security, "a", "b", 5, str(certificates.ca))
        assert probe(account) == ()
        deliver(account, sender="a@b.example", recipients=["c@d.example"], data=b"x", before_dot=lambda: None)
    assert len(server.taken) == 1


def test_a_certificate_file_that_is_missing_or_broken_is_told(bad_ca: Path) -> None:
    with FaultSMTP() as server:
        assert told(server.port, Security.TLS, ca_file=str(bad_ca)).startswith("ca_file:")
        assert told(server.port, Security.TLS, ca_file=str(bad_ca.with_name("none"))).startswith("ca_file:")


def test_a_password_never_goes_over_the_network_in_the_open() -> None:
    assert told(25, Security.NONE, host="mail.kestrel.example").startswith("security: Without encryption")
