"""The debrief: saved on every pause, never overwritten by an older save, finished when the person says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from cordially.desk.interviews import met
from cordially.desk.mapping import promise_of_debrief
from cordially.desk.models import Debrief, DebriefTopic, Interview
from cordially.model import Competition, Problem, Promise
from cordially.model.words import said
from cordially.reading.notes import read_notes

STEMS = ("need", "told", "wish", "weak_answer", "personal", "they_will_reply", "notes")
_READ = ("need", "told", "wish", "personal", "they_will_reply")
LONGEST_STEM = 20_000
LONGEST_NOTES = 1_000_000


def open_debrief(interview: Interview, now: datetime) -> Debrief:
    """The debrief of an interview, begun now if there is none."""
    row, _ = Debrief.objects.get_or_create(
        interview=interview,
        defaults={"candidate": interview.candidate, "started_at": now, "saved_at": now},
    )
    row.interview, row.candidate = interview, interview.candidate
    return row


def save(row: Debrief, fields: Mapping[str, str], now: datetime) -> tuple[Problem, ...]:
    """Store what was typed. `fields` holds stems, the three choices, `topic-<person>` lines and `revision`.

    A save from another window that is older than what we hold changes nothing and says so.
    Too long a text is refused with its length; what was stored before stays.
    """
    if problems := _too_long(fields):
        return problems
    with transaction.atomic():
        current = Debrief.objects.select_for_update().get(pk=row.pk)
        seen, writer = fields.get("revision", ""), fields.get("writer", "")[:16]
        if seen.isdigit() and int(seen) < current.revision and writer != current.writer:
            message = said(
                "These notes were changed in another window. "
                "Reload to see the newer words; yours stay in this browser."
            )
            return (Problem("revision", message),)
        _take(current, fields)
        current.revision += 1
        current.writer = writer
        current.saved_at = now
        current.save()
        _topics(current, fields)
    row.refresh_from_db()
    return ()


def _too_long(fields: Mapping[str, str]) -> tuple[Problem, ...]:
    problems: tuple[Problem, ...] = ()
    for name, text in fields.items():
        limit = LONGEST_NOTES if name == "notes" else LONGEST_STEM
        if len(text) > limit:
            message = said(
                "That is {count} characters; {limit} is the most. Nothing was lost: shorten it here "
                "and it will be saved.",
                count=f"{len(text):,}",
                limit=f"{limit:,}",
            )
            problems += (Problem(name, message),)
    return problems


def _take(row: Debrief, fields: Mapping[str, str]) -> None:
    for stem in STEMS:
        if stem in fields:
            text = fields[stem].replace("\x00", "")
            if stem == "they_will_reply" and text != row.they_will_reply:
                row.promise_due = row.promise_earliest = None
            setattr(row, stem, text)
    if fields.get("competition") in {c.value for c in Competition}:
        row.competition = fields["competition"]
    # Check boxes are absent when empty, so the form says that it holds them.
    if "choices" in fields:
        row.went_badly = bool(fields.get("went_badly"))
        row.decision_same_day = bool(fields.get("decision_same_day"))
    row.picks = {**row.picks, **_picks(fields)}
    if chosen := fields.get("promise_due", ""):
        try:
            row.promise_due = date.fromisoformat(chosen)
        except ValueError:
            row.promise_due = None


def _picks(fields: Mapping[str, str]) -> dict[str, str]:
    """The résumé lines chosen beside the topics; an empty choice takes a pick back."""
    chosen = {name.removeprefix("pick-"): text for name, text in fields.items() if name.startswith("pick-")}
    return {name: text[:LONGEST_STEM].replace("\x00", "") for name, text in chosen.items()}


def _topics(row: Debrief, fields: Mapping[str, str]) -> None:
    for person in row.interview.people.all():
        text = fields.get(f"topic-{person.pk}")
        if text is not None:
            DebriefTopic.objects.update_or_create(
                debrief=row,
                person=person,
                defaults={"candidate": row.candidate, "text": text.replace("\x00", "")},
            )


def fill_from_notes(row: Debrief, text: str, now: datetime) -> tuple[str, ...]:
    """Keep pasted notes, and fill the stems that are still empty from them; gives the names of those filled.

    What the person has typed is never replaced.
    """
    people = met(row.interview)
    read = read_notes(text, row.candidate.name, [p.name for p in people])
    fields = {stem: getattr(read, stem) for stem in _READ if getattr(read, stem)}
    held = {t.person_id: t.text for t in row.topics.all()} if len(people) > 1 else None
    for person in people if held is not None else ():
        if words := dict(read.people).get(person.name, ""):
            fields[f"topic-{person.pk}"] = "" if held and held.get(person.pk) else words
    empty = {n: words for n, words in fields.items() if words and not getattr(row, n, "").strip()}
    if read.competition != Competition.UNKNOWN.value and row.competition == Competition.UNKNOWN.value:
        empty["competition"] = read.competition
    kept = "\n\n".join(part for part in (row.notes.strip(), text.strip()) if part)
    problems = save(row, empty | {"notes": kept, "revision": str(row.revision)}, now)
    return () if problems else tuple(empty)


def finish(row: Debrief, now: datetime) -> None:
    """The person is done for now; letters may be drafted."""
    row.finished_at = row.finished_at or now
    row.save(update_fields=["finished_at"])


def promise(row: Debrief) -> Promise | None:
    """What they will do and by when, as we read it (or as the person chose it)."""
    interview = row.interview
    return promise_of_debrief(row, interview.end, interview.zone, interview.opportunity.country)
