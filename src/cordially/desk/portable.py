"""Everything of a candidate in one zip, in forms that other programs read, and the way back.

`cordially.json` holds every row with numbers of its own (the first interview is 1), so that an export, a
deletion and an import give the same file again. Passwords and tokens of programs are not in it.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BytesIO
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import ForeignKey, Model

from cordially.desk import models as rows
from cordially.desk.models import Candidate

FORMAT = "cordially-export"
VERSION = 1
# In the order in which they refer to one another.
TABLES: tuple[type[Model], ...] = (
    rows.Opportunity, rows.Person, rows.Interview, rows.Debrief, rows.DebriefTopic, rows.DebriefVersion,
    rows.Letter, rows.LetterVersion, rows.Seal, rows.Dispatch, rows.Touch, rows.Reply, rows.Stop, rows.Lesson,
)  # fmt: skip
ABOUT_ME = tuple(f.name for f in Candidate._meta.concrete_fields if f.name not in ("id", "user", "created"))
# Setting a letter as a PDF takes a tenth of a second; nobody waits a minute for a download.
MOST_PDF = 40
README = """Your Cordially, as of {day}.

cordially.json   everything, to be brought back under Settings, Your data
letters/         every letter that was sealed, as mail (.eml); the newest {most} as PDF as well
replies/         what they wrote, as it came (.eml)
calendar.ics     your interviews

Passwords, mail accounts and tokens of programs are not in here.
"""
_TOPIC = re.compile(r"topic-(\d+)")

Numbers = dict[type[Model], dict[int, int]]


def export(candidate: Candidate, now: datetime) -> bytes:
    """The zip."""
    numbers, tables, raw = _tables(candidate)
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "candidate": {name: getattr(candidate, name) for name in ABOUT_ME},
        "tables": tables,
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("README.txt", README.format(day=f"{now:%Y-%m-%d}", most=MOST_PDF))
        zipped.writestr(
            "cordially.json", json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, indent=1)
        )
        for name, data in (*raw.items(), *_letters(candidate, numbers, now)):
            zipped.writestr(name, data)
        zipped.writestr("calendar.ics", calendar(candidate, now))
    return made.getvalue()


def _tables(candidate: Candidate) -> tuple[Numbers, dict[str, list[dict[str, Any]]], dict[str, bytes]]:
    numbers: Numbers = {}
    tables: dict[str, list[dict[str, Any]]] = {}
    raw: dict[str, bytes] = {}
    for table in TABLES:
        found = list(table._default_manager.filter(candidate=candidate).order_by("pk"))
        numbers[table] = {row.pk: n for n, row in enumerate(found, 1)}
        tables[_name(table)] = [_plain(row, numbers) for row in found]
    for row, plain in zip(
        rows.Reply.objects.filter(candidate=candidate).order_by("pk"), tables["reply"], strict=True
    ):
        plain["raw"] = f"replies/{plain['id']:04}.eml"
        raw[plain["raw"]] = bytes(row.raw)
    return numbers, tables, raw


def _name(table: type[Model]) -> str:
    return str(table._meta.model_name)


def _plain(row: Model, numbers: Numbers) -> dict[str, Any]:
    """One row with its references as numbers of this export."""
    plain: dict[str, Any] = {"id": numbers[type(row)][row.pk]}
    for field in type(row)._meta.concrete_fields:
        if field.name in ("id", "candidate", "raw"):
            continue
        value = getattr(row, field.attname)
        if isinstance(field, ForeignKey):
            value = numbers[field.related_model].get(value) if value else None
        plain[field.name] = _renamed(value, numbers[rows.Person]) if rows.Person in numbers else value
    if isinstance(row, rows.Interview):
        plain["people"] = [
            numbers[rows.Person][p] for p in row.people.order_by("pk").values_list("pk", flat=True)
        ]
    return plain


def _renamed(value: Any, people: Mapping[int, int]) -> Any:
    """The fields of a debrief are named after people ("topic-17"): their numbers change as well."""
    if not isinstance(value, dict):
        return value
    return {_TOPIC.sub(lambda m: f"topic-{people.get(int(m[1]), m[1])}", k): v for k, v in value.items()}


def _letters(candidate: Candidate, numbers: Numbers, now: datetime) -> Iterator[tuple[str, bytes]]:
    from cordially.desk.dispatch import bytes_of

    seals = rows.Seal.objects.filter(candidate=candidate).select_related(
        "candidate", "letter__person", "letter__candidate", "letter__opportunity__candidate"
    )
    for place, seal in enumerate(seals.order_by("-pk")):
        name = f"letters/{numbers[rows.Seal][seal.pk]:04}-{_file_name(seal.letter.person.name)}"
        yield f"{name}.eml", bytes_of(seal, seal.send_at)
        if place < MOST_PDF and (pdf := _pdf(seal, now)):
            yield f"{name}.pdf", pdf


def _pdf(seal: rows.Seal, now: datetime) -> bytes:
    from cordially.desk import paper
    from cordially.post.paper import CannotPrint, render

    letter = seal.letter
    letter.subject, letter.body = seal.subject, seal.body
    try:
        return render(paper.sheet(letter, paper.choice(letter, "letter", "", ""), seal.send_at)).data
    except CannotPrint:
        return b""


def _file_name(name: str) -> str:
    return re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "letter"


def calendar(candidate: Candidate, now: datetime) -> bytes:
    """The interviews as a calendar."""
    from icalendar import Calendar, Event

    made = Calendar()
    made.add("prodid", "-//Cordially//EN")
    made.add("version", "2.0")
    meetings = rows.Interview.objects.filter(candidate=candidate).select_related("opportunity")
    for meeting in meetings.order_by("start"):
        event = Event()
        event.add(
            "uid",
            meeting.uid
            or f"{meeting.start:%Y%m%dT%H%M%S}-{_file_name(meeting.opportunity.company)}@cordially",
        )
        event.add("summary", f"Interview: {meeting.opportunity}")
        event.add("dtstart", meeting.start)
        event.add("dtend", meeting.end)
        event.add("dtstamp", now)
        if meeting.place:
            event.add("location", meeting.place)
        if meeting.cancelled:
            event.add("status", "CANCELLED")
        made.add_component(event)
    return bytes(made.to_ical())
