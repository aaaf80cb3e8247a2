"""Alice's interview, built in one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Highlight,
    Interview,
    Opportunity,
    Person,
    Topic,
    TopicKind,
)

MONDAY = datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
PRIYA = Person("Priya Raman", email="priya@harbour.example", first_name_basis=True, id="priya")
TOPICS = (
    Topic("the returns backlog before the January sales", TopicKind.NEED),
    Topic("cycling along the canal", TopicKind.PERSONAL),
)
HIGHLIGHTS = ("Trained two apprentices", "Cut returns handling from six days to two")


@pytest.fixture
def now() -> datetime:
    """Five hours after the interview began."""
    return MONDAY + timedelta(hours=5)


@pytest.fixture
def priya() -> Person:
    """The interviewer."""
    return PRIYA


@pytest.fixture
def case() -> Callable[..., Case]:
    """Builds Alice's case; `topics` None means no debrief, other keywords are the opportunity's fields."""

    def build(
        topics: tuple[Topic, ...] | None = TOPICS,
        people: tuple[Person, ...] = (PRIYA,),
        highlights: tuple[str, ...] = HIGHLIGHTS,
        debrief: dict[str, Any] | None = None,
        **opportunity: Any,
    ) -> Case:
        ids = tuple(p.id for p in people if p.kind != "coordinator")
        interview = Interview(MONDAY, MONDAY + timedelta(hours=1), "Europe/London", ids, id="monday")
        notes = Debrief("monday", MONDAY + timedelta(hours=2), topics or (), **(debrief or {}))
        alice = Candidate(
            "Alice Okonkwo", phone="+44 20 7946 0101", highlights=tuple(map(Highlight, highlights))
        )
        job = Opportunity(
            "Harbour Lane Logistics",
            "Operations Planner",
            people,
            (interview,),
            () if topics is None else (notes,),
            country="GB",
        )
        return Case(alice, replace(job, **opportunity))

    return build
