"""An SMTP server on loopback that fails at a chosen step and remembers what it took.

    with FaultSMTP(Fault.CUT_AFTER_DOT) as server:
        ...  # deliver to 127.0.0.1, server.port
    assert server.taken

Every message in `taken` is one that a real server would have queued, whatever it told the client.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from types import TracebackType


class Fault(StrEnum):
    """The step at which the server fails."""

    NONE = "none"
    CUT_CONNECT = "cut_connect"
    BUSY = "busy"  # 421 instead of the greeting
    SILENT = "silent"  # accepts the connection and never says a word
    CUT_HELLO = "cut_hello"
    CUT_STARTTLS = "cut_starttls"
    CUT_LOGIN = "cut_login"
    WRONG_PASSWORD = "wrong_password"  # 535
    LOGIN_DOWN = "login_down"  # 454
    CUT_MAIL = "cut_mail"
    REFUSE_MAIL = "refuse_mail"  # 550 to the sender
    CUT_RCPT = "cut_rcpt"
    REFUSE_RCPT = "refuse_rcpt"  # 550 to every recipient
    GREYLIST = "greylist"  # 450 to every recipient
    CUT_DATA = "cut_data"
    REFUSE_DATA = "refuse_data"  # 554 instead of 354
    CUT_BODY = "cut_body"
    LOST_AT_DOT = "lost_at_dot"  # dot read, not taken, cut
    CUT_AFTER_DOT = "cut_after_dot"  # taken, cut before the answer
    STALL_AFTER_DOT = "stall_after_dot"  # taken, never answers
    GARBLED = "garbled"  # taken, the answer makes no sense
    LATER_AT_DOT = "later_at_dot"  # 451, not taken
    SPAM_AT_DOT = "spam_at_dot"  # 554, not taken
    LIES = "lies"  # 451, but taken
    CUT_AFTER_OK = "cut_after_ok"
    RUDE_QUIT = "rude_quit"  # 421 to QUIT
    CUT_QUIT = "cut_quit"
    STALL_QUIT = "stall_quit"


@dataclass(frozen=True, slots=True)
class Taken:
    """One message as the server took it: bare addresses, and the data with its dots undone."""

    sender: str
    recipients: tuple[str, ...]
    data: bytes


@dataclass(slots=True)
class _Session:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    sender: str = ""
    recipients: list[str] = field(default_factory=list)

    async def say(self, *lines: str) -> None:
        self.writer.write("".join(f"{line}\r\n" for line in lines).encode())
        await self.writer.drain()


class FaultSMTP:
    """The server; a context manager that runs in a thread of its own.

    `refuse` are recipients answered with 550. `tls` offers STARTTLS, or with `implicit_tls` expects TLS from
    the start. `reset` cuts by RST instead of FIN. `answer` is the text of the 250 after the dot.
    `on_taken` is called with each message taken, before the answer, and may return another text for it.
    `offers` are further lines of the EHLO answer ("DSN").
    """

    def __init__(
        self,
        fault: Fault = Fault.NONE,
        *,
        refuse: tuple[str, ...] = (),
        login: bool = True,
        tls: ssl.SSLContext | None = None,
        implicit_tls: bool = False,
        reset: bool = False,
        answer: str = "2.0.0 queued as Q1",
        on_taken: Callable[[Taken], object] | None = None,
        offers: tuple[str, ...] = (),
    ) -> None:
        self.on_taken, self.offers = on_taken, offers
        self.fault, self.refuse, self.login, self.answer, self.reset = fault, refuse, login, answer, reset
        self.taken: list[Taken] = []
        self.commands: list[str] = []
        self.connections = 0
        self._tls, self._implicit_tls = tls, implicit_tls
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._loop.run_forever, name="FaultSMTP", daemon=True)

    def __enter__(self) -> FaultSMTP:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result(5)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(5)
        self._loop.close()

    @property
    def port(self) -> int:
        """The port on 127.0.0.1."""
        return int(self._server.sockets[0].getsockname()[1])

    async def _listen(self) -> None:
        context = self._tls if self._implicit_tls else None
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=2**26, ssl=context)

    async def _close(self) -> None:
        self._server.close()
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self.connections += 1
        try:
            await self._talk(_Session(reader, writer))
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _talk(self, session: _Session) -> None:
        if self.fault is Fault.CUT_CONNECT:
            return self._cut(session)
        if self.fault is Fault.SILENT:
            await asyncio.sleep(3600)
        if self.fault is Fault.BUSY:
            return await session.say("421 4.3.2 too busy")
        await session.say("220 fault.example ESMTP")
        while line := await session.reader.readline():
            command = line.decode("utf-8", "replace").strip()
            self.commands.append(command)
            if not await self._answer(session, command):
                return None
        return None

    async def _answer(self, session: _Session, command: str) -> bool:
        """Answer one command; False ends the session."""
        verb = command.partition(" ")[0].upper()
        if self.fault is _CUTS.get(verb):
            self._cut(session)
            return False
        steps = {"EHLO": self._hello, "HELO": self._hello, "STARTTLS": self._starttls, "AUTH": self._auth,
                 "MAIL": self._mail, "RCPT": self._rcpt, "DATA": self._data, "QUIT": self._quit}  # fmt: skip
        step = steps.get(verb)
        if step is None:
            await session.say("250 2.0.0 ok")
            return True
        return await step(session, command)

    async def _hello(self, session: _Session, _: str) -> bool:
        offers = ["STARTTLS"] if self._tls and not self._implicit_tls else []
        offers += ["AUTH PLAIN LOGIN XOAUTH2"] if self.login else []
        offers += self.offers
        await session.say("250-fault.example", *(f"250-{o}" for o in offers), "250 8BITMIME")
        return True

    async def _starttls(self, session: _Session, _: str) -> bool:
        await session.say("220 go ahead")
        await session.writer.start_tls(self._tls)  # type: ignore[arg-type]
        return True

    async def _auth(self, session: _Session, command: str) -> bool:
        if self.fault is Fault.WRONG_PASSWORD:
            await session.say("535 5.7.8 authentication failed")
        elif self.fault is Fault.LOGIN_DOWN:
            await session.say("454 4.7.0 temporary authentication failure")
        elif command.upper().startswith(("AUTH PLAIN ", "AUTH XOAUTH2 ")) and len(command.split()) == 3:
            await session.say("235 2.7.0 welcome")
        else:
            await session.say("504 5.5.4 please use AUTH PLAIN with an initial response")
        return True

    async def _mail(self, session: _Session, command: str) -> bool:
        session.sender, session.recipients = _bare(command), []
        refused = self.fault is Fault.REFUSE_MAIL
        await session.say("550 5.7.1 sender not allowed" if refused else "250 2.1.0 ok")
        return True

    async def _rcpt(self, session: _Session, command: str) -> bool:
        address = _bare(command)
        if self.fault is Fault.REFUSE_RCPT or address in self.refuse:
            await session.say("550 5.1.1 no such person here")
        elif self.fault is Fault.GREYLIST:
            await session.say("450 4.2.0 greylisted, come back later")
        else:
            session.recipients.append(address)
            await session.say("250 2.1.5 ok")
        return True

    async def _data(self, session: _Session, _: str) -> bool:
        if self.fault is Fault.REFUSE_DATA:
            await session.say("554 5.5.1 no valid recipients")
            return True
        await session.say("354 end with a dot")
        if self.fault is Fault.CUT_BODY:
            await session.reader.readexactly(40)
            self._cut(session)
            return False
        data = (await session.reader.readuntil(b"\r\n.\r\n"))[:-3].replace(b"\r\n..", b"\r\n.")
        return await self._after_dot(session, Taken(session.sender, tuple(session.recipients), data))

    async def _after_dot(self, session: _Session, message: Taken) -> bool:
        if self.fault not in (Fault.LOST_AT_DOT, Fault.LATER_AT_DOT, Fault.SPAM_AT_DOT):
            self.taken.append(message)
            if self.on_taken:
                said = await asyncio.to_thread(self.on_taken, message)
                self.answer = said if isinstance(said, str) else self.answer
        if self.fault is Fault.STALL_AFTER_DOT:
            await asyncio.sleep(3600)
        if self.fault in (Fault.LOST_AT_DOT, Fault.CUT_AFTER_DOT):
            self._cut(session)
            return False
        await session.say(_AT_DOT.get(self.fault, f"250 {self.answer}"))
        if self.fault is Fault.CUT_AFTER_OK:
            self._cut(session)
        return self.fault is not Fault.CUT_AFTER_OK

    async def _quit(self, session: _Session, _: str) -> bool:
        if self.fault is Fault.STALL_QUIT:
            await asyncio.sleep(3600)
        await session.say("421 4.3.2 no time" if self.fault is Fault.RUDE_QUIT else "221 2.0.0 bye")
        return False

    def _cut(self, session: _Session) -> None:
        if self.reset:
            line: socket.socket = session.writer.transport.get_extra_info("socket")
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            session.writer.transport.abort()
        session.writer.close()


_CUTS = {
    "EHLO": Fault.CUT_HELLO,
    "STARTTLS": Fault.CUT_STARTTLS,
    "AUTH": Fault.CUT_LOGIN,
    "MAIL": Fault.CUT_MAIL,
    "RCPT": Fault.CUT_RCPT,
    "DATA": Fault.CUT_DATA,
    "QUIT": Fault.CUT_QUIT,
}
_AT_DOT = {
    Fault.LATER_AT_DOT: "451 4.3.0 try later",
    Fault.LIES: "451 4.3.0 try later",
    Fault.SPAM_AT_DOT: "554 5.7.1 looks like spam",
    Fault.GARBLED: "well, perhaps",
}


def _bare(command: str) -> str:
    return command.partition("<")[2].partition(">")[0]
