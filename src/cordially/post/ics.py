"""The calendar in a file or a mail, parsed so that no file can lend its time zone to the next."""

from __future__ import annotations

import hashlib
import re
from email.parser import BytesParser
from typing import TYPE_CHECKING

from cordially.model.calendar import zone_of

if TYPE_CHECKING:
    from icalendar import Calendar

_VTIMEZONE = re.compile(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", re.DOTALL | re.IGNORECASE)
_TZID = re.compile(rb"^TZID[^:\r\n]*:([^\r\n]+)", re.MULTILINE | re.IGNORECASE)
_GLOBAL_TZID = re.compile(rb'TZID="?(/[^";:\r\n]+)"?(?=[:;])')


def calendar_text(data: bytes) -> bytes | None:
    """The VCALENDAR in a file: the file itself, or the first calendar part of a mail."""
    plain = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if plain[:15].upper() == b"BEGIN:VCALENDAR":
        return plain
    if plain[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return calendar_text(plain.decode("utf-16", "replace").encode())
    for part in BytesParser().parsebytes(data).walk():
        name = (part.get_filename() or "").casefold()
        if part.get_content_type() in ("text/calendar", "application/ics") or name.endswith(".ics"):
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and b"BEGIN:VCALENDAR" in payload.upper():
                return (
                    _utf8(payload, part.get_content_charset() or "utf-8")
                    .removeprefix(b"\xef\xbb\xbf")
                    .lstrip()
                )
    return None


def _utf8(payload: bytes, charset: str) -> bytes:
    try:
        return payload.decode(charset).encode()
    except (LookupError, UnicodeError):
        return payload


def parsed(text: bytes) -> Calendar:
    from icalendar import Calendar

    return Calendar.from_ical(_scoped(text))


def _scoped(text: bytes) -> bytes:
    """Each VTIMEZONE under a name made of its content, so that no file can lend its zone to the next.

    icalendar keeps the first definition of a name for the whole process (measured: 6 hours wrong). The names
    that everybody means the same by (IANA, Windows) keep theirs: there the known rules beat the file's.
    """
    for block in _VTIMEZONE.findall(text):
        found = _TZID.search(block)
        name = found[1].strip() if found else b""
        if not name or known_zone(name.decode("utf-8", "replace").strip('"')):
            continue
        own = b"x-" + hashlib.sha256(block).hexdigest()[:16].encode()
        text = text.replace(block, block.replace(found[0], b"TZID:" + own) if found else block)
        text = re.sub(rb'TZID="?' + re.escape(name) + rb'"?(?=[:;])', b"TZID=" + own, text)
    return _GLOBAL_TZID.sub(_plain_tzid, text)


def _plain_tzid(found: re.Match[bytes]) -> bytes:
    known = known_zone(found[1].decode("utf-8", "replace"))
    return b"TZID=" + known.encode() if known else found[0]


def known_zone(name: str) -> str:
    """The IANA name of a zone name as calendars write it; "" for one that only its own file defines."""
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    # Some programs put a path before the name: /freeassociation.sourceforge.net/Europe/Berlin.
    tail = "/".join(name.split("/")[-2:]) if name.startswith("/") else name
    wanted = WINDOWS_TO_OLSON.get(tail, tail)
    try:
        return zone_of(wanted).key
    except ValueError:
        return ""
