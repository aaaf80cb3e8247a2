"""The pages for developers: the OpenAPI document, and a plain page made from it that loads nothing."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from cordially.api.face import api
from cordially.api.schema import MEANINGS
from cordially.desk.programs import MEANINGS as SCOPES


def document() -> Any:
    """The OpenAPI document of this face."""
    return api.get_openapi_schema(path_prefix="/api/")


@require_GET
def openapi(request: HttpRequest) -> HttpResponse:
    """/api/openapi.json"""
    return JsonResponse(document())


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """/api/docs"""
    found = document()
    shapes = found["components"]["schemas"]
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, methods in found["paths"].items():
        for method, operation in methods.items():
            groups.setdefault(operation["tags"][0], []).append(_told(path, method, operation, shapes))
    context = {
        "info": found["info"],
        "groups": groups,
        "problems": MEANINGS,
        "scopes": {scope.value: text for scope, text in SCOPES.items()},
    }
    return render(request, "api/docs.html", context)


def _told(path: str, method: str, operation: dict[str, Any], shapes: dict[str, Any]) -> dict[str, Any]:
    """One operation as the page shows it."""
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    answers = [(code, a) for code, a in operation["responses"].items() if code.startswith("2")]
    return {
        "id": operation["operationId"],
        "method": method.upper(),
        "path": path,
        "scope": operation["security"][0]["Bearer"][0],
        "summary": operation["summary"],
        "text": operation.get("description", ""),
        "query": [_parameter(p) for p in operation.get("parameters", []) if p["in"] == "query"],
        "body": _fields(body, shapes),
        "answers": [(code, _fields(_schema(a), shapes)) for code, a in answers],
    }


def _schema(answer: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = answer["content"]["application/json"]["schema"]
    return found


def _parameter(told: dict[str, Any]) -> dict[str, Any]:
    schema = told["schema"]
    text = told.get("description") or schema.get("description", "")
    return {"name": told["name"], "type": _type(schema), "must": told.get("required", False), "text": text}


def _fields(schema: dict[str, Any], shapes: dict[str, Any]) -> list[dict[str, Any]]:
    """The fields of an object, one level deep; the names of other shapes stand for the rest."""
    shape = shapes.get(_name(schema), schema)
    must = shape.get("required", [])
    return [
        {"name": name, "type": _type(told), "must": name in must, "text": told.get("description", "")}
        for name, told in shape.get("properties", {}).items()
    ]


def _name(schema: dict[str, Any]) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _type(schema: dict[str, Any]) -> str:
    """A type in a few words: "integer or null", "list of PersonOut"."""
    if "$ref" in schema:
        return _name(schema)
    if options := schema.get("anyOf") or schema.get("allOf"):
        return " or ".join(_type(option) for option in options)
    if schema.get("type") == "array":
        return f"list of {_type(schema.get('items', {}))}"
    return str(schema.get("format") or schema.get("type", "anything"))
