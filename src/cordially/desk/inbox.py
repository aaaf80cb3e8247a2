"""Reading the mailbox: what came back, whom it concerns, and what it means.

Only mail of people, threads and domains of the candidate's opportunities is fetched and kept; nothing is
marked as read. Nothing changes state by itself but stopping: a reply that we read wrongly can only hold a
letter back, and the person confirms or corrects it by one click.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q

from cordially.desk import accounts, clock, duties, elsewhere, invites, matching, settling, silent
from cordially.desk.config import load
from cordially.desk.models import (
    Candidate,
    Dispatch,
    Duty,
    Letter,
    MailAccount,
    MailFolder,
    Opportunity,
    Person,
    Stop,
)
from cordially.desk.models import Reply as ReplyRow
from cordially.model import CordiallyError, Reading, ReplyKind
from cordially.post import imap
from cordially.reading import understood, whose
from cordially.reading.mail import Mail, is_attachment

KEPT_RAW = imap.SIZE_CAP
# At the first look: answers to an interview before Cordially was set up still count.
FIRST_LOOK_BACK = timedelta(days=45)
LONGEST_PAUSE = timedelta(minutes=30)
_MOST_NAMES = 20


def poll(account_id: int, now: datetime) -> datetime | None:
    """The duty `poll`: read what is new, then come again; a mailbox that is down is tried less often."""
    row = MailAccount.objects.select_related("candidate").filter(pk=account_id).first()
    if row is None or not row.imap_host:
        return None
    if later := silent.until(row.imap_host, now):
        return later
    every, began = load().poll_every, time.monotonic()
    try:
        read_new(row, now)
        silent.answered(row.imap_host)
    except CordiallyError as error:
        note_trouble(row, str(error))
        silent.failed(row.imap_host, timedelta(seconds=time.monotonic() - began), clock.now())
        down_for = now - (row.polled_at or now)
        return clock.now() + min(max(every, down_for / 4), LONGEST_PAUSE)
    return clock.now() + every


def note_trouble(row: MailAccount, told: str) -> None:
    """What is wrong with an account, shown on Today and under Settings until it works again."""
    MailAccount.objects.filter(pk=row.pk).update(trouble=told)


def read_new(row: MailAccount, now: datetime) -> list[ReplyRow]:
    """Read every folder from where we stopped; the replies that concern an opportunity, stored."""
    reader = accounts.imap_account(row)
    if reader is None:
        return []
    known = matching.known_of(row.candidate)
    kept: list[ReplyRow] = []
    with imap.Mailbox(reader) as mailbox:
        sent = mailbox.sent_folder()
        for name in dict.fromkeys([*mailbox.folders_to_read(), *filter(None, [sent])]):
            kept += _read_folder(mailbox, name, row, known, now)
    MailAccount.objects.filter(pk=row.pk).update(polled_at=now, trouble="")
    return kept


def _read_folder(
    mailbox: imap.Mailbox, name: str, row: MailAccount, known: matching.Known, now: datetime
) -> Iterator[ReplyRow]:
    if len(name) > 255:
        return
    folder, _ = MailFolder.objects.get_or_create(candidate=row.candidate, account=row, name=name)
    if mailbox.is_unchanged(name, folder.uidvalidity, folder.last_uid):
        return
    more = True
    while more:
        portion = mailbox.heads(
            name,
            uidvalidity=folder.uidvalidity,
            last_uid=folder.last_uid,
            since=(now - FIRST_LOOK_BACK).date(),
        )
        for head in portion.heads:
            if reply := _look_at(mailbox, name, head, row, known, now):
                yield reply
        # Remembered only now: a crash before this reads the same mail again, and stores it once.
        folder.uidvalidity, folder.last_uid = portion.uidvalidity, portion.last_uid
        folder.save()
        more = portion.more


def _look_at(
    mailbox: imap.Mailbox, name: str, head: imap.Head, row: MailAccount, known: matching.Known, now: datetime
) -> ReplyRow | None:
    """One head: our own mail is evidence, mail that may concern us is fetched, the rest is left alone."""
    seen = matching.head_of(head.raw)
    if seen.sender in known.own or name == mailbox.sent_folder():
        settling.seen(row.candidate, matching.ids_of(seen), "The copy in your mailbox")
        elsewhere.found(mailbox, name, head, row, now)
        return None
    if not known.concerns(seen):
        return None
    raw = mailbox.fetch(name, head.uid)
    return receive(row.candidate, raw, now, folder=name) if raw is not None else None


def look_before_sending(dispatch: Dispatch, now: datetime) -> bool | None:
    """Read the mailbox once more before a letter leaves. None: there is none to read; False: it failed."""
    if dispatch.seal.letter.opportunity.rehearsal:
        return None
    rows = [row for row in accounts.accounts_of(dispatch.candidate) if row.imap_host]
    if not rows:
        return None
    for row in rows:
        try:
            read_new(row, now)
        except CordiallyError as error:
            note_trouble(row, str(error))
            return False
    return True


def receive(candidate: Candidate, raw: bytes, now: datetime, folder: str = "") -> ReplyRow | None:
    """Understand one raw message; store it if it concerns one of the candidate's opportunities."""
    own_addresses, own_ids = accounts.own_addresses(candidate), matching.own_ids(candidate)
    seen = whose(raw, own_addresses=own_addresses, own_ids=own_ids)
    reading, mail = seen.reading, seen.mail
    if reading.own or (reading.sender and reading.sender.casefold() in own_addresses):
        settling.seen(candidate, matching.ids_of(mail), "The copy in your mailbox")
        return None
    opportunity, person, letter = matching.opportunity_of(candidate, reading, mail)
    if opportunity is None:
        return None
    # A weekday in their mail is meant in their zone.
    reading = understood(seen, opportunity.zone, opportunity.country, now)
    row = _store(opportunity, person, letter, reading, mail, raw, now, folder)
    settling.seen(candidate, reading.ours, "Their answer" if reading.ours else "")
    return row


def _store(
    opportunity: Opportunity,
    person: Person | None,
    letter: Letter | None,
    reading: Reading,
    mail: Mail,
    raw: bytes,
    now: datetime,
    folder: str,
) -> ReplyRow | None:
    """One row a message. The same message again (another folder, a renumbered one) is no second reply."""
    again = ReplyRow.objects.filter(candidate=opportunity.candidate, message_id=reading.message_id)
    if reading.message_id and again.exists():
        return None
    promise = reading.promise
    row = ReplyRow(
        candidate=opportunity.candidate,
        opportunity=opportunity,
        person=person,
        letter=letter,
        at=min(reading.at or now, now),
        noticed_at=now,
        kind=reading.kind.value,
        confidence=reading.confidence,
        evidence=list(reading.evidence),
        sender=(reading.sender_name or reading.sender)[:320],
        subject=reading.subject[:998],
        text=reading.text,
        message_id=reading.message_id[:998],
        promise_text=promise.text if promise else "",
        promise_due=promise.due if promise else None,
        promise_earliest=promise.earliest if promise else None,
        returns=reading.returns,
        asks=reading.asks,
        also=" ".join(kind.value for kind in reading.also),
        cut=reading.cut,
        bounced=reading.bounced[0][:320] if reading.bounced else "",
        attachments=attachments_of(mail),
        folder=folder,
        raw=raw[:KEPT_RAW],
        fingerprint=hashlib.sha256(raw).hexdigest(),
    )
    try:
        with transaction.atomic():
            row.save()
            if reading.stop:
                _stop(row, reading)
            if reading.kind is ReplyKind.CALENDAR:
                _take_in_invites(row, raw, now)
    except IntegrityError:
        return None
    return row


def _stop(reply: ReplyRow, reading: Reading) -> None:
    """A stop word is obeyed at once, before anybody confirms it."""
    Stop.objects.create(
        candidate=reply.candidate,
        opportunity=reply.opportunity,
        at=reply.at,
        scope=reading.stop.value if reading.stop else "",
        text=" ".join(reading.evidence)[:500],
    )


def _take_in_invites(reply: ReplyRow, raw: bytes, now: datetime) -> None:
    """Let the calendar part change its interview; what it did is the first thing that the reply shows."""
    changes = [c for c in invites.take_in(reply.opportunity, raw, now) if c.told]
    if changes:
        reply.evidence = [*(c.told for c in changes), *reply.evidence]
        reply.asks = any(c.did in (invites.Did.MOVED, invites.Did.RESTORED) for c in changes)
        reply.save(update_fields=["asks", "evidence"])


def attachments_of(mail: Mail) -> list[str]:
    """The names of the files that came with a mail. They are listed, never opened."""
    names = [_file_name(part.get_filename() or "") for part in mail.parts if is_attachment(part)]
    return names[:_MOST_NAMES]


def _file_name(told: str) -> str:
    """A name that is safe to show: no folders, no control characters, no signs that turn text round."""
    last = told.replace("\\", "/").rpartition("/")[2]
    shown = "".join(c for c in last if c.isprintable()).strip()
    return shown[:200] or "a file without a name"


def correct(
    reply: ReplyRow, kind: ReplyKind, promise_due: str, now: datetime, *, invites: bool | None = None
) -> None:
    """The person confirms or corrects what a message means; `promise_due` is an ISO day or "".

    `invites` says whether they asked to stay in touch; None leaves that as it was.
    """
    reply.kind = kind.value
    reply.confirmed = True
    reply.invites = reply.invites if invites is None else invites
    reply.promise_due = date.fromisoformat(promise_due) if promise_due else None
    reply.save(update_fields=["kind", "confirmed", "invites", "promise_due"])


def arrange_polls() -> None:
    """See to it that every mailbox with an IMAP server is polled, and soon, whatever the clock once said."""
    now = clock.now()
    polls = Duty.objects.filter(kind="poll", subject=OuterRef("pk"))
    soon = Q(state=Duty.RUNNING) | Q(state=Duty.READY, due_at__lte=now + 2 * LONGEST_PAUSE)
    without = MailAccount.objects.exclude(imap_host="").exclude(
        Exists(polls.filter(soon)) | Exists(polls.filter(state=Duty.PARKED))
    )
    duties.arrange_many("poll", dict(without.values_list("pk", "candidate_id")), now, now)
