"""Telling another program over HTTP: signed, to no address inside a private network, and never redirected.

A name is resolved once, every address it stands for is judged, and the connection goes to a judged one; so a
name that changes its mind between the look and the call (DNS rebinding) reaches nothing.
"""

from __future__ import annotations

import hashlib
import hmac
import http.client
import ipaddress
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

from cordially.model import CordiallyError
from cordially.post.reach import dial, is_open

TIMEOUT = 10.0
"""Seconds for the connection and for each answer."""

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class BadTarget(CordiallyError):
    """This address may not be told; the text says why."""


class NotDelivered(CordiallyError):
    """The listener could not be told; the text says what happened."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to call: `local` means the machine itself."""

    host: str
    port: int
    path: str
    secure: bool
    local: bool


def target_of(url: str, *, allow_loopback: bool) -> Target:
    """Read an address. Raises BadTarget: not https (http only on this machine), or inside a network."""
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").casefold(), parts.port
    except ValueError:
        raise BadTarget("That is no web address. An example: https://example.org/cordially") from None
    if parts.scheme not in ("http", "https") or not host or not url.isascii() or not url.isprintable():
        raise BadTarget("That is no web address. An example: https://example.org/cordially")
    if parts.username is not None or parts.password is not None or " " in url:
        raise BadTarget("Leave user name and password out of the address; every call is signed.")
    local = host in _LOOPBACK
    if local and not allow_loopback:
        raise BadTarget("An address of this machine is not allowed here.")
    if parts.scheme == "http" and not local:
        raise BadTarget("It must begin with https, unless it is on this machine.")
    if not local and _is_inside(host):
        raise BadTarget("An address inside a private network is not allowed.")
    secure = parts.scheme == "https"
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(host, port or (443 if secure else 80), path, secure, local)


def _is_inside(host: str) -> bool:
    """Is this an address (not a name) that is not out on the open internet?"""
    try:
        return not is_open(host)
    except ValueError:
        return False


def addresses_of(target: Target) -> list[str]:
    """The addresses that the name stands for; all must be right. Raises BadTarget or NotDelivered."""
    try:
        found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NotDelivered(f"{target.host} could not be found: {error}") from error
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    right = _is_loopback if target.local else is_open
    if not addresses or not all(right(address) for address in addresses):
        raise BadTarget(f"{target.host} stands for an address inside a private network.")
    return addresses


def _is_loopback(address: str) -> bool:
    return ipaddress.ip_address(address).is_loopback


def signature(secret: str, body: bytes, at: int) -> str:
    """What the listener checks: HMAC-SHA-256 over the second (Unix time), a dot, and the body."""
    mac = hmac.new(secret.encode(), f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={mac}"


def deliver(
    target: Target, body: bytes, headers: dict[str, str], *, context: ssl.SSLContext | None = None
) -> int:
    """POST once; the status, which is 2xx. Raises BadTarget or NotDelivered; follows no redirect."""
    connection = _Pinned(target, addresses_of(target), context)
    try:
        connection.request("POST", target.path, body, headers | {"Content-Type": "application/json"})
        status = connection.getresponse().status
    except (OSError, http.client.HTTPException) as error:
        raise NotDelivered(f"{target.host} did not answer: {type(error).__name__} {error}") from error
    finally:
        connection.close()
    if not 200 <= status < 300:
        raise NotDelivered(f"{target.host} answered with {status}.")
    return status


class _Pinned(http.client.HTTPConnection):
    """A connection to addresses that were judged before, under the name they were judged for."""

    def __init__(self, target: Target, addresses: list[str], context: ssl.SSLContext | None) -> None:
        super().__init__(target.host, target.port, timeout=TIMEOUT)
        self._addresses = addresses
        self._context = (context or ssl.create_default_context()) if target.secure else None

    def connect(self) -> None:
        """Connect to the first judged address that answers; the certificate must be the name's."""
        plain = dial(self._addresses, self.port, self.timeout)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host) if self._context else plain
