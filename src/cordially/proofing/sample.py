"""An invented case in which the examples of the rules are read, in tests and in the docs."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from cordially.model import (
    Candidate,
    Case,
    Debrief,
    Highlight,
    Interview,
    Kind,
    Opportunity,
    Person,
    Sibling,
    Topic,
    TopicKind,
)
from cordially.proofing.rule import SUBJECT
from cordially.proofing.view import LetterView

NOW = datetime(2026, 3, 11, 10, 0, tzinfo=UTC)
"""The moment the sample letters leave: Wednesday 11 March 2026, the morning after the interview."""


SIBLING = Sibling(
    "Siobhan Nguyen",
    """Dear Dr Nguyen,

Thank you for showing me the loading bays and for your patience with my questions about the night shift.
What you said about the drivers who leave in autumn has stayed with me since.

I would be glad to work on it with you.

Kind regards,
Amara Okonkwo""",
)
"""The letter that the other person of the sample panel gets."""


@cache
def sample_case() -> Case:
    """Amara Okonkwo met Priya Raman (first names) and Dr Siobhan Nguyen on Tuesday 10 March 2026."""
    priya = Person("Priya Raman", role="Operations Director", first_name_basis=True, id="priya")
    siobhan = Person("Siobhan Nguyen", role="Head of Logistics", honorific="Dr", id="siobhan")
    meeting = Interview(
        datetime(2026, 3, 10, 14, 0, tzinfo=UTC), datetime(2026, 3, 10, 15, 0, tzinfo=UTC),
        zone="Europe/London", person_ids=("priya", "siobhan"), id="first",
    )  # fmt: skip
    notes = Debrief("first", datetime(2026, 3, 10, 15, 30, tzinfo=UTC), topics=(
        Topic("the returns backlog after the warehouse move"),
        Topic("rebuilding the night rota with the drivers", TopicKind.FIT),
    ))  # fmt: skip
    job = Opportunity(
        "Northwind Traders", "Operations Manager", (priya, siobhan), (meeting,), (notes,),
        zone="Europe/London", country="GB", id="northwind",
    )  # fmt: skip
    other = Opportunity("Harbourline", "Depot Planner", (Person("Tobias Lindqvist"),), id="harbourline")
    me = Candidate(
        "Amara Okonkwo", "amara@post.example", "+44 7700 900123", zone="Europe/London", country="GB",
        highlights=(Highlight("Cut returns handling from six days to two", ("returns", "SAP")),),
    )  # fmt: skip
    return Case(me, job, (other,))


def sample_letter(text: str, kind: Kind = Kind.THANK_YOU, subject: str = SUBJECT) -> LetterView:
    """A text as a letter from Amara to Priya."""
    case = sample_case()
    return LetterView(text, case, case.opportunity.people[0], kind, subject, NOW, siblings=(SIBLING,))
