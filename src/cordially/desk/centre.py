"""The file of a centre, `centre.toml`: read, checked, and told key by key (docs/centres/configure.md).

Secrets are never needed in the file: each comes from the environment (`CORDIALLY_...`) or from a file of its
own that a `..._file` key names. `$NAME` in such a path is replaced, so that systemd's
`$CREDENTIALS_DIRECTORY/...` works.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from functools import cache
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit

from cordially.desk.config import BadSetting, Config
from cordially.model.errors import Problem
from cordially.model.tables import Table

# The environment variable that names the file; `--config` sets it.
FILE = "CORDIALLY_CONFIG"
LEAST_KEY = 40  # signs of a signing key; Django's own check asks for 50 only of generated ones


class Carrier(StrEnum):
    """Who carries the ids of duties to the workers."""

    REDIS = "redis"
    POSTGRESQL = "postgresql"


class MailSecurity(StrEnum):
    """How the centre's own mail server is spoken to."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class OwnMail:
    """The mail server for the centre's own mails (confirming an address, invitations); never for letters."""

    host: str = ""
    port: int = 587
    security: MailSecurity = MailSecurity.STARTTLS
    user: str = ""
    password: str = field(default="", repr=False)
    sender: str = ""


@dataclass(frozen=True, slots=True)
class SignOn:
    """The centre's own provider of OpenID Connect, where people sign in with what they have already."""

    name: str = ""
    issuer: str = ""
    client_id: str = ""
    secret: str = field(default="", repr=False)

    @property
    def origin(self) -> str:
        """Scheme, host and port of the provider."""
        parts = urlsplit(self.issuer)
        return f"{parts.scheme}://{parts.netloc}"


class SignUp(StrEnum):
    """Who may make an account."""

    OPEN = "open"
    INVITED = "invited"


@dataclass(frozen=True, slots=True)
class Centre:
    """Everything in `centre.toml`, with its secrets."""

    folder: Path
    address: str
    hosts: tuple[str, ...]
    inside_mail: tuple[str, ...]
    proxies: int
    database: str = field(repr=False)
    carrier: Carrier
    queue: str = field(repr=False)
    signing_keys: tuple[str, ...] = field(repr=False)
    secret_keys: tuple[str, ...] = field(repr=False)
    listen: tuple[str, int] = ("127.0.0.1", 8000)
    processes: int = 2
    threads: int = 8
    upload_megabytes: int = 12
    worker_threads: int = 8
    mail_threads: int = 32
    poll_every: timedelta = timedelta(seconds=300)
    mail: OwnMail = OwnMail()
    metrics_token: str = field(default="", repr=False)
    google_client_id: str = ""
    google_client_secret: str = field(default="", repr=False)
    microsoft_client_id: str = ""
    sign_on: SignOn = SignOn()
    sign_up: SignUp = SignUp.INVITED
    fewest: int = 5
    audit_days: int = 365
    clock_offset: timedelta = timedelta()

    @property
    def is_https(self) -> bool:
        """Is the public address an encrypted one? (Anything else is for a trial on one machine.)"""
        return self.address.startswith("https://")

    def as_config(self) -> Config:
        """What the desk asks for, in the form of the embedded profile."""
        return Config(
            home=self.folder,
            clock_offset=self.clock_offset,
            poll_every=self.poll_every,
            google_client_id=self.google_client_id,
            google_client_secret=self.google_client_secret,
            microsoft_client_id=self.microsoft_client_id,
            allows_loopback=False,
            inside_mail=self.inside_mail,
            fewest=self.fewest,
            audit_kept=timedelta(days=self.audit_days),
        )


@cache
def load() -> Centre:
    """The centre whose file the environment names, read once. Raises BadSetting with every mistake."""
    name = os.environ.get(FILE, "")
    if not name:
        raise BadSetting("No configuration is named. Try: --config centre.toml")
    try:
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        raise BadSetting(f"{name} cannot be read: {why}") from error
    found, problems = parse(text, os.environ)
    if found is None or problems:
        raise BadSetting("\n".join(f"{name}: {problem}" for problem in problems))
    return found


def parse(text: str, environ: Mapping[str, str]) -> tuple[Centre | None, tuple[Problem, ...]]:
    """The centre that a TOML text describes, and all that is wrong with it; None when it is no TOML."""
    try:
        values = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return None, (Problem("", f"This is not TOML: {error}."),)
    root = Table(values, "", [])
    return _centre(root, environ), tuple(root.problems)


def _centre(root: Table, environ: Mapping[str, str]) -> Centre:
    site, proxy, database = root.table("site"), root.table("proxy"), root.table("database")
    queue, keys, serve = root.table("queue"), root.table("keys"), root.table("serve")
    worker, mail, metrics = root.table("worker"), root.table("mail"), root.table("metrics")
    sign_in, people, sign_on = root.table("sign_in"), root.table("people"), root.table("single_sign_on")
    audit = root.table("audit")
    address = _site_address(site)
    carrier = queue.choice("carrier", Carrier, Carrier.REDIS)
    database_address = _with_password(database, environ, "CORDIALLY_DATABASE_PASSWORD")
    found = Centre(
        folder=Path(os.path.expandvars(root.text("folder", "/var/lib/cordially"))),
        address=address,
        hosts=tuple(dict.fromkeys((urlsplit(address).hostname or "", *site.texts("also")))),
        inside_mail=_mail_servers(site),
        proxies=_between(proxy, "count", 1, 0, 9),
        database=database_address,
        carrier=carrier,
        queue=_queue_address(queue, carrier, database_address, environ),
        signing_keys=_keys(keys, "signing", environ),
        secret_keys=_fernet_keys(keys, environ),
        listen=_listen(serve),
        processes=_between(serve, "processes", 2, 1, 64),
        threads=_between(serve, "threads", 8, 1, 256),
        upload_megabytes=_between(serve, "upload_megabytes", 12, 1, 100),
        worker_threads=_between(worker, "threads", 8, 1, 256),
        mail_threads=_between(worker, "mail_threads", 32, 1, 512),
        poll_every=timedelta(seconds=_between(worker, "poll_seconds", 300, 10, 86_400)),
        mail=_own_mail(mail, environ),
        metrics_token=_secret(metrics, "token", environ, "CORDIALLY_METRICS_TOKEN"),
        google_client_id=sign_in.text("google_client_id"),
        google_client_secret=_secret(sign_in, "google_secret", environ, "CORDIALLY_GOOGLE_CLIENT_SECRET"),
        microsoft_client_id=sign_in.text("microsoft_client_id"),
        sign_on=_sign_on(sign_on, environ),
        sign_up=people.choice("sign_up", SignUp, SignUp.INVITED),
        fewest=_between(people, "fewest", 5, 5, 1000),
        # PostgreSQL itself refuses to delete what is younger than the least (desk.walls).
        audit_days=_between(audit, "keep_days", 365, 180, 3653),
        clock_offset=_offset(root, environ),
    )
    for table in (
        site,
        proxy,
        database,
        queue,
        keys,
        serve,
        worker,
        mail,
        metrics,
        sign_in,
        people,
        sign_on,
        audit,
        root,
    ):
        table.finish()
    return found


def _site_address(site: Table) -> str:
    address = site.needed("address", 'Where do people find it? Like "https://cordially.centre.example".')
    parts = urlsplit(address)
    local = parts.hostname in ("localhost", "127.0.0.1")
    if address and not (parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and local))):
        site.tell("address", 'This should be a whole address that begins with "https://".')
    if parts.path.strip("/") or parts.query:
        site.tell("address", "This should end after the host: Cordially cannot live under a path.")
    return address.rstrip("/")


def _mail_servers(site: Table) -> tuple[str, ...]:
    """Names, addresses and networks of servers inside that may be reached."""
    found = tuple(host.casefold() for host in site.texts("mail_servers"))
    for network in (one for one in found if "/" in one):
        try:
            ip_network(network)
        except ValueError:
            site.tell("mail_servers", f'"{network}" is no network; one is written like "10.1.2.0/24".')
            return ()
    return found


def _between(table: Table, key: str, default: int, least: int, most: int) -> int:
    number = table.number(key, default)
    if least <= number <= most:
        return number
    table.tell(key, f"This should be a whole number from {least} to {most}, not {number}.")
    return default


def _listen(serve: Table) -> tuple[str, int]:
    text = serve.text("listen", "127.0.0.1:8000")
    host, _, port = text.rpartition(":")
    if host and port.isdigit() and 0 < int(port) < 65_536:
        return host.strip("[]"), int(port)
    serve.tell("listen", f'This should be a host and a port, like "127.0.0.1:8000", not "{text}".')
    return "127.0.0.1", 8000


def _with_password(table: Table, environ: Mapping[str, str], variable: str) -> str:
    """The address of the database, with the password that a file or the environment gives."""
    why = 'Where is PostgreSQL? Like "postgresql://cordially@db.centre.example/cordially".'
    address = table.needed("address", why)
    password = _secret(table, "password", environ, variable)
    if address and urlsplit(address).scheme not in ("postgresql", "postgres"):
        table.tell("address", 'This should begin with "postgresql://": a centre keeps its data there.')
    return _put_password(address, password)


def _put_password(address: str, password: str) -> str:
    from urllib.parse import quote

    parts = urlsplit(address)
    if not password or parts.password is not None:
        return address
    user, at, where = parts.netloc.rpartition("@")
    return parts._replace(netloc=f"{user}:{quote(password, safe='')}{at or '@'}{where}").geturl()


def _queue_address(queue: Table, carrier: Carrier, database: str, environ: Mapping[str, str]) -> str:
    address = queue.text("address")
    password = _secret(queue, "password", environ, "CORDIALLY_QUEUE_PASSWORD")
    if carrier is Carrier.POSTGRESQL:
        if address:
            queue.tell("address", "PostgreSQL carries the ids in the database itself: leave this out.")
        return database
    if not address.startswith(("redis://", "rediss://", "unix://")):
        queue.tell("address", 'Where is Redis? Like "redis://queue.centre.example:6379/0".')
    return _put_password(address, password)


def _secret(table: Table, key: str, environ: Mapping[str, str], variable: str) -> str:
    """From the environment, else from the file that `<key>_file` names; "" when neither is given."""
    path = table.text(f"{key}_file")
    if given := environ.get(variable, "").strip():
        return given
    if not path:
        return ""
    try:
        return Path(os.path.expandvars(path)).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is no UTF-8 text"
        table.tell(f"{key}_file", f"{path} cannot be read: {why}.")
        return ""


def _keys(keys: Table, key: str, environ: Mapping[str, str]) -> tuple[str, ...]:
    """One key a line (or word), the first one in use, the others still good for what they made before."""
    before = len(keys.problems)
    variable = f"CORDIALLY_{key.upper()}_KEYS"
    found = tuple(_secret(keys, key, environ, variable).split())
    if not found and len(keys.problems) == before:
        keys.tell(f"{key}_file", f"Name a file with a key on each line. Try: cordially new-key {key}")
    return found


def _fernet_keys(keys: Table, environ: Mapping[str, str]) -> tuple[str, ...]:
    from cryptography.fernet import Fernet

    found = _keys(keys, "secrets", environ)
    for number, key in enumerate(found, start=1):
        try:
            Fernet(key)
        except ValueError:
            keys.tell("secrets_file", f"Key {number} is none of ours. Try: cordially new-key secrets")
    return found


def _sign_on(table: Table, environ: Mapping[str, str]) -> SignOn:
    found = SignOn(
        name=table.text("name") or "Single sign-on",
        issuer=table.text("issuer").rstrip("/"),
        client_id=table.text("client_id"),
        secret=_secret(table, "secret", environ, "CORDIALLY_SINGLE_SIGN_ON_SECRET"),
    )
    parts = urlsplit(found.issuer)
    local = parts.hostname in ("localhost", "127.0.0.1")
    if found.issuer and not (parts.hostname and (parts.scheme == "https" or local)):
        table.tell("issuer", 'This should be the address of the provider; it begins with "https://".')
    if found.issuer and not found.client_id:
        table.tell("client_id", "Under which name does the provider know Cordially?")
    return found


def _own_mail(mail: Table, environ: Mapping[str, str]) -> OwnMail:
    found = OwnMail(
        host=mail.text("host"),
        port=_between(mail, "port", 587, 1, 65_535),
        security=mail.choice("security", MailSecurity, MailSecurity.STARTTLS),
        user=mail.text("user"),
        password=_secret(mail, "password", environ, "CORDIALLY_MAIL_PASSWORD"),
        sender=mail.text("sender"),
    )
    if found.host and "@" not in found.sender:
        mail.tell("sender", 'Whom do these mails come from? Like "cordially@centre.example".')
    return found


def _offset(root: Table, environ: Mapping[str, str]) -> timedelta:
    """CORDIALLY_CLOCK_OFFSET, as in the embedded profile: for rehearsals and tests only."""
    text = environ.get("CORDIALLY_CLOCK_OFFSET", "")
    try:
        return timedelta(seconds=float(text)) if text else timedelta()
    except ValueError:
        root.tell("", f"CORDIALLY_CLOCK_OFFSET must be a number of seconds, not {text!r}.")
        return timedelta()
