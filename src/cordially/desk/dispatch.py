"""Sending one sealed letter: at most once, never stale, never unsealed (DESIGN.md 5).

`handing_over` is committed before the final dot is written; the server's answer is committed after it; what
lies between is doubt, which `settling` settles. Everything before the dot may be tried again.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from cordially.desk import accounts, clock, contacts, duties, inbox, pacing, restoring, settling
from cordially.desk.models import Candidate, Dispatch, MailAccount, Reply, Seal
from cordially.desk.progress import advance, loaded, mark_sent
from cordially.model import CordiallyError, Envelope, Kind, ReplyKind
from cordially.model.calendar import zone_of
from cordially.model.dispatch import DispatchState
from cordially.model.words import said, sentences
from cordially.post import message, smtp

FIRST_PAUSE = timedelta(minutes=2)
LONGEST_PAUSE = timedelta(minutes=30)
# How long after the person let a parked letter go it may still leave.
RELEASED_FOR = timedelta(hours=12)

_STEPS_ASIDE_FOR = [k.value for k in ReplyKind if k not in (ReplyKind.AUTO_REPLY, ReplyKind.ACKNOWLEDGEMENT)]


class TakenBack(CordiallyError):
    """The seal was withdrawn, or somebody else is sending it, in the last moment."""


def envelope_of(seal: Seal) -> Envelope:
    """The sealed text and recipients as the value whose digest the seal holds."""
    return Envelope(
        message_id=seal.message_id,
        sender=seal.sender,
        to=(seal.recipient,),
        subject=seal.subject,
        body=seal.body,
        in_reply_to=seal.in_reply_to,
        references=tuple(seal.references),
        kind=Kind(seal.kind),
    )


def bytes_of(seal: Seal, at: datetime) -> bytes:
    """The message on the wire, dated `at` on the candidate's own clock."""
    here = zone_of(seal.candidate.zone or "UTC")
    return message.build(envelope_of(seal), sender_name=seal.sender_name, date=at.astimezone(here))


def send(dispatch_id: int, now: datetime) -> datetime | None:
    """The duty `send`: look once more, then hand over. Returns when to come again, or None."""
    dispatch = loaded(dispatch_id)
    if dispatch.state == DispatchState.HANDING_OVER:
        settling.doubt(dispatch, said("Cordially was interrupted while handing this letter over."), now)
        return None
    if dispatch.state != DispatchState.QUEUED:
        return None
    row = _account(dispatch)
    if row and (later := pacing.next_free(row, now)):
        return later
    # It reached the dot before and the server said "later": a server that took it all the same shows now.
    if (dispatch.handing_over_at or restoring.may_have_left(dispatch, now)) and settling.confirmed(dispatch):
        return None
    if why := _expired(dispatch, now):
        _park(dispatch, why, now)
        return None
    if inbox.look_before_sending(dispatch, now) is False and not dispatch.released_at:
        return _pause(
            dispatch, said("Your mailbox could not be read, so nobody knows whether they wrote."), now
        )
    if why := reason_to_park(dispatch, now):
        _park(dispatch, why, now)
        return None
    return _hand_over(dispatch, row, now)


def reason_to_park(dispatch: Dispatch, now: datetime) -> str:
    """Why this letter must come back to the person instead of leaving; "" when it may go."""
    seal = dispatch.seal
    if envelope_of(seal).digest != seal.digest:
        return said("The text is no longer the one that was sealed.")
    if why := _expired(dispatch, now):
        return why
    if wrote := _wrote_since(dispatch):
        return said("{name} wrote first. Read that, then decide.", name=wrote.sender or said("They"))
    return _improper(seal, now)


def _improper(seal: Seal, now: datetime) -> str:
    """What the one gate says against this contact; "" when it is proper."""
    letter = seal.letter
    verdict = contacts.judge(
        letter.opportunity, Kind(seal.kind), now, person=letter.person, interview=letter.interview
    )
    return "" if verdict.proper else verdict.reason.text


def may_release(dispatch: Dispatch, now: datetime) -> bool:
    """May the person let a parked letter go all the same? Never past the budget, a stop or a broken seal."""
    if dispatch.state != DispatchState.PARKED:
        return False
    trial = Dispatch(seal=dispatch.seal, candidate=dispatch.candidate, released_at=now)
    return not reason_to_park(trial, now)


def release(dispatch: Dispatch, now: datetime) -> bool:
    """The person looked at what parked the letter and lets it go as it was sealed."""
    if not may_release(dispatch, now):
        return False
    with transaction.atomic():
        if not advance(dispatch, DispatchState.QUEUED, released_at=now, settled_at=None, reason=""):
            return False
        duties.arrange(dispatch.candidate, "send", dispatch.pk, now, now)
    return True


def gave_up(dispatch_id: int, error: str, now: datetime) -> None:
    """The duty `send` was parked: so is its letter, for the person to see; past the dot it is a doubt."""
    dispatch = loaded(dispatch_id)
    if dispatch.state == DispatchState.HANDING_OVER:
        settling.doubt(
            dispatch, said("Cordially could not finish handing this letter over: {error}", error=error), now
        )
    advance(
        dispatch,
        DispatchState.PARKED,
        reason=said("Cordially could not send it: {error}", error=error),
        settled_at=now,
    )


def _account(dispatch: Dispatch) -> MailAccount | None:
    if dispatch.seal.letter.opportunity.rehearsal:
        return None
    return accounts.account_for(dispatch.candidate, dispatch.seal.sender)


def _expired(dispatch: Dispatch, now: datetime) -> str:
    good_until = dispatch.seal.expires_at
    if dispatch.released_at:
        good_until = max(good_until, dispatch.released_at + RELEASED_FOR)
    if now <= good_until:
        return ""
    slept = said("The machine may have slept.")
    last = said("The last try: {reason}", reason=dispatch.reason) if dispatch.reason else slept
    return sentences(said("Its time has passed."), last, said("Look at it again before it goes."))


def _wrote_since(dispatch: Dispatch) -> Reply | None:
    seal = dispatch.seal
    return Reply.objects.filter(
        candidate=seal.candidate,
        opportunity=seal.letter.opportunity,
        noticed_at__gte=dispatch.released_at or seal.sealed_at,
        kind__in=_STEPS_ASIDE_FOR,
    ).first()


def _park(dispatch: Dispatch, why: str, now: datetime) -> None:
    advance(dispatch, DispatchState.PARKED, reason=why, settled_at=now)


def _hand_over(dispatch: Dispatch, row: MailAccount | None, now: datetime) -> datetime | None:
    seal = dispatch.seal
    account = accounts.smtp_for(seal.letter.opportunity, seal.sender)
    if account is None:
        _park(dispatch, said("There is no mail account to send with."), now)
        return None
    try:
        answer = smtp.deliver(
            account,
            sender=seal.sender,
            recipients=[seal.recipient],
            data=bytes_of(seal, now),
            before_dot=lambda: _commit_hand_over(dispatch),
            copies=accounts.copies_to_self(row, seal.sender),
            envelope_id=seal.message_id.strip("<>").partition("@")[0],
        )
    except TakenBack:
        return None
    except smtp.InDoubt as unclear:
        settling.doubt(dispatch, str(unclear), now)
        return None
    except smtp.NotTaken as refusal:
        return _not_taken(dispatch, refusal, now)
    mark_sent(dispatch, f"{answer.code} {answer.text}", answer.server_id)
    return None


def _commit_hand_over(dispatch: Dispatch) -> None:
    """The durable mark before the dot. The update is the fence: two workers cannot both pass it.

    Letters of one candidate pass one by one, and each is judged once more with those that are under way, so
    that two workers cannot together spend what the budget gave once.
    """
    with transaction.atomic():
        Candidate.objects.select_for_update().only("pk").get(pk=dispatch.candidate_id)
        live = Seal.objects.filter(pk=dispatch.seal_id, revoked_at__isnull=True).exists()
        why = _improper(dispatch.seal, clock.now()) if live else ""
        if why:
            _park(dispatch, why, clock.now())
        elif live and advance(dispatch, DispatchState.HANDING_OVER, handing_over_at=clock.now()):
            return
    raise TakenBack("The letter was taken back before it left.")


def _not_taken(dispatch: Dispatch, refusal: smtp.NotTaken, now: datetime) -> datetime | None:
    """A clear no. When it may pass, the same letter is tried again until its time is over."""
    answer = f"{refusal.code} {refusal.text}".strip() if refusal.code else ""
    with transaction.atomic():
        advance(dispatch, DispatchState.REFUSED, reason=str(refusal), answer=answer, settled_at=now)
        if not refusal.temporary:
            return None
        advance(dispatch, DispatchState.QUEUED, settled_at=None)
        return _pause(dispatch, str(refusal), now)


def _pause(dispatch: Dispatch, why: str, now: datetime) -> datetime:
    """2, 4, 8, 16, then 30 minutes; the letter's expiry ends it."""
    pause: timedelta = FIRST_PAUSE * 2 ** min(dispatch.attempts, 4)
    Dispatch.objects.filter(pk=dispatch.pk).update(reason=why, attempts=dispatch.attempts + 1)
    return now + min(pause, LONGEST_PAUSE)
