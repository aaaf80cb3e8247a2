"""Every page of a filled desk: it answers, in few queries, whoever searches or turns pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from bench.web import seed
from tests.desk.conftest import typed

from cordially.desk import interviews, sealing
from cordially.desk.models import Interview, Opportunity

pytestmark = pytest.mark.django_db
# The session and its user among them.
MOST_QUERIES = 15


@pytest.fixture
def desk(alice, hands, monkeypatch):
    monkeypatch.setattr(seed, "OPPORTUNITIES", 40)
    monkeypatch.setattr(seed, "MESSAGES", 80)
    row = seed.fill(alice, hands.now)
    return seed.pages(row, seed.a_draft(row, hands.now))


def test_today_holds_no_more_of_a_long_search_than_it_shows(browser, desk):
    held = browser.get("/").context["agenda"]
    assert (held.standings, held.quiet, len(held.todo) <= 12) == ((), (), True)


def words(browser, address: str, **headers) -> str:
    answer = browser.get(address, **headers)
    assert answer.status_code == 200
    return answer.content.decode()


def test_no_page_asks_the_database_more_because_more_lies_on_the_desk(
    browser, desk, django_assert_max_num_queries
):
    for _, address in desk:
        browser.get(address)
        with django_assert_max_num_queries(MOST_QUERIES):
            assert browser.get(address).status_code == 200, address


def test_a_search_finds_a_company_in_any_letter_case_of_any_alphabet(browser, alice, hands):
    interviews.save(alice, typed(company="Ägir Öl"))
    interviews.save(alice, typed(company="Northgate"))
    found = words(browser, "/interviews/?q=ÄGIR öl")
    assert ("Ägir Öl" in found, "Northgate" in found) == (True, False)


def test_a_search_without_a_find_says_so_and_points_to_the_archive(browser, alice, hands):
    found = words(browser, "/interviews/?q=<b>nobody")
    assert "&lt;b&gt;nobody" in found
    assert "view=archive" in found


def test_what_has_ended_stands_in_the_archive_and_nowhere_else(browser, interview):
    Opportunity.objects.update(outcome="rejected", outcome_at=interview.end)
    assert "Northgate" not in words(browser, "/interviews/")
    assert "Northgate" in words(browser, "/interviews/?view=archive")


@pytest.mark.parametrize(("ends_in", "column"), [({"days": -30}, "Coming"), ({"hours": 3}, "To do")])
def test_the_board_shows_where_each_stands(browser, alice, hands, ends_in, column):
    interviews.save(alice, typed())
    hands.move(**ends_in)
    page = words(browser, "/interviews/?view=board")
    assert "Northgate" in page.split(f">{column} <span>")[1].split("</section>")[0]


def test_the_book_holds_who_was_met_and_what_was_between_you(browser, letter):
    page = words(browser, "/people/?q=priya")
    assert "Priya Raman" in page
    assert "the lake where we both learned to sail" in page


def test_insights_say_in_words_what_the_bars_show(browser, letter, hands):
    assert "After 0 of 1 interview they left within 48 hours" in words(browser, "/insights/")


@pytest.mark.parametrize(("language", "month"), [("en", "November 2026"), ("de", "Mai 2026")])
def test_a_month_is_named_as_a_person_names_it(browser, interview, letter, hands, language, month):
    start = datetime(2026, 11 if language == "en" else 5, 9, 12, tzinfo=UTC)
    Interview.objects.filter(pk=interview.pk).update(start=start, end=start + timedelta(hours=1))
    hands.now = start + timedelta(days=2)
    assert f"<span>{month}</span>" in words(browser, "/insights/", HTTP_ACCEPT_LANGUAGE=language)


def test_a_process_is_closed_in_three_steps(browser, interview):
    address = f"/opportunities/{interview.opportunity_id}/"
    browser.post("/lessons/", {"said": "Slower", "opportunity": interview.opportunity_id, "next": "closure"})
    answer = browser.post(f"{address}outcome/", {"outcome": "rejected", "next": "closure"}, follow=True)
    page = answer.content.decode()
    assert answer.redirect_chain[-1][0].endswith("/closure/")
    assert ("is closed" in page, "Slower" in page, "Priya Raman" in page) == (True, True, True)


def test_everything_is_deleted_only_when_the_words_were_typed(browser, interview):
    browser.post("/settings/data/delete/", {"confirm": "yes"})
    assert Interview.objects.exists()
    browser.post("/settings/data/delete/", {"confirm": " Delete  EVERYTHING "})
    assert not Interview.objects.exists()


def test_an_export_comes_as_a_file_with_the_day_in_its_name(browser, interview, hands):
    answer = browser.get("/settings/data/export/")
    assert answer["Content-Disposition"] == 'attachment; filename="cordially-2026-11-24.zip"'


def test_the_page_of_components_is_not_there_for_people(browser):
    assert browser.get("/styleguide/").status_code == 404


def test_the_page_of_components_shows_them_all(rf, alice):
    from django.contrib.messages.storage.fallback import FallbackStorage

    from cordially.web.views.app import styleguide

    request = rf.get("/styleguide/")
    request.user, request.session = alice.user, {}
    request._messages = FallbackStorage(request)
    page = styleguide(request).content.decode()
    assert all(piece in page for piece in ("dial", "iss bad", "bars", "wax", "calm-card", "notice"))


def test_the_page_without_a_connection_holds_nobodys_words(browser, interview):
    assert "Northgate" not in words(browser, "/offline/")
    assert "javascript" in browser.get("/sw.js")["Content-Type"]


@pytest.mark.django_db
def test_a_letter_that_the_person_sends_is_never_said_to_leave_by_itself(browser, letter, hands):
    sealing.seal(letter, sealing.envelope(letter).digest, hands.now, hands.now, by_hand=True)
    today = browser.get("/").content.decode()
    assert "It leaves when you send it" in today
    assert "leaves by itself" not in today
    assert "Sealed; leaves" not in browser.get(f"/opportunities/{letter.opportunity_id}/").content.decode()
