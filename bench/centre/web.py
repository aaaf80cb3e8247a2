"""Two hundred candidates at once on the pages of a centre: `python -m bench.centre.web --minutes 3`.

Real `cordially serve` (granian) over PostgreSQL and Redis. Each candidate has a session of their own, reads a
page or types into a letter (which saves it and judges it), thinks for two to six seconds, and goes on. In
mid-run the server may be stopped and started again (`--restart`): what failed then is counted apart.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from bench.centre.duties import _database_cpu, used_by
from bench.centre.polling import _free_port
from bench.centre.world import World, load

THINKING = (2.0, 6.0)
PATIENCE = 30.0
# What people do, and how often of a hundred times.
MIX = {"Today": 30, "Opportunity": 25, "Letter": 15, "typing": 15, "Interviews": 10, "Inbox": 5}
_TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="([^"]+)"')
_FORM = "HX-Request: true\r\nContent-Type: application/x-www-form-urlencoded\r\n"
_REVISION = re.compile(rb'name="revision" value="(\d+)"')


@dataclass
class Visitor:
    """One candidate with a session, an opportunity and an open letter."""

    session: str
    opportunity: int
    letter: int


@dataclass
class Seen:
    """What all of them saw."""

    took: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: Counter[str] = field(default_factory=Counter)


def visitors(number: int) -> list[Visitor]:
    """So many candidates in the middle of their search, signed in."""
    from bench.web import seed
    from django.conf import settings
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.auth.models import User
    from django.contrib.sessions.backends.db import SessionStore

    from cordially.desk import clock
    from cordially.desk.door import candidate_of

    seed.OPPORTUNITIES, seed.MESSAGES = 20, 60
    found = []
    for n in range(number):
        user = User.objects.create(username=f"visitor{n}", password="!")
        candidate = candidate_of(user)
        candidate.name, candidate.email, candidate.zone = (
            f"Visitor {n}",
            f"v{n}@home.example",
            "Europe/Berlin",
        )
        candidate.save()
        row = seed.fill(candidate, clock.now())
        session = SessionStore()
        session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        session.save()
        draft = seed.a_draft(row, clock.now())
        found.append(Visitor(str(session.session_key), row.pk, draft.pk))
    return found


class Browser:
    """One connection kept open, as a browser keeps it behind a proxy."""

    def __init__(self, port: int, cookie: str) -> None:
        self._port, self._cookie = port, cookie
        self._line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[int, bytes]:
        """The status and the body of an answer; OSError when the line broke."""
        if self._line is None:
            self._line = await asyncio.open_connection("127.0.0.1", self._port)
        reader, writer = self._line
        body = urlencode(form).encode() if form else b""
        kind = f"{_FORM}Content-Length: {len(body)}\r\n" if form else ""
        head = f"{'POST' if form else 'GET'} {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {self._cookie}\r\n"
        try:
            writer.write(f"{head}{kind}\r\n".encode() + body)
            await writer.drain()
            said = await reader.readuntil(b"\r\n\r\n")
            names = dict(line.lower().split(b": ", 1) for line in said.split(b"\r\n")[1:-2])
            if b"content-length" in names:
                text = await reader.readexactly(int(names[b"content-length"]))
            else:
                text = await _chunks(reader)
        except BaseException:
            self.close()
            raise
        for line in said.split(b"\r\n"):
            if line.lower().startswith(b"set-cookie: ") and b"csrf" in line:
                self._cookie += "; " + line[12:].split(b";")[0].decode()
        return int(said.split()[1]), text

    def close(self) -> None:
        """Begin with a new line the next time."""
        if self._line:
            self._line[1].close()
        self._line = None


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    whole = b""
    while size := int((await reader.readline()).strip() or b"0", 16):
        whole += (await reader.readexactly(size + 2))[:-2]
    await reader.readline()
    return whole


async def _live(visitor: Visitor, browser: Browser, end: float, seen: Seen) -> None:
    """One candidate until the end."""
    draw = random.Random(visitor.letter)
    await asyncio.sleep(draw.uniform(0, THINKING[1]))
    letter = b""
    while time.monotonic() < end:
        doing = draw.choices([*MIX], [*MIX.values()])[0]
        if doing == "typing" and not letter:
            doing = "Letter"
        path = {
            "Today": "/", "Interviews": "/interviews/", "Inbox": "/inbox/",
            "Opportunity": f"/opportunities/{visitor.opportunity}/",
            "Letter": f"/letters/{visitor.letter}/", "typing": f"/letters/{visitor.letter}/save/",
        }[doing]  # fmt: skip
        form = _typed(letter, draw) if doing == "typing" else None
        began = time.monotonic()
        try:
            status, body = await asyncio.wait_for(browser.ask(path, form), PATIENCE)
        except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as error:
            seen.errors[type(error).__name__] += 1
            await asyncio.sleep(1)
            continue
        seen.took[doing].append(time.monotonic() - began)
        if status != 200:
            seen.errors[f"{doing} {status}"] += 1
        letter = body if doing in ("Letter", "typing") and _REVISION.search(body) else letter
        await asyncio.sleep(draw.uniform(*THINKING))


def _typed(page: bytes, draw: random.Random) -> dict[str, str]:
    token, revision = _TOKEN.search(page), _REVISION.search(page)
    more = " ".join(
        draw.choices(
            ["I", "look", "forward", "to", "hear", "from", "you", "about", "the", "returns", "desk"], k=8
        )
    )
    return {
        "csrfmiddlewaretoken": token[1].decode() if token else "",
        "revision": revision[1].decode() if revision else "",
        "subject": "Thank you",
        "body": f"Dear Helen Marsh,\n\nThank you for the time that you took. {more}.\n\nAmara\n",
    }


def start(world: World, port: int) -> subprocess.Popen[bytes]:
    """`cordially serve`, ready to answer."""
    log = (world.folder / "serve.log").open("ab")
    command = [sys.executable, "-m", "cordially", "serve", "--config", str(world.config)]
    environ = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    server = subprocess.Popen(command, stdout=log, stderr=log, env=environ)
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            asyncio.run(_once(port))
            return server
        except OSError:
            time.sleep(0.2)
    raise SystemExit((world.folder / "serve.log").read_text())


async def _once(port: int) -> None:
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


def _family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in _family(int(child)))]


def _cpu(pid: int) -> tuple[float, int]:
    used = [used_by(one) for one in _family(pid)]
    return sum(cpu for cpu, _ in used), sum(peak for _, peak in used)


async def _all(found: list[Visitor], port: int, cookie: str, seconds: float, during: list[Any]) -> Seen:
    seen, end = Seen(), time.monotonic() + seconds
    browsers = [Browser(port, f"{cookie}={visitor.session}") for visitor in found]
    living = [_live(v, b, end, seen) for v, b in zip(found, browsers, strict=True)]
    await asyncio.gather(*living, *during)
    for browser in browsers:
        browser.close()
    return seen


async def _copy(world: World, told: list[str]) -> None:
    """A backup while people write, brought back into a second database beside the first."""
    from cordially.testing.postgres import binaries

    await asyncio.sleep(20)
    began, file = time.monotonic(), world.folder / "copy.dump"
    tool, mine = binaries(), world.server.address("cordially")
    world.server.run("CREATE DATABASE copy")
    dump = [str(tool / "pg_dump"), "-Fc", "-d", mine, "-f", str(file)]
    back = [str(tool / "pg_restore"), "--exit-on-error", "-d", world.server.address("copy"), str(file)]
    for words in (dump, back):
        done = await asyncio.create_subprocess_exec(*words)
        if await done.wait():
            raise SystemExit(f"{words[0]} failed")
    count = "SELECT count(*) FROM desk_opportunity"
    here, there = world.count(count), int(world.server.run(count, "copy")[0][0])
    told.append(
        f"backup and restore under load: {time.monotonic() - began:.0f} s, "
        f"{file.stat().st_size / 1e6:.0f} MB, {there:,} of {here:,} opportunities"
    )


def main() -> None:
    """Fill a centre, let them live, print a table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--candidates", type=int, default=200)
    asked.add_argument("--minutes", type=float, default=3)
    asked.add_argument("--opportunities", type=int, default=100_000, help="of others, in the same tables")
    asked.add_argument("--restart", action="store_true", help="stop and start the server in mid-run")
    asked.add_argument("--copy", action="store_true", help="back up and restore in mid-run")
    given = asked.parse_args()
    port = _free_port()
    tables = {
        "site": 'address = "http://localhost"', "proxy": "count = 0",
        "serve": f'listen = "127.0.0.1:{port}"\nprocesses = 2\nthreads = 8',
    }  # fmt: skip
    with World(tables=tables) as world:
        world.fill(given.opportunities)
        found = visitors(given.candidates)
        world.run("ANALYZE")
        from django.conf import settings

        server = start(world, port)
        restarted: list[subprocess.Popen[bytes]] = []

        async def restart() -> None:
            await asyncio.sleep(given.minutes * 30)
            server.send_signal(signal.SIGTERM)
            await asyncio.to_thread(server.wait, 60)
            restarted.append(await asyncio.to_thread(start, world, port))

        told: list[str] = []
        during = [*([restart()] if given.restart else []), *([_copy(world, told)] if given.copy else [])]
        database, before = _database_cpu(world), _cpu(server.pid)[0]
        try:
            seen = asyncio.run(_all(found, port, settings.SESSION_COOKIE_NAME, given.minutes * 60, during))
            now = restarted[0] if restarted else server
            spent, peak = _cpu(now.pid)
        finally:
            for one in (server, *restarted):
                if one.poll() is None:
                    one.terminate()
                    one.wait(60)
        asked_for = sum(map(len, seen.took.values()))
        cpu = "" if restarted else f", {(spent - before) * 1000 / asked_for:.0f} CPU ms each"
        of_database = (_database_cpu(world) - database) * 1000 / asked_for
    print(
        f"{asked_for:,} answers, {asked_for / given.minutes / 60:.0f} a second{cpu}, "
        f"PostgreSQL {of_database:.1f} CPU ms each, {peak} MB, load {load()}"
    )
    print("\n".join([f"errors: {dict(seen.errors) or 'none'}", *told]))
    print("\n| what | answers | median ms | p95 ms | longest ms |\n| --- | ---: | ---: | ---: | ---: |")
    for doing, took in sorted(seen.took.items()):
        p95 = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
        print(
            f"| {doing} | {len(took)} | {statistics.median(took) * 1000:.0f} | {p95 * 1000:.0f} "
            f"| {max(took) * 1000:.0f} |"
        )


if __name__ == "__main__":
    main()
