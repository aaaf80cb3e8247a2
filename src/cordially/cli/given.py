"""What the person gave on the command line, read into values; every mistake becomes one friendly line."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from cordially.model.errors import CordiallyError

if TYPE_CHECKING:
    from cordially.model.history import Case
    from cordially.model.people import Person

MOST = 20_000_000  # bytes; no letter, case file or message of a person is larger


_HEAD = re.compile(rb"(?:From [^\n]*\n)?\s*[!-9;-~]+:[ \t\r\n]")  # "Subject: ...", also below an mbox line
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")  # control characters that no text holds


class WrongUse(CordiallyError):
    """The command was given something it cannot work with; the text says what, and what to do."""


def read_bytes(name: str) -> bytes:
    """The bytes of a file, or of stdin for "-"; WrongUse when it cannot be read."""
    try:
        if name == "-":
            content = sys.stdin.buffer.read(MOST + 1)
        else:
            with Path(name).open("rb") as file:
                content = file.read(MOST + 1)
    except FileNotFoundError:
        raise WrongUse(f"There is no file {name}.") from None
    except (OSError, ValueError) as error:
        raise WrongUse(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}.") from None
    if len(content) > MOST:
        raise WrongUse(f"{name} is larger than {MOST // 1_000_000} MB; is it the right file?")
    return content


def read_message(name: str) -> bytes:
    """The bytes of a message, or of its bare words; WrongUse for a file that is neither."""
    content = read_bytes(name)
    if not _HEAD.match(content) and _NO_TEXT.search(content):
        raise WrongUse(
            f"{name} is no message: it has no head (From, Subject, Date) and is not text. "
            "Save the mail from your mail program as a file (.eml), or paste its words into a text file."
        )
    return content


def read_text(name: str) -> str:
    """The text of a UTF-8 file exactly as it stands, line endings included; WrongUse when it is no text."""
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise WrongUse(
            f"{name} is not plain text in UTF-8 (byte {error.start}); please save it as UTF-8 text."
        ) from None


def write_text(name: str, text: str) -> None:
    """Replace a text file; see `write_bytes`."""
    write_bytes(Path(name), text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file by way of a neighbour, so that an old one stays whole when the disk is full."""
    beside = path.with_name(f".{path.name}.cordially")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as problem:
        with suppress(OSError):
            beside.unlink()
        raise WrongUse(f"{path} could not be written ({problem.strerror}).") from problem


def read_case(name: str) -> Case:
    """The case in a case file; WrongUse tells everything in it that is unclear, since a guess could harm."""
    from cordially.model.casefile import parse_case

    case, problems = parse_case(read_text(name))
    if case is None or problems:
        lines = "".join(f"\n  {problem}" for problem in problems)
        raise WrongUse(f"{name} needs a second look (docs/casefile.md tells every key):{lines}")
    return case


def moment(text: str) -> datetime:
    """The moment of --now in UTC, or the real clock when nothing was given."""
    if not text:
        return datetime.now(UTC)
    try:
        at = datetime.fromisoformat(text.strip())
        if at.tzinfo is None:
            raise WrongUse(f'--now "{text}" has no zone: write it like 2026-11-25T14:00:00Z or ...+01:00.')
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise WrongUse(f'--now "{text}" is not a time: write it like 2026-11-25T14:00:00Z.') from None


def person(case: Case, name: str) -> Person | None:
    """The person with this name in the case; None for "", WrongUse for a name that fits nobody or several."""
    if not name:
        return None
    found = case.opportunity.person(name)
    if found is None:
        raise WrongUse(f"{name} is not one person of this case. It knows {_names(case.opportunity.people)}.")
    return found


def interview_id(case: Case, wanted: str) -> str:
    """The id of the interview with this id or number (from 1); "" for ""."""
    interviews = case.opportunity.interviews
    for number, interview in enumerate(interviews, start=1):
        if wanted in (interview.id, str(number)):
            return interview.id
    if wanted:
        raise WrongUse(f"There is no interview {wanted}; the case has {len(interviews)}, counted from 1.")
    return ""


def readers(case: Case, interview_id: str, now: datetime) -> tuple[Person, ...]:
    """The people met in an interview; without an id, in the latest one that is over."""
    opportunity = case.opportunity
    over = sorted((i for i in opportunity.interviews if i.end <= now), key=lambda i: i.end)
    held = [i for i in opportunity.interviews if i.id == interview_id] or over[-1:]
    return tuple(p for i in held for id_ in i.person_ids if (p := opportunity.person(id_)))


def _names(people: tuple[Person, ...]) -> str:
    return ", ".join(p.name for p in people) or "nobody yet"
