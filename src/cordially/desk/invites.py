"""What an invitation in the mailbox does to an interview that is known: move it, call it off, or ask.

An interview is known by the UID of its invite and, in a series, by the occurrence. A change counts only if it
is newer (SEQUENCE, then DTSTAMP). A COUNTER, an interview that has begun, and a time without a zone are never
acted upon: the person is asked. Whatever happens is told in a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from django.db import transaction

from cordially.desk import accounts, interviews
from cordially.desk.models import Candidate, Interview, Opportunity
from cordially.model.calendar import human_day
from cordially.model.words import said
from cordially.post.invite import Invite, read_invites


class Did(StrEnum):
    """What became of one meeting of an invitation."""

    MOVED = "moved"
    CALLED_OFF = "called_off"
    RESTORED = "restored"
    UPDATED = "updated"
    ASKED = "asked"
    NOTHING = "nothing"  # an older version, or one that is known already
    UNKNOWN = "unknown"  # a meeting that is not here


@dataclass(frozen=True, slots=True)
class Change:
    """What was done with one meeting, and the sentence that tells the person; `told` is "" for NOTHING."""

    did: Did
    told: str = ""
    interview: Interview | None = None


def take_in(opportunity: Opportunity, raw: bytes, now: datetime) -> tuple[Change, ...]:
    """Apply the calendar part of a mail to the interviews of this opportunity; () without such a part."""
    found, _ = read_invites(raw, me=tuple(accounts.own_addresses(opportunity.candidate)))
    return tuple(apply(opportunity, invite, now) for invite in found)


@transaction.atomic
def apply(opportunity: Opportunity, invite: Invite, now: datetime) -> Change:
    """Apply one meeting of an invitation; interviews at other employers are never touched."""
    rows = _meant(opportunity, invite)
    if not rows:
        return Change(Did.UNKNOWN, _told_unknown(invite)) if invite.method != "REPLY" else Change(Did.NOTHING)
    if len(rows) > 1 and not invite.cancelled:
        return Change(
            Did.ASKED, said("They changed a series of meetings. Please look at the times yourself."), rows[0]
        )
    changes = [_apply_to(row, invite, now) for row in rows]
    return next((c for c in changes if c.did is not Did.NOTHING), changes[0])


def take_over(candidate: Candidate, invite: Invite, now: datetime) -> Change | None:
    """The same for an invite that the person brings: None when its meeting is not here yet."""
    known = Interview.objects.filter(candidate=candidate, uid=invite.uid) if invite.uid else None
    first = known.select_related("opportunity").first() if known is not None else None
    if first is None:
        return None
    change = apply(first.opportunity, invite, now)
    return None if change.did is Did.UNKNOWN else change


def _meant(opportunity: Opportunity, invite: Invite) -> list[Interview]:
    """The interviews that the invite speaks of: all of its UID, or the one occurrence that it names."""
    if not invite.uid:
        return []
    at_employer = Interview.objects.select_for_update(of=("self",)).filter(
        candidate=opportunity.candidate, opportunity__company__iexact=opportunity.company, uid=invite.uid
    )
    rows = list(at_employer.select_related("opportunity"))
    if not invite.one_of_series:
        return rows
    return [row for row in rows if invite.occurrence and invite.occurrence == (row.occurrence or row.start)]


def _apply_to(row: Interview, invite: Invite, now: datetime) -> Change:
    if invite.method == "REPLY" or (invite.method != "COUNTER" and not _is_newer(row, invite)):
        return Change(Did.NOTHING, "", row)
    if invite.method == "COUNTER":
        return _counter(row, invite)
    if row.start <= now:
        return Change(
            Did.ASKED,
            said("They changed the interview of {when} after it began.", when=_when(row.start, row.zone)),
            row,
        )
    return _call_off(row, invite) if invite.cancelled else _renew(row, invite)


def _is_newer(row: Interview, invite: Invite) -> bool:
    if invite.sequence != row.sequence:
        return invite.sequence > row.sequence
    return row.stamped is None or invite.stamped is None or invite.stamped > row.stamped


def _counter(row: Interview, invite: Invite) -> Change:
    """They propose another time; nothing changes until the person agrees."""
    when = _when(row.start, row.zone)
    if invite.start:
        told = said(
            "They propose to meet on {proposed} instead of {when}. Nothing is changed yet.",
            proposed=_when(invite.start, row.zone),
            when=when,
        )
    else:
        told = said("They propose to meet instead of {when}. Nothing is changed yet.", when=when)
    return Change(Did.ASKED, told, row)


def _call_off(row: Interview, invite: Invite) -> Change:
    if row.cancelled:
        return Change(Did.NOTHING, "", row)
    row.cancelled = True
    _remember(row, invite)
    return Change(
        Did.CALLED_OFF, said("They called off the interview of {when}.", when=_when(row.start, row.zone)), row
    )


def _renew(row: Interview, invite: Invite) -> Change:
    """Take over time and place; the person's own notes and people stay."""
    if invite.start is None or invite.end is None or invite.end <= invite.start:
        told = said("They changed the interview, but not in a time that can be read. When is it now?")
        return Change(Did.ASKED, told, row)
    before, was_off = row.start, row.cancelled
    row.start, row.end, row.cancelled = invite.start, invite.end, False
    row.zone = invite.zone if invite.zone not in ("", "UTC") else row.zone
    row.place = (invite.link or invite.place or row.place)[:2000]
    _remember(row, invite)
    _add_people(row, invite)
    if was_off:
        return Change(
            Did.RESTORED, said("The interview is on again: {when}.", when=_when(row.start, row.zone)), row
        )
    if row.start == before:
        return Change(Did.UPDATED, said("They updated the interview; its time is as before."), row)
    told = said(
        "They moved the interview from {before} to {after}.",
        before=_when(before, row.zone),
        after=_when(row.start, row.zone),
    )
    return Change(Did.MOVED, told, row)


def _remember(row: Interview, invite: Invite) -> None:
    row.sequence, row.stamped = max(row.sequence, invite.sequence), invite.stamped or row.stamped
    row.occurrence = invite.occurrence or row.occurrence
    row.save()


def _add_people(row: Interview, invite: Invite) -> None:
    """Whoever is new at the table joins the interview; nobody leaves it, for they may only have declined."""
    new = interviews.people_of(row.opportunity, invite.people[: interviews.MOST_PEOPLE])
    row.people.add(*new)


def _told_unknown(invite: Invite) -> str:
    if invite.cancelled:
        return said("They called off a meeting that is not noted here.")
    if not invite.start:
        return said("They invite you to a meeting that is not noted here yet.")
    when = _when(invite.start, invite.zone)
    return said("They invite you to a meeting for {when} that is not noted here yet.", when=when)


def _when(moment: datetime | None, zone: str) -> str:
    """ "Thursday 3 December, 14:00", in the zone of the interview."""
    if moment is None:
        return said("an unknown time")
    local = moment.astimezone(ZoneInfo(zone) if zone else UTC)
    return said("{day}, {time}", day=human_day(local.date()), time=f"{local:%H:%M}")
