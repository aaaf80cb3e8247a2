"""Builders of values: one small, complete story to start a test from.

Alice Moor had an interview at Kestrel Freight on Tuesday 24 November 2026, 15:00 to 16:00 in Berlin, with
Helen Brandt and Omar Said. Every builder takes the fields to change by name:

    case = a_case(opportunity=an_opportunity(zone="Europe/London"))
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from cordially.model import (
    Candidate,
    Case,
    Competition,
    Debrief,
    Envelope,
    Highlight,
    Interview,
    Opportunity,
    Person,
    Topic,
    TopicKind,
)

START = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)
END = START + timedelta(hours=1)
AN_HOUR_LATER = END + timedelta(hours=1)


def alice(**changes: Any) -> Candidate:
    """The candidate."""
    given = {
        "name": "Alice Moor",
        "email": "alice@moor.example",
        "phone": "+49 30 5550 0143",
        "zone": "Europe/Berlin",
        "country": "DE",
        "highlights": (
            Highlight("Cut the handling of returns from six days to two", ("returns",)),
            Highlight("Led a team of eight through the move of a warehouse", ("warehouse", "team")),
        ),
    }
    return Candidate(**{**given, **changes})


def helen(**changes: Any) -> Person:
    """The head of operations, who leads the interview."""
    given = {"name": "Helen Brandt", "email": "helen@kestrel.example", "role": "Head of Operations"}
    return Person(**{**given, "id": "helen", **changes})


def omar(**changes: Any) -> Person:
    """A future colleague."""
    given = {"name": "Omar Said", "email": "omar@kestrel.example", "role": "Shift Lead", "id": "omar"}
    return Person(**{**given, **changes})


def an_interview(**changes: Any) -> Interview:
    """The first round, with both."""
    given = {
        "start": START,
        "end": END,
        "zone": "Europe/Berlin",
        "person_ids": ("helen", "omar"),
        "id": "first",
    }
    return Interview(**{**given, "id": "first", **changes})


def a_debrief(**changes: Any) -> Debrief:
    """What Alice noted down half an hour after it."""
    topics = (
        Topic("the backlog of returns since the move to Harbour Street", TopicKind.NEED, "helen"),
        Topic("how I brought returns down from six days to two", TopicKind.FIT),
        Topic("the new night shift", TopicKind.NEED, "omar"),
    )
    given = {
        "interview_id": "first",
        "written_at": END + timedelta(minutes=30),
        "topics": topics,
        "competition": Competition.NO,
    }
    return Debrief(**{**given, **changes})


def an_opportunity(**changes: Any) -> Opportunity:
    """Operations Lead at Kestrel Freight, interviewed and noted down."""
    given = {
        "company": "Kestrel Freight",
        "role": "Operations Lead",
        "people": (helen(), omar()),
        "interviews": (an_interview(),),
        "debriefs": (a_debrief(),),
        "zone": "Europe/Berlin",
        "country": "DE",
        "id": "kestrel",
    }
    return Opportunity(**{**given, **changes})


def a_case(**changes: Any) -> Case:
    """Alice and her opportunity."""
    return Case(**{"candidate": alice(), "opportunity": an_opportunity(), **changes})


def an_envelope(**changes: Any) -> Envelope:
    """A short thank-you to Helen, as it would be sealed."""
    given = {
        "message_id": "<thanks.1@moor.example>",
        "sender": "alice@moor.example",
        "to": ("helen@kestrel.example",),
        "subject": "Thank you for Tuesday",
        "body": "Dear Helen,\n\nThank you for your time on Tuesday.\n\nWith kind regards,\nAlice Moor\n",
    }
    return Envelope(**{**given, **changes})
