"""How quickly duties are done, and what becomes of them when workers are killed.

    nice -n 10 .venv/bin/python -m bench.centre.duties --kill --keep bench/centre/duties.json

For each size of the database and number of worker processes: 10,000 no-op duties that are due, done by real
`cordially worker` processes over PostgreSQL and Redis. Counted in the table and by what they did.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from bench.centre.world import ROOT, World, load

PATIENCE = 600.0
THREADS = 8
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Run:
    """One run's figures."""

    opportunities: int
    workers: int
    duties: int
    seconds: float
    cpu_ms: float  # of the workers, for each duty
    database_cpu_ms: float
    megabytes: int  # the largest worker
    lost: int
    doubled: int
    killed: int
    load: str

    @property
    def rate(self) -> float:
        """Duties a second."""
        return self.duties / self.seconds


class Workers:
    """Worker processes and what they used."""

    def __init__(self, world: World, number: int, threads: int, lease: float) -> None:
        self.effects = Path(tempfile.mkdtemp(prefix="cordially-effects-"))
        command = [sys.executable, str(ROOT / "bench/centre/worker.py"), str(world.config), str(threads)]
        self.log = (self.effects / "log").open("wb")
        self.processes = [
            subprocess.Popen([*command, str(self.effects), str(lease)], stdout=self.log, stderr=self.log)
            for _ in range(number)
        ]
        self.used: dict[int, float] = {}
        self.peak: dict[int, int] = {}

    def wait_until_ready(self) -> None:
        """Each has opened its file of effects."""
        wait_until(lambda: len(list(self.effects.glob("[0-9]*"))) == len(self.processes))
        time.sleep(2)  # the threads of huey, and the first sweep

    def look(self) -> None:
        """Read CPU and memory of those that live."""
        for process in self.processes:
            if process.poll() is None:
                self.used[process.pid], self.peak[process.pid] = used_by(process.pid)

    def kill(self, number: int) -> None:
        """Kill some, without a word."""
        self.look()
        for process in self.processes[:number]:
            process.kill()
            process.wait()

    def stop(self) -> None:
        """As systemd stops them."""
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            process.wait(60)

    def done(self) -> Counter[int]:
        """How often each duty had its effect."""
        return Counter(int(n) for f in self.effects.glob("[0-9]*") for n in f.read_text().split())


def used_by(pid: int) -> tuple[float, int]:
    """CPU seconds of a process so far, and its greatest memory in MB."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    status = Path(f"/proc/{pid}/status").read_text()
    peak = int(status.split("VmHWM:")[1].split()[0]) // 1024
    return (int(parts[11]) + int(parts[12])) / TICKS, peak


def _database_cpu(world: World) -> float:
    """CPU seconds of PostgreSQL: of its processes that live, and of the children that ended."""
    main = int((world.server.folder / "data" / "postmaster.pid").read_text().split()[0])
    total = 0.0
    for pid in [main, *_children(main)]:
        try:
            parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        total += sum(map(int, parts[11:15] if pid == main else parts[11:13])) / TICKS
    return total


def _children(main: int) -> list[int]:
    found = Path(f"/proc/{main}/task/{main}/children").read_text().split()
    return [int(pid) for pid in found]


def wait_until(true: object, patience: float = PATIENCE) -> None:
    end = time.monotonic() + patience
    while not true():  # type: ignore[operator]
        if time.monotonic() > end:
            raise SystemExit("the bench waited too long")
        time.sleep(0.05)


@contextmanager
def _workers(world: World, number: int, threads: int, lease: float) -> Iterator[Workers]:
    workers = Workers(world, number, threads, lease)
    try:
        workers.wait_until_ready()
        yield workers
    finally:
        workers.stop()


def measure(
    world: World,
    opportunities: int,
    number: int,
    due: int,
    *,
    kill: int = 0,
    lease: float = 600,
) -> Run:
    """One run: `due` duties come due at once, `number` workers do them; `kill` of them die in mid-run."""
    from cordially.desk import models as rows
    from cordially.desk import worker

    world.run("DELETE FROM desk_duty WHERE kind = 'noop'")
    people = max(opportunities // 20, 1)
    with _workers(world, number, THREADS, lease) as workers:
        workers.look()
        before, database = dict(workers.used), _database_cpu(world)
        source = f"FROM generate_series(1, {due}) AS n"
        spread = f"now() - n % {due} * interval '60 seconds' / {due}"
        world.make(
            rows.Duty, source, candidate=f"(n - 1) % {people} + 1", kind="'noop'", subject="n", due_at=spread
        )
        began = time.monotonic()
        worker.sweep()  # it is our turn among the machines
        left = "SELECT count(*) FROM desk_duty WHERE kind = 'noop' AND state <> 'done'"
        if kill:
            wait_until(lambda: world.count(left) < due * 0.7)
            workers.kill(kill)
        wait_until(lambda: world.count(left) == 0)
        took = time.monotonic() - began
        workers.look()
        spent = sum(workers.used.values()) - sum(before.values())
        done = workers.done()
        return Run(
            opportunities, number, due, round(took, 2), round(spent * 1000 / due, 3),
            round((_database_cpu(world) - database) * 1000 / due, 3), max(workers.peak.values()),
            lost=due - len(done), doubled=sum(n - 1 for n in done.values()), killed=kill, load=load(),
        )  # fmt: skip


HEAD = """| opportunities | workers | killed | a second | CPU ms | of PostgreSQL | MB | lost | twice | load |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def row(run: Run) -> str:
    """The run as a line of the table."""
    return (
        f"| {run.opportunities:,} | {run.workers} | {run.killed} | {run.rate:,.0f} | {run.cpu_ms} "
        f"| {run.database_cpu_ms} | {run.megabytes} | {run.lost} | {run.doubled} | {run.load} |"
    )


def main() -> None:
    """Run what is asked for, print a table, and keep the figures for the plot."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    asked.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    asked.add_argument("--due", type=int, default=10_000)
    asked.add_argument("--kill", action="store_true", help="also kill all workers but one in mid-run")
    asked.add_argument("--keep", type=Path, help="where to write the figures as JSON")
    given = asked.parse_args()
    if len(given.sizes) > 1:  # a process for each: Django knows one database
        for size in given.sizes:
            words = [*sys.argv[1:], "--sizes", str(size)]
            subprocess.run([sys.executable, "-m", "bench.centre.duties", *words], check=True, cwd=ROOT)
        return
    runs = []
    print(HEAD)
    for size in given.sizes:
        with World() as world:
            world.fill(size)
            for number in given.workers:
                runs.append(measure(world, size, number, given.due))
                print(row(runs[-1]), flush=True)
            if given.kill:
                most = max(given.workers)
                runs.append(measure(world, size, most, given.due, kill=most - 1, lease=15))
                print(row(runs[-1]), flush=True)
    if given.keep:
        kept = json.loads(given.keep.read_text()) if given.keep.exists() else []
        kept = [one for one in kept if one["opportunities"] not in given.sizes]
        given.keep.write_text(json.dumps([*kept, *map(asdict, runs)], indent=1) + "\n")


if __name__ == "__main__":
    main()
