"""The door for programs: a bearer token with the right scope, and not too often. No cookie opens it."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from ninja.security import HttpBearer

from cordially.api.problems import NoScope, NoToken, TooMany
from cordially.desk import clock
from cordially.desk.acting import as_the_house, become
from cordially.desk.models import Candidate, ProgramToken
from cordially.desk.programs import Scope, holder

MOST_A_MINUTE = 120


class Bearer(HttpBearer):
    """Asks for a token with one scope; `request.auth` is its row afterwards."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope

    def __call__(self, request: HttpRequest) -> Any:
        if not request.headers.get("Authorization", "").casefold().startswith("bearer "):
            raise NoToken
        return super().__call__(request)

    def authenticate(self, request: HttpRequest, token: str) -> ProgramToken:
        """The token's row. Raises NoToken, TooMany or NoScope."""
        now = clock.now()
        with as_the_house():
            row = holder(token.strip(), now)
        if row is None:
            raise NoToken("This token opens nothing. It may have been revoked.")
        _count(row, now)
        if self.scope.value not in row.scopes:
            has = ", ".join(row.scopes)
            raise NoScope(f"This needs a token with the scope “{self.scope.value}”; yours has: {has}.")
        become(row.candidate_id)
        return row


def _count(row: ProgramToken, now: datetime) -> None:
    """Count this request in its minute; Django's cache carries the count, whatever it is made of."""
    minute = math.floor(now.timestamp() / 60)
    name = f"program-{row.pk}-{minute}"
    cache.add(name, 0, timeout=120)
    if cache.incr(name) > MOST_A_MINUTE:
        wait = 60 - int(now.timestamp()) % 60
        raise TooMany(f"{MOST_A_MINUTE} requests a minute are the most. Try again in {wait} s.", wait)


def candidate_of(request: HttpRequest) -> Candidate:
    """Whose token it is."""
    return token_of(request).candidate


def token_of(request: HttpRequest) -> ProgramToken:
    """The token that came with the request."""
    row = getattr(request, "auth", None)
    if not isinstance(row, ProgramToken):
        raise NoToken
    return row


def program_of(request: HttpRequest) -> str:
    """The name under which a program's own writing is remembered; it has 16 signs at most."""
    return f"program {token_of(request).pk}"[:16]
