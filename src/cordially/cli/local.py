"""The commands that open the data on this machine: the only ones that load Django, and only when called."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.cli import page
from cordially.model.errors import CordiallyError

if TYPE_CHECKING:
    from cordially.desk.doctor import Finding


def run(host: str, port: int, data_dir: Path | None, open_browser: bool) -> None:
    """Serve the web face and the worker from one process until it is stopped."""
    from cordially.desk import embedded

    embedded.run(host=host, port=port, home=data_dir, open_browser=open_browser)


def mcp(data_dir: Path | None) -> None:
    """Serve an assistant until it closes the pipe. By name, because no face imports another one."""
    import_module("cordially.mcp").serve(data_dir)


def demo(as_json: bool, data_dir: Path | None) -> None:
    """Run the sample from invite to next step, printing each stage (or, as JSON, the facts at the end)."""
    from cordially.desk import demo as walk

    facts = walk.run(home=data_dir, say=None if as_json else _say)
    if as_json:
        page.as_json(facts)


def _say(title: str, text: str) -> None:
    page.line(title, "act")
    page.line(text, indent=2)
    page.line()


def backup(target: Path, data_dir: Path | None) -> None:
    """Copy the database to `target` and say where the copy is."""
    if data_dir is not None:
        os.environ["CORDIALLY_HOME"] = str(data_dir)  # where desk.config looks for it
    from cordially.desk import backup as copy

    page.line(f"Your data is copied to {copy.run(target)}.")


def restored(data_dir: Path | None) -> None:
    """Set aside what waited in the copy, before Cordially is started on it."""
    from cordially.desk import doctor as desk_doctor
    from cordially.desk.config import load
    from cordially.desk.start import set_up

    set_up(data_dir)
    if desk_doctor.is_running(load().home):
        raise CordiallyError(
            "Cordially is running on this copy. Stop it first (Ctrl+C), then run this again."
        )
    mark_restored()


def mark_restored() -> None:
    """Set aside what waits, and say what became of it."""
    from cordially.desk import clock, restoring

    found = restoring.mark(clock.now())
    page.line(f"{found.doubtful} letters may have left since the copy was made.")
    page.line("They are looked for, and where no trace is found, their people are asked.", indent=2)
    page.line(f"{found.parked} letters for later come back to their people, to look at them once more.")
    page.line("Cordially may be started now.")


_SIGNS = {"fine": ("In order", "fine"), "look": ("Worth a look", "look"), "bad": ("To mend", "mend")}


def doctor(as_json: bool, data_dir: Path | None) -> int:
    """Say what is wrong with folder, database, clock, worker and mail; 1 when something does not work."""
    from cordially.desk import embedded

    embedded.ready(data_dir)
    from cordially.desk import doctor as desk_doctor

    return tell(desk_doctor.examine(), as_json)


def tell(found: Sequence[Finding], as_json: bool) -> int:
    """Print findings; 1 when something does not work."""
    if as_json:
        page.as_json(found)
    else:
        for one in found:
            word, style = _SIGNS[one.health.value]
            page.line(f"{word}: {one.name}", style)
            page.line(one.seen, indent=2)
            if one.do:
                page.line(one.do, "quiet", indent=2)
    return int(any(one.health.value == "bad" for one in found))
