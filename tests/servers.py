"""The servers that whole test runs stand on: started once by the first process, named to the others."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from cordially.testing.postgres import Postgres, available, binaries

__all__ = ["binaries", "centre_file", "postgres_address", "superuser_address"]

_POSTGRES = "CORDIALLY_TEST_POSTGRES"


def postgres_address() -> str:
    """The address of the PostgreSQL of this test run, which is started when first asked for."""
    if _POSTGRES not in os.environ:
        if why := available():
            must = os.environ.get("CI") == "true"
            pytest.exit(f"NOT CHECKED ON POSTGRESQL: {why}", returncode=int(must))
        os.environ[_POSTGRES] = _plain(Postgres(), "cordially")
    return os.environ[_POSTGRES]


def superuser_address(database: str) -> str:
    """One of its databases for the one whom no policy holds, as pg_dump needs it."""
    return postgres_address().replace("//cordially:", "//postgres:").replace("/cordially?", f"/{database}?")


def _plain(server: Postgres, name: str) -> str:
    """A database of a plain role of the same name: no superuser, so that row-level security holds it."""
    address = server.create(name)
    server.run(f'CREATE ROLE "{name}" LOGIN CREATEDB')
    server.run(f'ALTER DATABASE "{name}" OWNER TO "{name}"')
    return address.replace(f"//{server.parts['user']}:", f"//{name}:", 1)


def centre_file(folder: Path, **changes: str) -> Path:
    """A `centre.toml` with fresh keys in `folder`; `changes` are whole TOML tables by their names."""
    (folder / "signing.keys").write_text(secrets.token_urlsafe(50))
    (folder / "secrets.keys").write_text(Fernet.generate_key().decode())
    tables = {
        "site": 'address = "https://cordially.centre.example"\nalso = ["testserver"]',
        "database": f'address = "{postgres_address()}"',
        "queue": 'carrier = "postgresql"',
        "keys": f'signing_file = "{folder}/signing.keys"\nsecrets_file = "{folder}/secrets.keys"',
        **changes,
    }
    path = folder / "centre.toml"
    body = "\n".join(f"[{name}]\n{text}" for name, text in tables.items() if text)
    path.write_text(f'folder = "{folder}"\n{body}\n')
    return path
