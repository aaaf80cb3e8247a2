"""The same no-op beside Celery on the same Redis, in one run: `python -m bench.centre.beside ITS_PYTHON`.

Celery stays out of our own environment: make a virtual environment elsewhere, install `celery[redis]` in it,
and name its python. Its tasks lie in Redis and are gone with it; our duties are rows of PostgreSQL that waits
for its disk, so this compares the cost of a promise with that of none.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.centre.duties import HEAD, measure, row, used_by, wait_until
from bench.centre.world import ROOT, World, load

TASKS = 10_000
_NOWHERE = subprocess.DEVNULL


def celery(python: str, broker: str, processes: int) -> str:
    """Enqueue, then let `processes` prefork processes do them; a line of the table."""
    effects = Path(tempfile.mkdtemp(prefix="cordially-peer-"))
    environ = {
        **os.environ, "PEER_BROKER": broker, "PEER_EFFECTS": str(effects), "PEER_TASKS": str(TASKS),
        "PYTHONPATH": str(ROOT / "bench/centre"), "C_FORCE_ROOT": "1",
    }  # fmt: skip
    subprocess.run([python, "-m", "celery_peer"], env=environ, check=True)

    def done() -> int:
        return sum(f.read_bytes().count(b"\n") for f in effects.iterdir() if f.name.isdigit())

    words = ["-A", "celery_peer", "worker", "-c", str(processes), "-l", "ERROR"]
    worker = subprocess.Popen([python, "-m", "celery", *words], env=environ, stdout=_NOWHERE, stderr=_NOWHERE)
    try:
        wait_until(lambda: done() > 0)
        first, began = done(), time.monotonic()
        before = _family(worker.pid)
        wait_until(lambda: done() >= TASKS)
        took, spent = time.monotonic() - began, _family(worker.pid)[0] - before[0]
        number = TASKS - first
        peak = _family(worker.pid)[1]
    finally:
        worker.terminate()
        worker.wait()
    lines = [n for f in effects.iterdir() if f.name.isdigit() for n in f.read_text().split()]
    return (
        f"| Celery | {processes} | 0 | {number / took:,.0f} | {spent * 1000 / number:.3f} | | {peak} "
        f"| {TASKS - len(set(lines))} | {len(lines) - len(set(lines))} | {load()} |"
    )


def _family(pid: int) -> tuple[float, int]:
    """CPU seconds of a process and its children, and the memory of them all in MB."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    used = [used_by(int(one)) for one in (pid, *children)]
    return sum(cpu for cpu, _ in used), sum(peak for _, peak in used)


def main(python: str) -> None:
    """Ours and theirs by turns, with 1 and 2 processes."""
    print(HEAD)
    with World() as world:
        world.fill(10_000)
        for processes in (1, 2):
            print(row(measure(world, 10_000, processes, TASKS)), flush=True)
            print(celery(python, world.redis.address, processes), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
