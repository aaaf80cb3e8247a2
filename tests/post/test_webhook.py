"""Telling another program: only at open addresses, signed, and never led elsewhere."""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
from collections.abc import Iterator

import pytest

from cordially.post import webhook
from cordially.testing.certs import make_certificates


class Ear(http.server.BaseHTTPRequestHandler):
    """Remembers what it was told; answers as its server says."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.heard.append((self.path, dict(self.headers), body))
        self.send_response(self.server.answer)
        self.send_header("Location", "http://127.0.0.1:1/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def ear() -> Iterator[http.server.HTTPServer]:
    server = http.server.HTTPServer(("127.0.0.1", 0), Ear)
    server.heard, server.answer = [], 204
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def target(url: str, **allowed: bool) -> webhook.Target:
    return webhook.target_of(url, **{"allow_loopback": True, **allowed})


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/hook",
        "https://example.org:8443",
        "http://localhost:9/",
        "https://[2606:4700::1]/x",
    ],
)
def test_open_addresses_and_this_machine_are_right(url):
    assert target(url).host


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/",
        "ftp://example.org/",
        "https://",
        "https://user:secret@example.org/",
        "https://10.0.0.7/",
        "https://192.168.1.1/admin",
        "https://169.254.169.254/latest/meta-data",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::]/",
        "https://0.0.0.0/",
        "https://127.0.0.2/",
        "https://100.64.0.1/",
        "https://example.org:99999/",
        "https://exa mple.org/",
        "https://example.org/\r\nHost: x",
        "https://ex\u00e4mple.org/",
    ],
)
def test_other_addresses_are_refused(url):
    with pytest.raises(webhook.BadTarget):
        target(url)


def test_this_machine_may_be_forbidden():
    with pytest.raises(webhook.BadTarget):
        target("http://127.0.0.1:9/", allow_loopback=False)


INNER = ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:7f00:1"]


def names(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    """Let every name stand for these addresses."""
    found = [(0, 0, 0, "", (address, 443)) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **k: found)


@pytest.mark.parametrize(
    "inside", ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:7f00:1"]
)
def test_a_name_that_stands_for_an_inner_address_is_refused(monkeypatch, inside):
    names(monkeypatch, "93.184.215.14", inside)
    with pytest.raises(webhook.BadTarget):
        webhook.addresses_of(target("https://rebind.example/"))


def test_the_connection_goes_to_the_address_that_was_judged(monkeypatch):
    names(monkeypatch, "93.184.215.14")
    dialled: list[str] = []

    def dial(address: tuple[str, int], timeout: float) -> socket.socket:
        dialled.append(address[0])
        raise OSError("no network here")

    monkeypatch.setattr(socket, "create_connection", dial)
    with pytest.raises(webhook.NotDelivered):
        webhook.deliver(target("https://rebind.example/"), b"{}", {})
    assert dialled == ["93.184.215.14"]


def test_a_listener_hears_the_body_and_the_headers(ear):
    told = webhook.deliver(
        target(f"http://127.0.0.1:{ear.server_port}/x?y=1"), b'{"a":1}', {"Cordially-Event": "e"}
    )
    path, headers, body = ear.heard[0]
    assert (told, path, body, headers["Cordially-Event"]) == (204, "/x?y=1", b'{"a":1}', "e")


@pytest.mark.parametrize("answer", [302, 307, 400, 410, 500])
def test_anything_but_a_yes_is_no_delivery_and_no_redirect_is_followed(ear, answer):
    ear.answer = answer
    with pytest.raises(webhook.NotDelivered, match=str(answer)):
        webhook.deliver(target(f"http://127.0.0.1:{ear.server_port}/"), b"{}", {})
    assert len(ear.heard) == 1


def test_a_listener_that_never_answers_is_given_up(monkeypatch):
    monkeypatch.setattr(webhook, "TIMEOUT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(webhook.NotDelivered):
        webhook.deliver(target(f"http://127.0.0.1:{silent.getsockname()[1]}/"), b"{}", {})


def test_the_certificate_must_be_right(ear, tmp_path):
    made = make_certificates(tmp_path)
    ear.socket = made.server_context().wrap_socket(ear.socket, server_side=True)
    secure = target(f"https://localhost:{ear.server_port}/")
    with pytest.raises(webhook.NotDelivered, match="certificate"):
        webhook.deliver(secure, b"{}", {})
    assert webhook.deliver(secure, b"{}", {}, context=ssl.create_default_context(cafile=made.ca)) == 204


def test_a_name_that_nobody_knows_is_told_in_words():
    with pytest.raises(webhook.NotDelivered, match="could not be found"):
        webhook.deliver(target("https://nobody.invalid/"), b"{}", {})


def test_the_signature_is_bound_to_secret_body_and_time():
    right = webhook.signature("s", b"{}", 1)
    others = [
        webhook.signature("t", b"{}", 1),
        webhook.signature("s", b"[]", 1),
        webhook.signature("s", b"{}", 2),
    ]
    assert right.startswith("t=1,v1=")
    assert right not in others
