"""Real bounces: is it one, which address, which of our mails; beside flufl.bounce alone, in one run.

    python bench/reading/bounces.py FOLDER

FOLDER holds .eml files of sisimai/set-of-emails (BSD-2-Clause), which are measured with and never shipped.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from email import message_from_bytes
from pathlib import Path

from flufl.bounce import all_failures

from cordially.model import ReplyKind
from cordially.reading import classify

# Not bounces, by reading each: feedback reports, answering machines, notices of delay and of success.
NOT_BOUNCES = re.compile(
    r"__(?:arf|rfc3834)-|__lhost-(?:exim-(?:38|41)|gmail-(?:06|09|17)|opensmtpd-(?:06|15|16)|outlook-06|sendmail-29"
    r"|x1-04)\.|__rfc3464-(?:28|34)\.|__rhost-(?:gsuite-06|outlook-06)\."
)
_FAILED = re.compile(
    rb"(?im)^(?:original|final)-recipient:\s*rfc822;\s*<?([^\s<>;]+@[^\s<>;]+)|^action:\s*(\w+)"
)


@dataclass
class Tally:
    """Hits of one reader over the files."""

    bounces: int = 0
    false_alarms: int = 0
    address: int = 0
    exact: int = 0
    ids: int = 0
    seconds: float = 0.0


@dataclass(frozen=True)
class File:
    """One mail and what is known of it without reading it as we do."""

    name: str
    raw: bytes

    @property
    def is_bounce(self) -> bool:
        return not NOT_BOUNCES.search(self.name)

    @property
    def lines(self) -> bytes:
        return self.raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")

    @property
    def fields(self) -> set[str]:
        """Every recipient that the report's own fields call failed; empty where there are no such fields."""
        failed: set[str] = set()
        block: list[str] = []
        for line in [*self.lines.split(b"\n"), b""]:
            found = _FAILED.match(line)
            if found and found[1]:
                block.append(found[1].decode("latin-1").casefold())
            elif found and found[2].lower().startswith(b"fail"):
                block.append("!")
            elif not line.strip():
                failed |= {a for a in block if a != "!"} if "!" in block else set()
                block = []
        return failed

    @property
    def has_inner_id(self) -> bool:
        body = self.lines.partition(b"\n\n")[2]
        return bool(re.search(rb"(?im)^[> \t]*message-id:\s*<[^<>\s]+>", body))


def ours(raw: bytes) -> tuple[bool, set[str], int]:
    reading = classify(raw)
    return reading.kind is ReplyKind.BOUNCE, set(reading.bounced), len(reading.ours)


def flufl(raw: bytes) -> tuple[bool, set[str], int]:
    try:
        temporary, permanent = all_failures(message_from_bytes(raw))
    except Exception:  # it raises on some of these
        return False, set(), 0
    found = {a.decode("utf-8", "replace").casefold() for a in (*temporary, *permanent)}
    return bool(found), found, 0


def measure(read: Callable[[bytes], tuple[bool, set[str], int]], files: list[File]) -> Tally:
    tally = Tally()
    start = time.process_time()
    for file in files:
        said, addresses, ids = read(file.raw)
        tally.bounces += said and file.is_bounce
        tally.false_alarms += said and not file.is_bounce
        tally.address += file.is_bounce and bool(addresses)
        tally.exact += file.is_bounce and bool(addresses & file.fields) and len(addresses) <= len(file.fields)
        tally.ids += file.is_bounce and ids > 0
    tally.seconds = time.process_time() - start
    return tally


def main(folder: Path) -> None:
    files = [File(one.name, one.read_bytes()) for one in sorted(folder.glob("*.eml"))]
    bounces = [f for f in files if f.is_bounce]
    fields = sum(bool(f.fields) for f in bounces)
    inner = sum(f.has_inner_id for f in bounces)
    mine, theirs = measure(ours, files), measure(flufl, files)
    print(f"{len(files)} mails, {len(bounces)} of them bounces; {fields} name a failed recipient in fields,")
    print(f"{inner} show a Message-ID below their head (others hide one in base64).\n")
    rows = (
        ("called a bounce, of the bounces", "bounces", len(bounces)),
        ("called a bounce, of the others", "false_alarms", len(files) - len(bounces)),
        ("an address named", "address", len(bounces)),
        ("the address of the fields, no other", "exact", fields),
        ("an id of the returned mail", "ids", len(bounces)),
    )
    print(f"{'':38}{'Cordially':>16}{'flufl.bounce':>16}")
    for told, name, of in rows:
        a, b = getattr(mine, name), getattr(theirs, name)
        print(f"{told:38}{f'{a}/{of} {a / of:.1%}':>16}{f'{b}/{of} {b / of:.1%}':>16}")
    per_mail = (1000 * t.seconds / len(files) for t in (mine, theirs))
    print(f"{'CPU ms a mail':38}" + "".join(f"{ms:>16.1f}" for ms in per_mail))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
