"""The postbox keeps every message, sends none on, and can fail on purpose."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cordially.model import CordiallyError, Envelope
from cordially.post import message
from cordially.post.postbox import Postbox
from cordially.post.smtp import NotTaken, Security, SmtpAccount, deliver, probe

NOTE = Envelope(
    message_id="<n1@alice.example>",
    sender="alice@alice.example",
    to=("helen@kestrel.example",),
    subject="Danke für Dienstag",
    body="Dear Helen,\n\n.a dot, and a long line: " + "ü" * 200 + "\n",
)
DATA = message.build(NOTE, sender_name="Alice Moor", date=datetime(2026, 11, 24, 9, 30, tzinfo=UTC))


def post(box: Postbox, to: str = "helen@kestrel.example") -> None:
    account = SmtpAccount("127.0.0.1", box.port, Security.NONE, timeout=5)
    deliver(account, sender=NOTE.sender, recipients=[to], data=DATA, before_dot=lambda: None)


def test_a_letter_is_kept_with_its_headers_and_exact_text(tmp_path: Path) -> None:
    with Postbox(tmp_path) as box:
        post(box)
    [kept] = box.messages()
    assert (kept.message_id, kept.subject, kept.body) == (NOTE.message_id, NOTE.subject, NOTE.body)
    assert (kept.sender, kept.recipients) == (NOTE.sender, NOTE.to)
    assert kept.date == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    assert kept.raw == DATA


def test_letters_stay_in_order_of_arrival_and_outlive_the_server(tmp_path: Path) -> None:
    for to in ("helen@kestrel.example", "omar@kestrel.example"):
        with Postbox(tmp_path) as box:
            post(box, to)
    arrived = [m.recipients[0] for m in Postbox(tmp_path).messages()]
    assert arrived == ["helen@kestrel.example", "omar@kestrel.example"]


def test_a_refusal_can_be_tried(tmp_path: Path) -> None:
    with Postbox(tmp_path) as box, pytest.raises(NotTaken, match="refuses all mail") as told:
        post(box, "anybody@refuse.example")
    assert (told.value.temporary, box.messages()) == (False, [])


def test_the_postbox_needs_no_settings(tmp_path: Path) -> None:
    with Postbox(tmp_path) as box:
        assert probe(SmtpAccount("127.0.0.1", box.port, Security.NONE)) == ()


def test_a_port_in_use_is_told(tmp_path: Path) -> None:
    with Postbox(tmp_path) as box, pytest.raises(CordiallyError, match="cannot use port"):
        Postbox(tmp_path, box.port).start()


def test_it_can_be_stopped_and_started_again(tmp_path: Path) -> None:
    box = Postbox(tmp_path)
    for _ in range(2):
        box.start()
        box.start()
        post(box)
        box.stop()
        box.stop()
    assert len(box.messages()) == 2
