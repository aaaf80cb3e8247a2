"""A sealed letter for another mail program, for people who would rather press Send there."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote

from cordially.model import Envelope
from cordially.post.message import ascii_address, build

# Longer links are cut off silently by some systems (Windows hands over about 2,000 characters).
LONGEST_LINK = 1900
_UNSENT_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def eml_draft(envelope: Envelope, sender_name: str = "") -> bytes:
    """The letter as an .eml file that mail programs open as a draft, ready to send (X-Unsent: 1).

    It carries no Date: the program that sends it sets its own. Raises what `message.build` raises.
    """
    raw = build(envelope, sender_name=sender_name, date=_UNSENT_DATE, html=False)
    head, _, body = raw.partition(b"\r\n\r\n")
    lines = [line for line in head.split(b"\r\n") if not line.startswith(b"Date: ")]
    return b"\r\n".join([b"X-Unsent: 1", *lines, b"", body])


def mailto(envelope: Envelope) -> str:
    """The letter as a mailto link (RFC 6068); "" when it is too long for one, and the .eml is the way."""
    to = ",".join(quote(ascii_address(address), safe="@") for address in envelope.to)
    body = envelope.body.replace("\r\n", "\n").replace("\n", "\r\n")
    fields = {"subject": envelope.subject, "body": body, "in-reply-to": envelope.in_reply_to}
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in fields.items() if value)
    link = f"mailto:{to}?{query}"
    return link if len(link) <= LONGEST_LINK else ""
