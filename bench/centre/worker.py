"""A worker of a centre as `cordially worker` starts it, which knows one more kind of duty: `noop`.

    python bench/centre/worker.py CONFIG THREADS EFFECTS [LEASE_SECONDS]

The effect of a no-op is a line with its number in the file of this process under EFFECTS, written before the
duty is finished, so that what was done can be counted apart from what the table says.
"""

from __future__ import annotations

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path


def main(config: str, threads: str, effects: str, lease: str = "") -> None:
    """Work until SIGTERM."""
    from cordially.desk import machine

    machine.ready(Path(config))
    from cordially.desk import duties, leases, worker

    if lease:  # so that a bench need not wait ten minutes for what a killed worker held
        duties.LEASE = timedelta(seconds=float(lease))
        leases.RENEW_EVERY = duties.LEASE / 3
    out = os.open(Path(effects) / f"{os.getpid()}", os.O_CREAT | os.O_WRONLY | os.O_APPEND)

    def noop(subject: int, now: datetime) -> None:
        os.write(out, b"%d\n" % subject)

    worker.HANDLERS["noop"] = noop
    machine.work(Path(config), int(threads))


if __name__ == "__main__":
    main(*sys.argv[1:])
