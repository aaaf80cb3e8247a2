"""One connection to an IMAP server: opened, logged in, and every error told in words that help."""

from __future__ import annotations

import imaplib
import ssl
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from cordially.model import CordiallyError, Problem
from cordially.model.words import said
from cordially.post import reach
from cordially.post.transport import (
    Security,
    connection_problem,
    open_line,
    signed_out,
    tls_context,
    unreadable_ca,
)

if TYPE_CHECKING:
    from imap_tools.mailbox import BaseMailBox


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """A mailbox to read. `timeout` is seconds for each step; `ca_file` a PEM file of a private authority.

    With a `token` (OAuth 2 access token) it logs in by XOAUTH2, else by `password`.
    `outside_only`: the server must lie out on the internet at each connection.
    """

    host: str
    port: int
    security: Security = Security.TLS
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 30.0
    ca_file: str = ""
    token: str = field(default="", repr=False)
    outside_only: bool = False


class ImapError(CordiallyError):
    """The mailbox could not be reached or read; `problem` says what a person can do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Told:
    """Turns every error of server or network into an ImapError that a person can act on."""

    def __init__(self, account: ImapAccount) -> None:
        self._account = account

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from imap_tools import ImapToolsError

        if isinstance(error, imaplib.IMAP4.error | ImapToolsError | OSError | UnicodeError):
            raise ImapError(explained(error, self._account)) from error


class _LoginRefused(imaplib.IMAP4.error):
    """The server does not take this user name and password."""


class _NoStartTls(imaplib.IMAP4.error):
    """The server does not offer STARTTLS."""


def connect(account: ImapAccount) -> BaseMailBox:
    import imap_tools

    from cordially.post import imap_outside

    if problem := open_line(account.host, account.security):
        raise ImapError(problem)
    host, port, timeout = account.host, account.port, account.timeout
    if account.security is Security.NONE:  # on this very machine, or refused by `open_line`
        if account.outside_only:
            raise reach.LeadsInside(host)
        return imap_tools.MailBoxUnencrypted(host, port, timeout=timeout)
    kinds: Any = imap_outside if account.outside_only else imap_tools
    context = tls_context(account.ca_file)
    if account.security is Security.TLS:
        box: BaseMailBox = kinds.MailBox(host, port, timeout=timeout, ssl_context=context)
        return box
    try:
        box = kinds.MailBoxStartTls(host, port, timeout=timeout, ssl_context=context)
        return box
    except (ValueError, imaplib.IMAP4.error) as error:
        # imap-tools refuses port 993, imaplib a server without the capability.
        if isinstance(error, imaplib.IMAP4.abort):
            raise
        raise _NoStartTls(str(error)) from error


def log_in(box: BaseMailBox, account: ImapAccount) -> None:
    from imap_tools import MailboxLoginError

    try:
        if account.token:
            box.xoauth2(account.user, account.token, initial_folder=None)
        elif f"{account.user}{account.password}".isascii():
            box.login(account.user, account.password, initial_folder=None)
        else:
            box.login_utf8(account.user, account.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        leave(box)
        raise
    except (MailboxLoginError, imaplib.IMAP4.error) as error:
        leave(box)
        raise _LoginRefused(str(error)) from error
    except OSError:
        leave(box)
        raise


def learn(box: BaseMailBox) -> None:
    """What the server can do now: many tell of MOVE only after the login, and imaplib asks before."""
    status, said = box.client.capability()
    if status == "OK" and said and said[-1]:
        box.client.capabilities = tuple(str(said[-1], "ascii", "replace").upper().split())


def leave(box: BaseMailBox) -> None:
    """Log out politely if the line still works, and close it in any case."""
    try:
        box.client.logout()
    except (imaplib.IMAP4.error, OSError):
        box.client.shutdown()


def explained(error: BaseException, account: ImapAccount) -> Problem:
    host, port = account.host, account.port
    if isinstance(error, _LoginRefused) and account.token:
        return signed_out(host)
    if isinstance(error, _LoginRefused):
        told = said(
            "{host} does not accept this user name and password. Many providers (Gmail, iCloud, Yahoo) "
            "want an app password here, made in their security settings.",
            host=host,
        )
        return Problem("password", told)
    if isinstance(error, _NoStartTls):
        told = said(
            "{host} does not offer STARTTLS on port {port}. Try TLS, often on port 993.", host=host, port=port
        )
        return Problem("security", told)
    if isinstance(error, FileNotFoundError) or (isinstance(error, ssl.SSLError) and "NO_CERT" in str(error)):
        return unreadable_ca(account.ca_file)
    if isinstance(error, OSError | UnicodeError):
        return connection_problem(error, host, port, account.security)
    if isinstance(error, imaplib.IMAP4.abort) and "unexpected response" in str(error):
        return Problem(
            "port",
            said(
                "What answers on port {port} of {host} is no mailbox. Try port 993 with TLS.",
                port=port,
                host=host,
            ),
        )
    if isinstance(error, imaplib.IMAP4.abort):
        return connection_problem(ConnectionResetError(), host, port, account.security)
    return Problem(
        "host",
        said(
            "{host} answered: {error}. Please try again later or ask your provider.",
            host=host,
            error=_plain(error),
        ),
    )


def _plain(error: BaseException) -> str:
    return " ".join(str(error).split())[:200].rstrip(".")
