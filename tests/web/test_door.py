"""Who may come in: one browser by a one-time address, from this machine, to its own rows."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import get_resolver

from cordially.desk import clock, door
from cordially.desk.models import Candidate

pytestmark = pytest.mark.django_db


def addresses() -> list[str]:
    """Every address of the web face, with a number or a name in its place."""
    patterns = [str(p.pattern) for p in get_resolver("cordially.web.urls").url_patterns]
    return ["/" + re.sub(r"<\w+:\w+>", "1", pattern) for pattern in patterns]


@pytest.mark.parametrize("address", [a for a in addresses() if a != "/enter/"])
def test_a_stranger_sees_nothing_anywhere(address):
    response = Client(HTTP_HOST="127.0.0.1").get(address)
    assert response.status_code == 403


def test_the_printed_address_lets_one_browser_in():
    token = door.new_token(clock.now())
    first, second = Client(HTTP_HOST="127.0.0.1"), Client(HTTP_HOST="127.0.0.1")
    assert first.get(f"/enter/?token={token}").status_code == 302
    assert second.get(f"/enter/?token={token}").status_code == 403


def test_another_host_name_is_refused():
    assert Client(HTTP_HOST="evil.example").get("/").status_code == 400


def test_a_form_without_its_token_is_refused(browser):
    strict = Client(enforce_csrf_checks=True, HTTP_HOST="127.0.0.1")
    strict.cookies = browser.cookies
    response = strict.post("/interviews/new/", {"company": "Northgate Clinic"})
    assert (response.status_code, "Please try once more" in response.content.decode()) == (403, True)


def test_pages_load_nothing_from_elsewhere_and_stand_in_no_frame(browser):
    response = browser.get("/start/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "address",
    [
        "/interviews/{i}/",
        "/interviews/{i}/debrief/",
        "/letters/{l}/",
        "/letters/{l}/seal/",
        "/opportunities/{o}/",
    ],
)
def test_bob_sees_none_of_alices_rows(letter, hands, address):
    bob = User.objects.create(username="bob")
    Candidate.objects.create(user=bob, name="Bob")
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(bob)
    found = address.format(i=letter.interview_id, l=letter.pk, o=letter.opportunity_id)
    assert client.get(found).status_code == 404
