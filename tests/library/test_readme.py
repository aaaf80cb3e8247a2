"""The README tells the truth: its library lines run, its commands run, its pictures are there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python of its own in the project's folder."""
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_lines_of_library_use_run_and_print_a_letter() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code
    ran = python("-c", code[1])
    assert "Dear Priya" in ran.stdout
    assert ran.stdout.rstrip().endswith("[]"), "a fresh draft has nothing to mend"


LINES = [shlex.split(line, comments=True) for line in re.findall(r"^cordially (.+)$", README, re.MULTILINE)]


@pytest.mark.parametrize("line", [one for one in LINES if "centre.toml" not in one], ids=" ".join)
def test_each_command_line_runs(line: list[str]) -> None:
    ran = python("-m", "cordially", *line)
    assert ran.returncode in (0, 1), ran.stderr  # 1: errors found in a letter
    assert ran.stdout


@pytest.mark.parametrize("line", [one for one in LINES if "centre.toml" in one], ids=" ".join)
def test_each_command_of_a_centre_takes_its_file(line: list[str]) -> None:
    assert "--config" in python("-m", "cordially", line[0], "--help").stdout


@pytest.mark.parametrize("path", re.findall(r"\((docs/[^)]+)\)|src=\"(docs/[^\"]+)\"", README))
def test_each_picture_and_page_is_there(path: tuple[str, str]) -> None:
    assert (ROOT / (path[0] or path[1])).exists()
