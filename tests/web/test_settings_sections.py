"""Settings in sections: each with its own address, and none touches what another keeps."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from tests.desk.conftest import typed

from cordially.desk import interviews
from cordially.desk.models import Candidate, Opportunity
from cordially.web.places import SECTIONS

pytestmark = pytest.mark.django_db


def words(browser, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.page)
def test_each_section_is_marked_in_the_side_list_and_belongs_to_settings(browser, section):
    page = words(browser, reverse(section.page))
    here = re.findall(r'<a href="([^"]+)" aria-current="page">', page)
    # In the head, at the foot, in the side list, and in the list of the phone.
    assert sorted(here) == sorted([reverse("settings")] * 2 + [reverse(section.page)] * 2)


def test_a_section_leaves_the_others_alone(browser, alice):
    browser.post("/settings/words/", {"words": "Quillby"})
    browser.post("/settings/etiquette/", {"pace": "patient", "manners": ""})
    browser.post("/settings/", {"name": "Alice Moor", "zone": "Europe/Berlin", "country": "DE"})
    kept = Candidate.objects.get(pk=alice.pk)
    assert (kept.words, kept.preset, kept.name, kept.country) == ("Quillby", "patient", "Alice Moor", "DE")


def test_a_country_that_is_none_is_told_and_what_was_typed_stays(browser, alice):
    answer = browser.post("/settings/", {"name": "Alice M", "country": "Atlantis", "zone": "Europe/Berlin"})
    assert answer.status_code == 422
    assert 'value="Alice M"' in answer.content.decode()


def test_the_sector_of_an_employer_changes_what_wait_is_usual(browser, alice, interview):
    given = {"company": "Northgate", "start": "2026-11-23T14:00", "end": "2026-11-23T15:00"}
    given |= {"zone": "Europe/Berlin", "sector": "government", "person-0-name": "Priya Raman"}
    browser.post(f"/interviews/{interview.pk}/", given)
    assert Opportunity.objects.get(pk=interview.opportunity_id).sector == "government"


def test_a_form_that_knows_no_sector_leaves_it_alone(alice, interview):
    Opportunity.objects.filter(pk=interview.opportunity_id).update(sector="campus")
    interview.opportunity.refresh_from_db()
    interviews.save(alice, typed(), interview)
    assert Opportunity.objects.get(pk=interview.opportunity_id).sector == "campus"


def test_nothing_is_deleted_unless_the_words_are_typed_in_the_language_of_the_page(browser, interview):
    browser.post("/settings/data/delete/", {"confirm": "alles"}, headers={"accept-language": "de"})
    assert Opportunity.objects.exists()
    browser.post("/settings/data/delete/", {"confirm": "Alles löschen"}, headers={"accept-language": "de"})
    assert not Opportunity.objects.exists()


def test_the_country_is_learned_with_the_zone_of_the_browser(browser, alice):
    Candidate.objects.filter(pk=alice.pk).update(zone="", country="US")
    browser.post("/sample/", {"zone": "Nowhere/At all"})
    browser.post("/sample/", {"zone": "Europe/Vienna"})
    kept = Candidate.objects.get(pk=alice.pk)
    assert (kept.zone, kept.country) == ("Europe/Vienna", "AT")
