"""What carries the ids of duties: memory in the one process of a person, Redis or PostgreSQL in a centre."""

from __future__ import annotations

import json
import os
from datetime import datetime
from typing import Any

from huey import MemoryHuey
from huey.api import Huey
from huey.registry import Message
from huey.storage import PostgresStorage, RedisStorage

from cordially.desk.centre import Carrier, load

_NAME = "cordially"
# A carrier that is gone is noticed soon: nobody waits for a hint.
_PATIENCE = 2
_TIMES = ("eta", "expires", "expires_resolved")


class PlainSerializer:
    """Messages as JSON: whoever can write to the carrier can name a duty, and run no code."""

    def serialize(self, message: Message) -> bytes:
        """A message as bytes."""
        return json.dumps(message, default=_iso).encode()

    def deserialize(self, data: bytes) -> Message:
        """The message again; ValueError for anything else."""
        found = Message(*json.loads(data))
        times = {
            k: datetime.fromisoformat(v) for k in _TIMES if isinstance(v := getattr(found, k, None), str)
        }
        return found._replace(**times, args=tuple(found.args))


def _iso(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"a hint carries numbers only, not {type(value).__name__}")


def new() -> Huey:
    """The carrier of this process's profile."""
    if not os.environ.get("CORDIALLY_CONFIG"):
        return MemoryHuey(_NAME, results=False)
    return shared(load().carrier, load().queue)


def shared(carrier: Carrier, address: str) -> Huey:
    """A carrier that many processes share. `cordially migrate` makes the tables that PostgreSQL needs."""
    if carrier is Carrier.POSTGRESQL:
        storage: dict[str, Any] = {
            "storage_class": PostgresStorage,
            "dsn": address,
            "create_tables": False,
            "connect_timeout": _PATIENCE,
        }
    else:
        storage = {"storage_class": RedisStorage, "connection_pool": _redis_pool(address)}
    return Huey(_NAME, results=False, serializer=PlainSerializer(), **storage)


def _redis_pool(address: str) -> Any:
    from redis import ConnectionPool

    # Longer than the second for which huey waits at the queue.
    return ConnectionPool.from_url(address, socket_connect_timeout=_PATIENCE, socket_timeout=5 * _PATIENCE)
