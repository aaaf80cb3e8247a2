"""Own mail, calendar parts, ids, dates: what is settled before the words are read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cordially.reading import classify

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_mail_from_our_own_address_is_never_an_answer(read):
    reading = read("We have chosen another candidate.", own_addresses=["ADA.byrne@larkfield.example"])
    assert (reading.own, reading.kind, reading.confidence) == (True, "other", 0)


def test_a_copy_of_our_own_mail_is_known_by_its_id(read):
    assert read("Thank you.", Message_ID="<ours-1@home.example>", own_ids=["ours-1@home.example"]).own


def test_our_address_as_somebodys_display_name_is_not_our_mail(read):
    forged = '"alice@home.example" <ada.byrne@larkfield.example>'
    assert not read("Hello.", From=forged, own_addresses=["alice@home.example"]).own


def test_the_ids_of_our_mail_that_a_reply_names_are_found(read):
    reading = read(
        "Thank you.",
        In_Reply_To="<ours-2@home.example>", References="<old@larkfield.example>\n <ours-1@home.example>",
        own_ids=["<ours-1@home.example>", "<ours-2@home.example>"],
    )  # fmt: skip
    assert reading.ours == ("<ours-2@home.example>", "<ours-1@home.example>")


def test_an_id_that_is_no_proper_id_is_kept_whole(read):
    assert read("Hello.", Message_ID="<bad id@@x>").message_id == ""
    assert read("Hello.", In_Reply_To="<odd@@id>").ours == ("<odd@@id>",)


@pytest.mark.parametrize("method", ["REQUEST", "CANCEL", "COUNTER"])
def test_a_calendar_part_goes_before_the_words(mail, method):
    raw = mail(
        "--b\nContent-Type: text/plain\n\nSee you then.\n"
        f"--b\nContent-Type: text/calendar; method={method}\n\n"
        f"BEGIN:VCALENDAR\nMETHOD:{method}\nSUMMARY:Second interview\nEND:VCALENDAR\n--b--\n",
        Content_Type="multipart/alternative; boundary=b",
    )
    reading = classify(raw)
    assert (reading.kind, reading.evidence) == ("calendar", (f"METHOD:{method} Second interview",))


def test_the_time_of_a_mail_is_told_in_utc(read):
    assert read("Hello.", Date="Mon, 23 Nov 2026 10:00:00 -0500").at == datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.mark.parametrize("broken", ["yesterday", "Mon, 99 Nov 2026 10:00:00 +0000", "", None])
def test_a_broken_date_is_told_as_none_and_now_serves_for_promises(read, broken):
    reading = read("We will decide by Friday.", Date=broken, now=NOW)
    assert reading.at is None
    assert reading.promise.due == date(2026, 11, 27)


def test_a_date_far_in_the_future_does_not_move_promises(read):
    reading = read("We will decide by Friday.", Date="Mon, 23 Nov 2037 10:00:00 +0000", now=NOW)
    assert reading.promise.due == date(2026, 11, 27)


def test_sender_name_and_subject_are_decoded(read):
    reading = read(
        "Hello.",
        From="=?utf-8?q?Zo=C3=AB_Byrne?= <Zoe@Larkfield.example>",
        Subject="=?utf-8?b?R3LDvMOfZQ==?=",
    )
    assert (reading.sender, reading.sender_name, reading.subject) == (
        "zoe@larkfield.example",
        "Zoë Byrne",
        "Grüße",
    )
