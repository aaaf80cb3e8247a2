"""Waiting for new mail without asking again and again (IMAP IDLE, RFC 2177), and without ever going deaf.

Traps, all measured (facts/mail.md, sections 2 and 4, case 31): without a time limit a silent line hangs for
ever; a server that was killed looks like an endless row of empty answers. So a round lasts four minutes at
most and ends with an answer from the server, an empty answer that came too early is the end of the line, and
the caller looks by UID after every round, whatever was said.
"""

from __future__ import annotations

import imaplib
import socket
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from cordially.post.imap import Mailbox
from cordially.post.imap_line import ImapAccount, Told

if TYPE_CHECKING:
    from imap_tools.idle import IdleManager
    from imap_tools.mailbox import BaseMailBox

ROUND = 240.0
# How soon a wish to stop is heard.
SLICE = 1.0
_NEWS = (b"EXISTS", b"RECENT")


def rounds(
    account: ImapAccount, stopping: Callable[[], bool], *, longest: float = ROUND, piece: float = SLICE
) -> Iterator[bool]:
    """One item a round: True when the server told of new mail, False when the round was over.

    Ends when `stopping()` says so, or at once where the server has no IDLE. Raises ImapError when the line
    is gone or silent; the caller connects again after a while.
    """
    with Mailbox(account) as mailbox:
        box = mailbox.box
        if "IDLE" not in box.client.capabilities:
            return
        with Told(account):
            box.folder.set("INBOX", readonly=True)
            box.client.socket().setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        while not stopping():
            with Told(account):
                news = _one_round(box, stopping, longest, piece)
            yield news


def _one_round(box: BaseMailBox, stopping: Callable[[], bool], longest: float, piece: float) -> bool:
    idle = box.idle
    idle.start()  # type: ignore[no-untyped-call]
    end = time.monotonic() + longest
    news = False
    while not news and not stopping() and time.monotonic() < end:
        news = _listen(idle, piece)
    # Waits for the server's answer, with the account's time limit: a silent line is found out.
    idle.stop()  # type: ignore[no-untyped-call]
    return news


def _listen(idle: IdleManager, piece: float) -> bool:
    began = time.monotonic()
    said: list[bytes] = idle.poll(timeout=piece)
    if any(b"BYE" in line.upper() for line in said):
        raise imaplib.IMAP4.abort("the server said goodbye")
    if not said and time.monotonic() - began < piece / 2:
        raise imaplib.IMAP4.abort("the server closed the line")
    return any(word in line.upper() for line in said for word in _NEWS)
