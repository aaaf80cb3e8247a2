"""Mail that the person sent from another program: it is a contact with the employer like any other.

Found in the folder Sent (where there is none, in the one that shows all mail), recorded once by its
Message-ID, and counted by the budget. Only a message to somebody of an open case, sent after their first
interview began, leaves a row: its time, its subject, to whom it went and whether it thanked or answered.
Its text is looked at for that and not kept. Everything else leaves no trace.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Q

from cordially.desk import matching
from cordially.desk.models import (
    Candidate,
    Dispatch,
    Interview,
    MailAccount,
    Opportunity,
    Person,
    Reply,
    Touch,
)
from cordially.model import Channel, Kind, ReplyKind
from cordially.post import imap
from cordially.reading.mail import Mail, addresses_in, named_ids, parse
from cordially.reading.quotes import new_text

_THANKS = re.compile(
    r"\b(?:thank|appreciat|grateful|dank|merci|remerci|gracias|agradec|grazie|ringrazi|bedankt|obrigad|tack\b"
    r"|tacka|dziękuj)",
    re.IGNORECASE,
)
_THANKING = (Kind.THANK_YOU.value, Kind.RECOVERY.value)
THANKED_WITHIN = timedelta(days=7)  # a thank-you later than this is a contact of another kind
# A provider that puts its own id on our letter files it within moments of taking it.
_FILED_WITHIN = timedelta(minutes=15)
_SAME_BY_HAND = timedelta(hours=12)  # what was logged by hand, and then found


def found(
    mailbox: imap.Mailbox, folder: str, head: imap.Head, row: MailAccount, now: datetime
) -> Touch | None:
    """One message of the person's own in a folder: the contact that it was, if it was one."""
    seen = matching.head_of(head.raw)
    if not _was_sent(mailbox, folder, head, seen):
        return None
    person = _person_written_to(row.candidate, seen, now)
    if person is None or _is_ours(person, seen, now):
        return None
    raw = mailbox.fetch(folder, head.uid)
    return _record(person, seen, new_text(parse(raw).text) if raw else "", now)


def set_aside(touch: Touch, aside: bool) -> bool:
    """The person says that it was not about the interview, or takes that back.

    False for a contact that was not found in the mailbox.
    """
    if not touch.message_id or touch.letter_id:
        return False
    touch.set_aside = aside
    touch.save(update_fields=["set_aside"])
    return True


def _was_sent(mailbox: imap.Mailbox, folder: str, head: imap.Head, seen: Mail) -> bool:
    """Whether it lies where sent mail lies. A forged sender in the inbox is nobody's contact."""
    sent = mailbox.sent_folder()
    if head.draft or not seen.message_id:
        return False
    if sent:
        return folder == sent
    # Where all mail lies in one folder, what arrived there was delivered to somebody.
    return folder == mailbox.everything() and not seen.has("Delivered-To")


def _person_written_to(candidate: Candidate, seen: Mail, now: datetime) -> Person | None:
    """The first of its readers who belongs to an open case that has come to an interview by then."""
    for address in addresses_in(seen, "To", "Cc", "Bcc"):
        people = Person.objects.filter(
            candidate=candidate, email__iexact=address, opportunity__outcome="", opportunity__rehearsal=False
        ).select_related("opportunity", "candidate")
        for person in people.order_by("-pk"):
            if _had_begun(person.opportunity, _sent_at(seen, now)):
                return person
    return None


def _had_begun(opportunity: Opportunity, at: datetime) -> bool:
    """Whether the first interview had begun by then; what was written before it arranged it."""
    return Interview.objects.filter(opportunity=opportunity, cancelled=False, start__lte=at).exists()


def _sent_at(seen: Mail, now: datetime) -> datetime:
    return min(seen.at or now, now)


def _is_ours(person: Person, seen: Mail, now: datetime) -> bool:
    """Whether it is a letter that we sent: by its ids, or by its subject under a provider's id."""
    ids = matching.ids_of(seen)
    dispatches = Dispatch.objects.filter(candidate=person.candidate)
    if dispatches.filter(Q(seal__message_id__in=ids) | Q(server_id__in=ids)).exists():
        return True
    at = _sent_at(seen, now)
    near = dispatches.filter(
        seal__letter__person=person,
        handing_over_at__range=(at - _FILED_WITHIN, at + _FILED_WITHIN),
    ).values_list("seal__subject", flat=True)
    subject = matching.bare_subject(seen.header("Subject"))
    return any(matching.bare_subject(one) == subject for one in near)


def _record(person: Person, seen: Mail, text: str, now: datetime) -> Touch | None:
    """The one row of this message; None when it is there already."""
    at = _sent_at(seen, now)
    touches = Touch.every.filter(candidate=person.candidate)
    if touches.filter(message_id=seen.message_id[:998]).exists():
        return None
    by_hand = touches.filter(
        person=person, letter=None, message_id="", channel=Channel.EMAIL.value,
        at__range=(at - _SAME_BY_HAND, at + _SAME_BY_HAND),
    ).first()  # fmt: skip
    if by_hand:
        by_hand.message_id = seen.message_id[:998]
        by_hand.save(update_fields=["message_id"])
        return None
    answers = _answers(person.candidate, seen)
    interview = _owed(person, at)
    row = Touch(
        candidate=person.candidate,
        opportunity=person.opportunity,
        person=person,
        at=at,
        channel=Channel.EMAIL.value,
        kind=_kind(person, interview, f"{seen.header('Subject')}\n{text}", answers).value,
        answers=answers,
        note=seen.header("Subject")[:200],
        message_id=seen.message_id[:998],
    )
    if row.kind == Kind.THANK_YOU.value:
        row.interview = interview
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return None
    return row


def _answers(candidate: Candidate, seen: Mail) -> bool:
    """Whether it answers a message of theirs that we keep."""
    return Reply.objects.filter(candidate=candidate, message_id__in=named_ids(seen)).exists()


def _owed(person: Person, at: datetime) -> Interview | None:
    """The interview for which this person had no thanks yet when the message was sent."""
    lately = person.interviews.filter(
        cancelled=False, no_show=False, end__lte=at, end__gte=at - THANKED_WITHIN
    ).order_by("-end")
    thanked = Touch.objects.filter(person=person, kind__in=_THANKING, interview__isnull=False)
    return lately.exclude(pk__in=thanked.values("interview_id")).first()


def _kind(person: Person, interview: Interview | None, words: str, answers: bool) -> Kind:
    """What it was for, as far as its words show."""
    thanks = _THANKS.search(words) is not None
    refused = Reply.objects.filter(opportunity=person.opportunity, kind=ReplyKind.REJECTION.value).exists()
    if thanks and refused:
        return Kind.GOODWILL
    if thanks and interview:
        return Kind.THANK_YOU
    return Kind.ANSWER if answers else Kind.STATUS_CHECK
