"""What smtp and imap share: how a connection is kept private, and what to do when it cannot be made."""

from __future__ import annotations

import ipaddress
import os
import socket
import ssl
from base64 import b64encode
from enum import StrEnum
from functools import lru_cache

from cordially.model import Problem
from cordially.model.words import phrase, said
from cordially.post import reach

INSIDE = phrase("This server lies inside a private network. Ask your centre to allow it.")


class Security(StrEnum):
    """How a connection is kept private. NONE is for servers on this very machine only."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


def tls_context(ca_file: str = "") -> ssl.SSLContext:
    """A context that always verifies certificate and host name; `ca_file` adds a private authority (PEM)."""
    return _context(ca_file, os.stat(ca_file).st_mtime if ca_file else 0.0, os.environ.get("SSL_CERT_FILE"))


@lru_cache(maxsize=16)
def _context(ca_file: str, changed: float, system_file: str | None) -> ssl.SSLContext:
    """Made once: to read the authorities of the system takes 40 ms of CPU each time."""
    context = ssl.create_default_context()
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


def is_loopback(host: str) -> bool:
    """Is this name or address surely this machine? Decided without asking any name server."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def open_line(host: str, security: Security) -> Problem | None:
    """The problem of sending a password over the network without encryption, where it would happen."""
    if security is not Security.NONE or is_loopback(host):
        return None
    return Problem(
        "security",
        said(
            "Without encryption anybody on the way to {host} could read your password and your "
            "letters. Please choose STARTTLS or TLS; no encryption is for servers on this "
            "machine only.",
            host=host,
        ),
    )


def connection_problem(error: Exception, host: str, port: int, security: Security) -> Problem:
    """What a person can do about an error of the network or of TLS, in one or two sentences."""
    if isinstance(error, reach.LeadsInside):
        return Problem("host", INSIDE)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Problem("host", _certificate(error, host))
    if isinstance(error, ssl.SSLError):
        return Problem("security", _wrong_port(host, port, security))
    if isinstance(error, socket.gaierror | UnicodeError):
        return Problem(
            "host",
            said("No server called {host} was found. Is the name right, and are you online?", host=host),
        )
    if isinstance(error, ConnectionRefusedError):
        return Problem(
            "port",
            said(
                "{host} takes no connections on port {port}. Is the port number right?", host=host, port=port
            ),
        )
    if isinstance(error, TimeoutError):
        return Problem("port", _silence(host, port, security))
    return Problem(
        "host", said("The connection to {host} broke off. Please try again in a few minutes.", host=host)
    )


def xoauth2(user: str, token: str) -> str:
    """The first (and only) message of XOAUTH2, in base64."""
    return b64encode(f"user={user}\x01auth=Bearer {token}\x01\x01".encode()).decode()


def signed_out(host: str) -> Problem:
    """The provider no longer takes our access token."""
    return Problem(
        "password",
        said("{host} no longer lets Cordially in. Please sign in again under Settings.", host=host),
    )


def unreadable_ca(ca_file: str) -> Problem:
    """The file of the private authority cannot be used."""
    return Problem(
        "ca_file", said("The certificate file {ca_file} cannot be read as PEM certificates.", ca_file=ca_file)
    )


def _certificate(error: ssl.SSLCertVerificationError, host: str) -> str:
    why = error.verify_message.rstrip(".")
    return said(
        "{host} could not prove that it is {host} ({why}). Is the name right? If your "
        "organisation has its own certificates, name its certificate file.",
        host=host,
        why=why,
    )


def _wrong_port(host: str, port: int, security: Security) -> str:
    if security is Security.TLS:
        return said(
            "{host} does not begin with TLS on port {port}. Please try STARTTLS (often port 587 or 143).",
            host=host,
            port=port,
        )
    return said(
        "{host} offers STARTTLS on port {port} but then does not speak TLS. Please ask your provider.",
        host=host,
        port=port,
    )


def _silence(host: str, port: int, security: Security) -> str:
    told = said("{host} did not answer on port {port} in time.", host=host, port=port)
    if security is not Security.TLS:
        return said("{told} Is the port right? Ports 465 and 993 want TLS from the start.", told=told)
    return said(
        "{told} Are you online, and is the port right? It is often 465 to send and 993 to read.", told=told
    )
