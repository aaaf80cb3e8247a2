"""The buttons beside a letter and the paste box above the notes do what they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.urls import reverse

from cordially.desk import config, phrasing

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("way", ["differently", "shorter", "warmer", "more_formal"])
def test_each_button_gives_another_text(browser, letter, way):
    before = letter.body
    browser.post(reverse("letter-reword", args=[letter.pk]), {"way": way})
    letter.refresh_from_db()
    assert letter.body != before
    assert letter.versions.get().body == before


def test_an_unknown_wish_is_no_page(browser, letter):
    assert browser.post(reverse("letter-reword", args=[letter.pk]), {"way": "louder"}).status_code == 404


def test_pasted_notes_come_back_in_the_lines(browser, interview):
    pasted = "Need: a calmer front desk\nPersonal: choirs"
    browser.post(reverse("debrief-notes", args=[interview.pk]), {"pasted": pasted})
    interview.debrief.refresh_from_db()
    assert (interview.debrief.need, interview.debrief.personal) == ("a calmer front desk", "choirs")


def test_an_empty_paste_is_told(browser, interview):
    page = browser.post(reverse("debrief-notes", args=[interview.pk]), {"pasted": " "}, follow=True)
    assert "Paste your notes" in page.content.decode()


def test_the_page_of_a_panel_of_one_says_what_it_takes(browser, interview):
    page = browser.get(reverse("panel", args=[interview.pk])).content.decode()
    assert "letters to two people" in page


def test_without_a_model_nothing_speaks_of_one(browser, letter):
    assert "language model" not in browser.get(reverse("letter", args=[letter.pk])).content.decode()
    assert browser.get(reverse("letter-model", args=[letter.pk])).status_code == 404


@pytest.fixture
def model(monkeypatch):
    settings = config.load()
    chosen = type(settings)(**{f: getattr(settings, f) for f in settings.__slots__} | {"model": "openai:x"})
    monkeypatch.setattr(config, "load", lambda: chosen)


@pytest.mark.usefixtures("model")
def test_before_anything_leaves_the_page_shows_it_to_the_letter(browser, letter):
    from html import unescape

    page = unescape(browser.get(reverse("letter-model", args=[letter.pk])).content.decode())
    assert "This leaves your machine" in page
    assert phrasing.leaves(letter) in page


@pytest.mark.usefixtures("model")
def test_a_model_that_cannot_be_reached_is_told_and_the_letter_stays(browser, letter, monkeypatch):
    from cordially.post import llm

    def no_answer(*_args, **_more):
        raise llm.NoModel("openai:x gave no answer. Your letter is as it was.")

    monkeypatch.setattr(llm, "phrase", no_answer)
    page = browser.post(reverse("letter-model", args=[letter.pk]), follow=True).content.decode()
    assert "gave no answer" in page
    before = letter.body
    letter.refresh_from_db()
    assert letter.body == before


def test_a_letter_of_any_kind_can_be_begun_from_the_opportunity(browser, interview):
    job, person = interview.opportunity, interview.people.first()
    sent = {"kind": "withdrawal", "person": str(person.pk)}
    page = browser.post(reverse("write", args=[job.pk]), sent, follow=True).content.decode()
    assert "withdraw my application" in page


def test_the_address_of_a_form_opened_by_itself_leads_on(browser):
    answer = browser.get("/interviews/invite/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Back to Today" in answer.content.decode()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Nowhere/At all"])
def test_a_pasted_mail_without_a_calendar_fills_the_form(browser, zone):
    pasted = (
        "From: Helen Brandt <h.brandt@northgate.example>\nSubject: Interview: Practice Manager\n\n"
        "We would like to meet you on Thursday 3 December at 14:00 for an hour."
    )
    page = browser.post("/interviews/invite/", {"pasted": pasted, "my_zone": zone}).content.decode()
    for value in ("Helen Brandt", "h.brandt@northgate.example", "Practice Manager", "2026-12-03T14:00"):
        assert f'value="{value}"' in page
    assert "not in which time zone" in page


def test_a_calendar_that_is_pasted_with_its_mail_is_read_as_a_calendar(browser):
    calendar = Path(__file__).parents[2].joinpath("examples", "invite.ics").read_text("utf-8")
    head = (
        "From: jobs@northgate.example\nSubject: Invitation\nContent-Type: text/calendar; method=REQUEST\n\n"
    )
    answer = browser.post("/interviews/invite/", {"pasted": head + calendar})
    assert "Read from your invite" in answer.content.decode()
