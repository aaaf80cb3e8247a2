"""The embedded profile: web, worker threads and postbox in one process on one SQLite file."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from cordially.desk.start import set_up
from cordially.model import CordiallyError

DEFAULT_PORT = 8765


class AlreadyRunning(CordiallyError):
    """Another process works on this data folder."""


def ready(home: Path | None = None) -> None:
    """Django on the data folder `home` (the usual one when None); the tables are left as they are."""
    if home is not None:
        os.environ["CORDIALLY_HOME"] = str(home)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cordially.desk.settings")
    import django

    django.setup()


def run(
    host: str = "127.0.0.1", port: int = DEFAULT_PORT, home: Path | None = None, open_browser: bool = True
) -> None:
    """Serve until interrupted. Prints the one address to open. If it runs already, prints a fresh address."""
    set_up(home)
    from cordially.desk import clock, door
    from cordially.desk.config import load

    port_file = load().home / "port"
    try:
        with only_one(load().home):
            free = _bind(host, port)
            port_file.write_text(str(free.getsockname()[1]))
            with _workers():
                address = _address(host, free.getsockname()[1], door.new_token(clock.now()))
                _greet(address, open_browser)
                _serve(free)
    except AlreadyRunning:
        running = port_file.read_text().strip() if port_file.exists() else str(port)
        print("Cordially is running already. Open it here:")
        print(f"\n    {_address(host, int(running), door.new_token(clock.now()))}\n", flush=True)


def _address(host: str, port: int, token: str) -> str:
    return f"http://{host}:{port}/enter/?token={token}"


def _greet(address: str, open_browser: bool) -> None:
    print("Cordially is ready. Open this address (it works once):")
    print(f"\n    {address}\n")
    print("Press Ctrl+C to stop. Sealed letters leave only while it runs.", flush=True)
    if open_browser and _has_screen():
        webbrowser.open(address)


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


@contextmanager
def only_one(home: Path) -> Iterator[None]:
    """One process a data folder: SQLite wants one writer, and a lease is void only when its owner is gone."""
    try:
        import fcntl
    except ImportError:  # Windows: the port is the lock
        yield
        return
    with (home / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise AlreadyRunning("Cordially is running already.") from None
        yield


def _bind(host: str, port: int) -> socket.socket:
    """A listening socket on the wished port, or on any free one when that is taken."""
    if host not in ("127.0.0.1", "localhost", "::1"):
        raise CordiallyError("Cordially listens on this machine only (127.0.0.1).")
    for wished in (port, 0):
        server = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
        if sys.platform != "win32":
            server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            server.bind((host, wished))
        except OSError:
            server.close()
            if wished == 0:
                raise
        else:
            # From here on a browser that is quicker than our start waits instead of being refused.
            server.listen()
            return server
    raise CordiallyError("No free port was found.")


@contextmanager
def _workers() -> Iterator[None]:
    """Worker threads and the postbox, stopped in order at the end."""
    from cordially.desk import accounts, clock, duties, hints, inbox, reminders, watch, worker

    duties.release_all()
    accounts.start_postbox()
    inbox.arrange_polls()
    reminders.arrange_all(clock.now())
    consumer = hints.start(worker.look)
    worker.sweep()
    watch.start()
    try:
        yield
    finally:
        watch.stop()
        hints.stop(consumer)
        accounts.stop_postbox()


def _serve(server: socket.socket) -> None:
    import waitress

    from cordially.desk.wsgi import application

    logging.getLogger("waitress").setLevel(logging.ERROR)
    waiting: Any = waitress.create_server(application, sockets=[server], threads=6, ident="cordially")
    signal.signal(signal.SIGTERM, _stop)
    try:
        waiting.run()
    except (KeyboardInterrupt, SystemExit):
        print("Cordially stops. Nothing is lost.", flush=True)
    finally:
        waiting.close()


def _stop(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(0)
