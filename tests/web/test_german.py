"""The desk in German: nothing untranslated, nothing forgotten, letters left in their own language."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.utils import translation
from tools import catalogue

from cordially.desk.models import Candidate, Letter
from cordially.model.calendar import human_day
from cordially.web.language import told
from cordially.web.templatetags.cordially_words import dial, opening

GERMAN = {"HTTP_ACCEPT_LANGUAGE": "de-DE,de;q=0.9,en;q=0.5"}


def words(browser, address: str, **headers: str) -> str:
    answer = browser.get(address, **headers)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("language", catalogue.languages())
def test_every_word_of_the_desk_is_in_the_catalogue_translated_and_compiled(language):
    assert catalogue.faults(language) == []


@pytest.mark.django_db
def test_a_german_browser_gets_german_pages(browser, interview):
    page = words(browser, "/interviews/", **GERMAN)
    assert '<html lang="de">' in page
    assert "Gespräch hinzufügen" in page


@pytest.mark.django_db
def test_the_chosen_language_goes_before_that_of_the_browser(browser, alice):
    browser.post("/settings/", {"name": "Alice", "zone": "Europe/Berlin", "country": "DE", "language": "en"})
    assert '<html lang="en">' in words(browser, "/settings/", **GERMAN)


@pytest.mark.django_db
def test_who_chooses_german_is_answered_in_german_at_once(browser, alice):
    given = {"name": "Alice", "zone": "Europe/Berlin", "country": "DE", "language": "de"}
    assert "Gespeichert." in browser.post("/settings/", given, follow=True).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("unknown", ["fr", "xx", "de-tls"])
def test_a_language_without_a_catalogue_is_not_taken(browser, alice, unknown):
    given = {"name": "Alice", "zone": "Europe/Berlin", "country": "DE", "language": unknown}
    assert browser.post("/settings/", given).status_code == 422
    assert Candidate.objects.get(pk=alice.pk).language == ""


@pytest.mark.django_db
def test_the_plan_says_its_reasons_and_days_in_german(browser, letter, hands):
    page = words(browser, "/", **GERMAN)
    assert "Am besten binnen 24 Stunden" in page
    assert " um " in page
    assert "Within 24 hours" not in page


@pytest.mark.django_db
def test_a_letter_stays_in_its_own_language(browser, letter):
    before = letter.body
    page = words(browser, f"/letters/{letter.pk}/", **GERMAN)
    assert 'lang="en"' in page
    assert Letter.objects.get(pk=letter.pk).body == before


@pytest.mark.django_db
def test_programs_read_english_whatever_their_headers_say(browser):
    answer = browser.get("/api/v1/nothing-here", **GERMAN)
    assert "Content-Language" not in answer.headers
    assert "nicht" not in answer.content.decode()


def test_a_day_is_written_as_the_language_writes_it(settings):
    from datetime import date

    from django.utils import translation

    day = human_day(date(2026, 12, 3), date(2027, 1, 1))
    with translation.override("de"):
        assert told(day) == "Donnerstag, 3. Dezember 2026"
    with translation.override("en"):
        assert told(day) == "Thursday 3 December 2026"


@pytest.mark.parametrize(
    ("stored", "german"),
    [
        ("It did not leave", "Er ging nicht hinaus"),
        ("Typed in another window (3f2a)", "In einem anderen Fenster getippt (3f2a)"),
        ("Written anew", "Neu geschrieben"),
        (
            "No server called mx.orchard.example was found. Is the name right, and are you online?",
            "Ein Server namens mx.orchard.example war nicht zu finden. Stimmt der Name, und sind Sie online?",
        ),
        (
            "Cordially could not send it: The connection to mail.example broke off. "
            "Please try again in a few minutes.",
            "Cordially konnte ihn nicht senden: Die Verbindung zu mail.example brach ab. "
            "Bitte versuchen Sie es in ein paar Minuten noch einmal.",
        ),
        ("They told me at 9 that I was great", "They told me at 9 that I was great"),
    ],
)
def test_a_text_of_ours_that_was_stored_in_english_is_told_in_german_with_its_values(stored, german):
    with translation.override("de"):
        assert told(stored) == german


def test_a_stored_text_stays_english_for_who_reads_english():
    with translation.override("en"):
        assert told("Cordially could not send it: no route") == "Cordially could not send it: no route"


@pytest.mark.django_db
def test_the_sizes_of_cards_are_in_german(browser, letter):
    assert "Karte A6, 148 × 105 mm" in words(browser, f"/letters/{letter.pk}/paper/?what=card", **GERMAN)


def test_the_german_twenty_fifth_ends_no_sentence():
    text = "Sie haben Helen am Mittwoch, 25. November getroffen. Die Frist endet um 08:30 Uhr. Also heute."
    assert opening(text) == text.removesuffix(" Also heute.")


def test_a_dial_with_more_hours_than_its_face_says_only_how_many_are_left(hands):
    assert dial(hands.now + timedelta(hours=51, minutes=1))["total"] == 0
    assert dial(hands.now + timedelta(hours=31, minutes=1))["total"] == 48


@pytest.mark.django_db
def test_a_number_of_a_drawing_keeps_its_point_in_german(browser, letter):
    page = browser.get(f"/letters/{letter.pk}/", **GERMAN).content.decode()
    assert re.search(r'class="go"[^>]* stroke-dashoffset="\d+(\.\d+)?"', page)
    paper = browser.get(f"/letters/{letter.pk}/paper/?what=envelope", **GERMAN).content.decode()
    assert re.search(r'<img [^>]*width="\d+(\.\d+)?"', paper)
