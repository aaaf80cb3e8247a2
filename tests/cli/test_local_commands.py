"""The commands on this machine's own data, each in a process and a folder of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path


def cordially(*words: str) -> subprocess.CompletedProcess[str]:
    """Run it as a person would, without the settings of this test run."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DJANGO_", "CORDIALLY_"))}
    return subprocess.run(
        [sys.executable, "-m", "cordially", *words], capture_output=True, text=True, env=env
    )


def test_a_backup_of_nothing_is_told(tmp_path: Path) -> None:
    ran = cordially("backup", str(tmp_path / "copy.sqlite3"), "--data-dir", str(tmp_path / "home"))
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "cordially: There is nothing to back up yet.\n"


def test_the_demo_delivers_the_sealed_letter_and_its_data_can_be_copied(tmp_path: Path) -> None:
    ran = cordially("demo", "--json", "--data-dir", str(tmp_path / "home"))
    assert ran.returncode == 0
    assert json.loads(ran.stdout)["arrived_exactly"]
    copied = cordially("backup", str(tmp_path / "copy.sqlite3"), "--data-dir", str(tmp_path / "home"))
    assert copied.returncode == 0
    assert (tmp_path / "copy.sqlite3").stat().st_size > 0


def test_after_a_copy_was_brought_back_what_waits_is_set_aside(tmp_path: Path) -> None:
    ran = cordially("restored", "--data-dir", str(tmp_path / "home"))
    assert (ran.returncode, "0 letters may have left" in ran.stdout) == (0, True)
