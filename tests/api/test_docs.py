"""What a developer reads: a page and a document, both made from the routes; nothing loaded from elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.test import Client
from tests.api.conftest import token_for

from cordially.api.docs import document
from cordially.post import webhook

pytestmark = pytest.mark.django_db
GUIDE = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


def get(path: str):
    return Client(HTTP_HOST="127.0.0.1").get(path)


def test_the_page_tells_of_every_route():
    page = get("/api/docs").content.decode()
    assert all(
        f"<code>{m.upper()} {path}</code>" in page for path, ms in document()["paths"].items() for m in ms
    )


def test_the_page_loads_nothing_from_elsewhere():
    page = get("/api/docs").content.decode()
    assert not re.search(r'(src|href)="https?:', page)
    assert "<script" not in page


def test_the_document_is_openapi_and_names_a_scope_for_every_operation():
    found = get("/api/openapi.json").json()
    asked = [o["security"][0]["Bearer"] for ms in found["paths"].values() for o in ms.values()]
    assert found["openapi"].startswith("3.1")
    assert {scope for scopes in asked for scope in scopes} == {"read", "debrief", "draft"}


def test_the_guide_tells_of_every_route_and_of_none_that_is_not_there():
    told = set(re.findall(r"^\| `(\w+) (/api/\S+)` ", GUIDE, re.MULTILINE))
    assert told == {(m.upper(), path) for path, methods in document()["paths"].items() for m in methods}


@pytest.mark.parametrize("path", ["/api/nothing", "/api/", "/api/letters/x", "/api/seal"])
def test_an_address_that_is_none_is_a_problem(path):
    answer = get(path)
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


def test_a_method_that_is_none_is_a_problem():
    answer = Client(HTTP_HOST="127.0.0.1").delete("/api/letters/1")
    assert (answer.status_code, answer["Content-Type"], answer["Allow"]) == (
        405,
        "application/problem+json",
        "GET",
    )


@pytest.mark.parametrize("body", [b"{\xff", b"", b"[" * 100_000, b'{"kind": "\\ud800"}'])
def test_a_broken_body_is_a_problem(alice, body):
    headers = {"Authorization": f"Bearer {token_for(alice)}"}
    answer = Client(HTTP_HOST="127.0.0.1", headers=headers).post("/api/letters", body, "application/json")
    assert answer.status_code in (400, 422)
    assert answer["Content-Type"] == "application/problem+json"


def test_the_check_of_a_signature_in_the_guide_is_right():
    code = re.search(r"```python\n(.*?)```", GUIDE, re.DOTALL)[1]
    names: dict = {}
    exec(code, names)
    header = webhook.signature("secret", b"{}", 1764000000)
    assert names["is_cordially"]("secret", header, b"{}")
    assert not names["is_cordially"]("secret", header, b"[]")
