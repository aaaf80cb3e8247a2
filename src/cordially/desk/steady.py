"""Django's cache on Redis that goes on counting, in this process alone, while Redis is away.

The cache holds the counts of rate limits and lock-outs, which all machines share; nothing that matters after
a restart. Without Redis each process counts for itself: looser, never open, and no page fails.
"""

from __future__ import annotations

from typing import Any

from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache
from redis import RedisError

_STEPS = (
    "add", "get", "set", "touch", "delete", "get_many", "has_key", "incr", "set_many", "delete_many", "clear",
)  # fmt: skip


class SteadyRedis(RedisCache):
    """Redis where it answers, else this process."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._here = LocMemCache("steady", {})


def _steady(name: str) -> Any:
    there, here = getattr(RedisCache, name), getattr(LocMemCache, name)

    def step(self: SteadyRedis, *args: Any, **kwargs: Any) -> Any:
        try:
            return there(self, *args, **kwargs)
        except RedisError:
            return here(self._here, *args, **kwargs)

    return step


for _name in _STEPS:
    setattr(SteadyRedis, _name, _steady(_name))
