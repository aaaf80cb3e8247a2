"""Alice, who was interviewed by Priya at Harbour Lane in London: built with only what a test varies."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from cordially.etiquette import plan
from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Interview,
    Kind,
    Opportunity,
    Person,
    PersonKind,
    Plan,
    Promise,
    Reply,
    ReplyKind,
    Step,
    StepKind,
    Touch,
)

PRIYA = Person("Priya Raman", "priya@harbourlane.example", phone="+44 20 5550 0100", id="priya")
TOM = Person("Tom Okafor", "tom@harbourlane.example", id="tom")
NOBODY = Person("Ines Duarte", id="ines")  # her address is not known
FRONT_DESK = Person("Ruth Bell", "ruth@harbourlane.example", kind=PersonKind.COORDINATOR, id="ruth")
ALICE = Candidate("Alice Moreau", "alice@moreau.example")


class House:
    """Words for tests: an interview, a debrief, a reply, a touch; Tuesday 24 November 2026 unless said."""

    priya, tom, nobody, front_desk = PRIYA, TOM, NOBODY, FRONT_DESK

    @staticmethod
    def at(text: str) -> datetime:
        """A moment in London, which is UTC in winter: "2026-11-24 15:00"."""
        return datetime.fromisoformat(text).replace(tzinfo=UTC)

    def interview(self, end: str = "2026-11-24 15:00", *people: str, **more: object) -> Interview:
        over = self.at(end)
        more = {"id": "first", "zone": "Europe/London", **more}
        return Interview(over - timedelta(hours=1), over, person_ids=people or ("priya",), **more)

    def debrief(self, **more: object) -> Debrief:
        return Debrief("first", self.at("2026-11-24 15:30"), **more)

    def promise(self, due: date | None, said: str = "2026-11-24 15:00") -> Promise:
        return Promise("by then", self.at(said), due)

    def touch(self, at: str, kind: Kind = Kind.THANK_YOU, *people: str, **more: object) -> Touch:
        return Touch(self.at(at), kind, person_ids=people or ("priya",), **more)

    def reply(self, at: str, kind: ReplyKind, **more: object) -> Reply:
        return Reply(self.at(at), kind, **{"person_id": "priya", "confirmed": True, **more})

    def case(self, *people: Person, preset: str = "standard", others: tuple = (), **more: object) -> Case:
        """A case after one interview, with everything else as given."""
        known = {"interviews": (self.interview(),), "zone": "Europe/London", "country": "GB", **more}
        opportunity = Opportunity("Harbour Lane", "Analyst", people or (PRIYA,), **known)
        return Case(ALICE, opportunity, others, preset)

    def plan(self, case: Case, now: str) -> Plan:
        return plan(case, self.at(now))

    def step(self, case: Case, now: str, kind: StepKind) -> Step:
        """The one step of that kind in the plan."""
        (found,) = [s for s in self.plan(case, now).steps if s.kind is kind]
        return found

    def kinds(self, case: Case, now: str) -> list[StepKind]:
        return [s.kind for s in self.plan(case, now).steps]


@pytest.fixture
def house() -> House:
    return House()


@pytest.fixture
def quiet_case(house: House) -> Callable[..., Case]:
    """Debriefed and thanked in time, promised an answer by Friday 4 December; then what the test adds."""

    def build(*touches: Touch, **more: object) -> Case:
        known = {
            "debriefs": (house.debrief(promise=house.promise(date(2026, 12, 4))),),
            "touches": (house.touch("2026-11-25 10:00", interview_id="first"), *touches),
            **more,
        }
        return house.case(**known)

    return build
