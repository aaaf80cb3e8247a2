"""PostgreSQL as Django is told of it."""

from __future__ import annotations

from typing import Any

# The words of libpq that Django has settings of its own for.
_OWN = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
# A server that is gone is noticed in seconds, not after the two hours of TCP.
_PATIENCE = {"connect_timeout": 5, "keepalives_idle": 30, "keepalives_interval": 5, "keepalives_count": 3}


def database_of(address: str) -> dict[str, Any]:
    """The entry of DATABASES for a libpq address ("postgresql://user@host/name?sslmode=require")."""
    from psycopg.conninfo import conninfo_to_dict

    parts: dict[str, Any] = {**_PATIENCE, **conninfo_to_dict(address)}
    named = {django: str(parts.pop(libpq)) for libpq, django in _OWN.items() if parts.get(libpq)}
    return {
        "ENGINE": "django.db.backends.postgresql",
        **named,
        "CONN_MAX_AGE": 300,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**{k: v for k, v in parts.items() if v != ""}, "application_name": "cordially"},
    }
