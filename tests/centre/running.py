"""A whole centre as its administrator starts it, for browsers: `cordially serve` and a worker on PostgreSQL.

Its database is its own beside the one of the test run, so that nothing here needs the ORM.
"""

from __future__ import annotations

import os
import re
import secrets
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any, Self

import psycopg
from tests.centre.machines import answers, free_port, until
from tests.servers import centre_file, postgres_address

from cordially.testing.faultsmtp import FaultSMTP

STAFF = "sam@harbour.example"
PASSWORD = "a calm lake in autumn"


@dataclass
class RunningCentre:
    """Pages at `address`; `mail` takes every mail of the centre and of its candidates.

    `tables` are further tables of its `centre.toml`, `environ` is for its processes. Within
    `with`, `address` answers and `staff_link` lets the first of the staff in.
    """

    folder: Path
    tables: dict[str, str] = field(default_factory=dict)
    environ: dict[str, str] = field(default_factory=dict)
    address: str = ""
    staff_link: str = ""

    def __enter__(self) -> Self:
        self._running: list[subprocess.Popen[bytes]] = []
        self.mail = FaultSMTP()
        self.mail.__enter__()
        try:
            self._start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _start(self) -> None:
        name = f"browsers_{secrets.token_hex(4)}"
        self.run_sql(f'CREATE DATABASE "{name}"', "cordially")
        self.database = postgres_address().replace("/cordially?", f"/{name}?")
        port = free_port()
        # Passkeys need a name, and of names without TLS browsers trust only this one.
        self.address = f"http://localhost:{port}"
        sender = 'sender = "desk@harbour.example"'
        tables = {
            "site": f'address = "{self.address}"\nmail_servers = ["127.0.0.1"]',
            "proxy": "count = 0",
            "database": f'address = "{self.database}"',
            "serve": f'listen = "127.0.0.1:{port}"\nprocesses = 1\nthreads = 4',
            "mail": f'host = "127.0.0.1"\nport = {self.mail.port}\nsecurity = "none"\n{sender}',
            **self.tables,
        }
        self.config = centre_file(self.folder, **tables)
        self.command("migrate")
        told = self.command("organisation", "Harbour Career Centre", "--staff", STAFF)
        self.staff_link = re.search(r"http://\S+/join/\S+", told)[0]  # type: ignore[index]
        for words in (("serve",), ("worker", "--threads", "2")):
            self._running.append(self._begin(*words))
        assert until(lambda: answers(f"{self.address}/health/ready")), self.log()

    def run_sql(self, sql: str, database: str = "") -> list[Any]:
        """One statement in the centre's database (or another of the same server), outside a transaction."""
        where = postgres_address() if database else self.database
        with psycopg.connect(where, autocommit=True) as connection:
            connection.execute("SELECT set_config('cordially.acting', 'all', false)")
            done = connection.execute(sql.encode())
            return done.fetchall() if done.description else []

    def command(self, *words: str) -> str:
        """Run a command of an administrator to its end; what it said."""
        done = subprocess.run(
            self._words(*words), env=self._environment(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return done.stdout

    def _begin(self, *words: str) -> subprocess.Popen[bytes]:
        with (self.folder / f"{words[0]}.log").open("wb") as log:
            return subprocess.Popen(
                self._words(*words), env=self._environment(), stdout=log, stderr=subprocess.STDOUT
            )

    def _words(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "cordially", *words, "--config", str(self.config)]

    def _environment(self) -> dict[str, str]:
        of_tests = ("DJANGO_SETTINGS_MODULE", "CORDIALLY_CONFIG", "CORDIALLY_HOME")
        return {**{k: v for k, v in os.environ.items() if k not in of_tests}, **self.environ}

    def log(self) -> str:
        """What its processes said."""
        return "".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("*.log")))

    def mail_to(self, address: str, found: Callable[[str], bool] = bool) -> str:
        """The newest mail to this address whose text is `found`, waited for; its text."""

        def newest() -> str:
            texts = [_text(m.data) for m in list(self.mail.taken) if address in m.recipients]
            return next((text for text in reversed(texts) if found(text)), "")

        text = until(newest, 20.0)
        assert text, f"no such mail to {address}\n{self.log()}"
        return str(text)

    def code_for(self, address: str) -> str:
        """The newest code that was mailed there: a line of its own."""
        code = re.compile(r"^([A-Z0-9]{3,}-?[A-Z0-9]{3,})\s*$", re.M)
        return code.search(self.mail_to(address, lambda text: bool(code.search(text))))[1]  # type: ignore[index]

    def __exit__(self, *_: object) -> None:
        for process in self._running:
            process.terminate()
        for process in self._running:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                process.kill()
        self.mail.__exit__(None, None, None)


def _text(data: bytes) -> str:
    body = message_from_bytes(data, policy=policy.default).get_body(("plain",))
    return body.get_content() if body else ""
