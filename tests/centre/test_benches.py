"""The benches of a centre run, on a small scale: no figure is judged here but those that must be nought."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def ran(*words: str) -> str:
    """What a bench says, run as from a shell."""
    ours = {k: v for k, v in os.environ.items() if not k.startswith(("CORDIALLY_", "DJANGO_"))}
    done = subprocess.run(
        [sys.executable, "-m", *words], cwd=ROOT, env=ours, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_duties_are_counted_in_the_table_and_by_what_they_did(tmp_path: Path) -> None:
    kept = tmp_path / "duties.json"
    ran("bench.centre.duties", "--sizes", "200", "--workers", "2", "--due", "300", "--keep", str(kept))
    (run,) = json.loads(kept.read_text())
    assert (run["lost"], run["doubled"], run["workers"]) == (0, 0, 2)
    ran("bench.centre.plot", str(kept), str(tmp_path / "growth.svg"))
    assert "2 workers" in (tmp_path / "growth.svg").read_text()


def test_every_mailbox_that_answers_is_read_beside_a_dead_server() -> None:
    said = ran("bench.centre.polling", "--accounts", "12", "--processes", "1", "--dead", "3")
    assert said.splitlines()[-1].startswith("| 12 | 3 | 1 |")


def test_candidates_read_and_write_without_an_error() -> None:
    said = ran("bench.centre.web", "--candidates", "4", "--minutes", "0.2", "--opportunities", "200")
    assert "errors: none" in said, said


def test_the_cohort_bench_shows_a_line_for_each_thank_you_owed() -> None:
    said = ran("bench.centre.cohort", "--candidates", "6", "12", "--times", "2")
    few, many = (line.split(" | ") for line in said.splitlines()[-2:])
    assert (few[1], many[1]) == ("4", "8")
    assert few[4] == many[4] != "0"
