"""Reminding the person: by mail to themselves, on the desktop, by a service of theirs; seldom and once."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from cordially import model as m
from cordially.desk import accounts, duties, feed, vault
from cordially.desk.agenda import Todo, agenda
from cordially.desk.models import Candidate, Reminding, Told
from cordially.etiquette.reminders import Due, Hours, Telling, Way, advise
from cordially.model.calendar import local_date, zone_of
from cordially.post import message, notify, smtp

DUTY = "remind"
REMEMBER = timedelta(days=60)
MOST_ADDRESSES = 5
LONGEST_WAIT = timedelta(hours=1)  # a change of the plan is noticed at the latest then


@dataclass(frozen=True, slots=True)
class Note:
    """One reminder in words."""

    title: str
    text: str


def settings_of(candidate: Candidate) -> Reminding:
    """How this candidate is reminded; at first not at all."""
    return Reminding.objects.get_or_create(candidate=candidate)[0]


def addresses_of(candidate: Candidate) -> tuple[str, ...]:
    """The apprise addresses, from the store of secrets."""
    return tuple((vault.of(candidate).get(_secret(candidate)) or "").split())


def _secret(candidate: Candidate) -> str:
    return f"reminders:{candidate.pk}"


def save(candidate: Candidate, form: Mapping[str, str], now: datetime) -> tuple[m.Problem, ...]:
    """Keep the settings as typed; with problems nothing is changed."""
    row = settings_of(candidate)
    addresses = tuple(form.get("elsewhere", "").split())
    problems = notify.check(addresses) if addresses else ()
    if len(addresses) > MOST_ADDRESSES:
        problems += (m.Problem("elsewhere", f"{MOST_ADDRESSES} addresses are enough to be reminded."),)
    if form.get("by_mail") and accounts.account_of(candidate) is None:
        problems += (m.Problem("by_mail", "To be reminded by mail, add your mail account first."),)
    for field in ("digest_at", "quiet_from", "quiet_to"):
        try:
            setattr(row, field, time.fromisoformat(form.get(field, "")))
        except ValueError:
            problems += (m.Problem(field, "Write the time like 08:30."),)
    if problems:
        return tuple(dict.fromkeys(problems))
    row.by_mail, row.on_desktop = bool(form.get("by_mail")), bool(form.get("on_desktop"))
    row.elsewhere, row.trouble = len(addresses), ""
    row.save()
    _store(candidate, addresses)
    arrange(candidate, now)
    return ()


def _store(candidate: Candidate, addresses: tuple[str, ...]) -> None:
    if addresses:
        vault.of(candidate).set(_secret(candidate), "\n".join(addresses))
    else:
        vault.of(candidate).delete(_secret(candidate))


def forget(candidate: Candidate) -> None:
    """Forget the addresses of services."""
    _store(candidate, ())


def arrange(candidate: Candidate, now: datetime) -> None:
    """See to it that the next look happens, and soon; a candidate without reminders gets none."""
    if settings_of(candidate).is_on:
        duties.arrange(candidate, DUTY, candidate.pk, now, now)
    else:
        duties.cancel(DUTY, candidate.pk)


def arrange_all(now: datetime) -> None:
    """At the start of the process: everybody who wants reminders is looked at."""
    for row in Reminding.objects.select_related("candidate"):
        if row.is_on:
            arrange(row.candidate, now)


def look(candidate_id: int, now: datetime) -> datetime | None:
    """The duty `remind`: tell what is to be told now, and say when to look again."""
    row = Reminding.objects.select_related("candidate").filter(candidate_id=candidate_id).first()
    if row is None or not row.is_on:
        return None
    candidate = row.candidate
    hours = Hours(_zone(candidate), row.digest_at, row.quiet_from, row.quiet_to)
    told = [
        Telling(t.key, Way(t.way), t.at)
        for t in Told.objects.filter(candidate=candidate, at__gt=now - REMEMBER)
    ]
    advice = advise(dues(candidate, now), told, hours, now)
    if advice.way and advice.items:
        _tell(row, advice.way, advice.items, now)
    return min(advice.look_at, now + LONGEST_WAIT)


def _zone(candidate: Candidate) -> str:
    try:
        zone_of(candidate.zone or "UTC")
    except ValueError:
        return "UTC"
    return candidate.zone or "UTC"


def dues(candidate: Candidate, now: datetime) -> tuple[Due, ...]:
    """What there is to do, as things to be reminded of. Rehearsals and mere ideas are nobody's business."""
    found = agenda(candidate, now)
    todos = [t for t in (*found.todo, *found.later) if not t.opportunity.rehearsal]
    listed = [_due(t) for t in todos]
    listed += [
        Due(f"ask:{d.pk}:{d.state}", f"Look at your letter to {d.seal.letter.person.name}.", now)
        for d in found.asking
    ]
    listed += [
        Due(f"reply:{r.pk}", f"{r.opportunity.company} wrote: please look at what it means.", r.noticed_at)
        for r in found.replies
        if not r.opportunity.rehearsal
    ]
    return tuple(listed)


def _due(todo: Todo) -> Due:
    step = todo.step
    begins = step.not_before if step.kind is m.StepKind.DEBRIEF else step.due
    is_debrief = step.kind is m.StepKind.DEBRIEF
    return Due(feed.step_key(todo), f"{feed.title(todo)}.", begins, step.deadline, at_once=is_debrief)


def note_of(way: Way, items: tuple[Due, ...], zone: str, now: datetime) -> Note:
    """The reminder as it is read on a telephone: one line a thing, with its last moment."""
    if len(items) == 1:
        title = items[0].text.rstrip(".")
    else:
        title = f"{len(items)} things to do" if way is Way.WORD else f"Today: {len(items)} things to do"
    return Note(title, "\n".join(f"• {d.text}{_until(d, zone, now)}" for d in items))


def _until(item: Due, zone: str, now: datetime) -> str:
    if item.deadline is None:
        return ""
    local = item.deadline.astimezone(zone_of(zone))
    if local.date() == local_date(now, zone):
        return f" Until {local:%H:%M} today."
    return f" Until {m.calendar.human_day(local.date(), local_date(now, zone))}, {local:%H:%M}."


def _tell(row: Reminding, way: Way, items: tuple[Due, ...], now: datetime) -> None:
    """Marked first, so that a crash in between repeats nothing; taken back when nobody could be told."""
    marks = Told.objects.bulk_create(
        [Told(candidate=row.candidate, key=d.key, way=way.value, at=now) for d in items]
    )
    try:
        send(row, note_of(way, items, _zone(row.candidate), now), now)
    except m.CordiallyError as error:
        Told.objects.filter(pk__in=[t.pk for t in marks]).delete()
        Reminding.objects.filter(pk=row.pk).update(trouble=str(error))
        raise
    Reminding.objects.filter(pk=row.pk).update(trouble="")


def send(row: Reminding, note: Note, now: datetime) -> None:
    """One reminder by every way that is on. Raises only when not one of them worked."""
    ways: list[Callable[[], None]] = []
    if row.by_mail:
        ways.append(lambda: _mail(row.candidate, note, now))
    if row.on_desktop:
        ways.append(lambda: notify.tell(notify.desktop_addresses(), note.title, note.text))
    if row.elsewhere:
        ways.append(lambda: notify.tell(addresses_of(row.candidate), note.title, note.text))
    errors: list[m.CordiallyError] = []
    for way in ways:
        try:
            way()
        except m.CordiallyError as error:
            errors.append(error)
    if ways and len(errors) == len(ways):
        raise errors[0]


def _mail(candidate: Candidate, note: Note, now: datetime) -> None:
    """To the person's own address, by their own account, and to nobody else."""
    account = accounts.account_of(candidate)
    if account is None:
        raise notify.NotTold("There is no mail account to send the reminder with. Add one in Settings.")
    own = account.address
    envelope = m.Envelope(
        message_id=message.new_message_id(own, f"reminder-{secrets.token_hex(8)}"),
        sender=own,
        to=(own,),
        subject=note.title,
        body=f"{note.text}\n",
    )
    data = message.build(envelope, sender_name="Cordially", date=now, html=False)
    smtp.deliver(
        accounts.smtp_account(account), sender=own, recipients=(own,), data=data, before_dot=lambda: None
    )
