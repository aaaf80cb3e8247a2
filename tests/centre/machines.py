"""Real processes of a centre, on the database of the test: workers, and the pages' server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
from django.db import connection
from tests.servers import centre_file, postgres_address

PATIENCE = 60.0


def until(true: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Wait until it is true and return that; what it is at the end of the patience otherwise."""
    end = time.monotonic() + patience
    while not (found := true()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str) -> bool:
    """Is there a good answer at this address?"""
    try:
        return requests.get(address, timeout=5).ok
    except requests.RequestException:
        return False


@dataclass
class Machines:
    """Processes that share one `centre.toml`. `queue` is its table of that name."""

    folder: Path
    queue: str = 'carrier = "postgresql"'
    tables: dict[str, str] = field(default_factory=dict)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)
    _config: Path | None = None

    @property
    def config(self) -> Path:
        """Its file, for the database of this test."""
        if self._config is None:
            name = str(connection.settings_dict["NAME"])
            address = postgres_address().replace("/cordially?", f"/{name}?")
            # The servers of the employers stand on this machine.
            site = 'address = "https://cordially.centre.example"\nalso = ["testserver"]\n'
            self._config = centre_file(
                self.folder,
                site=f'{site}mail_servers = ["127.0.0.0/8", "localhost"]',
                database=f'address = "{address}"',
                queue=self.queue,
                **self.tables,
            )
        return self._config

    def command(self, *words: str, **environ: str) -> subprocess.Popen[bytes]:
        """Start a command of Cordially with this file; what it says goes to a log in the folder."""
        log = (self.folder / f"{words[0]}-{len(self.running)}.log").open("wb")
        ours = {
            k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "CORDIALLY_CONFIG")
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "cordially", *words, "--config", str(self.config)],
            env={**ours, **environ}, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        log.close()
        self.running.append(process)
        return process

    def worker(self, *words: str, **environ: str) -> subprocess.Popen[bytes]:
        """Start a worker."""
        return self.command("worker", *words, **environ)

    def server(self, **environ: str) -> str:
        """Start the pages' server; its address, once it is ready."""
        port = free_port()
        self.tables["serve"] = f'listen = "127.0.0.1:{port}"\nprocesses = 1\nthreads = 4'
        self._config = None
        self.command("serve", **environ)
        address = f"http://127.0.0.1:{port}"
        assert until(lambda: answers(f"{address}/health/ready")), self.logs()
        return address

    def logs(self) -> str:
        """Everything that any of them said."""
        return "".join(path.read_text("utf-8", "replace") for path in sorted(self.folder.glob("*.log")))

    def stop(self) -> None:
        """End what still runs, and the processes that it started."""
        for process in self.running:
            if process.poll() is None:
                process.terminate()
        for process in self.running:
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(10)


def stopped(process: subprocess.Popen[bytes], patience: float = 40.0) -> int:
    """Ask it to stop, as systemd does, and wait for it: its exit code."""
    process.send_signal(signal.SIGTERM)
    return process.wait(patience)
