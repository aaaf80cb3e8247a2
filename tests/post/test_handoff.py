"""Another mail program gets exactly what was sealed, or nothing."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from cordially.model import Envelope
from cordially.post.handoff import eml_draft, mailto
from cordially.post.message import body_of

NOTE = Envelope(
    message_id="<n1@alice.example>",
    sender="alice@alice.example",
    to=("helen+jobs@kestrel.example",),
    subject="Thank you & good-bye?",
    body="Dear Helen,\n\n100% sure & grateful. Grüße\n",
)


def test_the_draft_opens_unsent_with_the_exact_text() -> None:
    draft = eml_draft(NOTE, "Alice Moor")
    assert draft.startswith(b"X-Unsent: 1\r\nFrom: Alice Moor <alice@alice.example>\r\n")
    assert body_of(draft) == NOTE.body
    assert b"\r\nDate:" not in draft


def test_the_link_carries_the_exact_text_with_wire_line_ends() -> None:
    link = urlsplit(mailto(NOTE))
    fields = parse_qs(link.query)
    assert link.path == "helen%2Bjobs@kestrel.example"
    assert fields["subject"] == [NOTE.subject]
    assert fields["body"] == [NOTE.body.replace("\n", "\r\n")]
    assert "%0D%0A" in mailto(NOTE)


def test_a_letter_too_long_for_a_link_gives_none() -> None:
    assert mailto(replace(NOTE, body="word " * 400)) == ""
