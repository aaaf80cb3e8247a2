"""How long a proof takes, beside raw Harper on the same texts in the same run.

.venv/bin/python bench/proofing/latency.py
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import corpus
from peers import harper

from cordially.proofing import proofread
from cordially.proofing.engine import shared_engine

WARM = 8
"""Letters read by both before the clock runs: Harper builds a second's worth of tables on its first texts."""

ODD = "I met Brzęczyszczykiewicz there."
"""A word that resembles nothing: on the first such one Harper builds another second's worth of tables."""


def timed(work: Callable[[corpus.Letter], object], letters: list[corpus.Letter]) -> tuple[float, float]:
    """Median wall time and mean CPU time of this process, in milliseconds."""
    walls, cpus = [], []
    for letter in letters:
        wall, cpu = time.perf_counter(), time.process_time()
        work(letter)
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return statistics.median(walls), statistics.mean(cpus)


def prove(letter: corpus.Letter, body: str = "") -> None:
    """A whole proof of a letter."""
    known = letter.known
    proofread(
        body or letter.body,
        known.case,
        to=known.to,
        kind=letter.kind,
        subject=letter.subject,
        now=known.now,
    )


def child_cpu(pid: int) -> float:
    """CPU seconds of the worker so far (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Resident megabytes of the worker."""
    told = Path(f"/proc/{pid}/status").read_text().split("VmRSS:")[1].split()[0]
    return int(told) / 1024


def main() -> None:
    letters = [
        x for part in ("dev", "second") for x in corpus.letters(part) if 100 <= len(x.body.split()) <= 200
    ]
    first, rest = letters[:WARM], letters[WARM:]
    raw = harper()
    for letter in first:
        raw(letter.body)
        prove(letter)
    engine = shared_engine()
    assert engine.pid
    raw(ODD)
    engine.check(ODD, "US", ())
    fresh = timed(lambda x: raw(x.body + " "), rest)
    before = child_cpu(engine.pid)
    ours = timed(prove, rest)
    worker = 1000 * (child_cpu(engine.pid) - before) / len(rest)
    turn = iter(range(10_000))
    keystroke = timed(
        lambda x: prove(x, x.body.replace("Thank you", f"Thank you{chr(97 + next(turn) % 26)}", 1)), rest
    )
    print(f"letters: {len(rest)}, median words {statistics.median(len(x.body.split()) for x in rest):.0f}")
    print(f"raw Harper, cold text:   {fresh[0]:.1f} ms wall, {fresh[1]:.1f} ms CPU")
    print(
        f"Cordially, cold text:    {ours[0]:.1f} ms wall, {ours[1]:.1f} + {worker:.1f} ms CPU (ours + worker)"
    )
    print(f"ratio, wall: {ours[0] / fresh[0]:.2f}; ratio, CPU: {(ours[1] + worker) / fresh[1]:.2f}")
    print(f"after a keystroke:       {keystroke[0]:.1f} ms wall, {keystroke[1]:.1f} ms CPU")
    print(f"memory of the worker:    {memory(engine.pid):.0f} MB")
    started = time.perf_counter()
    command = [sys.executable, "-m", "cordially", "proofread", "examples/thank-you.txt"]
    subprocess.run(command, capture_output=True, check=False)
    print(f"the command, from cold:  {time.perf_counter() - started:.2f} s wall")


if __name__ == "__main__":
    main()
