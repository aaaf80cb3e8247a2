"""The HTML half of a mail says the same words as the sealed text, and nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.parser import BytesParser
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.model import Envelope
from cordially.post import message
from cordially.post.alternative import html_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def words_of(html: str) -> str:
    body = html.partition("<body>")[2].partition("</body>")[0]
    return unescape(re.sub(r"<[^>]+>", " ", re.sub(r"</?a\b[^>]*>", "", body)))


def built(body: str) -> bytes:
    envelope = Envelope("<a@home.example>", "alice@home.example", ("h@corp.example",), "Thank you", body)
    return message.build(envelope, date=NOW)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t <>&\"'"), max_size=300))
def test_both_halves_say_the_same_words(text: str) -> None:
    assert words_of(html_of(text)).split() == text.split()


def test_paragraphs_and_line_ends_stay() -> None:
    assert "<p>Dear Helen,</p>\n<p>Thank you.<br>\nAlice</p>" in html_of("Dear Helen,\n\nThank you.\nAlice\n")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '<img src="https://evil.example/x.png">', "</body>"]
)
def test_what_was_typed_is_shown_and_never_run(text: str) -> None:
    inner = html_of(text).partition("<body>")[2]
    assert not re.search(r"<(script|img)|</body>.*</body>", inner, re.DOTALL)
    assert words_of(html_of(text)).split() == text.split()


def test_a_link_can_be_clicked_and_its_full_stop_is_not_part_of_it() -> None:
    assert '<a href="https://home.example/a?b=1&amp;c=2">' in html_of("See https://home.example/a?b=1&c=2.")


def test_a_mail_program_finds_text_first_and_html_second() -> None:
    parts = BytesParser().parsebytes(built("Dear Helen,\n\nGrüße\n")).get_payload()
    assert [p.get_content_type() for p in parts] == ["text/plain", "text/html"]
    assert all("Grüße" in p.get_payload(decode=True).decode() for p in parts)


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
def test_the_sealed_text_comes_back_exactly_whatever_it_holds(text: str) -> None:
    assert message.body_of(built(text)) == text


def test_a_text_that_names_the_boundary_does_no_harm() -> None:
    boundary = re.search(rb'boundary="([^"]+)"', built("x"))
    assert boundary is not None
    text = f"--{boundary[1].decode()}--\nand on\n"
    assert message.body_of(built(text)) == text


def test_the_same_letter_is_the_same_bytes() -> None:
    assert built("Dear Helen") == built("Dear Helen")


def test_the_head_is_that_of_a_mail_from_person_to_person() -> None:
    head = built("Dear Helen").partition(b"\r\n\r\n")[0].decode()
    names = [line.partition(":")[0] for line in head.split("\r\n") if not line.startswith(" ")]
    assert names == ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]
