"""Log lines of a centre: one JSON object a line, and no personal text in any of them.

Numbers and single words pass. Whatever else was to be filled into a message, a path, a mail address, a
server's answer, is named by its type only; of an exception the type and the places remain, not its words.
"""

from __future__ import annotations

import json
import logging
import re
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# Loggers whose messages without fillings are our own fixed words.
_TRUSTED = ("cordially", "granian", "_granian")
_WORD = re.compile(r"[A-Za-z0-9_.:\-]{1,60}")
_MOST_PLACES = 12


class JsonLines(logging.Formatter):
    """The formatter that `settings_centre` names."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "process": record.process,
            "message": _message(record),
        }
        if status := getattr(record, "status_code", None):
            line["status"] = int(status)
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
            line["where"] = _places(record)
        return json.dumps(line)


def _message(record: logging.LogRecord) -> str:
    """The message with what may be told; of others' ready-made texts nothing."""
    template = str(record.msg)
    if not record.args:
        return template if record.name.split(".")[0] in _TRUSTED else ""
    given = record.args
    try:
        if isinstance(given, dict):
            return template % {name: _told(value) for name, value in given.items()}
        return template % tuple(_told(value) for value in given)
    except (TypeError, ValueError, KeyError):
        return template


def _told(value: object) -> object:
    if isinstance(value, (int, float)) or (isinstance(value, str) and _WORD.fullmatch(value)):
        return value
    return f"<{type(value).__name__}>"


def _places(record: logging.LogRecord) -> list[str]:
    assert record.exc_info
    frames = traceback.extract_tb(record.exc_info[2])[-_MOST_PLACES:]
    return [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
