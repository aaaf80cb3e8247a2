"""Meetings, and what the candidate noted down of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Medium(StrEnum):
    """How an interview is held."""

    VIDEO = "video"
    PHONE = "phone"
    ONSITE = "onsite"


class Purpose(StrEnum):
    """What a meeting is for."""

    HIRING = "hiring"
    SCREENING = "screening"  # a recruiter's first talk
    INFORMATIONAL = "informational"  # to learn about the work; no post is asked for


class Competition(StrEnum):
    """Are others in the running? Known competition moves the target to the same day (S9)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class TopicKind(StrEnum):
    """Why a topic is worth a sentence in the letter."""

    NEED = "need"  # what they most need right now
    FIT = "fit"  # what I told them that shows fit
    PERSONAL = "personal"  # a thing between us
    WISH = "wish"  # what I wish I had said: the better answer


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing discussed, in the candidate's words; `person_id` when it was with one person only.

    `highlight` is the line of the résumé that the person chose to stand beside it.
    """

    text: str
    kind: TopicKind = TopicKind.NEED
    person_id: str = ""
    highlight: str = ""


@dataclass(frozen=True, slots=True)
class Promise:
    """What the employer said would happen and by when.

    `due` is the last local day on which the promise is still kept; None when no date could be read from
    `text`, in which case the person is asked. `earliest` is the first such day where a span was given.
    """

    text: str
    said_at: datetime
    due: date | None = None
    earliest: date | None = None


@dataclass(frozen=True, slots=True)
class Interview:
    """One meeting. `start` and `end` are aware; `zone` is the IANA zone it was held in (the reader's)."""

    start: datetime
    end: datetime
    zone: str = "UTC"
    person_ids: tuple[str, ...] = ()
    medium: Medium = Medium.VIDEO
    round: int = 1
    place: str = ""
    cancelled: bool = False
    no_show: bool = False
    id: str = ""
    purpose: Purpose = Purpose.HIRING

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", f"interview-{self.start.isoformat()}")


@dataclass(frozen=True, slots=True)
class Debrief:
    """The candidate's notes of one interview, written while it is fresh (S1).

    `went_badly` asks for a recovery note (S6); `weak_answer` names the question that went wrong and the
    topic of kind WISH holds the better answer. `decision_same_day` waives the hour's wait after the end.
    """

    interview_id: str
    written_at: datetime
    topics: tuple[Topic, ...] = ()
    competition: Competition = Competition.UNKNOWN
    promise: Promise | None = None
    decision_same_day: bool = False
    went_badly: bool = False
    weak_answer: str = ""
    notes: str = ""

    def topics_for(self, person_id: str) -> tuple[Topic, ...]:
        """Topics shared with this person or with the whole room, theirs first."""
        own = tuple(t for t in self.topics if t.person_id == person_id)
        return own + tuple(t for t in self.topics if not t.person_id)
