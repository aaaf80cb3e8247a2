"""How long a round through thousands of mailboxes takes, 0.2 s away each, and what dead servers do to it.

nice -n 10 .venv/bin/python -m bench.centre.polling --accounts 5000 --processes 1 2 --dead 100
"""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
import time

from bench.centre.duties import Workers, wait_until
from bench.centre.world import ROOT, World, load

LATENCY = 0.2
HOST = "'127.1.' || {0} / 250 || '.' || {0} % 250 + 1"
HEAD = """| accounts | dead | processes | seconds a round | CPU ms each | MB | still waiting | load |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"""


def _free_port() -> int:
    with socket.socket() as held:
        held.bind(("0.0.0.0", 0))
        return int(held.getsockname()[1])


def fill(world: World, accounts: int, port: int) -> None:
    """A mailbox for each candidate, on a host of its own."""
    from cordially.desk import models as rows

    world.fill(accounts * 20)
    world.make(
        rows.MailAccount, f"FROM generate_series(1, {accounts}) AS n", id="n", candidate="n",
        address="'amara' || n || '@home.example'", user="'amara' || n", secret="'none' || n",
        smtp_host="''", imap_host=HOST.format("n"), imap_port=str(port), imap_security="'none'",
    )  # fmt: skip
    world.after()


def a_round(world: World, accounts: int, dead: int, processes: int) -> str:
    """Every mailbox is due at once; how long until each that answers was read, as a line of the table.

    The first `dead` are on one host that never answers.
    """
    from cordially.desk import models as rows
    from cordially.desk import worker

    world.run("DELETE FROM desk_duty WHERE kind = 'poll'")
    host = f"CASE WHEN id <= {dead} THEN '127.66.0.1' ELSE {HOST.format('id')} END"
    world.run(f"UPDATE desk_mailaccount SET polled_at = NULL, trouble = '', imap_host = {host}")
    due = f"FROM generate_series(1, {accounts}) AS n"
    world.make(rows.Duty, due, candidate="n", kind="'poll'", subject="n", due_at="now() + interval '20 s'")
    workers = Workers(world, processes, 8, 600)
    try:
        workers.wait_until_ready()
        world.run("UPDATE desk_duty SET due_at = now() WHERE kind = 'poll'")
        worker.sweep()  # it is our turn among the machines
        workers.look()
        before, began = dict(workers.used), time.monotonic()
        unread = f"SELECT count(*) FROM desk_mailaccount WHERE polled_at IS NULL AND id > {dead}"
        wait_until(lambda: world.count(unread) == 0, 1200)
        took = time.monotonic() - began
        workers.look()
        spent = (sum(workers.used.values()) - sum(before.values())) * 1000 / accounts
        waiting = world.count("SELECT count(*) FROM desk_mailaccount WHERE polled_at IS NULL")
        peak = max(workers.peak.values())
    finally:
        workers.stop()
    return (
        f"| {accounts:,} | {dead} | {processes} | {took:.0f} | {spent:.1f} | {peak} | {waiting} | {load()} |"
    )


def main() -> None:
    """Run what is asked for and print a table."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--accounts", type=int, default=5000)
    asked.add_argument("--processes", type=int, nargs="+", default=[1, 2])
    asked.add_argument("--dead", type=int, nargs="+", default=[0])
    asked.add_argument("--threads", type=int, default=32, help="of each worker, that read mailboxes")
    given = asked.parse_args()
    port = _free_port()
    command = [sys.executable, str(ROOT / "bench/centre/slow_imap.py"), str(port), str(LATENCY)]
    server = subprocess.Popen(command)
    print(HEAD)
    try:
        with World(tables={"worker": f"poll_seconds = 3600\nmail_threads = {given.threads}"}) as world:
            fill(world, given.accounts, port)
            for dead in given.dead:
                for processes in given.processes:
                    print(a_round(world, given.accounts, dead, processes), flush=True)
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
