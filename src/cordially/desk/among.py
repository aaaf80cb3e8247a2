"""`row__among=ids`: the same rows as `row__in=ids`, and the ids go to the database as one parameter.

Django prepares and binds each id of an `in` on its own, in every one of the queries of a page, and SQLite
takes no more than some thousand parameters in one question.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any, Final

from django.db.models import Lookup
from django.db.models.sql.compiler import SQLCompiler

# Stands where the ids will be told later (see `prepared`).
IDS: Final = object()


def as_parameter(ids: Collection[int], vendor: str) -> Any:
    """The ids as one parameter: PostgreSQL knows arrays, SQLite reads a list in JSON."""
    return list(ids) if vendor == "postgresql" else json.dumps(list(ids))


class Among(Lookup):
    """The key is one of these ids."""

    lookup_name = "among"
    prepare_rhs = False

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, tuple[Any, ...]]:
        """The condition; `IDS` stays as it is."""
        left, params = self.process_lhs(compiler, connection)
        wanted = IDS if self.rhs is IDS else as_parameter(self.rhs, connection.vendor)
        among = "= ANY(%s)" if connection.vendor == "postgresql" else "IN (SELECT value FROM json_each(%s))"
        return f"{left} {among}", (*params, wanted)
