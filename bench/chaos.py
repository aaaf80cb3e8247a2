"""kill -9 a thousand times while letters leave through a real Postfix and Dovecot: what is lost, or doubled?

    nice -n 10 .venv/bin/python bench/chaos.py --kills 1000 --servers 60

Prints one row for each state in which the process died, and one for each disaster of the servers.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

if TYPE_CHECKING:
    from tests.chaos.rig import Rig

    from cordially.desk.models import Dispatch


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--kills", type=int, default=1000)
    asked.add_argument("--servers", type=int, default=60)
    asked.add_argument("--seed", type=int, default=20261124)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory(prefix="cordially-chaos-") as home:
        from cordially.desk.start import set_up

        set_up(Path(home))
        _run(given.kills, given.servers, random.Random(given.seed))


def _run(kills: int, servers: int, chance: random.Random) -> None:
    from tests.chaos.rig import Rig

    from cordially.desk import clock
    from cordially.testing.mailhost import MailHost

    with MailHost() as host:
        rig = Rig(host)
        clock.now = rig.clock
        print(
            f"load {os.getloadavg()[0]:.1f}, {'Postfix' if host.is_postfix else 'our own front'} and Dovecot"
        )
        usual = _usual_time(rig)
        began = time.monotonic()
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for _ in range(kills):
            row = rig.letter()
            child = rig.child()
            time.sleep(chance.uniform(0, usual * 1.2))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            _settle(rig, row, told, "killed while ")
        for _ in range(servers):
            row = rig.letter()
            child = rig.child()
            time.sleep(chance.uniform(0, usual))
            host.crash(reading=chance.random() < 0.5)
            os.waitpid(child, 0)
            host.revive()
            rig.clock.move(minutes=3)
            _settle(rig, row, told, "servers killed, then ")
        _report(rig, told, time.monotonic() - began)


def _usual_time(rig: Rig) -> float:
    """The median time in which a child sends one letter and files its copy."""
    times = []
    for _ in range(9):
        rig.letter()
        began = time.monotonic()
        os.waitpid(rig.child(), 0)
        times.append(time.monotonic() - began)
    return sorted(times)[len(times) // 2]


def _settle(rig: Rig, row: Dispatch, told: dict[str, Counter[str]], what: str) -> None:
    row.refresh_from_db()
    phase = f"{what}{row.state}"
    told[phase]["letters"] += 1
    row = rig.recover(row)
    if row.state == "in_doubt":
        told[phase]["asked"] += 1
        row = rig.answer_truly(row)
    elif phase.endswith(("handing_over", "in_doubt")):
        told[phase]["settled by evidence"] += 1
    told[phase]["not sent"] += row.state != "sent"


def _report(rig: Rig, told: dict[str, Counter[str]], took: float) -> None:
    time.sleep(2)  # for the last mail on its way
    copies = rig.all_copies()
    lost = [x.subject for x in rig.letters if copies[x.subject] == 0]
    doubled = [x.subject for x in rig.letters if copies[x.subject] > 1]
    in_sent = rig.all_copies("me@test.example", "Sent")
    twice_filed = [x.subject for x in rig.letters if in_sent[x.subject] > 1]
    columns = ("letters", "settled by evidence", "asked", "not sent")
    print(f"{'':40}" + "".join(f"{c:>22}" for c in columns))
    for phase in sorted(told):
        print(f"{phase:40}" + "".join(f"{told[phase][c]:>22}" for c in columns))
    print(
        f"{len(rig.letters)} letters in {took:.0f} s: {len(lost)} lost, {len(doubled)} sent twice, ", end=""
    )
    print(f"{len(twice_filed)} filed twice in Sent; load {os.getloadavg()[0]:.1f}")
    sys.exit(1 if lost or doubled else 0)


if __name__ == "__main__":
    main()
