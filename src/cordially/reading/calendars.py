"""Is there an invitation in this mail? Only the method and the summary are read here; post reads the rest."""

from __future__ import annotations

import re

from cordially.reading.mail import Mail, payload_text

_METHOD = re.compile(r"(?im)^METHOD[^:\r\n]{0,80}:\s*([A-Z]{3,20})")
_SUMMARY = re.compile(r"(?im)^SUMMARY[^:\r\n]{0,200}:([^\r\n]{0,200})")
_TYPES = ("text/calendar", "application/ics")


def calendar_of(mail: Mail) -> str:
    """ "METHOD:REQUEST Second interview" for the first calendar part of this mail; "" without one."""
    for part in mail.parts:
        named_so = (part.get_filename() or "").casefold().endswith(".ics")
        if part.get_content_type() in _TYPES or named_so:
            text = payload_text(part)
            if named_so and "BEGIN:VCALENDAR" not in text.upper():
                continue
            named = _METHOD.search(text)
            method = named.group(1) if named else str(part.get_param("method", "") or "PUBLISH")
            summary = _SUMMARY.search(text)
            return f"METHOD:{method.upper()} {summary.group(1).strip() if summary else ''}".strip()
    return ""
