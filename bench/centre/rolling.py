"""A restart by turns of two `cordially serve` behind nginx: `python -m bench.centre.rolling --candidates 20`.

The proxy is the example of deploy/nginx without TLS. Candidates live as in `bench.centre.web`; after a third
of the time the first server is stopped by SIGTERM and started again, and when it is ready the second. Counted
are the answers, those that were broken off, and those that were errors. Everything runs on this machine.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from bench.centre.polling import _free_port
from bench.centre.web import _all, visitors
from bench.centre.world import World, load

EXAMPLE = Path(__file__).resolve().parents[2] / "deploy" / "nginx" / "cordially.conf"


def proxy(folder: Path, port: int, servers: list[int], fails: int) -> subprocess.Popen[bytes]:
    """nginx before these servers, with what the example says of a location.

    `fails` is its max_fails: how many errors take a server out for ten seconds (0: none do).
    """
    text = EXAMPLE.read_text()
    location = text[text.index("    location / {") : text.rindex("}")]
    upstream = "".join(f"server 127.0.0.1:{one} max_fails={fails};" for one in servers)
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/nginx.pid; user root; events {{}}\nhttp {{ access_log off; {temporary}\n"
        f"upstream cordially {{ {upstream} keepalive 32; }}\n"
        f"server {{ listen 127.0.0.1:{port}; client_max_body_size 13m;\n{location}}}\n}}\n"
    )
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    if nginx is None:
        raise SystemExit("nginx is not installed.")
    return subprocess.Popen(
        [nginx, "-e", f"{folder}/nginx.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"]
    )


def start(world: World, port: int) -> subprocess.Popen[bytes]:
    """`cordially serve` on this port; it may not be ready yet."""
    config = world.folder / f"centre-{port}.toml"
    text = world.config.read_text().replace('127.0.0.1:1"', f'127.0.0.1:{port}"')
    config.write_text(text.replace(f'folder = "{world.folder}"', f'folder = "{world.folder}/{port}"'))
    log = (world.folder / f"serve-{port}.log").open("ab")
    command = [sys.executable, "-m", "cordially", "serve", "--config", str(config)]
    environ = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "CORDIALLY_CONFIG")}
    return subprocess.Popen(command, stdout=log, stderr=log, env=environ)


def until_ready(port: int) -> float:
    """Seconds until this server says that it is ready."""
    began = time.monotonic()
    while time.monotonic() - began < 120:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/health/ready", timeout=5):
                return time.monotonic() - began
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"the server on {port} was not ready in two minutes")


async def by_turns(
    world: World, running: dict[int, subprocess.Popen[bytes]], after: float, told: list[str]
) -> None:
    """Restart one after the other."""
    await asyncio.sleep(after)
    for port in list(running):
        began = time.monotonic()
        running[port].send_signal(signal.SIGTERM)
        await asyncio.to_thread(running[port].wait, 60)
        stopped = time.monotonic() - began
        running[port] = start(world, port)
        told.append(
            f"stopped in {stopped:.1f} s, ready {await asyncio.to_thread(until_ready, port):.1f} s later"
        )


def main() -> None:
    """Fill a centre, let them live, restart by turns, print what broke."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--candidates", type=int, default=20)
    asked.add_argument("--minutes", type=float, default=2)
    asked.add_argument("--opportunities", type=int, default=10_000, help="of others, in the same tables")
    asked.add_argument("--max-fails", type=int, default=0, help="of the proxy; nginx itself has 1")
    given = asked.parse_args()
    tables = {
        "site": 'address = "http://localhost"', "proxy": "count = 0",
        "serve": 'listen = "127.0.0.1:1"\nprocesses = 1\nthreads = 8',
    }  # fmt: skip
    with World(tables=tables) as world:
        world.fill(given.opportunities)
        found = visitors(given.candidates)
        world.run("ANALYZE")
        from django.conf import settings

        ports, front, told = [_free_port(), _free_port()], _free_port(), list[str]()
        running = {port: start(world, port) for port in ports}
        for port in ports:
            until_ready(port)
        before = proxy(world.folder, front, ports, given.max_fails)
        seconds = given.minutes * 60
        try:
            during = [by_turns(world, running, seconds / 3, told)]
            seen = asyncio.run(_all(found, front, settings.SESSION_COOKIE_NAME, seconds, during))
        finally:
            for one in (before, *running.values()):
                one.terminate()
                one.wait(60)
        said = (world.folder / "nginx.log").read_text().count("while connecting to upstream")
    times = [took for all_of in seen.took.values() for took in all_of]
    p95 = statistics.quantiles(times, n=20)[-1] * 1000
    print(f"{len(times):,} answers, p95 {p95:.0f} ms, longest {max(times) * 1000:.0f} ms, load {load()}")
    print(f"broken or errors: {dict(seen.errors) or 'none'}; nginx tried the other server {said} times")
    print("\n".join(told))


if __name__ == "__main__":
    main()
