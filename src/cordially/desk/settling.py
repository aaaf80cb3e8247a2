"""Settling a doubt: did a letter leave whose answer was lost? Evidence decides, else the person; no timer.

Evidence is a copy with our id: the one addressed to ourselves in the same transaction, the provider's own in
Sent, or any later mail (a reply, a bounce) that names the id. Outlook's new id counts like ours.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Q

from cordially.desk import accounts, duties
from cordially.desk.models import Candidate, Dispatch
from cordially.desk.progress import advance, loaded, mark_sent, record_touch
from cordially.model.dispatch import DispatchState
from cordially.model.words import said
from cordially.post import imap

# A copy shows within seconds; after the grace the person is asked (facts/mail.md, section 3).
GRACE = timedelta(minutes=15)
LOOK_AGAIN = timedelta(minutes=2)
# Asked or not, a late copy still settles it: greylisted or queued mail may take days.
LOOK_RARELY = timedelta(hours=1)
LOOK_FOR = timedelta(days=5)


def doubt(dispatch: Dispatch, why: str, now: datetime) -> None:
    """From here on the duty `settle` and the person are in charge; the duty `send` is over."""
    advance(dispatch, DispatchState.IN_DOUBT, reason=why)
    duties.arrange(dispatch.candidate, "settle", dispatch.pk, now, now)


def settle(dispatch_id: int, now: datetime) -> datetime | None:
    """The duty `settle`: look for evidence; after the grace ask the person, and go on looking for days."""
    dispatch = loaded(dispatch_id)
    if dispatch.state != DispatchState.IN_DOUBT or confirmed(dispatch):
        return None
    since = dispatch.handing_over_at or now
    if abs(now - since) < GRACE and can_look(dispatch):
        return now + LOOK_AGAIN
    Dispatch.objects.filter(pk=dispatch.pk, asked_at__isnull=True).update(asked_at=now)
    return now + LOOK_RARELY if now - since < LOOK_FOR else None


def can_look(dispatch: Dispatch) -> bool:
    """Is there any place where a copy could be looked for? Without one only the person can know."""
    if dispatch.seal.letter.opportunity.rehearsal:
        return True
    row = accounts.account_for(dispatch.candidate, dispatch.seal.sender)
    return row is not None and bool(row.imap_host)


def confirmed(dispatch: Dispatch) -> bool:
    """Is there evidence that it left? If so it is marked as sent. A mailbox that is down is no answer."""
    try:
        place, server_id = _evidence(dispatch)
    except imap.ImapError:
        return False
    if not place:
        return False
    # A server that said "later" after the dot, and took it all the same, leaves the row in the queue.
    advance(dispatch, DispatchState.HANDING_OVER)
    return mark_sent(dispatch, f"Found in {place}.", server_id)


def seen(candidate: Candidate, ids: Collection[str], where: str) -> None:
    """A mail with, or naming, these ids of ours was seen: letters in doubt among them did leave."""
    if not ids:
        return
    named = Q(seal__message_id__in=ids) | Q(server_id__in=ids)
    doubtful = Dispatch.objects.filter(named, candidate=candidate, state=DispatchState.IN_DOUBT.value)
    for pk in doubtful.values_list("pk", flat=True):
        mark_sent(loaded(pk), f"{where} shows that it left.")


def _evidence(dispatch: Dispatch) -> tuple[str, str]:
    """Where the letter was found ("" when nowhere), and the id that the provider gave it ("" when ours)."""
    seal = dispatch.seal
    if seal.letter.opportunity.rehearsal:
        box = accounts.running_postbox()
        found = box is not None and any(m.message_id == seal.message_id for m in box.messages())
        return ("the postbox" if found else ""), ""
    row = accounts.account_for(dispatch.candidate, seal.sender)
    reader = accounts.imap_account(row) if row else None
    if reader is None:
        return "", ""
    with imap.Mailbox(reader) as mailbox:
        at = mailbox.find(seal.message_id)
    if at is None:
        return "", ""
    return at.folder, at.message_id if at.message_id != seal.message_id else ""


def person_says(dispatch: Dispatch, it_left: bool, now: datetime) -> bool:
    """The person settles a doubt. "It did not leave" makes a new send possible, under a new seal."""
    if it_left:
        moved = advance(dispatch, DispatchState.SENT, settled_at=now, answer=said("You said that it left."))
        if moved:
            record_touch(dispatch, now)
        return moved
    return advance(
        dispatch, DispatchState.REFUSED, settled_at=now, reason=said("You said that it did not leave.")
    )
