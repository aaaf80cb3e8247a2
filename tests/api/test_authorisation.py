"""Who may do what: every route of the program face x every kind of caller, from the router itself."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from tests.api.conftest import caller, token_for

from cordially.api.face import api
from cordially.desk.models import Letter, Reply, Seal

pytestmark = pytest.mark.django_db

READ, DEBRIEF, DRAFT = "read", "debrief", "draft"
INTERVIEW = {
    "company": "Harbour Works",
    "start": "2026-11-23T09:00:00Z",
    "end": "2026-11-23T10:00:00Z",
    "zone": "Europe/London",
    "people": [{"name": "Ewa Lind"}],
}
# Every route: its scope, a body that is right, and whether it names a row that is somebody's.
TABLE = {
    ("GET", "/due"): (READ, None, False),
    ("GET", "/me"): (READ, None, False),
    ("GET", "/opportunities"): (READ, None, False),
    ("GET", "/opportunities/{pk}"): (READ, None, True),
    ("GET", "/opportunities/{pk}/plan"): (READ, None, True),
    ("GET", "/opportunities/{pk}/gate?kind=call"): (READ, None, True),
    ("GET", "/interviews"): (READ, None, False),
    ("POST", "/interviews"): (DEBRIEF, INTERVIEW, False),
    ("GET", "/interviews/{pk}"): (READ, None, True),
    ("GET", "/interviews/{pk}/debrief"): (READ, None, True),
    ("PATCH", "/interviews/{pk}/debrief"): (DEBRIEF, {"revision": 1, "need": "a calmer Monday"}, True),
    ("GET", "/people"): (READ, None, False),
    ("GET", "/people/{pk}"): (READ, None, True),
    ("GET", "/letters"): (READ, None, False),
    ("POST", "/letters"): (DRAFT, {"opportunity": "{pk}", "person": "{person}", "kind": "closing"}, True),
    ("GET", "/letters/{pk}"): (READ, None, True),
    ("PUT", "/letters/{pk}/text"): (DRAFT, {"subject": "Thanks", "body": "Dear Priya", "revision": 1}, True),
    ("POST", "/letters/{pk}/compose"): (DRAFT, None, True),
    ("GET", "/letters/{pk}/proof"): (READ, None, True),
    ("GET", "/replies"): (READ, None, False),
    ("GET", "/replies/{pk}"): (READ, None, True),
    ("PUT", "/replies/{pk}/meaning"): (DEBRIEF, {"meaning": "holding"}, True),
    ("GET", "/touches"): (READ, None, False),
    ("POST", "/touches"): (
        DEBRIEF,
        {
            "opportunity": "{pk}",
            "at": "2026-11-24T15:00:00Z",
            "channel": "phone",
            "already_made": True,
        },
        True,
    ),
}
ROUTES = pytest.mark.parametrize("route", TABLE, ids=lambda r: " ".join(r))


def routes_of_the_router() -> set[tuple[str, str]]:
    return {
        (method, (bound.prefix.rstrip("/") + path).replace("{int:pk}", "{pk}").removesuffix("//") or "/")
        for bound in api._get_bound_routers()
        for path, view in bound.path_operations.items()
        for operation in view.operations
        for method in operation.methods
    }


def test_every_route_of_the_router_has_its_row():
    asked = {(method, "/api" + path.partition("?")[0]) for method, path in TABLE}
    found = {
        (method.upper(), path)
        for path, methods in api.get_openapi_schema(path_prefix="/api/")["paths"].items()
        for method in methods
    }
    assert asked == found
    assert len(found) == len(routes_of_the_router())


@pytest.fixture
def ids(letter, hands) -> dict[str, int]:
    """The rows of Alice's that the routes name, by the first word of the path."""
    reply = Reply.objects.create(
        candidate=letter.candidate,
        opportunity=letter.opportunity,
        person=letter.person,
        at=hands.now,
        noticed_at=hands.now,
        kind="holding",
        fingerprint="1",
    )
    return {
        "opportunities": letter.opportunity_id,
        "interviews": letter.interview_id,
        "people": letter.person_id,
        "letters": letter.pk,
        "replies": reply.pk,
        "touches": letter.opportunity_id,
    }


def ask(call, route, ids, letter):
    """Call one route of the table on Alice's rows."""
    method, path = route
    body = TABLE[route][1]
    found = letter.opportunity_id if path in ("/letters", "/touches") else ids.get(path.split("/")[1], 0)
    given = json.dumps(body).replace('"{pk}"', str(found)).replace('"{person}"', str(letter.person_id))
    url = "/api" + path.replace("{pk}", str(found))
    if path.endswith("/text"):
        given = json.dumps({**body, "revision": letter.revision})
    return call(method.lower(), url, json.loads(given) if body else None)


@ROUTES
def test_a_stranger_gets_nothing(route, ids, letter):
    response = ask(caller(""), route, ids, letter)
    assert (response.status_code, response["WWW-Authenticate"]) == (401, "Bearer")


@ROUTES
def test_a_wrong_token_gets_nothing(route, ids, letter):
    assert ask(caller("cordially_guess"), route, ids, letter).status_code == 401


@ROUTES
def test_the_cookie_of_the_web_opens_nothing_here(route, ids, letter):
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(letter.candidate.user)
    response = ask(lambda m, p, g: getattr(client, m)(p, g, "application/json"), route, ids, letter)
    assert response.status_code == 401


@ROUTES
@pytest.mark.parametrize("scope", [READ, DEBRIEF, DRAFT])
def test_a_token_opens_what_its_scope_says_and_no_more(route, scope, ids, letter):
    response = ask(caller(token_for(letter.candidate, scope)), route, ids, letter)
    if scope == TABLE[route][0]:
        assert response.status_code in (200, 201), response.content
    else:
        assert (response.status_code, response.json()["type"]) == (403, "/api/docs#no-scope")


@ROUTES
def test_bob_finds_none_of_alices_rows(route, ids, letter, bob):
    response = ask(caller(token_for(bob)), route, ids, letter)
    if TABLE[route][2]:
        absent = ask(caller(token_for(bob)), route, dict.fromkeys(ids, 999_999), letter)
        assert (response.status_code, response.content) == (404, absent.content)
    else:
        assert "Northgate" not in response.content.decode()


@pytest.mark.parametrize("odd", ["0", "-1", "9" * 30, "x", "1e3", "1%00", "..", "1;--", "%F0%9F%92%8C"])
def test_odd_ids_are_not_there(odd, call):
    for method, path in (route for route in TABLE if "{pk}" in route[1]):
        response = call(method.lower(), "/api" + path.replace("{pk}", odd), TABLE[method, path][1])
        assert response.status_code in (404, 405), path


def test_no_route_seals_or_sends(call, letter, ids):
    """All routes together, called with every right there is, leave no seal behind."""
    for route in TABLE:
        ask(call, route, ids, Letter.objects.get(pk=letter.pk))
    assert not Seal.objects.exists()
    words = " ".join(path for _, path in routes_of_the_router())
    assert not any(word in words for word in ("seal", "send", "dispatch", "release", "address"))
