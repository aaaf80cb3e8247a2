"""The face does not do what a stranger's page, file, link or header would have it do."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.desk.conftest import typed

from cordially.desk import clock, door, interviews
from cordially.desk.models import Interview, Opportunity

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"
PAGES = ("/", "/interviews/", "/interviews/?view=board", "/people/", "/letters/", "/inbox/", "/settings/")
# What a form may do, each by its address; none of it by a mere link.
DEEDS = (
    "/settings/data/delete/",
    "/settings/data/import/",
    "/opportunities/1/outcome/",
    "/opportunities/1/touch/",
    "/seals/1/undo/",
    "/letters/1/save/",
)


def test_what_was_typed_is_shown_as_text_on_every_page(browser, alice, hands):
    alice.name, alice.resume, alice.words = SCRIPT, SCRIPT, SCRIPT
    alice.save()
    person = interviews.PersonForm(SCRIPT, "priya@northgate.example", SCRIPT)
    row, _ = interviews.save(alice, typed(company=SCRIPT, role=SCRIPT, people=(person,)))
    for address in (*PAGES, f"/opportunities/{row.opportunity_id}/", f"/interviews/{row.pk}/debrief/"):
        assert SCRIPT not in browser.get(address).content.decode(), address


def test_template_marks_in_a_name_are_only_letters(browser, alice, hands):
    interviews.save(alice, typed(company="{{ 7|add:7 }}{% now 'Y' %}"))
    page = browser.get("/interviews/").content.decode()
    assert "{{ 7|add:7 }}" in page.replace("&#x27;", "'")


def test_no_page_holds_a_script_or_a_style_of_its_own(browser, letter):
    for address in (*PAGES, f"/letters/{letter.pk}/", "/start/", "/offline/"):
        page = browser.get(address).content.decode()
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*src=)", page), address


def test_every_form_that_changes_something_carries_the_token(browser, letter):
    for address in (*PAGES, f"/letters/{letter.pk}/", f"/opportunities/{letter.opportunity_id}/closure/"):
        for form in re.findall(
            r"<form[^>]*method=\"post\".*?</form>", browser.get(address).content.decode(), re.S
        ):
            assert "csrfmiddlewaretoken" in form, (address, form[:80])


@pytest.mark.parametrize("address", DEEDS)
def test_a_form_of_another_site_changes_nothing(browser, letter, address):
    strict = Client(enforce_csrf_checks=True, HTTP_HOST="127.0.0.1")
    strict.cookies = browser.cookies
    assert strict.post(address, {"confirm": "delete everything"}).status_code == 403
    assert Interview.objects.exists()


@pytest.mark.parametrize("address", DEEDS)
def test_a_link_changes_nothing(browser, letter, address):
    assert browser.get(address).status_code == 405


@pytest.mark.parametrize("field", ["next", "return", "url"])
@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "letter-1/../../evil"])
def test_no_form_leads_away_from_here(browser, letter, field, target):
    person, row = letter.person, letter.opportunity
    answers = [
        browser.post(f"/people/{person.pk}/address/", {"email": "p@northgate.example", field: target}),
        browser.post(f"/opportunities/{row.pk}/outcome/", {"outcome": "", field: target}),
        browser.post("/lessons/", {"said": "Slower", "opportunity": row.pk, field: target}),
        browser.get(f"/enter/?{field}={target}"),
    ]
    assert all(answer["Location"].startswith("/") for answer in answers)
    assert all("evil" not in answer["Location"] for answer in answers)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000"])
def test_a_name_that_was_rebound_to_this_machine_is_refused(browser, host):
    assert browser.get("/", HTTP_HOST=host).status_code == 400


def test_a_subject_with_a_line_break_never_becomes_a_header(browser, letter):
    address = f"/letters/{letter.pk}/save/"
    browser.post(
        address, {"subject": "Thank you\r\nBcc: all@evil.example", "body": letter.body, "revision": "9"}
    )
    letter.refresh_from_db()
    assert "\n" not in letter.subject


@pytest.mark.parametrize(
    ("name", "data"), [("x.zip", b"PK" + b"\0" * 50), ("x.svg", b"<svg onload=alert(1)>")]
)
def test_a_file_of_the_wrong_kind_is_told_and_kept_nowhere(browser, name, data):
    told = browser.post("/settings/data/import/", {"file": SimpleUploadedFile(name, data)}, follow=True)
    assert "not an export" in told.content.decode()
    assert not Opportunity.objects.exists()


def test_an_export_is_not_kept_by_the_browser_and_not_shown_as_a_page(browser, letter):
    answer = browser.get("/settings/data/export/")
    assert (answer["Cache-Control"], answer["X-Content-Type-Options"]) == ("no-store", "nosniff")


def test_the_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites(db):
    client = Client(HTTP_HOST="127.0.0.1")
    client.get("/enter/", {"token": door.new_token(clock.now())})
    cookie = client.cookies["cordially"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
