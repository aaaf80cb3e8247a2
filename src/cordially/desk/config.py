"""Where Cordially keeps things, and the few settings a person may give by environment.

CORDIALLY_HOME           the data folder (default: the user's data folder of this platform)
CORDIALLY_CLOCK_OFFSET   seconds added to the clock, for rehearsals and tests (default 0)
CORDIALLY_POLL_SECONDS   how often the mailbox is read (default 180)

CORDIALLY_GOOGLE_CLIENT_ID, CORDIALLY_GOOGLE_CLIENT_SECRET, CORDIALLY_MICROSOFT_CLIENT_ID
                         your registration with the provider, to sign in there instead of an app password

CORDIALLY_CONFIG         the file of a centre (docs/centres); it takes the place of all that is named here

CORDIALLY_MODEL          a language model that may phrase letters, like "openai:gpt-5" (docs/models.md)
CORDIALLY_MODEL_ADDRESS  its server, where it is your own ("http://localhost:11434/v1")
CORDIALLY_MODEL_KEY      its key, where it needs one
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from ipaddress import ip_address, ip_network
from pathlib import Path

from cordially.model import CordiallyError


class BadSetting(CordiallyError):
    """A setting in the environment cannot be used; the text names it and says what is expected."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of one process."""

    home: Path
    clock_offset: timedelta
    poll_every: timedelta
    google_client_id: str = ""
    google_client_secret: str = field(default="", repr=False)
    microsoft_client_id: str = ""
    model: str = ""
    model_address: str = ""
    model_key: str = field(default="", repr=False)
    grammar: str = "harper"
    # May a webhook go to this very machine? Yes where the machine is the person's own.
    allows_loopback: bool = True
    # Mail servers inside the network of a centre that candidates may name all the same, in small letters.
    inside_mail: tuple[str, ...] = ()
    # Figures over several candidates are told in steps of this many (desk.numbers).
    fewest: int = 5
    # How long the audit is kept; None for good, as on a person's own machine.
    audit_kept: timedelta | None = None

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.home / "cordially.sqlite3"

    def must_lie_outside(self, host: str) -> bool:
        """May this mail server not lie inside a private network? In a centre, but for those it names."""
        if self.allows_loopback or host.casefold() in self.inside_mail:
            return False
        try:
            address = ip_address(host)
        except ValueError:
            return True
        return not any("/" in known and address in ip_network(known) for known in self.inside_mail)

    @property
    def postbox(self) -> Path:
        """The folder in which the built-in postbox keeps what arrived."""
        return self.home / "postbox"


def _seconds(name: str, default: float) -> timedelta:
    text = os.environ.get(name, "")
    try:
        return timedelta(seconds=float(text) if text else default)
    except ValueError:
        raise BadSetting(f"{name} must be a number of seconds, not {text!r}.") from None


def _one_of(name: str, choices: tuple[str, ...]) -> str:
    """The setting, the first choice where nothing is set."""
    text = os.environ.get(name, "").strip() or choices[0]
    if text not in choices:
        raise BadSetting(f"{name} is {text!r}; it can be {' or '.join(choices)}.")
    return text


@cache
def load() -> Config:
    """The settings of this process, read once: of the centre whose file is named, else of this person."""
    if os.environ.get("CORDIALLY_CONFIG"):
        from cordially.desk import centre

        return centre.load().as_config()
    return _of_this_person()


def _of_this_person() -> Config:
    """Read the environment and make the data folder (for this user only)."""
    from platformdirs import user_data_path

    home = Path(os.environ.get("CORDIALLY_HOME") or user_data_path("cordially"))
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise BadSetting(f"Cannot make the data folder {home}: {error.strerror}.") from error
    return Config(
        home=home,
        clock_offset=_seconds("CORDIALLY_CLOCK_OFFSET", 0),
        poll_every=_seconds("CORDIALLY_POLL_SECONDS", 180),
        google_client_id=os.environ.get("CORDIALLY_GOOGLE_CLIENT_ID", "").strip(),
        google_client_secret=os.environ.get("CORDIALLY_GOOGLE_CLIENT_SECRET", "").strip(),
        microsoft_client_id=os.environ.get("CORDIALLY_MICROSOFT_CLIENT_ID", "").strip(),
        model=os.environ.get("CORDIALLY_MODEL", "").strip(),
        model_address=os.environ.get("CORDIALLY_MODEL_ADDRESS", "").strip(),
        model_key=os.environ.get("CORDIALLY_MODEL_KEY", "").strip(),
        grammar=_one_of("CORDIALLY_GRAMMAR", ("harper", "harper+lingo")),
    )


def secret_key(home: Path) -> str:
    """The key that signs sessions: made at the first start, readable by this user only."""
    path = home / "secret.key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        key = secrets.token_urlsafe(50)
        file.write(key)
    return key
