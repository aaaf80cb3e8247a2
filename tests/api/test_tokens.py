"""Tokens: made with scopes, shown once, kept as a hash, seen in use, revoked."""

from __future__ import annotations

import re

import pytest
from tests.api.conftest import caller, token_for
from tests.web.conftest import browser  # noqa: F401

from cordially.api.door import MOST_A_MINUTE
from cordially.desk import programs
from cordially.desk.models import Listener, ProgramToken

pytestmark = pytest.mark.django_db


def test_only_a_hash_of_the_token_is_stored(alice):
    token = token_for(alice)
    row = ProgramToken.objects.get()
    assert token not in str(vars(row))
    assert row.digest == programs.digest(token)


def test_a_revoked_token_opens_nothing(alice, hands):
    call = caller(token_for(alice))
    programs.revoke(ProgramToken.objects.get(), hands.now)
    assert call("get", "/api/me").status_code == 401


def test_the_last_use_is_seen(alice, hands):
    call = caller(token_for(alice))
    hands.move(hours=2)
    call("get", "/api/me")
    assert ProgramToken.objects.get().used_at == hands.now


def test_a_token_tells_whose_it_is(alice):
    told = caller(token_for(alice, "read"))("get", "/api/me").json()
    assert told == {
        "candidate": "Alice Moor",
        "zone": "America/New_York",
        "token": "script",
        "scopes": ["read"],
    }


def test_too_many_requests_are_told_when_to_come_again(alice, hands):
    call = caller(token_for(alice))
    answers = [call("get", "/api/people").status_code for _ in range(MOST_A_MINUTE)]
    refused = call("get", "/api/people")
    assert (set(answers), refused.status_code) == ({200}, 429)
    hands.move(seconds=int(refused["Retry-After"]))
    assert call("get", "/api/people").status_code == 200


def test_a_person_makes_a_token_in_the_browser_and_sees_it_once(browser, alice):  # noqa: F811
    page = browser.post("/settings/programs/", {"name": "Script", "scopes": ["read", "draft"]})
    token = re.search(r'value="(cordially_[\w-]+)"', page.content.decode())[1]
    assert caller(token)("get", "/api/me").json()["scopes"] == ["read", "draft"]
    assert token not in browser.get("/settings/programs/").content.decode()


@pytest.mark.parametrize(
    "given", [{"name": "", "scopes": "read"}, {"name": "X"}, {"name": "X", "scopes": "seal"}]
)
def test_a_token_without_a_name_or_a_scope_is_not_made(browser, given):  # noqa: F811
    assert browser.post("/settings/programs/", given).status_code == 422
    assert not ProgramToken.objects.exists()


def test_a_person_revokes_a_token(browser, alice):  # noqa: F811
    call = caller(token_for(alice))
    browser.post(f"/settings/programs/{ProgramToken.objects.get().pk}/revoke/")
    assert call("get", "/api/me").status_code == 401


def test_bobs_token_cannot_be_revoked_by_alice(browser, bob):  # noqa: F811
    token_for(bob)
    row = ProgramToken.objects.get()
    assert browser.post(f"/settings/programs/{row.pk}/revoke/").status_code == 404


def test_a_candidate_has_so_many_tokens_and_no_more(alice, hands):
    for _ in range(programs.MOST_TOKENS):
        token_for(alice)
    token, problems = programs.new_token(alice, "one more", ["read"], hands.now)
    assert (token, "Revoke one" in problems[0].message) == ("", True)


def test_a_person_adds_and_removes_a_listener(browser, alice):  # noqa: F811
    given = {"url": "https://example.org/hook", "events": ["step.due"]}
    page = browser.post("/settings/programs/listeners/", given).content.decode()
    assert re.search(r'id="secret" class="code" value="[\w-]{43}"', page)
    row = Listener.objects.get()
    browser.post(f"/settings/programs/listeners/{row.pk}/remove/")
    assert "example.org/hook" not in browser.get("/settings/programs/").content.decode()


def test_a_listener_inside_a_network_is_refused_and_the_address_stays_to_be_mended(browser):  # noqa: F811
    answer = browser.post("/settings/programs/listeners/", {"url": "https://10.0.0.1/", "events": "step.due"})
    assert (answer.status_code, 'value="https://10.0.0.1/"' in answer.content.decode()) == (422, True)
