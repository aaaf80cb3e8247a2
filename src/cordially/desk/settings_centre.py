"""Django settings of a centre: PostgreSQL, any number of machines, behind a proxy; all from `centre.toml`."""

from __future__ import annotations

from datetime import timedelta

from cordially.desk.centre import Carrier, MailSecurity, load
from cordially.desk.postgres import database_of
from cordially.desk.settings_common import *  # noqa: F403
from cordially.desk.settings_common import INNER_MIDDLEWARE, OUTER_MIDDLEWARE
from cordially.desk.settings_common import INSTALLED_APPS as COMMON_APPS
from cordially.desk.settings_people import *  # noqa: F403
from cordially.desk.settings_people import PEOPLE_APPS, PEOPLE_MIDDLEWARE

_centre = load()

SECRET_KEY, *SECRET_KEY_FALLBACKS = _centre.signing_keys
# A machine's own probes ask by its loopback address; the proxy passes only the public names on.
ALLOWED_HOSTS = [*_centre.hosts, "127.0.0.1", "localhost"]
CSRF_TRUSTED_ORIGINS = [_centre.address]
INSTALLED_APPS = [*COMMON_APPS, *PEOPLE_APPS]
MIDDLEWARE = [
    "cordially.web.watched.Watched",
    *OUTER_MIDDLEWARE,
    *PEOPLE_MIDDLEWARE,
    "cordially.web.middleware.MemberDoor",
    *INNER_MIDDLEWARE,
]

DATABASES = {"default": database_of(_centre.database)}
# Rate limits and lock-outs count here, so all machines must share it.
CACHES = {
    "default": {
        "BACKEND": "cordially.desk.steady.SteadyRedis",
        "LOCATION": _centre.queue,
        "KEY_PREFIX": "cordially",
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 2},
    }
    if _centre.carrier is Carrier.REDIS
    else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cordially_cache"}
}

# The proxy ends TLS; it must set the header itself and throw away what a client sent (docs/centres/proxy.md).
if _centre.proxies:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = _centre.is_https
SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds()) if _centre.is_https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _centre.is_https
SESSION_COOKIE_NAME = "__Host-cordially" if _centre.is_https else "cordially"
CSRF_COOKIE_NAME = "__Host-cordially_csrf" if _centre.is_https else "cordially_csrf"
SESSION_COOKIE_AGE = int(timedelta(days=14).total_seconds())
DATA_UPLOAD_MAX_MEMORY_SIZE = _centre.upload_megabytes * 1024 * 1024

EMAIL_HOST, EMAIL_PORT = _centre.mail.host, _centre.mail.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _centre.mail.user, _centre.mail.password
EMAIL_USE_TLS = _centre.mail.security is MailSecurity.STARTTLS
EMAIL_USE_SSL = _centre.mail.security is MailSecurity.TLS
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = _centre.mail.sender or "cordially@localhost"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "cordially.desk.logs.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {
        "cordially": {"level": "INFO"},
        # Django's own handler would print tracebacks with the words in them.
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        "_granian": {"handlers": [], "level": "INFO", "propagate": True},
        # What it has to say, each worker says itself (desk/machine.py).
        "huey": {"level": "CRITICAL"},
        "mail.log": {"level": "ERROR"},
    },
}
