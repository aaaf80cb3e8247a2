"""At a terminal: colours only where they are wanted, and a reader who leaves early is no accident."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cordially.cli import page

ROOT = Path(__file__).parents[2]
PLAN = [sys.executable, "-m", "cordially", "plan", "examples/silence.toml", "--now", "2026-12-02T15:00:00Z"]


def shown(**env: str) -> str:
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    done = subprocess.run(PLAN, capture_output=True, cwd=ROOT, env=clean | env, check=True)
    return done.stdout.decode("utf-8", "replace")


def test_a_pipe_gets_no_colour() -> None:
    assert "\x1b" not in shown()


def test_no_color_is_honoured() -> None:
    assert "\x1b[3" not in shown(FORCE_COLOR="1", NO_COLOR="1")


def test_a_terminal_gets_colour() -> None:
    assert "\x1b[3" in shown(FORCE_COLOR="1", TERM="xterm-256color")


def test_a_narrow_encoding_is_no_crash() -> None:
    assert "Northlight Electrical" in shown(PYTHONIOENCODING="ascii")


def test_a_reader_who_leaves_early_is_no_accident() -> None:
    with subprocess.Popen(PLAN, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 0
        assert process.stderr.read() == b""


@pytest.mark.parametrize("text", ["\x1b[2J", "\x07", "\x7f", "\x00"])
def test_nothing_in_a_message_can_steer_the_terminal(text: str) -> None:
    assert text not in page.visible(text)
