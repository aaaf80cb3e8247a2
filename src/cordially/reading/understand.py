"""The one door of this room: raw bytes of a message to a Reading."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cordially.model.history import Reading, ReplyKind
from cordially.model.interview import Promise
from cordially.reading import automatic
from cordially.reading.bounce import bounce_of, is_report, returned_ids
from cordially.reading.calendars import calendar_of
from cordially.reading.kinds import Meaning, meaning_of
from cordially.reading.mail import MAX_BYTES, Mail, named_ids, parse
from cordially.reading.promised import Place, promise_of, promises_in
from cordially.reading.quotes import forwarded, new_text, without_head
from cordially.reading.returns import return_date
from cordially.reading.sentences import sentences
from cordially.reading.stops import stop_of

_AFTER_NOW = timedelta(days=1)  # a Date further ahead than this is a broken clock of theirs


def classify(
    raw: bytes,
    *,
    own_addresses: Collection[str] = (),
    own_ids: Collection[str] = (),
    zone: str = "UTC",
    country: str = "US",
    now: datetime | None = None,
) -> Reading:
    """What a raw message means: never raises, whatever the bytes.

    `own_addresses` are the candidate's; mail from them is `own` and no answer. `own_ids` are the Message-IDs
    we sent: `Reading.ours` names those of them that the mail names. Without `own_ids` it holds every id
    named, for the caller to look up. `zone` (IANA) and `country` are the reader's, for dates. `now` serves
    where the mail's own date is missing or lies in the future. An unknown `zone` is the caller's error:
    ValueError.
    """
    return understood(whose(raw, own_addresses=own_addresses, own_ids=own_ids), zone, country, now)


@dataclass(frozen=True, slots=True)
class Seen:
    """A mail of which is known whose it is; `is_whole` where nothing is left to understand."""

    mail: Mail
    reading: Reading
    is_whole: bool = False


def whose(raw: bytes, *, own_addresses: Collection[str] = (), own_ids: Collection[str] = ()) -> Seen:
    """The first half of `classify`: who wrote (or what failed), and which of our mails it names.

    Whoever looks up whom it concerns knows the reader's zone only then, for the second half.
    """
    mail = parse(raw)
    base = Reading(
        ReplyKind.OTHER, 0.0,
        sender=mail.sender, sender_name=mail.sender_name, subject=mail.header("Subject"),
        message_id=mail.message_id, ours=_ours(named_ids(mail), own_ids), at=mail.at,
        text=_words(mail, own_addresses), cut=len(raw) > MAX_BYTES,
    )  # fmt: skip
    if _is_own(mail, own_addresses, own_ids):
        own = replace(base, own=True, evidence=(f"This is our own mail, from {mail.sender}.",))
        return Seen(mail, own, is_whole=True)
    if report := _of_mail_system(mail, base, own_ids):
        return Seen(mail, report, is_whole=True)
    return Seen(mail, base)


def understood(seen: Seen, zone: str, country: str, now: datetime | None = None) -> Reading:
    """The second half of `classify`: what the words mean, with their dates in the reader's calendar."""
    if seen.is_whole:
        return seen.reading
    return _theirs(seen.mail, seen.reading, Place(_said_at(seen.mail, now), zone, country))


def _words(mail: Mail, own_addresses: Collection[str]) -> str:
    """Their new words; with them what they forward from somebody else, but never what we wrote."""
    above, passed_on = forwarded(mail.text)
    if not passed_on or any(
        address and address.casefold() in passed_on[:2000].casefold() for address in own_addresses
    ):
        return new_text(mail.text)
    return "\n\n".join(one for one in (new_text(above), new_text(without_head(passed_on))) if one)


def _said_at(mail: Mail, now: datetime | None) -> datetime | None:
    if mail.at is None or (now is not None and mail.at > now + _AFTER_NOW):
        return now
    return mail.at


def _is_own(mail: Mail, addresses: Collection[str], ids: Collection[str]) -> bool:
    own = {a.strip().casefold() for a in addresses}
    return mail.sender in own - {""} or _bare(mail.message_id) in {_bare(i) for i in ids} - {""}


def _bare(message_id: str) -> str:
    return message_id.strip().strip("<>").casefold()


def _ours(named: tuple[str, ...], own_ids: Collection[str]) -> tuple[str, ...]:
    """Those of the named ids that we sent, written as we know them; all where we know none."""
    known = {_bare(i): i for i in own_ids}
    return tuple(dict.fromkeys(known[_bare(i)] for i in named if _bare(i) in known)) if known else named


def _of_mail_system(mail: Mail, base: Reading, own_ids: Collection[str]) -> Reading | None:
    """A bounce, or a report of delay or success, with those of our mails that came back."""
    found = bounce_of(mail)
    if found is None and not is_report(mail):
        return None
    ids = found.ids if found else returned_ids(mail)
    base = replace(base, ours=_ours(tuple(dict.fromkeys((*ids, *named_ids(mail)))), own_ids))
    if found is None:
        return replace(
            base, kind=ReplyKind.AUTO_REPLY, confidence=0.95, evidence=("A report of a mail system",)
        )
    return replace(
        base, kind=ReplyKind.BOUNCE, confidence=found.confidence, evidence=found.evidence,
        bounced=found.addresses,
    )  # fmt: skip


def _theirs(mail: Mail, base: Reading, place: Place) -> Reading:
    """Calendar, automatic or human: everything that has words to be read."""
    said = spoken(mail, base.text)
    promises = promises_in(said, place)
    dated = frozenset(one for one, p in promises.items() if p.due is not None)
    stop = stop_of(said, dated)
    base = replace(base, stop=stop[0] if stop else None)
    meaning = meaning_of(said, dated)
    event = calendar_of(mail)
    if event:
        told = meaning.evidence if meaning.kind is ReplyKind.REJECTION else ()
        return replace(base, kind=ReplyKind.CALENDAR, confidence=0.95, evidence=(event, *told))
    reading = _automatic(mail, base, meaning, place) or _human(base, meaning, promises, place)
    shown = (stop[1],) if stop and stop[1] not in reading.evidence else ()
    return replace(reading, evidence=reading.evidence + shown)


def spoken(mail: Mail, text: str) -> tuple[str, ...]:
    """The sentences that count; the subject too, unless it repeats what we wrote."""
    subject = mail.header("Subject")
    repeated = not subject or automatic.is_reply_subject(subject) or named_ids(mail)
    return (() if repeated else (subject,)) + sentences(text)


_OUTCOMES = (ReplyKind.REJECTION, ReplyKind.OFFER, ReplyKind.NEXT_ROUND)
_SURE_THOUGH_AUTOMATIC = 0.8  # application systems send real outcomes under Auto-Submitted


def _automatic(mail: Mail, base: Reading, meaning: Meaning, place: Place) -> Reading | None:
    """An answering machine's mail, unless it carries an outcome or nothing shows a machine."""
    strong, weak = automatic.signs(mail, base.text)
    away = automatic.away_words(base.text)
    outcome = meaning.kind in _OUTCOMES and meaning.confidence >= _SURE_THOUGH_AUTOMATIC
    if outcome and not away:
        return None
    sure = 0.97 if strong else 0.85 if len(weak) >= 2 else 0.0
    if not sure and away and (meaning.alone or meaning.kind is ReplyKind.OTHER):
        sure = 0.65
    if not sure:
        return None
    back = return_date(base.text, place.said_at, place.zone, place.country) if place.said_at else None
    return replace(base, kind=ReplyKind.AUTO_REPLY, confidence=sure, evidence=strong + weak, returns=back)


def _human(base: Reading, meaning: Meaning, promises: dict[str, Promise], place: Place) -> Reading:
    settled = meaning.kind in (ReplyKind.REJECTION, ReplyKind.OFFER)
    promise = None if settled else promise_of(meaning.waiting, promises, place)
    return replace(
        base, kind=meaning.kind, confidence=round(meaning.confidence, 3), evidence=meaning.evidence,
        promise=promise, also=meaning.also, asks=meaning.asks,
    )  # fmt: skip
