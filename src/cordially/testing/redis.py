"""A Redis of one's own, for tests and benches: redis-server on a free loopback port, keeping nothing."""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from typing import Any, Self

from cordially.model import CordiallyError

_PATIENCE = 10.0


def available() -> str:
    """Why no Redis can be started here; "" when it can."""
    return "" if shutil.which("redis-server") else "Redis is not installed (Debian: redis-server)"


class Redis:
    """One running server; a context manager."""

    def __init__(self) -> None:
        if why := available():
            raise CordiallyError(why)
        self.folder = tempfile.mkdtemp(prefix="cordially-redis-")
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    @property
    def address(self) -> str:
        """Where it is, as `queue.address` of centre.toml wants it."""
        return f"redis://127.0.0.1:{self.port}/0"

    @property
    def client(self) -> Any:
        """A client of redis-py."""
        import redis

        return redis.Redis.from_url(self.address)

    def start(self) -> None:
        """Start it, empty; returns once it answers."""
        words = ["--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--dir", self.folder]
        self._process = subprocess.Popen(["redis-server", *words], stdout=subprocess.DEVNULL)
        end = time.monotonic() + _PATIENCE
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.02)
            else:
                return

    def kill(self) -> None:
        """kill -9: whatever it held is gone."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_PATIENCE)
            self._process = None

    def stop(self) -> None:
        """Stop it and remove its folder."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
