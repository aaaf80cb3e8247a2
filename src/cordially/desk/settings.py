"""Django settings of the embedded profile: one person, one machine, one process, loopback only."""

from __future__ import annotations

from cordially.desk.config import load, secret_key
from cordially.desk.settings_common import *  # noqa: F403
from cordially.desk.settings_common import INNER_MIDDLEWARE, OUTER_MIDDLEWARE

_config = load()

SECRET_KEY = secret_key(_config.home)
# The local server listens on loopback; any other Host header is DNS rebinding.
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
MIDDLEWARE = [*OUTER_MIDDLEWARE, "cordially.web.middleware.LocalDoor", *INNER_MIDDLEWARE]
AUTHENTICATION_BACKENDS = ["cordially.desk.door.OwnUser"]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _config.database,
        # Each thread of the one process keeps its connection: to open one costs more than most pages ask.
        "CONN_MAX_AGE": 600,
        # FULL, not NORMAL: the mark `handing_over` must survive a power cut (docs/adr/0004).
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
        "TEST": {"NAME": _config.home / "test.sqlite3"},
    }
}
