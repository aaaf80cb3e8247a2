"""The OpenAPI document: ninja's own, with every problem told in its own media type."""

from __future__ import annotations

from typing import Any

from cordially.api.problems import CONTENT_TYPE

PROBLEM: dict[str, Any] = {
    "type": "object",
    "description": "What went wrong and what to do about it (RFC 9457).",
    "required": ["type", "title", "status", "detail", "problems"],
    "properties": {
        "type": {"type": "string", "description": "Where the docs explain it."},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "One or two sentences for a person."},
        "problems": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["where", "message"],
                "properties": {"where": {"type": "string"}, "message": {"type": "string"}},
            },
        },
        "until": {
            "type": ["string", "null"],
            "format": "date-time",
            "description": "For “not-proper”: from when it is proper; null means not before they write.",
        },
        "rule": {"type": "string", "description": "For “not-proper”: the rule that refuses."},
    },
}
MEANINGS = {
    "400": "It could not be read.",
    "401": "No token, or one that opens nothing.",
    "403": "The token has not the scope for this.",
    "404": "There is no such thing, or it is not yours.",
    "409": "It changed meanwhile, is sealed, or the budget says: not now.",
    "422": "Some of what was given cannot be used.",
    "429": "Too many requests; Retry-After tells how many seconds to wait.",
}


def with_problems(document: Any) -> Any:
    """The same document, each operation of which tells of the problems it may answer with."""
    document.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM
    content = {CONTENT_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for path in document["paths"].values():
        for operation in path.values():
            told = {code: {"description": text, "content": content} for code, text in MEANINGS.items()}
            operation["responses"] = {str(k): v for k, v in operation["responses"].items()} | told
    return document


def with_scopes(document: Any, scopes: dict[str, str]) -> Any:
    """The same document, each operation of which names the scope it asks for (by its operationId)."""
    for path in document["paths"].values():
        for operation in path.values():
            operation["security"] = [{"Bearer": [scopes[operation["operationId"]]]}]
    return document
