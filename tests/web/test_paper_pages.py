"""The pages of résumé, paper, calls and lessons: they answer, keep what is typed, and show nobody's rows."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cordially.desk.models import Candidate, Lesson, Letter, Touch

LETTER_PAGES = ["paper", "paper-file"]


def upload(browser: Client, data: bytes, name: str = "cv.txt") -> str:
    file = SimpleUploadedFile(name, data)
    return browser.post(reverse("resume"), {"resume_file": file}).content.decode()


def test_a_resume_is_shown_to_correct_and_then_kept(browser: Client, alice: Candidate) -> None:
    page = upload(browser, b"Experience\n- Cut the queue at the desk by half\n- Trained nine receptionists")
    assert "Cut the queue at the desk by half" in page
    assert "you have it" in page
    browser.post(reverse("resume-keep"), {"keep": ["1"], "line-1": "Cut the queue by half", "line-2": "no"})
    alice.refresh_from_db()
    assert alice.resume.splitlines()[-1] == "Cut the queue by half"


def test_a_bad_file_is_told_on_the_page(browser: Client, alice: Candidate) -> None:
    assert "damaged" in upload(browser, b"%PDF-1.7 nothing", "cv.pdf")


def test_suggestions_stand_beside_the_topic(browser: Client, letter: Letter) -> None:
    page = browser.get(reverse("debrief", args=[letter.interview_id])).content.decode()
    assert "From your résumé" in page
    assert "Rebuilt the booking rules of an eye hospital" in page


@pytest.mark.parametrize("what", ["card", "letter", "envelope", "nonsense"])
def test_each_sheet_has_its_page_and_its_files(browser: Client, letter: Letter, what: str) -> None:
    page = browser.get(reverse("paper", args=[letter.pk]), {"what": what})
    assert page.status_code == 200
    pdf = browser.get(reverse("paper-file", args=[letter.pk, "pdf"]), {"what": what})
    svg = browser.get(reverse("paper-file", args=[letter.pk, "svg"]), {"what": what, "page": "9"})
    assert (pdf["Content-Type"], svg["Content-Type"]) == ("application/pdf", "image/svg+xml")
    assert pdf.content.startswith(b"%PDF")


def test_a_card_that_is_too_long_says_by_how_many_words(browser: Client, letter: Letter) -> None:
    page = browser.get(reverse("paper", args=[letter.pk]), {"what": "card", "size": "a7"}).content.decode()
    assert "Too long for this card by" in page


def test_posting_is_counted(browser: Client, letter: Letter) -> None:
    browser.post(reverse("paper-posted", args=[letter.pk]))
    assert Touch.objects.get().channel == "post"


def test_one_tap_logs_the_call_and_asks_what_they_said(browser: Client, letter: Letter) -> None:
    job, person = letter.opportunity_id, letter.person_id
    page = browser.post(
        reverse("call-log", args=[job]), {"outcome": "spoke", "person": person}, follow=True
    ).content.decode()
    assert "What did they say?" in page
    touch = Touch.objects.get()
    browser.post(reverse("called", args=[touch.pk]), {"said": "holding", "feedback": "More numbers, please"})
    assert Lesson.objects.get().said == "More numbers, please"


def test_the_call_card_of_nobody_still_opens(browser: Client, letter: Letter) -> None:
    letter.opportunity.people.all().delete()
    assert browser.get(reverse("call", args=[letter.opportunity_id])).status_code == 200


@pytest.mark.parametrize("name", ["paper", "call", "called", "lesson"])
def test_nobody_sees_another_s_rows(browser: Client, letter: Letter, name: str) -> None:
    from django.contrib.auth.models import User

    bob = Candidate.objects.create(user=User.objects.create(username="bob"))
    row = Lesson.objects.create(candidate=letter.candidate, at=letter.saved_at, said="x")
    touch = Touch.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, at=letter.saved_at, channel="phone"
    )
    keys = {"paper": letter.pk, "call": letter.opportunity_id, "called": touch.pk, "lesson": row.pk}
    browser.force_login(bob.user)
    send = browser.post if name == "lesson" else browser.get
    assert send(reverse(name, args=[keys[name]])).status_code == 404


@pytest.mark.parametrize(
    "query", ["what=letter", "what=card&sheet=card", "what=card&sheet=a4", "what=envelope&size=us10"]
)
def test_a_preview_keeps_the_place_of_the_sheet_before_it_is_there(browser, letter, query):
    page = browser.get(f"/letters/{letter.pk}/paper/?{query}").content.decode()
    sheet = browser.get(f"/letters/{letter.pk}/paper/sheet.svg?{query}").content.decode()
    held, drawn = (
        re.search(r'width="([\d.]+)\w*" height="([\d.]+)', text)
        for text in (page[page.index("<img") :], sheet)
    )
    assert float(held[1]) / float(held[2]) == pytest.approx(float(drawn[1]) / float(drawn[2]), rel=0.01)
