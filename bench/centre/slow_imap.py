"""An IMAP server that takes its time, for any number of mailboxes: `python slow_imap.py PORT SECONDS`.

It listens on every loopback address, so that each account can have a host of its own (127.1.2.3). Each answer
comes SECONDS later, as over a slow line. On hosts 127.66.x.x it takes the connection and never says a word.
Its mailboxes hold an inbox, a junk folder and a Sent folder, without mail.
"""

from __future__ import annotations

import asyncio
import re
import sys

DEAD = "127.66."
_FOLDERS = (
    b'* LIST (\\HasNoChildren) "/" "INBOX"\r\n'
    b'* LIST (\\HasNoChildren \\Junk) "/" "Junk"\r\n'
    b'* LIST (\\HasNoChildren \\Sent) "/" "Sent"\r\n'
)
_CAN = b"* CAPABILITY IMAP4rev1 SPECIAL-USE UIDPLUS\r\n"
_SELECTED = b"* FLAGS ()\r\n* 0 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 1] .\r\n"


async def serve(port: int, latency: float) -> None:
    """Serve until cancelled."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await _talk(reader, writer, latency)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(talk, "0.0.0.0", port, backlog=4096)
    async with server:
        await server.serve_forever()


async def _talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, latency: float) -> None:
    if writer.get_extra_info("sockname")[0].startswith(DEAD):
        await reader.read()
        return
    await asyncio.sleep(latency)
    writer.write(b"* OK ready\r\n")
    while line := await reader.readline():
        tag, _, rest = line.strip().partition(b" ")
        name = rest.partition(b" ")[0].upper()
        await asyncio.sleep(latency)
        writer.write(_answer(name, rest) + tag + b" OK done\r\n")
        await writer.drain()
        if name == b"LOGOUT":
            return


def _answer(name: bytes, rest: bytes) -> bytes:
    if name == b"CAPABILITY":
        return _CAN
    if name == b"LIST":
        return _FOLDERS
    if name == b"STATUS":
        folder = re.search(rb'"?([\w/]+)"? \(', rest)
        return b"* STATUS %s (UIDVALIDITY 7 UIDNEXT 1)\r\n" % (folder[1] if folder else b"INBOX")
    if name in (b"SELECT", b"EXAMINE"):
        return _SELECTED
    if name == b"UID":
        return b"* SEARCH\r\n" if b"SEARCH" in rest.upper() else b""
    return b"* BYE\r\n" if name == b"LOGOUT" else b""


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2])))
