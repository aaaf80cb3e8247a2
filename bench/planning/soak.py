"""A long soak: lived histories by the hundred thousand, every law held in each (see tests/etiquette/laws.py).

    python -m bench.planning.soak --histories 1000000 --minutes 25

Two processes; it stops after so many minutes and says how far it came. A broken history is told by its seed.
"""

from __future__ import annotations

import argparse
import time as clock
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from tests.etiquette.laws import held_over_all

CHUNK = 500
FIRST_SEED = 1_000_000  # others than the tests live


def _live(first: int) -> tuple[int, float, str]:
    """Plans looked at, CPU seconds, and what broke, of one chunk of histories."""
    began = clock.process_time()
    events = 2 + first // CHUNK % 6
    try:
        plans = held_over_all(range(first, first + CHUNK), events=events)
    except AssertionError as broken:
        return 0, clock.process_time() - began, str(broken)
    return plans, clock.process_time() - began, ""


def _chunks(histories: int, until: float) -> Iterator[int]:
    for first in range(FIRST_SEED, FIRST_SEED + histories, CHUNK):
        if clock.monotonic() > until:
            return
        yield first


def main() -> None:
    """Live them in two processes, in batches, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--histories", type=int, default=1_000_000)
    parser.add_argument("--minutes", type=float, default=25)
    given = parser.parse_args()
    began = clock.monotonic()
    lived, plans, spent, broken = 0, 0, 0.0, []
    chunks = _chunks(given.histories, began + given.minutes * 60)
    with ProcessPoolExecutor(max_workers=2) as pool:
        while batch := [first for _, first in zip(range(16), chunks, strict=False)]:
            for found, seconds, what in pool.map(_live, batch):
                lived, plans, spent = lived + CHUNK, plans + found, spent + seconds
                broken += [what] if what else []
    minutes = (clock.monotonic() - began) / 60
    print(f"| histories | plans looked at | violations | CPU seconds | minutes |\n|{'---|' * 5}")
    print(f"| {lived:,} | {plans:,} | {len(broken)} | {spent:,.0f} | {minutes:.1f} |")
    for what in broken[:10]:
        print(what)


if __name__ == "__main__":
    main()
