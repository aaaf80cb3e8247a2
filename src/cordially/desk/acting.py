"""The second wall: PostgreSQL shows a connection the rows of those candidates only for whom it acts.

Each policy (migration `row_level_security`) compares a row's candidate with the setting `cordially.acting`:
"17" for one candidate, "17,23" for a coach with the consent of two, "all" for the house itself (workers,
commands, the look-up of whose session it is), and "" or nothing for nobody. The first wall is `desk.owning`;
this one stands also where a query forgets whose rows it wants. SQLite has one candidate and no such wall.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.http import HttpRequest, HttpResponse

SETTING = "cordially.acting"
HOUSE = "all"
NOBODY = ""
# A process acts for the house until a face narrows it: `nobody_yet` stands around each request.
_acting: ContextVar[str] = ContextVar("acting for", default=HOUSE)


def acting() -> str:
    """For whom this thread acts, as the database is told."""
    return _acting.get()


@contextmanager
def acting_for(candidates: Iterable[int]) -> Iterator[None]:
    """Within it, only rows of the candidates with these ids are there."""
    with _as(",".join(str(int(pk)) for pk in candidates)):
        yield


@contextmanager
def nobody_yet() -> Iterator[None]:
    """Around a request: nobody's rows, until `become` says whose request it is."""
    with _as(NOBODY):
        yield


@contextmanager
def as_the_house() -> Iterator[None]:
    """Every candidate's rows: for a look-up that finds out whose request it is, and for the work of all."""
    with _as(HOUSE):
        yield


def become(candidate: int) -> None:
    """From here to the end of the request, act for this candidate. Only the faces call it."""
    if _acting.get() == HOUSE:
        raise RuntimeError("Only a request becomes somebody's: there is none around this call.")
    _acting.set(str(int(candidate)))
    _tell(connection)


@contextmanager
def _as(whom: str) -> Iterator[None]:
    token = _acting.set(whom)
    _tell(connection)
    try:
        yield
    finally:
        _acting.reset(token)
        _tell(connection)


def _tell(to: BaseDatabaseWrapper) -> None:
    """Tell an open connection; one that is opened later is told by `_opened`.

    The driver's own cursor: it costs a fifth of a millisecond, and is no query of the page.
    """
    if to.vendor != "postgresql" or to.connection is None or to.needs_rollback:
        return
    try:
        with to.wrap_database_errors, to.connection.cursor() as cursor:
            cursor.execute("SELECT set_config(%s, %s, false)", (SETTING, _acting.get()))
    except DatabaseError:
        # What cannot be told whose rows to show shows none: the next query opens a new one.
        if to.in_atomic_block:
            raise
        to.close()


class Narrow:
    """Middleware: a request begins with nobody's rows."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with nobody_yet():
            return self.get_response(request)


def _opened(sender: Any, connection: BaseDatabaseWrapper, **_: Any) -> None:
    _tell(connection)


def listen() -> None:
    """Tell every connection that is opened from now on."""
    connection_created.connect(_opened, dispatch_uid="cordially.acting")


def missing_wall() -> str:
    """Why the second wall does not stand here, in words for an administrator; "" where it does."""
    if connection.vendor != "postgresql":
        return ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls, current_user FROM pg_roles WHERE rolname = current_user"
        )
        over, name = cursor.fetchone()
    if over:
        return (
            f"The database role “{name}” is a superuser or bypasses row-level security, so the second wall "
            "between candidates does not hold. Give Cordially a plain role (docs/centres/people.md)."
        )
    return ""
