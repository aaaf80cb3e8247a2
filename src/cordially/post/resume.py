"""A résumé file as it comes (PDF, Word, JSON Resume, LinkedIn export, text) read to its highlights.

The file is never trusted: its size is capped, and what is packed (PDF, Word, zip) is read in a child process
with limits on time and memory, so that the worst file costs a friendly sentence and nothing else.
"""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from cordially.model import CordiallyError, Problem
from cordially.model.words import said
from cordially.reading.resume import Line, from_paragraph, highlights

MOST_BYTES = 8 * 1024 * 1024
MOST_SECONDS = 20.0
_DEEDS = ("work", "volunteer", "projects")  # the parts of JSON Resume that hold highlights


@dataclass(frozen=True, slots=True)
class ReadResume:
    """What a file held: `made` names the kind of file, `highlights` are lines to show for correction."""

    made: str
    highlights: tuple[str, ...]


class Unreadable(CordiallyError):
    """The file cannot be read as a résumé; the text says what to do."""


def read_resume(data: bytes, name: str = "") -> tuple[ReadResume | None, tuple[Problem, ...]]:
    """The highlights of a résumé, or what to do instead. `name` is the file's name, for its ending only."""
    try:
        found = _read(data, name.casefold())
    except Unreadable as why:
        return None, (Problem("resume", str(why)),)
    if not found.highlights:
        message = said(
            "This {made} was read, but no lines about what you did were found in it. Copy those "
            "lines out by hand, one each.",
            made=found.made,
        )
        return None, (Problem("resume", message),)
    return found, ()


def _read(data: bytes, name: str) -> ReadResume:
    if not data.strip():
        raise Unreadable("The file is empty. Is it the right one?")
    if len(data) > MOST_BYTES:
        raise Unreadable(
            said(
                "The file has {size} MB; a résumé has less than 8. Is it the right one?",
                size=f"{len(data) / 1e6:.0f}",
            )
        )
    if b"%PDF-" in data[:1024]:
        return _in_child("pdf", data)
    if data.startswith(b"PK"):
        return _in_child("zip", data)
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable("This is the old Word format (.doc). Save it as .docx or PDF and choose it again.")
    text = _text(data)
    if text.lstrip().startswith("{"):
        return ReadResume("JSON Resume", tuple(_from_json(text)))
    if name.endswith(".csv") or text.lstrip().startswith(("Company Name,", '"Company Name"')):
        return ReadResume("LinkedIn export", tuple(from_csv(text)))
    return ReadResume("text", highlights(text_lines(text)))


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if text.count("\x00") or sum(c < " " and c not in "\t\r\n\f" for c in text) > len(text) // 50:
        raise Unreadable(
            "This is not a kind of file that can be read here. A PDF, a Word file or plain text can."
        )
    return text


def text_lines(text: str) -> Iterator[Line]:
    """The lines of a text; an empty line is a wide gap."""
    gap = 1.0
    for raw in text.splitlines():
        line = raw.expandtabs(4)
        if not line.strip():
            gap = 3.0
            continue
        yield Line(line.strip(), float(len(line) - len(line.lstrip())), gap=gap)
        gap = 1.0


def _from_json(text: str) -> Iterator[str]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(
            said("This looks like JSON Resume, but it is not whole: {error}.", error=str(error)[:80])
        ) from None
    if not isinstance(whole, dict):
        raise Unreadable("This JSON holds no résumé: JSON Resume begins with basics and work.")
    for entry in (e for part in _DEEDS for e in _list(whole.get(part)) if isinstance(e, dict)):
        told = [h for h in _list(entry.get("highlights")) if isinstance(h, str)]
        summary = entry.get("summary") or entry.get("description")
        if told:
            yield from (" ".join(h.split()) for h in told if h.strip())
        elif isinstance(summary, str):
            yield from from_paragraph(summary)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def from_csv(text: str) -> Iterator[str]:
    """The Description column of a LinkedIn export (Positions.csv, Projects.csv, Volunteering.csv)."""
    csv.field_size_limit(MOST_BYTES)
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise Unreadable(said("This table could not be read: {error}.", error=error)) from None
    if rows and "Description" not in rows[0]:
        raise Unreadable("This table has no column Description. In the LinkedIn export it is Positions.csv.")
    for row in rows:
        yield from from_paragraph(row.get("Description") or "")


def _in_child(kind: str, data: bytes) -> ReadResume:
    command = [sys.executable, "-m", "cordially.post.resume_files", kind]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=MOST_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise Unreadable(
            "Reading this file took too long. Save it anew as PDF, or paste its lines."
        ) from None
    if done.returncode:
        raise Unreadable("This file is damaged, or far too large inside. Save it anew, or paste its lines.")
    answer = json.loads(done.stdout)
    if why := answer.get("problem"):
        raise Unreadable(why)
    return ReadResume(answer["made"], tuple(answer["highlights"]))
