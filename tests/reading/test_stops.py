"""Stop words: when they ask for no calls or no contact."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Please do not call us about your application.", "no_calls"),
        ("Thank you for your note. No calls, please.", "no_calls"),
        ("No phone calls.", "no_calls"),
        ("We will contact you if we wish to take it further.", "no_calls"),
        ("Please do not contact us for updates.", "no_contact"),
        ("Please do not contact the team; we will contact you.", "no_contact"),
        ("Please refrain from contacting me again.", "no_contact"),
    ],
)
def test_a_stop_word_is_heard(read, text, scope):
    reading = read(text)
    assert reading.stop == scope
    assert any(sentence in text for sentence in reading.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "Please do not hesitate to contact us.",
        "Please don't hesitate to call me.",
        "We will contact you by Friday 4 December.",
        "Please do not call before Wednesday, the office is closed.",
        "Please do not reply to this email, the mailbox is unmonitored.",
        "Feel free to call.",
    ],
)
def test_politeness_is_no_stop_word(read, text):
    assert read(text).stop is None


def test_a_stop_word_in_what_they_quote_is_not_theirs(read):
    assert (
        read("Noted, thank you.\n\nOn Friday Alice wrote:\n> Please do not call me at work.\n").stop is None
    )


def test_a_stop_word_in_an_automatic_mail_binds_too(read):
    assert (
        read("We have received your CV. No calls please.", Auto_Submitted="auto-generated").stop == "no_calls"
    )
