"""Schemathesis against our own OpenAPI document: no 5xx, and no answer that the document does not tell of."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from hypothesis import HealthCheck, Phase, settings
from schemathesis import checks
from tests.api.conftest import token_for
from tests.api.test_authorisation import ids  # noqa: F401

from cordially.api import door

pytestmark = pytest.mark.django_db

schema = schemathesis.openapi.from_wsgi("/api/openapi.json", WSGIHandler())
CHECKS = [
    checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


@pytest.fixture
def right(letter, ids, monkeypatch) -> dict[str, Any]:  # noqa: F811
    """What makes a made-up request meet Alice's rows: her token, and the ids of her rows."""
    monkeypatch.setattr(door, "MOST_A_MINUTE", 10**9)
    # The connection is the test's own; Django would close it around every request.
    for signal in (request_started, request_finished):
        monkeypatch.setattr(signal, "send", lambda **_: [])
    return {
        "token": token_for(letter.candidate),
        "ids": ids,
        "person": letter.person_id,
        "revisions": {"letters": letter.revision, "interviews": letter.interview.debrief.revision},
    }


def aim(case: schemathesis.Case, right: dict[str, Any]) -> None:
    """Every other request is about rows that are there; the rest about whatever was made up."""
    pk = case.path_parameters.get("pk")
    word = case.path.split("/")[2]
    if isinstance(pk, int) and pk % 2:
        case.path_parameters["pk"] = right["ids"].get(word, pk)
    body = case.body
    if isinstance(body, dict) and isinstance(body.get("revision"), int) and body["revision"] % 2 == 0:
        body["revision"] = right["revisions"].get(word, 0)
    if isinstance(body, dict) and isinstance(body.get("opportunity"), int) and body["opportunity"] % 2:
        body["opportunity"] = right["ids"]["opportunities"]
        if isinstance(body.get("person"), int):
            body["person"] = right["person"]


@schema.parametrize()
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_answer_is_a_surprise(case: schemathesis.Case, right: dict[str, Any]) -> None:
    aim(case, right)
    answer = case.call(headers={"Authorization": f"Bearer {right['token']}"})
    case.validate_response(answer, checks=CHECKS)
