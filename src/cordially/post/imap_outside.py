"""The mailboxes of imap-tools, reached out on the internet only (see `reach.connect`)."""

from __future__ import annotations

import imaplib
import socket

import imap_tools
from imap_tools.errors import MailboxStarttlsError
from imap_tools.utils import check_command_status

from cordially.post import reach


class _Line(imaplib.IMAP4):
    def _create_socket(self, timeout: float | None) -> socket.socket:
        return reach.connect(self.host, self.port, timeout)


class _TLSLine(imaplib.IMAP4_SSL):
    def _create_socket(self, timeout: float | None) -> socket.socket:
        plain = reach.connect(self.host, self.port, timeout)
        secured: socket.socket = self.ssl_context.wrap_socket(plain, server_hostname=self.host)
        return secured


class MailBox(imap_tools.MailBox):
    """TLS from the start."""

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        return _TLSLine(self._host, self._port, ssl_context=self._ssl_context, timeout=self._timeout)


class MailBoxStartTls(imap_tools.MailBoxStartTls):
    """STARTTLS."""

    def _get_mailbox_client(self) -> imaplib.IMAP4:
        client = _Line(self._host, self._port, timeout=self._timeout)
        check_command_status(client.starttls(self._ssl_context), MailboxStarttlsError)
        return client
