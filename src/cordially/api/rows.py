"""The candidate's own rows, one at a time or a page of them. Nobody else's can be reached through here."""

from __future__ import annotations

from typing import Annotated, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from ninja import Field, Schema

from cordially.api.door import candidate_of
from cordially.api.problems import NotThere
from cordially.desk.owning import rows_of

Row = TypeVar("Row", bound=Model)
LARGEST_ID = 2**63 - 1
Id = Annotated[int, Field(ge=1, le=LARGEST_ID)]


class Paging(Schema):
    """Newest first: ask again with `before` set to the answer's `next`, until that is null."""

    limit: int = Field(50, ge=1, le=100)
    before: Id | None = Field(None, description="Only what has a smaller id.")


def mine(request: HttpRequest, table: type[Row]) -> QuerySet[Row]:
    """All rows of the candidate whose token it is."""
    return rows_of(candidate_of(request), table)


def one(query: QuerySet[Row], pk: int) -> Row:
    """The row with this id. Raises NotThere, for somebody else's row as well."""
    found = query.filter(pk=pk).first()
    if found is None:
        raise NotThere
    return found


def page_of(query: QuerySet[Row], paging: Paging) -> tuple[list[Row], int | None]:
    """One page, newest first, and the `before` of the next one."""
    if paging.before:
        query = query.filter(pk__lt=paging.before)
    found = list(query.order_by("-pk")[: paging.limit + 1])
    shown = found[: paging.limit]
    return shown, shown[-1].pk if len(found) > len(shown) else None
