"""Filing a copy of what was sent in the Sent folder, where the provider did not do so itself."""

from __future__ import annotations

from datetime import datetime, timedelta

from cordially.desk import accounts
from cordially.desk.dispatch import bytes_of
from cordially.desk.models import Dispatch
from cordially.desk.progress import loaded
from cordially.post import imap

# Our own copy is on its way back to us; it becomes the one in Sent. After this a new one is filed.
WAIT_FOR_COPY = timedelta(minutes=3)
LOOK_AGAIN = timedelta(seconds=20)


def file_copy(dispatch_id: int, now: datetime) -> datetime | None:
    """The duty `file`: see to exactly one copy in Sent, and learn the id that the provider gave it."""
    dispatch = loaded(dispatch_id)
    seal = dispatch.seal
    row = accounts.account_for(dispatch.candidate, seal.sender)
    reader = accounts.imap_account(row) if row else None
    if row is None or reader is None or seal.letter.opportunity.rehearsal or seal.by_hand:
        return None
    left_at = dispatch.handing_over_at or dispatch.settled_at or now
    with imap.Mailbox(reader) as mailbox:
        sent = mailbox.sent_folder()
        filed = bool(sent) and mailbox.find_in(sent, seal.message_id) is not None
        filed = filed or mailbox.move_to_sent(seal.message_id)
        if not filed and accounts.copies_to_self(row, seal.sender) and now - left_at < WAIT_FOR_COPY:
            return now + LOOK_AGAIN
        if not filed:
            mailbox.append_sent(bytes_of(seal, left_at))
        at = mailbox.find(seal.message_id)
    given = at.message_id if at and at.message_id != seal.message_id else ""
    known = {"server_id": given} if given and not dispatch.server_id else {}
    Dispatch.objects.filter(pk=dispatch.pk).update(filed_in=(at.folder if at else sent)[:200], **known)
    return None
