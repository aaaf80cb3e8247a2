"""The one door to rows: whoever asks for a row names whose it is.

Every face reads through here and none touches a table's manager (tests/desk/test_owning.py holds it).
PostgreSQL keeps a second wall behind this one, see `desk.acting`.
"""

from __future__ import annotations

from typing import TypeVar

from django.db.models import Model, QuerySet

from cordially.desk.models import Candidate

Row = TypeVar("Row", bound=Model)


def rows_of(candidate: Candidate, table: type[Row]) -> QuerySet[Row]:
    """All rows of this candidate in a table."""
    return table._default_manager.filter(candidate=candidate)


def row_of(candidate: Candidate, table: type[Row], pk: int, *related: str) -> Row | None:
    """The candidate's own row with this id, read together with these `related` rows; else None.

    Somebody else's row and a row that is not there are one answer to one question: the same query for both.
    """
    found = rows_of(candidate, table).filter(pk=pk)
    row = (found.select_related(*related) if related else found).first()
    if row is None:
        return None
    for owned in (row, *(getattr(row, name) for name in related)):
        if owned is not None:
            owned.candidate = candidate
    return row
