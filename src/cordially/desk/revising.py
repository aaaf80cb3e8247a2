"""Changes by programs: they must have seen what they replace, and no word of the person's is lost by them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from cordially.desk import debriefs, letters
from cordially.desk.models import Debrief, DebriefVersion, Letter
from cordially.model import Problem
from cordially.model.words import phrase, said


def revise_letter(
    letter: Letter, subject: str, body: str, revision: int, now: datetime, *, program: str
) -> tuple[Problem, ...]:
    """Put a program's text in place of the one it read, which had this `revision`.

    The text before is kept as a version, unless the program itself wrote it. A text for an older revision is
    kept as a version too, and nothing else changes. Raises letters.Sealed.
    """
    subject, body = subject.replace("\x00", ""), body.replace("\x00", "")
    with transaction.atomic():
        current = Letter.objects.select_for_update().get(pk=letter.pk)
        if revision != current.revision:
            letters.keep_theirs(current, subject, body, program, now)
            return (Problem("revision", letters.CHANGED_ELSEWHERE),)
        if current.writer != program and current.body not in ("", body):
            letters.keep_version(current, phrase("Before a program changed it"), now)
        return letters.save_text(letter, subject, body, revision, now, writer=program)


def revise_debrief(
    row: Debrief, fields: Mapping[str, str], revision: int, now: datetime, *, program: str
) -> tuple[Problem, ...]:
    """Put a program's words into a debrief that it read at this `revision`; words it replaces are kept."""
    with transaction.atomic():
        current = Debrief.objects.select_for_update().get(pk=row.pk)
        if revision != current.revision:
            message = said("These notes were changed meanwhile. Read them again, then save.")
            return (Problem("revision", message),)
        if lost := _replaced(current, fields):
            DebriefVersion.objects.create(
                candidate=row.candidate,
                debrief=row,
                words=lost,
                why="Before a program changed it",
                saved_at=now,
            )
        return debriefs.save(row, {**fields, "revision": str(revision), "writer": program}, now)


def _replaced(row: Debrief, fields: Mapping[str, str]) -> dict[str, str]:
    """The words that these fields would take away."""
    held = {stem: str(getattr(row, stem)) for stem in debriefs.STEMS}
    held |= {f"topic-{topic.person_id}": topic.text for topic in row.topics.all()}
    return {name: text for name, text in held.items() if text.strip() and text not in fields.get(name, text)}
