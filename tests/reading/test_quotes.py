"""Only the new words count."""

from __future__ import annotations

import pytest

from cordially.reading import classify

OLD = "If I was not selected, I would be grateful to know. We have chosen another candidate was all I heard."
QUOTED = "\n".join(f"> {line}" for line in OLD.split(". "))


@pytest.mark.parametrize(
    "lead",
    [
        "On Fri, 20 Nov 2026 at 09:12, Alice Moreau <alice@home.example> wrote:",
        "On Fri, 20 Nov 2026 at 09:12, Alice Moreau of Harbour Street\n<alice@home.example> wrote:",
        "Am 20.11.2026 um 09:12 schrieb Alice Moreau:",
        "Le ven. 20 nov. 2026 à 09:12, Alice Moreau <alice@home.example> a écrit :",
        "El vie, 20 nov 2026 a las 9:12, Alice Moreau (<alice@home.example>) escribió:",
        "Il giorno ven 20 nov 2026 alle ore 09:12 Alice Moreau ha scritto:",
        "Op vr 20 nov. 2026 om 09:12 schreef Alice Moreau:",
        "W dniu 20.11.2026 o 09:12, Alice Moreau pisze:",
        "Em sex., 20 de nov. de 2026 às 09:12, Alice Moreau escreveu:",
        "Den fre 20 nov. 2026 kl 09:12 skrev Alice Moreau:",
    ],
)
def test_a_quotation_and_its_lead_are_left_out(read, lead):
    reading = read(f"Could you please send us two references?\n\nAda\n\n{lead}\n\n{QUOTED}\n")
    assert (reading.kind, reading.text) == ("info_request", "Could you please send us two references?\n\nAda")


@pytest.mark.parametrize(
    "head",
    [
        "________________________________\nFrom: Alice Moreau\nSent: Friday\nTo: Ada\nSubject: Thank you\n",
        "-----Original Message-----\nFrom: Alice Moreau\nSent: Friday\nTo: Ada\nSubject: Thank you\n",
        "From: Alice Moreau <alice@home.example>\nSent: Friday\nTo: Ada\nSubject: Thank you\n",
        "Von: Alice Moreau\nGesendet: Freitag\nAn: Ada\nBetreff: Danke\n",
    ],
)
def test_an_older_mail_below_its_headers_is_left_out(read, head):
    reading = read(f"Thank you for your note.\n\nAda\n\n{head}\n{OLD}\n")
    assert (reading.kind, reading.text) == ("acknowledgement", "Thank you for your note.\n\nAda")


def test_an_answer_below_the_quotation_is_kept(read):
    reading = read(f"On Friday Alice Moreau wrote:\n{QUOTED}\n\nWe are delighted to offer you the role.\n")
    assert (reading.kind, reading.text) == ("offer", "We are delighted to offer you the role.")


def test_answers_between_the_quoted_lines_are_kept(read):
    reading = read("> Is there news?\nNot yet, we are still interviewing.\n> Thank you\nYou are welcome.\n")
    assert reading.kind == "holding"
    assert "You are welcome." in reading.text


def test_a_mail_that_is_nothing_but_quotation_is_kept_whole(read):
    assert read("> We have chosen another candidate.\n").text == "> We have chosen another candidate."


def test_a_text_with_a_colon_loses_nothing(read):
    text = "We would need the following:\n\nCould you please send us two references?"
    assert read(text).text == text


def test_the_line_of_a_telephone_is_left_out(read):
    assert read("Thank you for your note.\n\nSent from my phone").text == "Thank you for your note."


def test_a_mail_in_html_alone_is_read_without_its_scripts_and_quotes(mail):
    html = (
        "<html><head><title>No</title><style>p{}</style></head><body>"
        "<script>alert('We have chosen another candidate.')</script>"
        "<p>We are <b>delighted</b> to offer&nbsp;you<br>the role.</p><img src='https://track.example/x.png'>"
        "<blockquote><p>We have chosen another candidate.</p></blockquote></body></html>"
    )
    reading = classify(mail(html, Content_Type="text/html; charset=utf-8"))
    assert (reading.kind, reading.text) == ("offer", "We are delighted to offer you\nthe role.")
