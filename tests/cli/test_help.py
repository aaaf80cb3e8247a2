"""Help is calm, whole, and the docs tell of every command."""

import re
import shlex
from pathlib import Path

import pytest
import typer

from cordially.cli.app import app

DOCS = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def test_no_command_at_all_shows_the_help(run) -> None:
    ran = run()
    assert ran.code == 0
    assert all(command in ran.out for command in COMMANDS)


def test_no_summary_is_cut_short(run) -> None:
    assert "..." not in run("--help").out.split("Commands:")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_a_heading_in_the_docs(run, command: str) -> None:
    assert run(command, "--help").code == 0
    assert f"## cordially {command}\n" in DOCS


def test_the_docs_tell_of_no_command_that_is_not_there() -> None:
    assert sorted(re.findall(r"^## cordially ([\w-]+)$", DOCS, re.MULTILINE)) == COMMANDS


def test_the_version_is_told(run) -> None:
    assert re.fullmatch(r"cordially \d+\.\d+\.\d+\S*\n", run("version").out)


@pytest.mark.parametrize("command", re.findall(r"^\$ cordially (.+)$", DOCS, re.MULTILINE))
def test_every_command_line_of_the_docs_runs(run, command: str, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)  # what it writes, it writes where one stands
    words = [word.removeprefix("examples/") for word in shlex.split(command)]
    assert run(*words).code == (1 if "mistakes.txt" in words else 0)
