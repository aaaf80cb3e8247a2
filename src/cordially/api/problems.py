"""Whatever goes wrong, told in one form: RFC 9457 problem details. The one place with status codes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC
from typing import Any

from django.http import HttpRequest, HttpResponse

from cordially.model import CordiallyError, NotProper, Problem, jsonable

CONTENT_TYPE = "application/problem+json"
TITLES = {
    400: "bad-request",
    401: "no-token",
    403: "no-scope",
    404: "not-found",
    405: "no-such-method",
    409: "conflict",
    422: "not-valid",
    429: "too-many",
    500: "our-fault",
}


class NoToken(CordiallyError):
    """Send a token of yours: `Authorization: Bearer cordially_...`. You make one under Settings, Programs."""


class NoScope(CordiallyError):
    """The token may not do this."""


class NotThere(CordiallyError):
    """There is no such thing, or it is not yours."""


class Conflict(CordiallyError):
    """It changed meanwhile, or it is in a state that forbids this."""


class NotValid(CordiallyError):
    """What was given cannot be used; `problems` say what to mend."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(" ".join(p.message for p in problems))
        self.problems = tuple(problems)


class TooMany(CordiallyError):
    """Too many requests; `wait` is in seconds."""

    def __init__(self, message: str, wait: int) -> None:
        super().__init__(message)
        self.wait = wait


_STATUS: tuple[tuple[type[Exception], int], ...] = (
    (NoToken, 401),
    (NoScope, 403),
    (NotThere, 404),
    (Conflict, 409),
    (NotProper, 409),
    (NotValid, 422),
    (TooMany, 429),
    (CordiallyError, 422),
)


def problem(status: int, detail: str, *, kind: str = "", **more: Any) -> HttpResponse:
    """One problem as an answer. `kind` names it in the docs; without one the status does."""
    kind = kind or TITLES[status]
    told = {
        "type": f"/api/docs#{kind}",
        "title": kind.replace("-", " ").capitalize(),
        "status": status,
        "detail": detail,
        "problems": [],
        **more,
    }
    return HttpResponse(json.dumps(jsonable(told)), status=status, content_type=CONTENT_TYPE)


def of_error(request: HttpRequest, error: CordiallyError) -> HttpResponse:
    """Any error of Cordially as an answer."""
    status = next(code for kind, code in _STATUS if isinstance(error, kind))
    text = str(error) or (type(error).__doc__ or "")
    more: dict[str, Any] = {}
    if isinstance(error, NotValid):
        more["problems"] = error.problems
    if isinstance(error, NotProper):
        until = error.until.astimezone(UTC).isoformat().replace("+00:00", "Z") if error.until else None
        more = {"kind": "not-proper", "until": until, "rule": error.rule}
    answer = problem(status, text, **more)
    if isinstance(error, NoToken):
        answer.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooMany):
        answer.headers["Retry-After"] = str(error.wait)
    return answer


def of_sealed(request: HttpRequest, error: Exception) -> HttpResponse:
    """A sealed letter stays as it is; only the person breaks a seal."""
    return problem(409, "This letter is sealed. Only the person can break the seal, in Cordially itself.")


def of_shape(request: HttpRequest, errors: Sequence[dict[str, Any]]) -> HttpResponse:
    """What does not fit the schema, field by field."""
    found = [Problem(_place(e.get("loc", ())), str(e.get("msg", "not valid"))) for e in errors]
    return problem(422, "Some of what was sent does not fit.", problems=found)


def _place(loc: Sequence[Any]) -> str:
    """ "body.people.0.email" without the names of our own parameters."""
    return ".".join(str(part) for part in loc if part != "given")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django could not even read it (too large, broken)."""
    return problem(400, "The request could not be read. Is it too large?")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No route stands at this address."""
    return problem(404, NotThere.__doc__ or "")


def broken(request: HttpRequest) -> HttpResponse:
    """Our fault."""
    return problem(500, "Something went wrong on our side. Nothing was sent; please try again.")
