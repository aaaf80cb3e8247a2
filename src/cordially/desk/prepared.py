"""A question to the database whose SQL is written once: from one asking to the next only the ids differ.

Django writes the SQL of a queryset anew each time, which costs several times what SQLite needs to answer.
What is kept here is the SQL alone, never an answer.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, QuerySet

from cordially.desk.among import IDS, as_parameter

# Turns what the database has in a column into a value of Python.
Converter = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class _Written:
    """The SQL of a question, with `IDS` among its parameters, and how a row of the answer is read."""

    sql: str
    params: tuple[Any, ...]
    row: type[tuple[Any, ...]]
    converters: tuple[tuple[int, Converter], ...]


class Prepared:
    """Asks `question(IDS)`, a queryset of `values_list`, with the ids that it is called with.

    The answer is a list of named tuples of its columns. On each kind of database the SQL is written once.
    """

    def __init__(self, question: Callable[[Any], QuerySet[Any, Any]]) -> None:
        self.question = question
        self._written: dict[str, _Written] = {}

    def __call__(self, ids: Collection[int]) -> list[Any]:
        """The rows of these ids."""
        if connection.vendor not in self._written:
            self._written[connection.vendor] = _write(self.question(IDS))
        written = self._written[connection.vendor]
        wanted = as_parameter(ids, connection.vendor)
        with connection.cursor() as cursor:
            cursor.execute(written.sql, [wanted if p is IDS else p for p in written.params])
            found = cursor.fetchall()
        return _read(found, written)


def _write(question: QuerySet[Any, Any]) -> _Written:
    compiler = question.query.get_compiler(question.db)
    names: tuple[str, ...] = question._fields  # type: ignore[attr-defined]
    sql, params = compiler.as_sql()
    columns = [column for column, *_ in compiler.select[: compiler.col_count]]
    converters = [
        (position, _converter(convert, expression))
        for position, (converts, expression) in compiler.get_converters(columns).items()
        for convert in converts
    ]
    return _Written(sql, tuple(params), namedtuple("Row", names), tuple(converters))


def _converter(convert: Callable[[Any, Any, Any], Any], expression: Any) -> Converter:
    """Django's way to read a column; for a time in SQLite, of which there are thousands, a quicker one."""
    if connection.vendor == "sqlite" and isinstance(expression.output_field, DateTimeField):
        return _moment
    return lambda value: convert(value, expression, connection)


def _moment(value: datetime | str) -> datetime:
    """A time as SQLite has it: in UTC, which it does not say."""
    at = value if isinstance(value, datetime) else datetime.fromisoformat(value)
    return at.replace(tzinfo=UTC)


def _read(found: list[tuple[Any, ...]], written: _Written) -> list[Any]:
    """The rows as named tuples, converted column by column."""
    if not found:
        return []
    columns: list[Any] = list(zip(*found, strict=True))
    for position, convert in written.converters:
        columns[position] = [None if value is None else convert(value) for value in columns[position]]
    new, row = tuple.__new__, written.row
    return [new(row, values) for values in zip(*columns, strict=True)]
