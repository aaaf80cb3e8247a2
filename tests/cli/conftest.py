"""Run a command as a person would, in this process: exit code, what it prints, what it complains of."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cordially.cli import main, page

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture
def examples() -> Path:
    return EXAMPLES


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line; a word that names an example stands for its file."""

    def run_it(*words: str) -> Ran:
        page.console.cache_clear()
        args = [str(EXAMPLES / w) if (EXAMPLES / w).is_file() else w for w in words]
        code = main(args)
        shown = capsys.readouterr()
        return Ran(code, shown.out, shown.err)

    return run_it
