"""Sending one message over SMTP, step by step, so that we always know whether it was taken.

The libraries report "taken, but the answer was lost" and "surely not taken" by the same exception
(facts/mail.md, section 3: 17 stages measured). So the last step is our own: the body goes out first, the
caller records that the hand-over begins, and only then the final dot is written. Whatever fails before the
dot was surely not taken; a dot without an answer is a doubt, and a doubt is never sent again by itself.
"""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from cordially.model import CordiallyError, Problem
from cordially.model.words import said
from cordially.post import reach
from cordially.post.message import ascii_address
from cordially.post.transport import (
    Security,
    connection_problem,
    open_line,
    signed_out,
    tls_context,
    unreadable_ca,
    xoauth2,
)

__all__ = ["Accepted", "InDoubt", "MailError", "NotTaken", "Security", "SmtpAccount", "deliver", "probe"]

# An address literal, as mail programs send it: the name of the machine is nobody's business.
_HELLO = "[127.0.0.1]"
_QUIT_TIMEOUT = 1.0
# Outlook puts an id of its own on the message and names it in its last answer (git --outlook-id-fix).
_NEW_ID = re.compile(r"<[^<>\s]+@[^<>\s]+>")


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """A server to send through. `timeout` is seconds for each step.

    With a `token` (OAuth 2 access token) it logs in by XOAUTH2, else by `password`.
    `answer_timeout` is the patience for the answer to the dot alone: filters are slow there, and each time
    given up is a doubt that a person has to settle. `ca_file` is a PEM file of a private authority.
    `outside_only`: the server must lie out on the internet at each connection.
    """

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 30.0
    ca_file: str = ""
    answer_timeout: float = 120.0
    token: str = field(default="", repr=False)
    outside_only: bool = False


@dataclass(frozen=True, slots=True)
class Accepted:
    """The server took the message. `server_id` is the Message-ID it gave in place of ours, or "".

    `refused` holds the recipients it did not take, with code and text.
    """

    code: int
    text: str
    server_id: str = ""
    refused: dict[str, tuple[int, str]] = field(default_factory=dict)


class MailError(CordiallyError):
    """A message that was not, or not surely, handed over. `stage` says where it ended."""

    def __init__(self, told: str, *, code: int = 0, text: str = "", stage: str = "") -> None:
        super().__init__(told)
        self.code, self.text, self.stage = code, text, stage


class NotTaken(MailError):
    """The server surely did not take the message. `temporary`: the same may well work later."""

    def __init__(self, told: str, *, temporary: bool, code: int = 0, text: str = "", stage: str = "") -> None:
        super().__init__(told, code=code, text=text, stage=stage)
        self.temporary = temporary


class InDoubt(MailError):
    """The dot was written and no clear answer came: it may have been taken. Never just send it again."""


def deliver(
    account: SmtpAccount,
    *,
    sender: str,
    recipients: Sequence[str],
    data: bytes,
    before_dot: Callable[[], None],
    copies: Sequence[str] = (),
    envelope_id: str = "",
) -> Accepted:
    """Hand one message (CRLF lines, as `message.build` makes it) to the server.

    `before_dot` is called once when everything but the final dot is out: record there, durably, that the
    hand-over begins. If it raises, the dot is never written and its exception comes through.
    `copies` get the message too (a copy to oneself, as evidence), but count for nothing: a server that takes
    only those did not take the letter. Where the server offers DSN (RFC 3461), a report of failure or delay
    is asked for, with `envelope_id` in it; success is not asked for, since it would fill the inbox.
    Raises NotTaken or InDoubt; CordiallyError for a broken address.
    """
    wire_sender, wire_recipients = ascii_address(sender), [ascii_address(r) for r in recipients]
    wire_copies = [c for c in map(ascii_address, copies) if c not in wire_recipients]
    if not wire_recipients:
        raise CordiallyError("This letter has no recipient yet.")
    session = _session(account)
    try:
        wire = _Wire(wire_sender, wire_recipients, wire_copies, envelope_id)
        refused = _address(session, account, wire)
        with _stage("data", account):
            _expect(session.docmd("DATA"), 354)
        with _stage("body", account):
            session.send(_stuffed(data))
        before_dot()
        accepted = _dot(session, account.answer_timeout, refused)
        _quit(session)
        return accepted
    finally:
        session.close()


def probe(account: SmtpAccount) -> tuple[Problem, ...]:
    """Connect and log in, and send nothing: the problems in words that help, or () when all is well."""
    if problem := open_line(account.host, account.security):
        return (problem,)
    session: smtplib.SMTP | None = None
    try:
        session = _connect(account)
        _secure(session, account)
        _log_in(session, account)
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        return (_explained(error, account),)
    finally:
        if session:
            _quit(session)
            session.close()
    return ()


def _session(account: SmtpAccount) -> smtplib.SMTP:
    if problem := open_line(account.host, account.security):
        raise NotTaken(problem.message, temporary=False, stage="settings")
    with _stage("connect", account):
        session = _connect(account)
    try:
        with _stage("hello", account):
            _secure(session, account)
        with _stage("login", account):
            _log_in(session, account)
    except BaseException:
        session.close()
        raise
    return session


class _Outside(smtplib.SMTP):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return reach.connect(host, port, timeout)


class _OutsideTLS(smtplib.SMTP_SSL):
    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        return self.context.wrap_socket(reach.connect(host, port, timeout), server_hostname=host)


def _connect(account: SmtpAccount) -> smtplib.SMTP:
    if account.security is Security.TLS:
        secured = _OutsideTLS if account.outside_only else smtplib.SMTP_SSL
        context = tls_context(account.ca_file)
        session: smtplib.SMTP = secured(
            account.host, account.port, local_hostname=_HELLO, timeout=account.timeout, context=context
        )
    else:
        plain = _Outside if account.outside_only else smtplib.SMTP
        session = plain(account.host, account.port, local_hostname=_HELLO, timeout=account.timeout)
    # Body and dot are two writes: with Nagle's algorithm each mail would wait 40 ms for nothing.
    _socket(session).setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return session


def _secure(session: smtplib.SMTP, account: SmtpAccount) -> None:
    session.ehlo_or_helo_if_needed()
    if account.security is Security.STARTTLS:
        code, text = session.starttls(context=tls_context(account.ca_file))
        _expect((code, text), 220)
        session.ehlo_or_helo_if_needed()


def _log_in(session: smtplib.SMTP, account: SmtpAccount) -> None:
    if not account.user:
        return
    if account.token:
        _log_in_by_token(session, account)
        return
    if f"{account.user}{account.password}".isascii():
        session.login(account.user, account.password)
        return
    # smtplib cannot send other than ASCII; RFC 4616 says UTF-8.
    token = b64encode(f"\0{account.user}\0{account.password}".encode()).decode()
    code, text = session.docmd("AUTH", f"PLAIN {token}")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, text)


def _log_in_by_token(session: smtplib.SMTP, account: SmtpAccount) -> None:
    """XOAUTH2: a refusal comes as 334 with details in JSON, and an empty line brings the real answer."""
    code, text = session.docmd("AUTH", f"XOAUTH2 {xoauth2(account.user, account.token)}")
    if code == 334:
        code, text = session.docmd("")
    if code != 235:
        raise smtplib.SMTPAuthenticationError(code, text)


@dataclass(frozen=True, slots=True)
class _Wire:
    """The envelope in the form that servers take."""

    sender: str
    recipients: list[str]
    copies: list[str]
    envelope_id: str

    def mail_options(self) -> list[str]:
        safe = re.sub(r"[^A-Za-z0-9._-]", "", self.envelope_id)[:100]
        return ["RET=HDRS", *([f"ENVID={safe}"] if safe else [])]

    def rcpt_options(self, recipient: str) -> list[str]:
        return ["NOTIFY=NEVER"] if recipient in self.copies else ["NOTIFY=FAILURE,DELAY"]


def _address(session: smtplib.SMTP, account: SmtpAccount, wire: _Wire) -> dict[str, tuple[int, str]]:
    """MAIL and RCPT; the recipients refused. NotTaken when no real recipient is left."""
    reports = session.has_extn("dsn")
    recipients = wire.recipients
    with _stage("mail", account):
        _expect(session.mail(wire.sender, wire.mail_options() if reports else ()), 250)
    refused: dict[str, tuple[int, str]] = {}
    for recipient in recipients + wire.copies:
        with _stage("rcpt", account):
            code, text = session.rcpt(recipient, wire.rcpt_options(recipient) if reports else ())
            if code == 421:
                raise smtplib.SMTPResponseException(code, text)
        if code not in (250, 251):
            refused[recipient] = (code, _told(text))
    if all(r in refused for r in recipients):
        code, answer = max((refused[r] for r in recipients), key=lambda answer: answer[0])
        told = said(
            "The server refused {recipients}: {code} {answer}",
            recipients=", ".join(recipients),
            code=code,
            answer=answer,
        )
        raise NotTaken(told, temporary=400 <= code < 500, code=code, text=answer, stage="rcpt")
    return refused


def _dot(session: smtplib.SMTP, patience: float, refused: dict[str, tuple[int, str]]) -> Accepted:
    """Write the dot and read the one answer that decides."""
    try:
        _socket(session).settimeout(patience)
        session.send(b".\r\n")
        code, answer = session.getreply()
    except (smtplib.SMTPException, OSError) as error:
        told = said("The message was handed over, but the server's answer was lost. It may have been sent.")
        raise InDoubt(told, text=str(error), stage="dot") from error
    text = _told(answer)
    if 200 <= code < 300:
        new_id = _NEW_ID.search(text)
        return Accepted(code, text, new_id[0] if new_id else "", refused)
    if 400 <= code < 600:
        told = said("The server did not take the message: {code} {text}", code=code, text=text)
        raise NotTaken(told, temporary=code < 500, code=code, text=text, stage="dot")
    raise InDoubt(
        said("The server's answer was not clear: {code} {text}", code=code, text=text),
        code=code,
        text=text,
        stage="dot",
    )


def _stuffed(data: bytes) -> bytes:
    """Dots doubled at line starts (RFC 5321, 4.5.2), and a line end at the end."""
    ended = data if data.endswith(b"\r\n") else data + b"\r\n"
    return re.sub(rb"(?m)^\.", b"..", ended)


@contextmanager
def _stage(name: str, account: SmtpAccount) -> Iterator[None]:
    """Before the dot, every failure means: surely not taken."""
    try:
        yield
    except smtplib.SMTPResponseException as error:
        code, text = error.smtp_code, _told(error.smtp_error)
        told: str = said(
            "{host} did not take the message: {code} {text}", host=account.host, code=code, text=text
        )
        if isinstance(error, smtplib.SMTPAuthenticationError):
            told = _login_problem(error, account).message
        raise NotTaken(told, temporary=code < 500, code=code, text=text, stage=name) from error
    except (smtplib.SMTPException, OSError, UnicodeError) as error:
        told = _explained(error, account).message
        raise NotTaken(told, temporary=_may_pass(error), text=str(error), stage=name) from error


def _may_pass(error: Exception) -> bool:
    """A cut line or a missing network may heal by itself; a wrong certificate or setting will not."""
    lasting = (ssl.SSLCertVerificationError, smtplib.SMTPNotSupportedError, UnicodeError, FileNotFoundError)
    return not isinstance(error, lasting)


def _expect(answer: tuple[int, bytes], code: int) -> None:
    if answer[0] != code:
        raise smtplib.SMTPResponseException(*answer)


def _quit(session: smtplib.SMTP) -> None:
    """Polite, short, and without any meaning: the answer to the dot has decided."""
    with suppress(smtplib.SMTPException, OSError):
        _socket(session).settimeout(_QUIT_TIMEOUT)
        session.docmd("QUIT")


def _socket(session: smtplib.SMTP) -> socket.socket:
    if session.sock is None:
        raise smtplib.SMTPServerDisconnected("the connection is closed")
    return session.sock


def _told(text: bytes | str) -> str:
    plain = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return " ".join(plain.split())


def _explained(error: Exception, account: SmtpAccount) -> Problem:
    host, port, security = account.host, account.port, account.security
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return _login_problem(error, account)
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return _not_offered(account, starttls="STARTTLS" in str(error))
    if isinstance(error, smtplib.SMTPResponseException):
        answer = f"{error.smtp_code} {_told(error.smtp_error)}"
        return Problem(
            "host",
            said(
                "{host} answered: {answer}. Please try again later or ask your provider.",
                host=host,
                answer=answer,
            ),
        )
    if isinstance(error, smtplib.SMTPServerDisconnected) and "timed out" in str(error):
        return connection_problem(TimeoutError(), host, port, security)
    if isinstance(error, FileNotFoundError) or "NO_CERTIFICATE" in str(error):
        return unreadable_ca(account.ca_file)
    return connection_problem(error, host, port, security)


def _login_problem(error: smtplib.SMTPAuthenticationError, account: SmtpAccount) -> Problem:
    if 400 <= error.smtp_code < 500:
        return Problem(
            "password",
            said("{host} cannot check passwords just now. Please try again later.", host=account.host),
        )
    if account.token:
        return signed_out(account.host)
    return Problem(
        "password",
        said(
            "{host} does not accept this user name and password. Many providers (Gmail, iCloud, "
            "Yahoo) want an app password here, made in their security settings. It said: "
            "{answer}",
            host=account.host,
            answer=_told(error.smtp_error),
        ),
    )


def _not_offered(account: SmtpAccount, *, starttls: bool) -> Problem:
    if starttls:
        told = said(
            "{host} does not offer STARTTLS on port {port}. Try TLS, often on port 465.",
            host=account.host,
            port=account.port,
        )
        return Problem("security", told)
    told = said(
        "{host} takes no password on port {port}. To send, it is often 587 or 465.",
        host=account.host,
        port=account.port,
    )
    return Problem("port", told)
