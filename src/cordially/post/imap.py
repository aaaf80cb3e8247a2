"""Reading the candidate's mailbox, without leaving a trace in it, and filing a copy of what was sent.

Nothing is ever marked as read. Folders are remembered by UIDVALIDITY and UID, since "unseen" misses what was
read on the phone (facts/mail.md, section 4, case 13). First the heads of new mail are read, and the whole of
a message only where the caller wants it. Every step has a timeout: servers do fall silent.
"""

from __future__ import annotations

import imaplib
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import TracebackType
from typing import TYPE_CHECKING

from cordially.model import Problem
from cordially.post import folders
from cordially.post.imap_line import ImapAccount, ImapError, Told, connect, explained, learn, leave, log_in
from cordially.post.message import id_of
from cordially.post.transport import Security

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from imap_tools.mailbox import BaseMailBox

__all__ = ["Batch", "Found", "Head", "Heads", "ImapAccount", "ImapError", "Mailbox", "Security", "probe"]

SIZE_CAP = 512 * 1024
FIRST_LOOK = 200
PORTION = 500  # heads a step: some 400 KB, and the progress is remembered after each
# The lines of a head that tell whose mail it is.
_HEAD = (
    "FROM SENDER REPLY-TO TO CC BCC SUBJECT DATE MESSAGE-ID IN-REPLY-TO REFERENCES RETURN-PATH DELIVERED-TO "
    "AUTO-SUBMITTED CONTENT-TYPE X-FAILED-RECIPIENTS LIST-ID PRECEDENCE X-MICROSOFT-ORIGINAL-MESSAGE-ID"
)
_ID = re.compile(r"<[!-~]+@[!-~]+>")
# Outlook puts its own id on a message and keeps ours here (facts/mail.md, section 3).
_ID_HEADERS = ("Message-ID", "X-Microsoft-Original-Message-ID")


@dataclass(frozen=True, slots=True)
class Head:
    """The telling lines of one message's head, its whole size in bytes, and whether it is a draft."""

    uid: int
    raw: bytes
    size: int
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Heads:
    """New heads of one folder, lowest uid first; the rest as in Batch."""

    uidvalidity: int
    heads: tuple[Head, ...] = ()
    reset: bool = False
    last_uid: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """New messages of one folder as (uid, raw) pairs, lowest uid first.

    `reset`: the folder was renumbered, so that remembered uids mean nothing and messages may come again.
    `last_uid` is what to remember for the next time (even when no message came); `more`: ask again at once.
    A message above 512 KB is cut there; head and text stand before its attachments.
    """

    uidvalidity: int
    messages: tuple[tuple[int, bytes], ...] = ()
    reset: bool = False
    last_uid: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Where a message lies, and the Message-ID that stands on it there (a provider may have put its own)."""

    folder: str
    uid: int
    message_id: str = ""


class Mailbox:
    """One session with a mailbox; a context manager. Entering it and every method may raise ImapError."""

    def __init__(self, account: ImapAccount) -> None:
        self._account = account
        self._folders: dict[str, tuple[str, ...]] | None = None

    def __enter__(self) -> Mailbox:
        with Told(self._account):
            self._box = connect(self._account)
            log_in(self._box, self._account)
            learn(self._box)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        leave(self._box)

    @property
    def box(self) -> BaseMailBox:
        """The open mailbox of imap-tools."""
        return self._box

    def new_messages(
        self,
        folder: str = "INBOX",
        *,
        uidvalidity: int | None = None,
        last_uid: int | None = None,
        since: date | None = None,
        limit: int = FIRST_LOOK,
    ) -> Batch:
        """The messages above `last_uid`, at most `limit`, oldest first.

        At the first look, or after a renumbering, the newest `limit` messages (from the day `since` on).
        """
        with Told(self._account):
            valid, reset, known, newest = self._since(folder, uidvalidity, last_uid)
            uids, more = self._uids(known, since, limit)
            raws = [(uid, self._raw(uid)) for uid in uids]
            last = uids[-1] if uids else newest if known is None else known
            return Batch(valid, tuple((u, r) for u, r in raws if r is not None), reset, last, more)

    def heads(
        self,
        folder: str = "INBOX",
        *,
        uidvalidity: int | None = None,
        last_uid: int | None = None,
        since: date | None = None,
        limit: int = PORTION,
    ) -> Heads:
        """The heads of messages above `last_uid`, oldest first, at most `limit`; `more` tells to ask again.

        At the first look, or after a renumbering, from the day `since` on.
        """
        with Told(self._account):
            valid, reset, known, newest = self._since(folder, uidvalidity, last_uid)
            found = self._above(known) if known is not None else self._search(_day(since))
            uids, more = found[:limit], len(found) > limit
            last = uids[-1] if uids else newest if known is None else known
            return Heads(valid, self._heads_of(uids), reset, last, more)

    def fetch(self, folder: str, uid: int) -> bytes | None:
        """One message, cut at the cap; None when it is gone."""
        with Told(self._account):
            self._open(folder)
            return self._raw(uid)

    def is_unchanged(self, folder: str, uidvalidity: int | None, last_uid: int | None) -> bool:
        """True when nothing was added since `last_uid`: one question, without opening the folder."""
        # Of the folder that is open, STATUS tells an old story (RFC 3501, 6.3.10).
        if uidvalidity is None or last_uid is None or folder == self._box.folder.get():
            return False
        with Told(self._account):
            said = self._box.folder.status(folder, ["UIDVALIDITY", "UIDNEXT"])
        return (said.get("UIDVALIDITY"), said.get("UIDNEXT")) == (uidvalidity, last_uid + 1)

    def newest_arrival(self) -> datetime | None:
        """When the newest message of the inbox arrived, on the server's clock; None when it is empty."""
        with Told(self._account):
            self._open("INBOX")
            newest = self._said("EXISTS")
            if not newest:
                return None
            status, said = self._client.fetch(str(newest), "(INTERNALDATE)")
            _expect_ok(status, said)
        told = imaplib.Internaldate2tuple(said[0]) if said and isinstance(said[0], bytes) else None
        return datetime.fromtimestamp(time.mktime(told), UTC) if told else None

    def folders_to_read(self) -> tuple[str, ...]:
        """The folders in which an answer may lie, the inbox first."""
        return folders.to_read(self._names())

    def find(self, message_id: str) -> Found | None:
        """Where the message with this id (ours, also under Outlook's new one) lies, Sent first."""
        names = self._names()
        places = (self.sent_folder(), "INBOX", folders.all_among(names), folders.junk_among(names))
        for folder in dict.fromkeys(filter(None, places)):
            if uid := self._find_in(folder, message_id):
                return Found(folder, uid, self._id_at(uid))
        return None

    def find_arrived(self, message_id: str) -> Found | None:
        """Where the message with this id arrived: the inbox, or junk."""
        for folder in filter(None, ("INBOX", folders.junk_among(self._names()))):
            if uid := self._find_in(folder, message_id):
                return Found(folder, uid, self._id_at(uid))
        return None

    def find_in(self, folder: str, message_id: str) -> int | None:
        """The uid of the message with this id in one folder."""
        return self._find_in(folder, message_id)

    def sent_folder(self) -> str:
        """The folder of sent mail, by its special use or a name in one of many languages; "" when none is."""
        return folders.sent_among(self._names())

    def everything(self) -> str:
        """The folder that shows all mail, as Gmail has one; "" where there is none."""
        return folders.all_among(self._names())

    def append_sent(self, raw: bytes) -> bool:
        """File a copy as sent, unless it is there already. False: it was there, or there is no folder."""
        folder = self.sent_folder()
        if not folder or (self._find_in(folder, id_of(raw)) is not None):
            return False
        with Told(self._account):
            self._box.append(raw, folder, flag_set=[r"\Seen"])
        return True

    def move_to_sent(self, message_id: str) -> bool:
        """Put our own copy of a letter (Bcc to ourselves) from the inbox into Sent, as read.

        The one change Cordially makes in a mailbox, and only to its own message. False when there was none.
        """
        sent = self.sent_folder()
        at = self.find(message_id)
        # Without MOVE it would be a copy and an EXPUNGE, which may hit messages that are not ours.
        if not sent or at is None or at.folder == sent or "MOVE" not in self._client.capabilities:
            return False
        with Told(self._account):
            self._box.folder.set(at.folder)
            self._box.flag(str(at.uid), r"\Seen", True)
            self._box.move(str(at.uid), sent)
        return True

    def _open(self, folder: str) -> int:
        """Open for reading only (EXAMINE); the UIDVALIDITY."""
        self._box.folder.set(folder, readonly=True)
        return self._said("UIDVALIDITY")

    def _said(self, name: str) -> int:
        """A number the server gave when the folder was opened; 0 when it did not."""
        _, said = self._client.response(name)
        return int(said[0]) if said and said[0] else 0

    def _since(
        self, folder: str, uidvalidity: int | None, last_uid: int | None
    ) -> tuple[int, bool, int | None, int]:
        """Open the folder: its UIDVALIDITY, was it renumbered, the last uid known, the newest uid there.

        Where nothing is found at a first look, the next one begins after what is there now.
        """
        valid = self._open(folder)
        newest = max(self._said("UIDNEXT") - 1, 0)
        reset = uidvalidity is not None and uidvalidity != valid
        known = last_uid if last_uid is not None and not reset and uidvalidity is not None else None
        return valid, reset, known, newest

    def _uids(self, known: int | None, since: date | None, limit: int) -> tuple[list[int], bool]:
        if known is not None:
            above = self._above(known)
            return above[:limit], len(above) > limit
        return self._search(_day(since))[-limit:], False

    def _above(self, known: int) -> list[int]:
        # "n:*" always names the last message, even one below n.
        return [uid for uid in self._search(f"UID {known + 1}:*") if uid > known]

    def _heads_of(self, uids: list[int]) -> tuple[Head, ...]:
        if not uids:
            return ()
        wanted = f"(UID FLAGS RFC822.SIZE BODY.PEEK[HEADER.FIELDS ({_HEAD})])"
        status, said = self._client.uid("FETCH", _ranges(uids), wanted)
        _expect_ok(status, said)
        return tuple(sorted(_parsed_heads(said), key=lambda head: head.uid))

    def _id_at(self, uid: int) -> str:
        heads = self._heads_of([uid])
        return id_of(heads[0].raw) if heads else ""

    def _search(self, criteria: str) -> list[int]:
        status, said = self._client.uid("SEARCH", criteria)
        _expect_ok(status, said)
        return sorted(int(uid) for uid in b" ".join(s for s in said if s).split())

    def _raw(self, uid: int) -> bytes | None:
        """The message, cut at the cap; None when it was deleted meanwhile. PEEK leaves it unread."""
        status, said = self._client.uid("FETCH", str(uid), f"(BODY.PEEK[]<0.{SIZE_CAP}>)")
        _expect_ok(status, said)
        return next((bytes(part[1]) for part in said if isinstance(part, tuple)), None)

    def _find_in(self, folder: str, message_id: str) -> int | None:
        if not _ID.fullmatch(message_id) or '"' in message_id or "\\" in message_id:
            return None
        with Told(self._account):
            self._open(folder)
            for header in _ID_HEADERS:
                if uids := self._search(f'HEADER {header} "{message_id}"'):
                    return uids[0]
        return None

    def _names(self) -> dict[str, tuple[str, ...]]:
        if self._folders is None:
            with Told(self._account):
                self._folders = {f.name: tuple(f.flags) for f in self._box.folder.list()}
        return self._folders

    @property
    def _client(self) -> imaplib.IMAP4:
        return self._box.client


def probe(account: ImapAccount) -> tuple[Problem, ...]:
    """Log in and open the inbox, change nothing: the problems in words that help, or () when all is well."""
    try:
        with Mailbox(account) as mailbox:
            mailbox._open("INBOX")
    except ImapError as error:
        return (error.problem,)
    except (imaplib.IMAP4.error, OSError) as error:
        return (explained(error, account),)
    return ()


def _expect_ok(status: str, said: object) -> None:
    if status != "OK":
        raise imaplib.IMAP4.error(f"{status} {said!r}")


def newest_arrival(account: ImapAccount) -> datetime | None:
    """When the newest message of the inbox arrived, on the server's clock. Raises ImapError."""
    with Mailbox(account) as mailbox:
        return mailbox.newest_arrival()


def _day(since: date | None) -> str:
    return f"SINCE {since.day}-{_MONTHS[since.month - 1]}-{since.year}" if since else "ALL"


def _ranges(uids: list[int]) -> str:
    """Sorted uids in the short form of IMAP: 3:7,9. Gaps in a run are told, so that nothing else is read."""
    runs: list[list[int]] = []
    for uid in uids:
        if runs and uid == runs[-1][1] + 1:
            runs[-1][1] = uid
        else:
            runs.append([uid, uid])
    return ",".join(f"{a}:{b}" if b > a else f"{a}" for a, b in runs)


def _parsed_heads(said: Sequence[object]) -> Iterator[Head]:
    """What FETCH answered: (told, literal) pairs; some servers tell the numbers after the literal."""
    for part, after in zip(said, [*said[1:], b""], strict=True):
        if isinstance(part, tuple):
            told = bytes(part[0]) + (after if isinstance(after, bytes) else b"")
            uid, size = re.search(rb"UID (\d+)", told), re.search(rb"RFC822\.SIZE (\d+)", told)
            if uid:
                draft = rb"\draft" in told.lower()
                yield Head(int(uid[1]), bytes(part[1]), int(size[1]) if size else 0, draft)


_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905
