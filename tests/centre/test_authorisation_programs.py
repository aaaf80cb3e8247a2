"""Programs at a centre: every route x every person's token of every scope, on the rows of Alice."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.api.conftest import caller, token_for
from tests.api.test_authorisation import TABLE, ask
from tests.desk.people import join, user

from cordially.desk import clock, consent
from cordially.desk.door import candidate_of
from cordially.desk.models import Candidate, Consent, Reply, Role
from cordially.desk.programs import Scope

pytestmark = pytest.mark.django_db
OTHERS = ("other", "coach", "granted", "staff")
HTTPS = {"X-Forwarded-Proto": "https"}
SCOPES = [scope.value for scope in Scope]


@pytest.fixture
def ids(letter) -> dict[str, int]:
    """Alice's rows, by the first word of the path."""
    cache.clear()
    reply = Reply.objects.create(
        candidate=letter.candidate, opportunity=letter.opportunity, person=letter.person, at=clock.now(),
        noticed_at=clock.now(), kind="holding", fingerprint="1",
    )  # fmt: skip
    return {
        "opportunities": letter.opportunity_id, "interviews": letter.interview_id,
        "people": letter.person_id, "letters": letter.pk, "replies": reply.pk,
    }  # fmt: skip


@pytest.fixture
def people(alice_there, bob_there, cora, sam, centre, letter) -> dict[str, Candidate]:
    """Everybody, as the one whose program it is. To `granted` all of Alice's opportunity is open."""
    granted = user("gina")
    join(centre, granted, Role.COACH)
    consent.give(alice_there, granted.pk, Consent.OPPORTUNITY, 7, clock.now(), letter.opportunity_id)
    consent.give(alice_there, cora.pk, Consent.DEADLINES, 7, clock.now())
    found = {"other": bob_there.user, "coach": cora, "granted": granted, "staff": sam}
    return {name: candidate_of(person) for name, person in found.items()} | {"candidate": alice_there}


def told(token: str, route, ids, letter) -> tuple[int, bytes, int]:
    """Status, body and number of queries; nothing that was changed stays."""
    with transaction.atomic(), CaptureQueriesContext(connection) as asked:
        answer = ask(lambda *given: caller(token)(*given, **HTTPS), route, ids, letter)
        transaction.set_rollback(True)
    return answer.status_code, answer.content, len(asked)


@pytest.mark.parametrize("scope", SCOPES)
def test_a_token_of_each_person_and_scope_opens_what_the_table_says(people, ids, letter, scope):
    for name, person in people.items():
        token = token_for(person, scope)
        told(token, ("GET", "/me"), ids, letter)  # notes that it was used
        for route, (needed, _, names_a_row) in TABLE.items():
            status, body, _ = told(token, route, ids, letter)
            if scope != needed:
                assert status == 403, (name, route)
            elif name == "candidate":
                assert status in (200, 201), (route, body)
            else:
                assert status == 404 if names_a_row else status in (200, 201), (name, route)
                assert b"Northgate" not in body, (name, route)
        cache.clear()


@pytest.mark.parametrize("name", OTHERS)
def test_not_yours_is_not_there_with_the_same_answer_and_as_many_queries(people, ids, letter, name):
    token = token_for(people[name])
    told(token, ("GET", "/me"), ids, letter)
    for route in (route for route, (_, _, names_a_row) in TABLE.items() if names_a_row):
        if route[1] in ("/letters", "/touches"):
            continue  # they name the row in their body; tests/api holds them
        theirs, absent = (told(token, route, found, letter) for found in (ids, dict.fromkeys(ids, 999_999)))
        assert theirs == absent, route
        assert theirs[0] == 404, route


def test_the_session_of_nobody_opens_the_door_of_programs(people, ids, letter):
    for name, person in people.items():
        browser = Client(HTTP_HOST="127.0.0.1", HTTP_X_FORWARDED_PROTO="https")
        browser.force_login(person.user)
        for method, path in TABLE:
            where = "/api" + path.replace("{pk}", str(letter.pk))
            assert browser.generic(method, where).status_code == 401, (name, where)
