"""From raw bytes to a mail that can be asked simple questions; any bytes at all give one.

The compat32 parser is used on purpose: the modern policy cuts ids such as `<bad id@@x>` short (measured),
and it raises on some broken headers. Limits keep hostile mail cheap: what lies beyond them is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import compat32
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from cordially.reading.html import text_of_html

MAX_BYTES = 2_000_000  # of one mail; text comes before attachments
MAX_PARTS = 200
MAX_TEXT = 60_000  # characters of text that are analysed
MAX_HEADER = 2_000  # characters of one header

_ID = re.compile(r"<[^<>\s]{1,990}>")


@dataclass(frozen=True, slots=True)
class Mail:
    """One parsed mail: its head, its leaf parts in order, and the (capped) raw bytes."""

    message: Message
    parts: tuple[Message, ...]
    raw: bytes

    def header(self, name: str) -> str:
        """A header decoded to one line of text; "" when it is missing."""
        return header_of(self.message, name)

    def has(self, name: str) -> bool:
        """Whether the header is there at all."""
        return name in self.message

    @property
    def sender(self) -> str:
        """The address in From, in lower case; "" when there is none."""
        return _address(_raw_header(self.message, "From"))[1].strip().casefold()

    @property
    def sender_name(self) -> str:
        """The name in From as a reader would see it."""
        return decoded(_address(_raw_header(self.message, "From"))[0])

    @property
    def message_id(self) -> str:
        """This mail's own id, in angle brackets; "" when there is none."""
        found = _ID.search(_raw_header(self.message, "Message-ID"))
        return found.group() if found else ""

    @property
    def null_path(self) -> bool:
        """Whether the envelope sender was empty, as it is for bounces and most answering machines."""
        return _raw_header(self.message, "Return-Path").strip() == "<>"

    @property
    def at(self) -> datetime | None:
        """When it was written (UTC), by its Date header; None when that is missing or broken."""
        try:
            written = parsedate_to_datetime(_raw_header(self.message, "Date"))
            return (written if written.tzinfo else written.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, OverflowError, IndexError, AttributeError):
            return None

    @property
    def text(self) -> str:
        """The words of the mail: its plain text parts or, where these are empty, its HTML as text."""
        plain = self._texts("text/plain")
        return plain if plain.strip() else self._texts("text/html", "text/enriched")

    def _texts(self, *types: str) -> str:
        found: list[str] = []
        size = 0
        for part in self.parts:
            # "text/plain charset=..." without its semicolon is met with in old reports.
            if part.get_content_type().split()[0] in types and not is_attachment(part) and size < MAX_TEXT:
                text = payload_text(part)
                found.append(text_of_html(text) if part.get_content_subtype() == "html" else text)
                size += len(text)
        return "\n".join(found)[:MAX_TEXT]


def parse(raw: bytes) -> Mail:
    """Any bytes as a mail. What cannot be parsed as MIME is read as one plain text under its headers."""
    raw = raw[:MAX_BYTES]
    raw = raw if b"\n" in raw else raw.replace(b"\r", b"\n")  # an old Mac's line ends
    try:
        message = BytesParser(policy=compat32).parsebytes(raw)
        return Mail(message, tuple(_leaves(message)), raw)
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError):
        return _parse_head_only(raw)


def _parse_head_only(raw: bytes) -> Mail:
    """For MIME that is nested beyond reason: the head counts, the rest is text."""
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    message = BytesParser(policy=compat32).parsebytes(head + b"\n\n", headersonly=True)
    plain: Message = Message()
    plain.set_payload(body[:MAX_TEXT].decode("latin-1"))
    return Mail(message, (plain,), raw)


def _leaves(message: Message) -> Iterator[Message]:
    """Every part that holds something, in order, without recursion; returned mails are one part each."""
    stack, seen = [message], 0
    while stack and seen < MAX_PARTS:
        part = stack.pop()
        seen += 1
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            stack.extend(reversed([p for p in payload[:MAX_PARTS] if isinstance(p, Message)]))
        else:
            yield part


def is_attachment(part: Message) -> bool:
    """Whether the part is a file beside the text (it is never opened)."""
    return _raw_header(part, "Content-Disposition").strip().casefold().startswith("attachment")


def payload_text(part: Message) -> str:
    """The text of one leaf part, in whatever charset it claims or, failing that, one that fits."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AttributeError):
        payload = None
    if not isinstance(payload, bytes):
        return ""
    return decode_bytes(payload[: MAX_TEXT * 4], str(part.get_param("charset", "") or ""))


def decode_bytes(data: bytes, charset: str) -> str:
    """Bytes as text: by the charset named, else UTF-8, else Latin-1; NUL becomes a space."""
    for name in (charset.strip("\"' "), "utf-8"):
        if name.casefold().startswith(("utf-16", "utf16", "utf-32")) and b"\x00" not in data:
            continue  # wrongly named: western text in these is half NUL
        try:
            return data.decode(name).replace("\x00", " ") if name else _not_named()
        except (LookupError, ValueError):
            continue
    return data.decode("latin-1").replace("\x00", " ")


def _not_named() -> str:
    raise LookupError


def header_of(message: Message, name: str) -> str:
    """A header of any (sub)message, decoded, on one line."""
    return decoded(_raw_header(message, name))


def decoded(raw: str) -> str:
    """RFC 2047 words decoded as far as they can be; white space made single."""
    try:
        pieces = decode_header(raw)
        text = "".join(
            decode_bytes(p, charset or "ascii") if isinstance(p, bytes) else p for p, charset in pieces
        )
    except (HeaderParseError, ValueError, LookupError, TypeError):
        text = raw
    return " ".join(text.split())


def _address(raw: str) -> tuple[str, str]:
    """Name and address of one header; comments nested beyond reason hide both."""
    try:
        return parseaddr(raw)
    except (RecursionError, ValueError, IndexError, AttributeError):
        return "", ""


def addresses_in(mail: Mail, *names: str) -> tuple[str, ...]:
    """Every address in these headers, in order.

    Each header is read by itself: some Pythons give up all of them over one that is empty or malformed.
    """
    found: list[str] = []
    for value in filter(None, map(mail.header, names)):
        try:
            found += [address for _, address in getaddresses([value]) if address]
        except (RecursionError, ValueError, IndexError, AttributeError):
            continue
    return tuple(found)


def ids_in(text: str) -> tuple[str, ...]:
    """Every message id in a text, in order, each once."""
    return tuple(dict.fromkeys(_ID.findall(text)))


def named_ids(mail: Mail) -> tuple[str, ...]:
    """The ids that In-Reply-To and References name; the nearest (In-Reply-To) first."""
    return ids_in(f"{_raw_header(mail.message, 'In-Reply-To')} {_raw_header(mail.message, 'References')}")


def _raw_header(message: Message, name: str) -> str:
    """The header as it stands; raw eight-bit bytes are read as UTF-8 or Latin-1."""
    try:
        value = message.get(name, "")
    except (ValueError, TypeError, IndexError, AttributeError):
        return ""
    text = str(value)[:MAX_HEADER] if name != "References" else str(value)[: MAX_HEADER * 10]
    return text.replace("\x00", " ")
