"""Mail made to hurt: it is read in bounded time and memory, and nothing in it is run, opened or fetched."""

from __future__ import annotations

import socket
import tracemalloc

import pytest

from cordially.reading import classify
from cordially.reading.mail import MAX_BYTES, MAX_PARTS, parse

HEAD = b"From: ada@larkfield.example\nSubject: Hello\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n"
ALICE = "alice@home.example"
NO = b"We have chosen another candidate.\n"


@pytest.fixture
def huge() -> bytes:
    return HEAD + b"\n" + NO + b"word " * 20_000_000


def test_of_a_mail_of_100_mb_the_first_two_are_read_and_it_says_so(huge):
    reading = classify(huge)
    assert (reading.kind, reading.cut) == ("rejection", True)


def test_a_mail_of_100_mb_costs_no_more_memory_than_a_few_times_what_is_read(huge):
    tracemalloc.start()
    classify(huge)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * MAX_BYTES


def test_an_ordinary_mail_is_not_cut(read):
    assert not read("Hello.").cut


def test_words_behind_a_huge_attachment_are_not_read_but_asked_about():
    attachment = b"--b\nContent-Type: application/zip\n\n" + b"UEsDBA==\n" * 300_000
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + attachment + b"--b\n\n" + NO + b"--b--\n"
    reading = classify(raw)
    assert (reading.kind, reading.confidence, reading.cut) == ("other", 0, True)


def test_of_ten_thousand_parts_the_first_ones_are_looked_at():
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\npart\n" * 10_000 + b"--x--\n"
    assert len(parse(raw).parts) < MAX_PARTS


def test_parts_nested_3000_deep_are_read_as_text():
    layers = (b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(3000))
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n" + b"".join(layers)
    assert classify(raw).kind == "other"


def test_mails_inside_mails_are_not_followed_for_ever():
    assert classify(HEAD + b"Content-Type: message/rfc822\n\n" * 5000 + NO).kind == "other"


def test_a_flood_of_headers_hides_neither_sender_nor_words():
    flood = b"".join(b"X-%d: y\n" % n for n in range(20_000))
    reading = classify(HEAD + flood + b"\n" + NO)
    assert (reading.sender, reading.kind) == ("ada@larkfield.example", "rejection")


def test_a_header_without_end_is_cut():
    reading = classify(HEAD + b"References: " + b"<a@b.example> " * 100_000 + b"\n\n" + NO)
    assert (reading.kind, reading.ours) == ("rejection", ("<a@b.example>",))


HTML = HEAD + b"Content-Type: text/html\n\n"


@pytest.mark.parametrize(
    "body",
    [
        b"<script>document.write('We have chosen another candidate.')</script><p>Hello.</p>",
        b"<style>p:after{content:'We have chosen another candidate.'}</style><p>Hello.</p>",
        b"<img src=x onerror=\"alert('We have chosen another candidate.')\"><p>Hello.</p>",
        b"<!-- We have chosen another candidate. --><p>Hello.</p>",
        b"<object data='https://evil.example'>We have chosen another candidate.</object><p>Hello.</p>",
        b"<svg><text>We have chosen another candidate.</text></svg><p>Hello.</p>",
    ],
)
def test_html_that_runs_or_hides_is_not_read(body):
    reading = classify(HTML + body)
    assert (reading.kind, reading.text) == ("other", "Hello.")


def test_remote_images_are_never_fetched(monkeypatch):
    def no_network(*args: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    monkeypatch.setattr(socket.socket, "connect", no_network)
    html = b"<img src='https://track.example/1.gif'><link href='https://track.example/x.css'>" + NO
    assert classify(HTML + html).kind == "rejection"


@pytest.mark.parametrize(
    "body",
    [
        b"<a <a " * 40_000,
        b"<blockquote>" * 40_000,
        b"&#x41;" * 40_000,
        b"<!--" * 40_000,
        b"<p title='" * 20_000,
    ],
    ids=["open tags", "deep quotes", "entities", "open comments", "open quotes"],
)
def test_html_made_to_stall_a_parser_is_read(body):
    assert classify(HTML + body).kind == "other"


@pytest.mark.parametrize(
    "body",
    [
        b"a " * 30_000, b". " * 30_000, b"not " * 60_000, b"> x\nOn Monday wrote:\n" * 20_000,
        b"From: x\nSent: y\n" * 20_000,
        b"until 5 December and back on 6 December, " * 2000, b" " * 200_000 + b"x",
        b"a." * 60_000 + b"@", b"we have offered " * 40_000, b"\n" * 200_000,
    ],
    ids=lambda body: repr(body[:20]),
)  # fmt: skip
def test_text_made_to_stall_a_pattern_is_read(body):
    assert classify(HEAD + b"\n" + body).kind == "other"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (b"Content-Type: text/plain; charset=utf-16\n", NO),
        (b"Content-Type: text/plain; charset=unknown-8bit\n", NO),
        (b"Content-Type: text/plain; charset=rot13\n", NO),
        (b"Content-Transfer-Encoding: quoted-printable\n", NO + b"=ZZ=\n"),
        (b"Content-Transfer-Encoding: x-nonsense\n", NO),
        (b"Content-Type: text/plain; charset*=utf-8''%ff\n", NO),
    ],
    ids=["utf-16 that is none", "unknown", "no charset", "broken =", "odd transfer", "odd form"],
)  # fmt: skip
def test_broken_encodings_still_show_their_words(head, body):
    assert "chosen another candidate" in classify(HEAD + head + b"\n" + body).text


def test_our_own_address_in_a_forged_name_makes_no_mail_of_ours(read):
    forged = read("Thanks.", From='"alice@home.example" <eve@evil.example>', own_addresses=[ALICE])
    assert (forged.own, forged.sender) == (False, "eve@evil.example")


def test_a_forged_from_of_the_user_is_own_mail_and_changes_nothing(read):
    reading = read(NO.decode(), From="Alice <alice@home.example>", own_addresses=[ALICE])
    assert (reading.own, reading.kind, reading.promise) == (True, "other", None)
