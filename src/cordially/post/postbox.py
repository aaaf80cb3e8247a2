"""The built-in postbox: a small SMTP server on this machine, for rehearsals and first steps.

Whatever is sent to it stays in a folder as .eml files and goes nowhere. Mail to anybody at refuse.example is
refused on purpose, so that a failure can be tried as well.
"""

from __future__ import annotations

import os
import secrets
import socket
from dataclasses import dataclass
from datetime import datetime
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cordially.model import CordiallyError
from cordially.post.message import body_of, id_of

if TYPE_CHECKING:
    from email.message import Message

REFUSING = "refuse.example"
_SIZE_LIMIT = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Posted:
    """One message in the postbox. `recipients` are those of the envelope; `date` None when it has none."""

    path: Path
    message_id: str
    sender: str
    recipients: tuple[str, ...]
    subject: str
    date: datetime | None
    body: str

    @property
    def raw(self) -> bytes:
        """The message as it arrived, without the postbox's own lines."""
        return self.path.read_bytes().split(_END_OF_ENVELOPE, 1)[1]


_ENVELOPE_FROM = "X-Postbox-From"
_ENVELOPE_TO = "X-Postbox-To"
_END_OF_ENVELOPE = b"X-Postbox: kept on this machine only\r\n"


class Postbox:
    """An SMTP server on 127.0.0.1 that keeps what it gets in `folder`. `port` 0 takes any free port.

    Messages outlive the server: a new Postbox on the same folder shows them again. Also a context manager.
    """

    def __init__(self, folder: Path | str, port: int = 0) -> None:
        self.folder = Path(folder)
        self._wanted_port = port
        self._controller: Any = None

    @property
    def port(self) -> int:
        """The port it listens on; CordiallyError when it is not running."""
        if self._controller is None:
            raise CordiallyError("The postbox is not running.")
        return int(self._controller.server.sockets[0].getsockname()[1])

    def start(self) -> None:
        """Open the postbox; CordiallyError when the port is taken. Starting twice is harmless."""
        if self._controller is not None:
            return
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _knock(self._wanted_port)
        controller = _controller(_Keeper(self.folder), self._wanted_port)
        try:
            controller.start()
        except OSError as error:
            controller.loop.close()
            raise CordiallyError(f"The postbox could not start: {error}") from error
        self._controller = controller

    def stop(self) -> None:
        """Close it; what arrived stays in the folder."""
        if self._controller is not None:
            self._controller.stop(no_assert=True)
            self._controller = None

    def __enter__(self) -> Postbox:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def messages(self) -> list[Posted]:
        """All messages in the folder, oldest first."""
        return [_posted(path) for path in sorted(self.folder.glob("*.eml"))]


class _Keeper:
    """What aiosmtpd calls for each recipient and each message."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address.casefold().rpartition("@")[2] == REFUSING:
            return "550 5.1.1 This address refuses all mail, so that you can see what happens"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        try:
            name = _keep(self._folder, envelope.mail_from, envelope.rcpt_tos, envelope.original_content)
        except OSError as error:
            return f"451 4.3.0 The postbox cannot write: {error.strerror}"
        return f"250 2.0.0 Kept as {name}"


def _knock(port: int) -> None:
    """Is this port free? Asked first, since aiosmtpd notices only after five seconds."""
    try:
        with socket.create_server(("127.0.0.1", port)):
            pass
    except OSError as error:
        raise CordiallyError(f"The postbox cannot use port {port}: {error.strerror}.") from error


def _controller(keeper: _Keeper, port: int) -> Any:
    from aiosmtpd.controller import Controller

    class AnyPort(Controller):
        """aiosmtpd knocks at its own door to see it open, which needs the port that the system chose."""

        def _trigger_server(self) -> None:
            server: Any = self.server
            self.port = server.sockets[0].getsockname()[1]
            super()._trigger_server()  # type: ignore[no-untyped-call]

    return AnyPort(
        keeper, hostname="127.0.0.1", port=port, data_size_limit=_SIZE_LIMIT, ident="Cordially postbox"
    )


def _keep(folder: Path, sender: str, recipients: list[str], content: bytes) -> str:
    """Write one message so that it is there whole or not at all; its name sorts by arrival."""
    head = f"{_ENVELOPE_FROM}: {sender}\r\n{_ENVELOPE_TO}: {', '.join(recipients)}\r\n".encode()
    number = 1 + max((int(p.stem.partition("-")[0]) for p in folder.glob("[0-9]*.eml")), default=0)
    path = folder / f"{number:06d}-{secrets.token_hex(3)}.eml"
    half = path.with_suffix(".part")
    with half.open("wb") as file:
        file.write(head + _END_OF_ENVELOPE + content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    return path.name


def _posted(path: Path) -> Posted:
    raw = path.read_bytes()
    headers: Message = BytesHeaderParser().parsebytes(raw)
    return Posted(
        path=path,
        message_id=id_of(raw),
        sender=str(headers.get(_ENVELOPE_FROM, "")),
        recipients=tuple(str(headers.get(_ENVELOPE_TO, "")).split(", ")),
        subject=_plain(str(headers.get("Subject", ""))),
        date=_date(str(headers.get("Date", ""))),
        body=body_of(raw),
    )


def _plain(header: str) -> str:
    try:
        return str(make_header(decode_header(header)))
    except (UnicodeError, LookupError):
        return header


def _date(header: str) -> datetime | None:
    try:
        return parsedate_to_datetime(header)
    except ValueError:
        return None
