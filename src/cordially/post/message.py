"""The bytes of one letter on the wire, and the way back from them to the sealed text.

The head is written here by hand, because the standard library folds long message ids into encoded words by
which no other mail client can thread (facts/mail.md, section 2; Odoo ships a workaround for the same fault).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.parser import BytesParser
from email.utils import format_datetime
from quopri import decodestring

from cordially.model import CordiallyError, Envelope
from cordially.model.words import said
from cordially.post.alternative import html_of

_ID = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")
_HEADER_ID = re.compile(rb"^message-id:\s*(<[^>\s]+>)", re.IGNORECASE | re.MULTILINE)
_ADDRESS = re.compile(r"[^\s<>@,;:\"()\[\]\\]+@[^\s<>@,;:\"()\[\]\\]+")
_TOKEN = re.compile(r"[A-Za-z0-9._-]+")
_SAFE = frozenset(" \t" + "".join(chr(n) for n in range(33, 127) if chr(n) != "="))
# A line that travels as it is: safe throughout, with nothing telling at either end.
_PLAIN = re.compile(r"(?!\.|From )(?:[\t !-<>-~]*[!-<>-~])?")
_LINE = 75  # RFC 2045, 6.7: an encoded line has at most 76 characters, the soft break included


def build(envelope: Envelope, *, sender_name: str = "", date: datetime, html: bool = True) -> bytes:
    """The message as it goes to the server: CRLF lines, ASCII only, UTF-8 within.

    The text travels as quoted-printable, so that `body_of` gives back exactly the sealed text after any
    relay; with `html` the same words follow as simple HTML (docs/adr/0010). The same arguments give the
    same bytes. Copies to oneself are a matter of the recipients of `smtp.deliver`; no header names them.
    Raises CordiallyError for what cannot be an address, a message id or one line of text, and ValueError for
    a naive `date`.
    """
    if date.tzinfo is None:
        raise ValueError("the date of a message needs a time zone")
    if not envelope.to:
        raise CordiallyError("This letter has no recipient yet.")
    head = "".join(f"{name}: {value}\r\n" for name, value in _headers(envelope, sender_name, date))
    plain = _part("plain", envelope.body)
    if not html:
        return f"{head}{plain}".encode("ascii")
    # Known from the id alone; "=_" never stands in quoted-printable, so no text can hold the boundary.
    boundary = f"=_{hashlib.sha256(envelope.message_id.encode()).hexdigest()[:24]}"
    kind = f'Content-Type: multipart/alternative;\r\n boundary="{boundary}"\r\n\r\n'
    parts = "".join(f"--{boundary}\r\n{p}\r\n" for p in (plain, _part("html", html_of(envelope.body))))
    return f"{head}{kind}{parts}--{boundary}--\r\n".encode("ascii")


def _part(subtype: str, text: str) -> str:
    kind = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
    return f"{kind}\r\n\r\n{_quoted_printable(text)}"


def body_of(raw: bytes) -> str:
    """The text of a message that `build` made, exactly as it was sealed, whatever line ends a relay left."""
    message = BytesParser().parsebytes(raw.replace(b"\r\n", b"\n"))
    plain = next((p for p in message.walk() if p.get_content_type() == "text/plain"), message)
    payload = str(plain.get_payload()).encode("ascii", "surrogateescape")
    return decodestring(payload).decode("utf-8", "replace")


def new_message_id(address: str, token: str) -> str:
    """A message id in the domain of `address`; `token` (letters, digits, `.`, `-`, `_`) makes it unique."""
    if not _TOKEN.fullmatch(token):
        raise CordiallyError(said("{token} cannot be part of a message id.", token=repr(token)))
    return f"<{token}@{ascii_address(address).rpartition('@')[2]}>"


def id_of(raw: bytes) -> str:
    """The Message-ID that the head of a raw message names, with its angle brackets; "" when there is none.

    Read from the raw head: the standard library cuts odd ids short.
    """
    head = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0]
    found = _HEADER_ID.search(re.sub(rb"\r?\n[ \t]+", b" ", head))
    return found[1].decode("ascii", "replace") if found else ""


def ascii_address(address: str) -> str:
    """The address as servers want it, its domain in ASCII form; CordiallyError when it is no address."""
    if not _ADDRESS.fullmatch(address) or any(ord(c) < 32 for c in address):
        raise CordiallyError(
            said("{address} is not an email address. Please look at it again.", address=repr(address))
        )
    local, _, domain = address.rpartition("@")
    if not local.isascii():
        raise CordiallyError(
            said(
                "Few mail servers can deliver to {address} yet. Is there another address?",
                address=repr(address),
            )
        )
    try:
        return f"{local}@{domain if domain.isascii() else domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        raise CordiallyError(
            said("The part after the @ of {address} is not a domain.", address=repr(address))
        ) from None


def _headers(envelope: Envelope, sender_name: str, date: datetime) -> Iterable[tuple[str, str]]:
    yield "From", _mailbox(sender_name, envelope.sender)
    yield "To", ",\r\n ".join(ascii_address(a) for a in envelope.to)
    yield "Subject", _text("Subject", envelope.subject)
    yield "Date", format_datetime(date)
    yield "Message-ID", _own_id(envelope.message_id)
    if answered := _ids((envelope.in_reply_to,)):
        yield "In-Reply-To", answered[0]
    if references := _ids((*envelope.references, *answered)):
        yield "References", "\r\n ".join(references)
    yield "MIME-Version", "1.0"


def _mailbox(name: str, address: str) -> str:
    plain = ascii_address(address)
    if not name:
        return plain
    if not name.isascii() or "=?" in name:
        return f"{_text('From', name)}\r\n <{plain}>"
    quoted = _one_line("From", name).replace("\\", r"\\").replace('"', r"\"")
    return f'"{quoted}" <{plain}>' if re.search(r"[^A-Za-z0-9 '_-]", name) else f"{name} <{plain}>"


def _text(field: str, value: str) -> str:
    """A header's text; encoded words only where plain ASCII on one line would not come back the same."""
    plain = _one_line(field, value)
    if plain.isascii() and "=?" not in plain and plain == plain.strip() and len(plain) < 900:
        return plain
    return Header(plain, "utf-8", maxlinelen=75, header_name=field).encode(linesep="\r\n")


def _one_line(field: str, value: str) -> str:
    if any(ord(c) < 32 or c in "\x7f\x85\u2028\u2029" for c in value) or _has_surrogate(value):
        raise CordiallyError(
            said("{field} must be one line of text without control characters.", field=field)
        )
    return value


def _own_id(message_id: str) -> str:
    if not _ID.fullmatch(message_id):
        raise CordiallyError(said("{message_id} is not a message id.", message_id=repr(message_id)))
    return message_id


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    """Well-formed ids in order, each once. A broken id of theirs is left out: nobody could thread by it."""
    given = [_one_line("References", i) for i in ids]
    return tuple(dict.fromkeys(i for i in given if _ID.fullmatch(i)))


def _quoted_printable(text: str) -> str:
    """Quoted-printable (RFC 2045, 6.7) in which no relay finds anything to change.

    Also encoded: a leading dot, a leading "From ", spaces at the end of a line, and a lone CR.
    """
    if _has_surrogate(text):
        raise CordiallyError("The text holds a broken character. Please paste it again as plain text.")
    *lines, last = [_encoded_line(line) for line in text.split("\n")]
    # A text without a last newline ends in a soft break, since the wire always ends a line.
    return "".join(f"{line}\r\n" for line in lines) + (f"{last}=\r\n" if last else "")


def _encoded_line(line: str) -> str:
    if len(line) < _LINE and _PLAIN.fullmatch(line):
        return line
    cells = [c if c in _SAFE else "".join(f"={byte:02X}" for byte in c.encode()) for c in line]
    if line.startswith((".", "From ")):
        cells[0] = f"={ord(line[0]):02X}"
    if line.endswith((" ", "\t")):
        cells[-1] = f"={ord(line[-1]):02X}"
    rows = [""]
    for cell in cells:
        if len(rows[-1]) + len(cell) > _LINE - 1:
            rows[-1] += "="
            rows.append({".": "=2E", "F": "=46"}.get(cell, cell))
        else:
            rows[-1] += cell
    return "\r\n".join(rows)


def _has_surrogate(text: str) -> bool:
    return any("\ud800" <= c <= "\udfff" for c in text)
