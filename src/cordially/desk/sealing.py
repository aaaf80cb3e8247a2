"""The seal: a person's approval of one exact text to one exact recipient, bound by a hash.

Only a face where a person has just seen text and proof may call `seal`; no token, tool or timer does.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from cordially.desk import accounts, dispatch, duties, letters, progress
from cordially.desk.mapping import case_of, signer
from cordially.desk.models import Dispatch, Letter, Seal
from cordially.etiquette import SendTime, send_times
from cordially.model import CordiallyError, Envelope, Kind, Problem, Proof, StepKind
from cordially.model.dispatch import DispatchState
from cordially.model.words import said
from cordially.post.message import build, new_message_id

# A letter that could not leave by then comes back to the person instead of surprising the reader.
EXPIRES_AFTER = timedelta(hours=12)


class NotSealable(CordiallyError):
    """The letter cannot be sealed as it is; `problems` say what to do."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(p.message for p in problems))
        self.problems = problems


def envelope(letter: Letter) -> Envelope:
    """Exactly what would be sealed now. Raises CordiallyError while sender or recipient has no address."""
    sender = sender_address(letter)
    if not sender:
        raise CordiallyError("Your own email address is missing. Add it under Settings.")
    if not letter.person.email:
        raise CordiallyError(said("There is no email address for {name} yet.", name=letter.person.name))
    return Envelope(
        message_id=new_message_id(sender, letter.token),
        sender=sender,
        to=(letter.person.email,),
        subject=letter.subject,
        body=letter.body,
        in_reply_to=letter.in_reply_to,
        references=tuple(letter.references),
        kind=Kind(letter.kind),
    )


def sender_address(letter: Letter) -> str:
    """The address the letter comes from: the one chosen for the opportunity, the account's, the own one."""
    opportunity = letter.opportunity
    known = [] if opportunity.rehearsal else accounts.addresses_of(letter.candidate)
    if opportunity.write_as in known:
        return opportunity.write_as
    return known[0] if known else case_of(opportunity).candidate.email


def times(letter: Letter, now: datetime) -> tuple[SendTime, ...]:
    """Moments to offer, best first. A rehearsal may also go at once: nobody reads it but the person."""
    offered = send_times(
        case_of(letter.opportunity), StepKind(letter.kind), now, interview_id=str(letter.interview_id or "")
    )
    if letter.opportunity.rehearsal:
        later = tuple(t for t in offered if t.at > now)
        return (SendTime(now, "Now, into the postbox: this is a rehearsal", True), *later)
    return offered


def obstacles(letter: Letter, now: datetime, proof: Proof | None = None) -> tuple[Problem, ...]:
    """What stands between this text and a seal: errors (of `proof`, where made), no address, no text."""
    problems: tuple[Problem, ...] = ()
    if not letter.body.strip():
        problems += (Problem("body", "The letter is empty."),)
    proof = proof or letters.proof_of(letter, now)
    if proof.errors:
        count = len(proof.errors)
        one = said("There is still one thing to mend in this letter.")
        more = said("There are still {count} things to mend in this letter.", count=count)
        problems += (Problem("body", one if count == 1 else more),)
    try:
        # Built as it would leave: what no server could take is told now, not in the hour of sending.
        build(envelope(letter), sender_name=signer(letter.opportunity).name, date=now)
    except CordiallyError as missing:
        problems += (Problem("to", str(missing)),)
    return problems


def seal(letter: Letter, digest: str, send_at: datetime, now: datetime, *, by_hand: bool = False) -> Seal:
    """Seal exactly what the person saw (`digest`), to leave at `send_at`, and arrange its one dispatch.

    Raises NotSealable: the text changed since it was shown, errors are left, or the budget says no.
    """
    if problems := obstacles(letter, now):
        raise NotSealable(problems)
    sealed = envelope(letter)
    if sealed.digest != digest:
        raise NotSealable((Problem("body", "The text changed after you read it. Please read it once more."),))
    with transaction.atomic():
        # Two windows, one letter: the second waits here, and is told.
        Letter.objects.select_for_update(of=("self",)).only("pk").get(pk=letter.pk)
        if letters.live_seal(letter):
            raise NotSealable((Problem("", "This letter is sealed already."),))
        row = _new_seal(letter, sealed, max(send_at, now), now, by_hand)
        going = Dispatch(candidate=letter.candidate, seal=row)
        if why := dispatch.reason_to_park(going, now):
            transaction.set_rollback(True)
            raise NotSealable((Problem("", why),))
        going.save()
        if not by_hand:
            duties.arrange(letter.candidate, "send", going.pk, row.send_at, now)
    return row


def _new_seal(letter: Letter, sealed: Envelope, send_at: datetime, now: datetime, by_hand: bool) -> Seal:
    return Seal.objects.create(
        candidate=letter.candidate,
        letter=letter,
        digest=sealed.digest,
        message_id=sealed.message_id,
        sender=sealed.sender,
        sender_name=signer(letter.opportunity).name,
        recipient=sealed.to[0],
        subject=sealed.subject,
        body=sealed.body,
        in_reply_to=sealed.in_reply_to,
        references=list(sealed.references),
        kind=sealed.kind.value,
        sealed_at=now,
        send_at=send_at,
        expires_at=send_at + EXPIRES_AFTER,
        by_hand=by_hand,
    )


def undo(row: Seal, now: datetime) -> bool:
    """Break the seal while the letter has not begun to leave; False when it is too late."""
    with transaction.atomic():
        if not progress.advance(row.dispatch, DispatchState.WITHDRAWN, settled_at=now):
            return False
        Seal.objects.filter(pk=row.pk).update(revoked_at=now)
        # A new seal is a new message: its id must not be taken for the old one's.
        Letter.objects.filter(pk=row.letter_id).update(token=secrets.token_hex(12))
        duties.cancel("send", row.dispatch.pk)
    return True


def sent_by_hand(row: Seal, now: datetime) -> bool:
    """The person sent the sealed text with their own mail program."""
    with transaction.atomic():
        if not progress.advance(row.dispatch, DispatchState.HANDING_OVER, handing_over_at=now):
            return False
        progress.advance(
            row.dispatch, DispatchState.SENT, settled_at=now, answer=said("You sent it yourself.")
        )
        progress.record_touch(row.dispatch, now)
    return True
