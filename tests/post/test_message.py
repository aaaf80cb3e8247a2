"""What is sealed is what arrives, and nothing in a header can add another one."""

import email
from dataclasses import replace
from datetime import UTC, datetime
from email.header import decode_header, make_header
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.model import CordiallyError, Envelope
from cordially.post import message

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
OUTLOOK = "<PN3PR01MB9597274E541169BDB8DC4297B8802@PN3PR01MB9597.INDPRD01.PROD.OUTLOOK.COM>"
NOTE = Envelope(
    message_id="<n1@alice.example>",
    sender="alice@alice.example",
    to=("helen@kestrel.example",),
    subject="Thank you for Tuesday",
    body="Dear Helen,\n\nThank you for your time.\n",
)


def built(**changes: object) -> bytes:
    return message.build(replace(NOTE, **changes), sender_name="Alice Moor", date=NOW)  # type: ignore[arg-type]


@given(st.text())
def test_any_body_comes_back_exactly(body: str) -> None:
    assert message.body_of(built(body=body)) == body


@given(st.text(alphabet=" .=F\nrom\t\rü\u2028", max_size=300))
def test_awkward_bodies_come_back_exactly_and_leave_relays_nothing_to_change(body: str) -> None:
    raw = built(body=body)
    lines = raw.split(b"\r\n")
    assert message.body_of(raw) == message.body_of(raw.replace(b"\r\n", b"\n")) == body
    assert all(len(line) <= 76 and not line.startswith((b".", b"From ")) for line in lines)
    assert b"\r" not in b"".join(lines)
    assert b"\n" not in b"".join(lines)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=250))
def test_any_subject_comes_back_exactly(subject: str) -> None:
    parsed = email.message_from_bytes(built(subject=subject))
    assert str(make_header(decode_header(parsed["Subject"]))) == subject


@pytest.mark.parametrize("name", ["Alice Moor", "Moor, Alice", 'Alice "Al" Moor', "Åsa Öström", "O'Neil"])
def test_the_sender_is_shown_by_name(name: str) -> None:
    raw = message.build(NOTE, sender_name=name, date=NOW)
    shown, address = parseaddr(email.message_from_bytes(raw)["From"])
    assert (str(make_header(decode_header(shown))), address) == (name, "alice@alice.example")


def test_long_outlook_ids_stay_readable_for_every_client() -> None:
    raw = built(in_reply_to=OUTLOOK, references=("<first@kestrel.example>", OUTLOOK))
    assert f"\r\nIn-Reply-To: {OUTLOOK}\r\n".encode() in raw
    assert f"\r\nReferences: <first@kestrel.example>\r\n {OUTLOOK}\r\n".encode() in raw


def test_an_answer_without_references_still_refers_to_what_it_answers() -> None:
    assert b"\r\nReferences: <q@kestrel.example>\r\n" in built(in_reply_to="<q@kestrel.example>")


def test_a_broken_id_of_theirs_is_left_out() -> None:
    assert b"In-Reply-To" not in built(in_reply_to="no id at all")


@pytest.mark.parametrize("field", ["subject", "sender", "message_id", "in_reply_to"])
def test_no_field_can_smuggle_in_another_header(field: str) -> None:
    with pytest.raises(CordiallyError):
        built(**{field: getattr(NOTE, field) + "\r\nBcc: bob@stranger.example"})


def test_neither_can_the_name_the_recipients_nor_the_references() -> None:
    evil = "x@y.example\nBcc: bob@stranger.example"
    with pytest.raises(CordiallyError):
        message.build(NOTE, sender_name=evil, date=NOW)
    with pytest.raises(CordiallyError):
        built(to=(evil,))
    with pytest.raises(CordiallyError):
        built(references=(f"<{evil}>",))


@pytest.mark.parametrize(
    "address", ["", "helen", "helen@", "a b@x.example", "a@b@x.example", "a,b@x.example"]
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(CordiallyError, match="not an email address"):
        built(to=(address,))


def test_a_letter_without_recipient_is_refused() -> None:
    with pytest.raises(CordiallyError, match="no recipient"):
        built(to=())


def test_an_international_domain_travels_in_its_ascii_form() -> None:
    assert b"To: jobs@xn--bcher-kva.example\r\n" in built(to=("jobs@bücher.example",))


def test_the_date_keeps_the_senders_offset() -> None:
    assert b"Date: Tue, 24 Nov 2026 09:30:00 +0000\r\n" in built()


def test_a_message_id_lies_in_the_senders_domain() -> None:
    assert message.new_message_id("alice@alice.example", "4f2a") == "<4f2a@alice.example>"
    with pytest.raises(CordiallyError):
        message.new_message_id("alice@alice.example", "x>\r\n")


def test_the_id_is_read_from_a_raw_head_even_when_folded() -> None:
    assert (
        message.id_of(b"Subject: x\r\nMessage-Id:\r\n <a@b.example>\r\n\r\nMessage-ID: <no@no>")
        == "<a@b.example>"
    )
    assert message.id_of(b"Subject: x\n\nhello") == ""
