"""Automatic replies, in nine languages, and the day of return."""

from __future__ import annotations

from datetime import date

import pytest

AWAY = [
    ("Automatic reply: Thank you", "I am out of the office until 5 December 2026.", date(2026, 12, 5)),
    ("Out of office", "I am on leave. I will be back on 30 November.", date(2026, 11, 30)),
    ("Out of office", "Away until 27 November and back on Monday, 30 November.", date(2026, 11, 30)),
    ("Out of Office", "I am away through November 27th.", date(2026, 11, 28)),
    ("Out of office", "I am away from 24 to 26 November.", date(2026, 11, 26)),
    ("Out of office", "I am back on Monday.", date(2026, 11, 30)),
    ("Automatische Antwort: Danke", "Ich bin ab dem 30. November wieder erreichbar.", date(2026, 11, 30)),
    ("Abwesenheitsnotiz", "Ich bin bis einschließlich 4.12.2026 im Urlaub.", date(2026, 12, 5)),
    ("Abwesenheit bis 3. Dezember", "Ich bin am 4. Dezember zurück.", date(2026, 12, 4)),
    ("Réponse automatique : Merci", "Je suis absente jusqu'au 1er décembre.", date(2026, 12, 1)),
    (
        "Respuesta automática",
        "Estaré fuera de la oficina hasta el 4 de diciembre de 2026.",
        date(2026, 12, 4),
    ),
    ("Risposta automatica", "Sono assente fino al 30 novembre.", date(2026, 11, 30)),
    ("Automatisch antwoord", "Ik ben op 30 november weer terug.", date(2026, 11, 30)),
    ("Odpowiedź automatyczna", "Jestem na urlopie do 4 grudnia.", date(2026, 12, 4)),
    ("Resposta automática", "Estou fora do escritório até 2 de dezembro.", date(2026, 12, 2)),
    ("Autosvar", "Jag är tillbaka den 7 december.", date(2026, 12, 7)),
]


@pytest.mark.parametrize(("subject", "text", "back"), AWAY, ids=[f"{s}, {t}" for s, t, _ in AWAY])
def test_an_out_of_office_is_recognised_with_the_day_of_return(read, subject, text, back):
    reading = read(text, Subject=subject)
    assert (reading.kind, reading.returns) == ("auto_reply", back)


@pytest.mark.parametrize(
    "header",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated"},
        {"X_Autoreply": "yes"},
        {"X_Autorespond": "Away"},
        {"Precedence": "auto_reply"},
        {"X_Auto_Response_Suppress": "All", "Return_Path": "<>"},
    ],
    ids=str,
)
def test_a_machine_is_known_by_its_headers(read, header):
    assert read("Thank you, I have seen it.", Subject="Thank you", **header).kind == "auto_reply"


@pytest.mark.parametrize(
    "header",
    [
        {"Auto_Submitted": "no"},
        {"X_Autoreply": "no"},
        {"X_Auto_Response_Suppress": "All"},
        {"Precedence": "bulk"},
    ],
    ids=str,
)
def test_one_weak_sign_makes_no_machine(read, header):
    assert read("Could you please send us two references?", **header).kind == "info_request"


@pytest.mark.parametrize(
    "subject",
    ["Re: Automatic reply: Thank you", "Out of office space in York", "Automatisierung bei Larkfield"],
)
def test_a_subject_that_only_resembles_one_makes_no_machine(read, subject):
    assert read("Could you please send us two references?", Subject=subject).kind == "info_request"


def test_an_outcome_that_a_system_sends_is_not_swallowed_as_automatic(read):
    reading = read("We have decided to move forward with other candidates.", Auto_Submitted="auto-generated")
    assert reading.kind == "rejection"


def test_an_absence_told_by_hand_is_taken_for_one_with_less_certainty(read):
    reading = read("I am out of the office until 5 December.")
    assert (reading.kind, reading.returns) == ("auto_reply", date(2026, 12, 5))
    assert reading.confidence < 0.7


def test_a_return_that_has_passed_is_not_told(read):
    assert read("I am away until 3 November 2026.", Subject="Out of office").returns is None


def test_a_date_with_slashes_is_read_as_in_the_readers_country(read):
    away = {"body": "I am away until 05/12/2026.", "Subject": "Out of office"}
    assert read(**away, country="GB").returns == date(2026, 12, 5)
    assert read(**away, country="US", Date="Mon, 04 May 2026 10:00:00 +0000").returns == date(2026, 5, 12)


def test_a_day_without_a_year_after_new_year_is_next_years(read):
    assert read("I am back on 4 January.", Subject="Out of office").returns == date(2027, 1, 4)
