"""Builders for messages: a mail from Ada Byrne of Larkfield to Alice, written on Monday 23 November 2026."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.reading.casebook import mail_of

from cordially.model import Reading
from cordially.reading import classify


def build(body: str = "", **headers: str | None) -> bytes:
    """A mail as bytes; `Return_Path="<>"` sets a header and None takes one away."""
    return mail_of(body, {name.replace("_", "-"): value for name, value in headers.items()})


@pytest.fixture
def mail() -> Callable[..., bytes]:
    return build


@pytest.fixture
def read() -> Callable[..., Reading]:
    """read("their words", Subject="...") classifies such a mail; own_ids and the like go to classify."""

    def reading(body: str = "", **given: Any) -> Reading:
        options = {k: given.pop(k) for k in tuple(given) if k in OPTIONS}
        return classify(build(body, **given), **options)

    return reading


OPTIONS = ("own_addresses", "own_ids", "zone", "country", "now")


@pytest.fixture
def dsn() -> Callable[..., bytes]:
    """A delivery report as Postfix writes it, with this action for this recipient."""

    def report(
        action: str = "failed", recipient: str = "noor@larkfield.example", returned: str = ""
    ) -> bytes:
        status = "5.1.1" if action == "failed" else "4.4.1" if action == "delayed" else "2.0.0"
        return build(
            "--b\nContent-Type: text/plain\n\nThis is the mail system.\n\n"
            "--b\nContent-Type: message/delivery-status\n\n"
            "Reporting-MTA: dns; mx.home.example\n\n"
            f"Final-Recipient: rfc822; {recipient}\nAction: {action}\nStatus: {status}\n\n"
            "--b\nContent-Type: text/rfc822-headers\n\n"
            f"{returned or 'Message-ID: <ours-1@home.example>'}\n\n--b--\n",
            From="Mail Delivery System <MAILER-DAEMON@mx.home.example>",
            Subject="Undelivered Mail Returned to Sender",
            Return_Path="<>",
            Auto_Submitted="auto-replied",
            Content_Type='multipart/report; report-type=delivery-status; boundary="b"',
        )

    return report
