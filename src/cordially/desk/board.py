"""Where each opportunity stands: coming, to do, waiting, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cordially.desk.agenda import Agenda, agenda
from cordially.desk.models import Candidate, Opportunity
from cordially.etiquette import planner
from cordially.model.words import said


class Stand(StrEnum):
    """The columns of the board, in the order of a search."""

    COMING = "coming"
    TO_DO = "to do"
    WAITING = "waiting"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Card:
    """One opportunity on the board with the line that says why it stands there."""

    opportunity: Opportunity
    stand: Stand
    line: str
    at: datetime | None = None


def board(candidate: Candidate, now: datetime) -> dict[Stand, list[Card]]:
    """Every opportunity that may ask for something, by where it stands."""
    found = agenda(candidate, now)
    columns: dict[Stand, list[Card]] = {stand: [] for stand in Stand}
    lines = _to_do(found)
    for standing in found.standings:
        row, plan, case = standing.opportunity, standing.plan, standing.case.opportunity
        coming = [i for i in case.interviews if i.end > now and not i.cancelled]
        if row.pk in lines:
            card = Card(row, Stand.TO_DO, lines[row.pk])
        elif coming:
            card = Card(row, Stand.COMING, "", min(i.start for i in coming))
        elif row.outcome:
            card = Card(row, Stand.ENDED, row.outcome.replace("_", " "))
        else:
            card = Card(row, Stand.WAITING, plan.summary, plan.quiet_until)
        columns[card.stand].append(card)
    columns[Stand.COMING].sort(key=lambda c: (c.at or now, c.opportunity.pk))
    return columns


def _to_do(found: Agenda) -> dict[int, str]:
    """The most pressing thing of each opportunity that has one now."""
    lines: dict[int, str] = {}
    for dispatch in found.asking:
        lines.setdefault(dispatch.seal.letter.opportunity_id, said("A letter asks for you"))
    for reply in found.replies:
        lines.setdefault(reply.opportunity_id, said("They wrote: say what it means"))
    for todo in found.todo:
        name = todo.person.name if todo.person else ""
        lines.setdefault(todo.opportunity.pk, planner.deed(todo.step.kind, name))
    return lines
