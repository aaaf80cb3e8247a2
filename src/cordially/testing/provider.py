"""A mail provider with the habits of Gmail or Outlook, in front of the real mailboxes of a MailHost.

    with Provider(host, Habit.OUTLOOK) as provider:
        ...  # send to 127.0.0.1, provider.port; read by host.imap_account()

The habits are those that facts and threads tell of the real ones; no real one was asked.
"""

from __future__ import annotations

import re
import uuid
from enum import StrEnum
from types import TracebackType

from imap_tools import MailBox

from cordially.post.message import id_of
from cordially.post.transport import tls_context
from cordially.testing.faultsmtp import Fault, FaultSMTP, Taken
from cordially.testing.mailhost import ME, PASSWORD, MailHost


class Habit(StrEnum):
    """What the provider does with what one sends."""

    PLAIN = "plain"  # nothing
    GMAIL = "gmail"  # files a copy in Sent
    OUTLOOK = "outlook"  # files a copy in Sent, and puts an id of its own on the message


class Provider:
    """The provider; a context manager. `fault` may be changed at any time."""

    def __init__(self, host: MailHost, habit: Habit, fault: Fault = Fault.NONE) -> None:
        self._host, self._habit = host, habit
        self._server = FaultSMTP(fault, on_taken=self._take)

    def __enter__(self) -> Provider:
        self._server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.__exit__(kind, error, trace)

    @property
    def port(self) -> int:
        """The port on 127.0.0.1 that takes mail."""
        return self._server.port

    @property
    def server(self) -> FaultSMTP:
        """The SMTP server, to change its fault or count what it took."""
        return self._server

    def _take(self, message: Taken) -> str:
        data, answer = message.data, "2.0.0 OK"
        if self._habit is Habit.OUTLOOK:
            data, new_id = _renamed(data)
            answer = f"2.0.0 OK {new_id} [Hostname=LOOPBACK.PROD.OUTLOOK.COM]"
        for user in dict.fromkeys(message.recipients):
            self._host.deliver_reply(data, to=user, sender=message.sender)
        if self._habit is not Habit.PLAIN:
            self._file_as_sent(data)
        return answer

    def _file_as_sent(self, data: bytes) -> None:
        account = self._host.imap_account(ME)
        context = tls_context(account.ca_file)
        with MailBox("localhost", account.port, timeout=10, ssl_context=context).login(ME, PASSWORD) as box:
            box.append(data, "Sent", flag_set=[r"\Seen"])


def _renamed(data: bytes) -> tuple[bytes, str]:
    """As Outlook does: a new Message-ID, the old one kept in a header of its own."""
    old = id_of(data)
    new = f"<{uuid.uuid4().hex[:16].upper()}@LOOPBACK.PROD.OUTLOOK.COM>"
    lines = f"Message-ID: {new}\r\nX-Microsoft-Original-Message-ID: {old}"
    return re.sub(rb"(?im)^Message-ID:\s*<[^>]+>", lambda _: lines.encode(), data, count=1), new
