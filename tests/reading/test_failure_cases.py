"""Faults that others' products had with what comes back (docs/failure-cases.md has the list)."""

from __future__ import annotations

from datetime import date

import pytest

from cordially.reading import classify

OURS, ALIAS = "<ours-1@home.example>", "<AM9PR01@outlook.example>"
ALICE = "alice@home.example"


def test_case_09_our_own_follow_up_in_the_thread_is_no_reply_of_theirs(read):
    reading = read("I wondered about your decision.", From=f"Alice <{ALICE}>", own_addresses=[ALICE])
    assert reading.own


def test_case_10_an_out_of_office_that_comes_as_a_fresh_mail_still_moves_the_plan(read):
    reading = read("I am back on 7 December.", Subject="Out of office", In_Reply_To=None, References=None)
    assert (reading.kind, reading.returns) == ("auto_reply", date(2026, 12, 7))


@pytest.mark.parametrize(
    "headers",
    [
        {"In_Reply_To": OURS},
        {"References": OURS},
        {"In_Reply_To": "<else@mx.example>", "References": f"<old@mx.example>\n {OURS}\n\t<else@mx.example>"},
        {"In_Reply_To": f"Message of 20 Nov {OURS}"},
    ],
    ids=["In-Reply-To", "References", "another id first", "words around it"],
)
def test_case_12_a_reply_is_tied_to_our_mail_however_its_headers_were_rewritten(read, headers):
    assert read("Thank you.", own_ids=[OURS], **headers).ours == (OURS,)


def test_case_14_a_reply_to_a_mail_sent_from_another_client_is_read_for_its_own_words(read):
    reading = read("We have chosen another candidate.", In_Reply_To="<phone@mail.example>", own_ids=[OURS])
    assert (reading.kind, reading.ours) == ("rejection", ())


def test_case_15_two_people_who_answer_one_mail_stay_two(read):
    answers = [read("Thank you.", From=f"{w}@larkfield.example", In_Reply_To=OURS) for w in ("ada", "ruth")]
    assert [one.sender for one in answers] == ["ada@larkfield.example", "ruth@larkfield.example"]
    assert {one.ours for one in answers} == {(OURS,)}


def test_case_16_a_new_matter_typed_into_an_old_thread_is_read_as_the_new_matter(read):
    old = "\n\nOn Friday Alice wrote:\n> Thank you for the interview. Have you chosen another candidate?\n"
    reading = read("We would like to invite you to a second interview." + old, Subject="Re: Travel costs")
    assert reading.kind == "next_round"


def test_case_17_a_reply_under_an_edited_subject_keeps_its_tie(read):
    reading = read("Thank you.", Subject="Something else (was: Thank you)", In_Reply_To=OURS, own_ids=[OURS])
    assert reading.ours == (OURS,)


@pytest.mark.parametrize("named", [OURS, ALIAS])
def test_case_18_a_reply_names_our_mail_by_either_id_where_outlook_renamed_it(read, named):
    assert read("Thank you.", In_Reply_To=named, own_ids=[OURS, ALIAS]).ours == (named,)


def test_case_19_an_out_of_office_with_an_empty_return_path_is_no_bounce(read):
    reading = read(
        "I am out of the office. If undeliverable, write to reception.",
        Subject="Automatic reply: Thank you", Return_Path="<>", Auto_Submitted="auto-replied",
    )  # fmt: skip
    assert (reading.kind, reading.bounced) == ("auto_reply", ())


def test_case_20_a_report_of_delay_is_no_bounce_even_when_it_quotes_a_550(dsn):
    raw = dsn("delayed").replace(b"This is the mail system.", b"Earlier answer: 550 5.1.1 User unknown.")
    assert (classify(raw).kind, classify(raw).bounced) == ("auto_reply", ())


def test_case_21_our_id_is_found_where_only_the_returned_headers_name_it(dsn):
    assert classify(dsn(returned=f"Subject: Thank you\nMessage-ID: {OURS}"), own_ids=[OURS]).ours == (OURS,)


def test_case_21_a_plain_text_bounce_that_names_no_id_still_names_its_address(read):
    reading = read(
        "Your message to noor@larkfield.example could not be delivered: user unknown.",
        From="MAILER-DAEMON@mx.home.example", Subject="Undeliverable",
    )  # fmt: skip
    assert (reading.kind, reading.bounced, reading.ours) == ("bounce", ("noor@larkfield.example",), ())


def test_case_22_the_bounce_of_a_copy_is_not_blamed_on_the_main_recipient(dsn):
    returned = f"Message-ID: {OURS}\nTo: ada@larkfield.example\nCc: noor@larkfield.example"
    assert classify(dsn(recipient="noor@larkfield.example", returned=returned)).bounced == (
        "noor@larkfield.example",
    )


@pytest.mark.parametrize(
    "header",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Precedence": "auto_reply"},
        {"X_Autoreply": "yes"},
        {"Subject": "Automatic reply: Your message"},
    ],
    ids=str,
)
def test_case_23_a_machine_is_never_taken_for_a_person_to_be_answered(read, header):
    assert read("Thank you for your message.", **header).kind == "auto_reply"


# Case 32, localised quote headers, in the thirteen styles that were tried (facts of November 2026).
OLD = "We have chosen another candidate was all I heard."
STYLES = {
    "gmail": f"On Fri, 20 Nov 2026 at 09:12, Alice Moreau <{ALICE}> wrote:\n> {OLD}",
    "gmail, wrapped": f"On Fri, 20 Nov 2026 at 09:12, Alice Moreau (Harbour)\n<{ALICE}> wrote:\n> {OLD}",
    "outlook, English": f"From: Alice Moreau\nSent: Friday\nTo: Ada\nSubject: Thank you\n\n{OLD}",
    "outlook, German": f"Von: Alice Moreau\nGesendet: Freitag\nAn: Ada\nBetreff: Danke\n\n{OLD}",
    "outlook, Danish": f"Fra: Alice Moreau\nSendt: fredag\nTil: Ada\nEmne: Tak\n\n{OLD}",
    "French": f"Le ven. 20 nov. 2026 à 09:12, Alice Moreau <{ALICE}> a écrit :\n> {OLD}",
    "Swedish": f"Den fre 20 nov. 2026 kl 09:12 skrev Alice Moreau <{ALICE}>:\n> {OLD}",
    "yahoo": f"On Friday, November 20, 2026, 09:12:33 AM GMT, Alice Moreau <{ALICE}> wrote:\n\n> {OLD}",
    "a rule and headers": f"________________________________\nFrom: Alice\nSent: Friday\nTo: Ada\n\n{OLD}",
    "from a telephone": f"Sent from my iPhone\n\n> On 20 Nov 2026, at 09:12, Alice Moreau wrote:\n> {OLD}",
    "original message": f"-----Original Message-----\nFrom: Alice\nSent: Friday\nTo: Ada\n\n{OLD}",
}


@pytest.mark.parametrize("below", STYLES.values(), ids=STYLES)
def test_case_32_a_quotation_is_left_out_in_every_style(read, below):
    reading = read(f"Could you please send us two references?\n\nAda\n\n{below}\n")
    assert (reading.kind, reading.text) == ("info_request", "Could you please send us two references?\n\nAda")


def test_case_32_an_answer_below_the_quotation_and_one_between_its_lines_are_kept(read):
    below = read(f"On Friday Alice wrote:\n> {OLD}\n\nCould you please send us two references?\n")
    between = read(f"> {OLD}\nCould you please send us two references?\n> Thank you\n")
    assert {below.kind, between.kind} == {"info_request"}


def test_case_32_a_colon_in_the_text_cuts_nothing_off(read):
    assert read("We need two things:\n\nCould you please send us two references?").kind == "info_request"
