"""What the terminal shows: one console, one manner of days and hours, one form of JSON."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from cordially.model.jsonable import jsonable

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100  # a comfortable measure; a wider terminal does not make a sentence easier to read


@cache
def console() -> Console:
    """The console of this run: colours only at a terminal, and none where NO_COLOR is set."""
    from rich.console import Console
    from rich.theme import Theme

    class Plain(Console):
        """A console that leaves a closed pipe to `cordially.cli.main`; rich itself would exit with 1."""

        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    calm = Theme({"quiet": "dim", "act": "bold", "mend": "red", "look": "yellow", "fine": "green"})
    shown = Plain(theme=calm, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if shown.width > WIDTH:
        shown.width = WIDTH
    return shown


def line(text: str = "", style: str = "", indent: int = 0, wrap: bool = True) -> None:
    """One paragraph: wrapped at a terminal with every line indented alike, whole in a pipe."""
    from rich.text import Text

    for words in visible(text).split("\n"):
        row = Text(words, style=style)
        rows = row.wrap(console(), console().width - indent) if wrap and console().is_terminal else [row]
        for shown in rows:
            shown.rstrip()
            if shown:
                shown.pad_left(indent)
            console().print(shown, soft_wrap=True)


def visible(text: str) -> str:
    """The text without what could steer a terminal: control characters become their picture."""
    return "".join(chr(0x2400 + ord(c)) if ord(c) < 32 and c not in "\n\t" else c for c in _printable(text))


def _printable(text: str) -> str:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.replace("\x7f", "\u2421").encode(encoding, "replace").decode(encoding)


def as_json(value: Any) -> None:
    """A value as JSON, in ASCII so that every terminal and pipe carries it whole."""
    sys.stdout.write(json.dumps(jsonable(value), indent=2) + "\n")


def when(at: datetime, zone: str, now: datetime) -> str:
    """A moment as its reader lives it: "Thursday 26 November, 09:00"."""
    from cordially.model.calendar import human_day, local_date, zone_of

    day = human_day(local_date(at, zone), local_date(now, zone))
    return f"{day}, {at.astimezone(zone_of(zone)):%H:%M}"


def plural(count: int, one: str, many: str = "") -> str:
    """ "1 error", "2 errors"."""
    return f"{count} {one if count == 1 else many or one + 's'}"
