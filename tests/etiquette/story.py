"""What a scenario has told so far: an employer, a candidate, and what happened between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time

from cordially.etiquette import plan
from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Opportunity,
    Person,
    Plan,
)
from cordially.model.calendar import MONTHS, WEEKDAYS, at_local

DAY = r"(?:\w+day )?\d+ \w+(?: \d{4})?"
WHEN = rf"{DAY}(?: at \d\d:\d\d)?"


LONDON = Opportunity("Harbour Lane", "Analyst", zone="Europe/London", country="GB")


@dataclass
class Story:
    """What a scenario has told so far."""

    known: Opportunity = LONDON
    others: tuple[Opportunity, ...] = ()
    preset: str = "standard"
    now: datetime | None = None
    rules: set[str] = field(default_factory=set)

    @property
    def case(self) -> Case:
        return Case(Candidate("Alice Moreau", "alice@moreau.example"), self.known, self.others, self.preset)

    @property
    def made(self) -> Plan:
        assert self.now is not None, "When is missing"
        return plan(self.case, self.now)

    def at(self, text: str, default: time = time(10)) -> datetime:
        """A moment on the employer's clock: "Tuesday 24 November 2026 at 15:00"."""
        day, _, clock = text.partition(" at ")
        return at_local(self.day(day), time.fromisoformat(clock) if clock else default, self.known.zone)

    def day(self, text: str) -> date:
        words = text.split()
        weekday = words.pop(0) if words[0] in WEEKDAYS else ""
        year = int(words[2]) if len(words) > 2 else 2026
        found = date(year, MONTHS.index(words[1]) + 1, int(words[0]))
        assert not weekday or WEEKDAYS[found.weekday()] == weekday, (
            f"{text}: it is a {WEEKDAYS[found.weekday()]}"
        )
        return found

    def add(self, **events: object) -> None:
        grown = {name: (*getattr(self.known, name), event) for name, event in events.items()}
        self.known = replace(self.known, **grown)

    def people(self, text: str) -> tuple[str, ...]:
        """Ids of people named in a sentence; whoever is new has an address and no telephone."""
        ids = []
        for name in re.split(r",? and |, ", text):
            id_ = name.split()[0].casefold()
            if self.known.person(id_) is None:
                self.add(people=Person(name, f"{id_}@lane.example", id=id_))
            ids.append(id_)
        return tuple(ids)

    def change(self, name: str, **fields: object) -> None:
        (id_,) = self.people(name)
        changed = (replace(p, **fields) if p.id == id_ else p for p in self.known.people)
        self.known = replace(self.known, people=tuple(changed))

    def last_interview(self, **fields: object) -> None:
        last = replace(self.known.interviews[-1], **fields)
        self.known = replace(self.known, interviews=(*self.known.interviews[:-1], last))

    def note(self, **fields: object) -> None:
        """A fact of the debrief of the last interview."""
        met = self.known.interviews[-1]
        notes = self.known.debrief_of(met.id) or Debrief(met.id, met.end)
        kept = tuple(d for d in self.known.debriefs if d.interview_id != met.id)
        self.known = replace(self.known, debriefs=(*kept, replace(notes, **fields)))
