"""Bounces: what is one, which address failed, which of our mails came back."""

from __future__ import annotations

import pytest

from cordially.reading import classify

OURS = "<ours-1@home.example>"


def test_a_report_of_failure_is_a_bounce_with_its_address(dsn):
    reading = classify(dsn())
    assert (reading.kind, reading.bounced) == ("bounce", ("noor@larkfield.example",))
    assert "Action: failed" in reading.evidence[0]


@pytest.mark.parametrize("action", ["delayed", "relayed", "delivered", "expanded"])
def test_a_report_of_anything_else_is_automatic_and_no_bounce(dsn, action):
    reading = classify(dsn(action))
    assert (reading.kind, reading.bounced) == ("auto_reply", ())


def test_only_the_address_that_failed_is_named(dsn):
    both = dsn().replace(
        b"Final-Recipient",
        b"Final-Recipient: rfc822; ok@larkfield.example\nAction: relayed\n\nFinal-Recipient",
        1,
    )
    assert classify(both).bounced == ("noor@larkfield.example",)


def test_the_address_as_we_wrote_it_is_preferred(dsn):
    raw = dsn().replace(
        b"Final-Recipient", b"Original-Recipient: rfc822; Noor@Larkfield.example\nFinal-Recipient", 1
    )
    assert classify(raw.replace(b"; noor@", b"; n.khan@")).bounced == ("noor@larkfield.example",)


def test_the_id_of_our_mail_is_found_inside_what_came_back(dsn):
    assert classify(dsn(), own_ids=[OURS, "<other@home.example>"]).ours == (OURS,)


def test_both_ids_are_found_where_outlook_renamed_our_mail(dsn):
    raw = dsn(returned=f"Message-ID: <AM9PR01@outlook.example>\nX-Microsoft-Original-Message-ID: {OURS}")
    assert classify(raw).ours == ("<AM9PR01@outlook.example>", OURS)


def test_an_id_inside_a_returned_whole_mail_is_found(dsn):
    raw = dsn().replace(b"text/rfc822-headers\n\n", b"message/rfc822\n\n")
    assert classify(raw, own_ids=[OURS]).ours == (OURS,)


def test_a_report_on_a_mail_that_is_not_ours_names_none_of_ours(dsn):
    assert classify(dsn(), own_ids=["<another@home.example>"]).ours == ()


def test_a_report_of_delay_names_our_mail_and_no_other(dsn):
    assert classify(dsn("delayed"), own_ids=[OURS]).ours == (OURS,)
    assert classify(dsn("delayed"), own_ids=["<another@home.example>"]).ours == ()


def test_failed_recipients_in_a_header_are_a_bounce(read):
    reading = read(
        "The mail could not go out.", From="noreply@mx.example", X_Failed_Recipients="noor@larkfield.example"
    )
    assert (reading.kind, reading.bounced) == ("bounce", ("noor@larkfield.example",))


def test_a_plain_text_bounce_of_qmail_is_understood(read):
    reading = read(
        "Hi. This is the qmail-send program at mx.home.example.\n"
        "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
        "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
        "<noor@larkfield.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
        f"--- Below this line is a copy of the message.\n\nMessage-ID: {OURS}\nTo: noor@larkfield.example\n",
        From="MAILER-DAEMON@mx.home.example", Subject="failure notice", Return_Path="<>",
    )  # fmt: skip
    assert (reading.kind, reading.bounced, reading.ours) == ("bounce", ("noor@larkfield.example",), (OURS,))


def test_a_plain_warning_of_delay_from_a_daemon_is_automatic(read):
    reading = read(
        "Your message has not yet been delivered. It will be retried.",
        From="Mail Delivery System <MAILER-DAEMON@mx.home.example>",
        Subject="Warning: message delayed 24 hours",
    )  # fmt: skip
    assert reading.kind == "auto_reply"


def test_a_person_who_writes_about_a_failed_delivery_is_no_bounce(read):
    assert (
        read("Your invitation could not be delivered to Sam, he has left. Nothing to do for you.").kind
        == "other"
    )


def test_a_bounce_with_no_address_in_it_is_still_a_bounce(read):
    reading = read(
        "Delivery has failed.",
        From="postmaster@larkfield.example",
        Subject="Undeliverable: Thank you",
        Return_Path="<>",
    )
    assert (reading.kind, reading.bounced) == ("bounce", ())


def test_a_mail_with_old_mac_line_ends_is_read(dsn):
    assert classify(dsn().replace(b"\n", b"\r")).bounced == ("noor@larkfield.example",)
