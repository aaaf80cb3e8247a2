"""Which addresses lie out on the open internet, and which inside a private network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
from collections.abc import Sequence

_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_open(address: str) -> bool:
    """Does this IP address lie out on the internet? ValueError where it is none."""
    found = ipaddress.ip_address(address.partition("%")[0])
    hidden = _hidden_in(found)
    return found.is_global and not found.is_multicast and (hidden is None or hidden.is_global)


def _hidden_in(found: ipaddress.IPv4Address | ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The older address that a newer one may carry (mapped, 6to4, NAT64), to which it leads."""
    if isinstance(found, ipaddress.IPv4Address):
        return None
    if found in _NAT64:
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour


def leads_inside(host: str, port: int) -> bool:
    """Does any address of this name lie inside a private network? A name that is not found leads nowhere."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return not all(is_open(str(info[4][0])) for info in found)


class LeadsInside(OSError):
    """The name stands for a machine inside a private network, where only the outside may be reached."""


def connect(host: str, port: int, timeout: float | None) -> socket.socket:
    """A connection to a machine out on the internet; to judge and to connect is one look at the name.

    So a name that changes its mind between the two (DNS rebinding) reaches nothing. Raises LeadsInside, or
    OSError as `socket.create_connection` does.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    if not all(is_open(address) for address in addresses):
        raise LeadsInside(host)
    return dial(addresses, port, timeout)


def dial(addresses: Sequence[str], port: int, timeout: float | None) -> socket.socket:
    """A connection to the first of these addresses that answers."""
    *first, last = addresses
    for address in first:
        try:
            return socket.create_connection((address, port), timeout)
        except OSError:
            continue
    return socket.create_connection((last, port), timeout)


class OutsideHTTPS(http.client.HTTPSConnection):
    """HTTPS to machines out on the internet only."""

    def connect(self) -> None:
        """Connect to a judged address; the certificate must be the name's."""
        plain = connect(self.host, self.port, self.timeout)
        self.sock = self._context.wrap_socket(plain, server_hostname=self.host)  # type: ignore[attr-defined]
