"""One look: while a page is shown, what several of its parts need is read once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

T = TypeVar("T")
_seen: ContextVar[dict[Hashable, Any] | None] = ContextVar("read in this look", default=None)


@contextmanager
def one_look() -> Iterator[None]:
    """Within it everything is read once. Only around work that changes nothing: a page that is shown."""
    token = _seen.set({})
    try:
        yield
    finally:
        _seen.reset(token)


def once(key: Hashable, read: Callable[[], T]) -> T:
    """What `read` gives; within one look it is asked once for each key."""
    seen = _seen.get()
    if seen is None:
        return read()
    if key not in seen:
        seen[key] = read()
    found: T = seen[key]
    return found
