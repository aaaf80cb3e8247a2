"""Any bytes at all give a reading: hostile, broken and enormous mail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.model import Reading
from cordially.reading import classify
from cordially.reading.mail import addresses_in, parse

HEAD = b"From: ada@larkfield.example\nSubject: Hello\nDate: Mon, 23 Nov 2026 10:00:00 +0000\n"
NO = b"We have chosen another candidate.\n"


def nested(depth: int) -> bytes:
    parts = b"".join(
        b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (n, n + 1) for n in range(depth)
    )
    return HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n" + parts


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\n", b"\x00", b"\xff\xfe", b"no header at all", b"From:\n\n",
        b"From: " + b"(" * 2000 + b"\n\nx",
        b"Content-Type: text/plain; charset=\xff\n\nx", b"Subject: =?utf-8?b?????=\n\nx",
        b"Content-Type: multipart/mixed\n\nx", b"Content-Type: ;;;=\n\nx",
        b"Content-Type: message/rfc822\n\n",
        b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        b"Content-Type: message/delivery-status\n\n\x00\n",
        b"Date: Fri, 31 Dec 9999 23:59:59 -2359\n\nback on 31 December 9999", nested(3000),
    ],
    ids=lambda raw: repr(raw[:40]),
)  # fmt: skip
def test_broken_mail_gives_a_reading(raw):
    assert isinstance(classify(raw), Reading)


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"Content-Type: text/plain; charset=x-unknown\n\n" + NO,
        HEAD + b"Content-Transfer-Encoding: base64\n\n" + b"V2UgaGF2ZSBjaG9zZW4gYW5vdGhlciBjYW5kaWRhdGUu",
        HEAD + b"\nDear Zo\xeb, \x00\n" + NO,
        HEAD + b"\n" + NO + b"word " * 1_000_000,
        HEAD
        + b"Content-Type: multipart/mixed; boundary=x\n\n--x\n\n"
        + NO
        + b"--x\n\npart\n" * 10_000
        + b"--x--\n",
        HEAD.replace(b"\n", b"\r\n") + b"\r\n" + NO,
    ],
    ids=["unknown charset", "base64", "latin bytes and NUL", "5 MB", "10,000 parts", "CRLF"],
)
def test_the_words_are_still_found(raw):
    assert classify(raw).kind == "rejection"


@given(st.binary(max_size=600))
@settings(max_examples=150, deadline=None)
def test_no_bytes_raise(raw):
    assert 0 <= classify(raw).confidence <= 1


PIECES = st.sampled_from(
    [
        b"From: ", b"Subject: ", b"Date: ", b"Content-Type: ", b"multipart/mixed; boundary=b", b"text/html",
        b"\n", b"\n\n", b"--b\n", b"--b--", b"message/delivery-status", b"Action: failed\n",
        b"text/calendar",
        b"METHOD:REQUEST\n", b"=?utf-8?b?", b"?=", b"<a", b">", b"<!--", b"On Monday", b" wrote:",
        b"until 31.2.", b"back on 5/13", b"\x80", b"we will decide by ", b"Friday", b"@", b"<>",
        b"Message-ID: <a@b>", b"Auto-Submitted: x", b"30 Feb",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40))
@settings(max_examples=200, deadline=None)
def test_no_shuffled_mail_raises(pieces):
    assert isinstance(classify(b"".join(pieces)), Reading)


def test_one_empty_or_broken_header_hides_no_address_of_another() -> None:
    raw = b"To: Ada <ada@larkfield.example>, bo@larkfield.example\nCc: \nReply-To: <<,>(\n\nx"
    found = addresses_in(parse(raw), "To", "Cc", "Bcc", "Reply-To")

    assert found[:2] == ("ada@larkfield.example", "bo@larkfield.example")
