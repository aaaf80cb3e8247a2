"""Every page of a desk with 500 opportunities and 5,000 messages: queries, server time, bytes.

The time is CPU time of the serving process, so that other work on the machine does not count.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

RUNS = 60  # enough that three of them lie above the 95th percentile


def main() -> None:
    """Seed an empty folder, ask for each page, print a table."""
    os.environ["CORDIALLY_HOME"] = tempfile.mkdtemp()
    os.environ["DJANGO_SETTINGS_MODULE"] = "cordially.desk.settings"
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    import django

    django.setup()
    from bench.web import seed
    from django.core import signals
    from django.core.management import call_command
    from django.db import close_old_connections, connection, reset_queries
    from django.test import Client

    from cordially.desk import clock, door, wsgi  # noqa: F401  (wsgi sets the collector, as in the server)

    call_command("migrate", verbosity=0)
    signals.request_started.disconnect(reset_queries)
    for signal in (signals.request_started, signals.request_finished):
        signal.disconnect(close_old_connections)
    user = door.local_user()
    candidate = user.candidate
    candidate.name, candidate.email, candidate.zone = "Amara Okafor", "amara@home.example", "Europe/Berlin"
    candidate.save()
    row = seed.fill(candidate, clock.now())
    draft = seed.a_draft(row, clock.now())
    browser = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_ENCODING="gzip")
    browser.force_login(user)
    print("| page | queries | median CPU ms | p95 CPU ms | kB of HTML |\n| --- | ---: | ---: | ---: | ---: |")
    for name, address in seed.pages(row, draft):
        browser.get(address)
        connection.force_debug_cursor = True
        connection.queries_log.clear()
        answer = browser.get(address)
        asked = len(connection.queries_log)
        connection.force_debug_cursor = False
        times = []
        for _ in range(RUNS):
            began = time.process_time()
            answer = browser.get(address)
            times.append((time.process_time() - began) * 1000)
        p95 = statistics.quantiles(times, n=20)[-1]
        size = len(answer.content) / 1000
        print(f"| {name} | {asked} | {statistics.median(times):.0f} | {p95:.0f} | {size:.1f} |", flush=True)
        assert answer.status_code == 200, (name, answer.status_code)


if __name__ == "__main__":
    main()
