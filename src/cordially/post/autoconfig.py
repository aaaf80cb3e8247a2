"""Asking a domain for its own mail servers, where it publishes them (Mozilla's autoconfig format).

Only the domain itself is asked, by verified https, and is not told the address: no third party learns
anything. What comes back is a suggestion for the person to look at, never used by itself.
"""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from xml.etree import ElementTree

from cordially.model.words import said
from cordially.post import reach
from cordially.post.message import ascii_address
from cordially.post.presets import Preset, Server
from cordially.post.transport import Security, tls_context

_TIMEOUT = 5.0
_LONGEST = 64 * 1024
_PLACES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)
_SECURITY = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}


def ask(address: str, *, outside_only: bool = False) -> Preset | None:
    """What the domain of this address says about its servers; None when it says nothing we can use.

    With `outside_only` a domain that stands for a machine inside a private network is not asked. Raises
    CordiallyError for what is no address.
    """
    domain = ascii_address(address).rpartition("@")[2]
    for place in _PLACES:
        answer = _fetch(place.format(domain=domain), outside_only)
        if answer and (found := read(answer, domain)):
            return found
    return None


def read(answer: bytes, domain: str) -> Preset | None:
    """The servers in an autoconfig file, those with encryption only; None when it names none."""
    # Entities can blow up a small file to gigabytes; the format has no use for them.
    if b"<!DOCTYPE" in answer or b"<!ENTITY" in answer:
        return None
    try:
        tree = ElementTree.fromstring(answer)
    except ElementTree.ParseError:
        return None
    reading = _server(tree, ".//incomingServer[@type='imap']")
    sending = _server(tree, ".//outgoingServer[@type='smtp']")
    if reading is None or sending is None:
        return None
    told = said("{domain} itself names these servers.", domain=domain)
    return Preset("own", domain, (domain,), sending, reading, told)


def _server(tree: ElementTree.Element, path: str) -> Server | None:
    for one in tree.iterfind(path):
        host, port = (one.findtext(n, "").strip() for n in ("hostname", "port"))
        security = _SECURITY.get(one.findtext("socketType", "").strip())
        if security and host and port.isdigit() and int(port) < 65536:
            return Server(host, int(port), security)
    return None


class _OutsideOnly(urllib.request.HTTPSHandler):
    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(reach.OutsideHTTPS, req, context=tls_context())


def _opener(outside_only: bool) -> urllib.request.OpenerDirector:
    """Follows redirects, but to https alone, and where it must, to the outside alone."""
    found = urllib.request.OpenerDirector()
    https = _OutsideOnly if outside_only else urllib.request.HTTPSHandler
    found.add_handler(https(context=tls_context()))
    for kind in (
        urllib.request.HTTPRedirectHandler,
        urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.UnknownHandler,
    ):
        found.add_handler(kind())
    return found


def _fetch(url: str, outside_only: bool) -> bytes:
    try:
        with _opener(outside_only).open(url, timeout=_TIMEOUT) as answer:
            return bytes(answer.read(_LONGEST))
    except (urllib.error.URLError, OSError, http.client.HTTPException, ValueError):
        return b""
