"""What every view needs: whose rows, and which of them."""

from __future__ import annotations

from functools import cache
from typing import TypeVar
from zoneinfo import available_timezones

from django.contrib.auth.models import User
from django.db.models import Model
from django.http import Http404, HttpRequest

from cordially.desk.door import candidate_of
from cordially.desk.models import Candidate
from cordially.desk.owning import row_of

Row = TypeVar("Row", bound=Model)


def me(request: HttpRequest) -> Candidate:
    """The candidate whose browser this is."""
    if not isinstance(request.user, User):
        raise Http404
    return candidate_of(request.user)


def mine(request: HttpRequest, table: type[Row], pk: int, *related: str) -> Row:
    """A row of this candidate, read together with these `related` rows.

    Somebody else's row is answered like one that is not there.
    """
    row = row_of(me(request), table, pk, *related)
    if row is None:
        raise Http404
    return row


def is_fragment(request: HttpRequest) -> bool:
    """True when htmx asks for a part of a page."""
    return request.headers.get("HX-Request") == "true"


@cache
def zone_names() -> list[str]:
    """IANA zones by region and city, for a person to choose from."""
    odd = ("Etc/", "posix", "right", "SystemV/")
    return sorted(z for z in available_timezones() if "/" in z and not z.startswith(odd))
