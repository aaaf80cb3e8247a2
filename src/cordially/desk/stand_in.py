"""Who signs in a rehearsal, while the person has not told their own particulars yet."""

from __future__ import annotations

from dataclasses import replace

from cordially.model import Candidate, Highlight

STAND_IN = Candidate(
    name="Amara Okafor",
    email="amara.okafor@home.example",
    phone="+1 202 555 0143",
    highlights=(
        Highlight("Led a team of eight through the move of a warehouse without a day of lost orders"),
        Highlight("Cut the time to handle a return from six days to two"),
        Highlight("Trained twelve new shift leaders in two years"),
    ),
)


def stand_in(person: Candidate) -> Candidate:
    """The person, with invented particulars where theirs are not known yet."""
    return replace(
        person,
        name=person.name or STAND_IN.name,
        email=person.email or STAND_IN.email,
        phone=person.phone or STAND_IN.phone,
        highlights=person.highlights or STAND_IN.highlights,
    )
