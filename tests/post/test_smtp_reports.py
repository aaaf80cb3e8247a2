"""Reports of failure are asked for where the server offers them, and never where it does not."""

from __future__ import annotations

from cordially.post.smtp import Security, SmtpAccount, deliver
from cordially.testing.faultsmtp import FaultSMTP

THEM, US = "helen@kestrel.example", "alice@alice.example"


def commands(*offers: str, envelope_id: str = "a1b2") -> list[str]:
    with FaultSMTP(offers=offers) as server:
        account = SmtpAccount("127.0.0.1", server.port, Security.NONE, timeout=2)
        deliver(
            account, sender=US, recipients=[THEM], data=b"Subject: x\r\n\r\nx\r\n", before_dot=lambda: None,
            copies=[US], envelope_id=envelope_id,
        )  # fmt: skip
    return [c for c in server.commands if c.upper().startswith(("MAIL", "RCPT"))]


def test_where_offered_failure_and_delay_are_reported_with_our_id() -> None:
    mail, to_them, to_us = commands("DSN")
    assert mail.endswith("RET=HDRS ENVID=a1b2")
    assert to_them.endswith("NOTIFY=FAILURE,DELAY")
    assert to_us.endswith("NOTIFY=NEVER")


def test_where_not_offered_nothing_is_asked() -> None:
    assert not any("NOTIFY" in c or "RET=" in c for c in commands())


def test_an_odd_envelope_id_injects_nothing() -> None:
    assert commands("DSN", envelope_id="a b\r\nRCPT TO:<x@y.example>")[0].endswith("ENVID=abRCPTTOxy.example")
