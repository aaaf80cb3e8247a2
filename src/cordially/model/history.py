"""What has happened: contacts made, words received, and one hiring process as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cordially.model.interview import Debrief, Interview, Promise
from cordially.model.letters import Channel, Kind
from cordially.model.people import Candidate, Person


class CallResult(StrEnum):
    """How a telephone call ended."""

    SPOKE = "spoke"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"


class ReplyKind(StrEnum):
    """What a message from the employer means."""

    REJECTION = "rejection"
    HOLDING = "holding"
    NEXT_ROUND = "next_round"
    OFFER = "offer"
    INFO_REQUEST = "info_request"
    ACKNOWLEDGEMENT = "acknowledgement"
    AUTO_REPLY = "auto_reply"
    BOUNCE = "bounce"
    CALENDAR = "calendar"
    OTHER = "other"


class StopScope(StrEnum):
    """What a stop word forbids."""

    NO_CALLS = "no_calls"
    NO_CONTACT = "no_contact"


class Outcome(StrEnum):
    """How a hiring process ended."""

    HIRED = "hired"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    NO_ANSWER = "no_answer"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact made with the employer, by Cordially or logged by hand.

    `kind` says what it was for; for a hand-logged contact of no special kind it is STATUS_CHECK.
    `answers` is true when it answers something of theirs (earned, so it costs no budget).
    """

    at: datetime
    kind: Kind
    channel: Channel = Channel.EMAIL
    person_ids: tuple[str, ...] = ()
    interview_id: str = ""
    answers: bool = False
    result: CallResult | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of theirs, as classified and, where the person did so, corrected."""

    at: datetime
    kind: ReplyKind
    person_id: str = ""
    promise: Promise | None = None
    returns: date | None = None  # of an out-of-office
    bounced: str = ""  # the address that bounced
    confirmed: bool = False
    invites: bool = False  # they asked the candidate to stay in touch
    asks: bool = False  # of HOLDING and CALENDAR: it asks for a word (can you wait, does the new time suit)
    subject: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """Somebody asked for no (more) contact; it binds for good."""

    at: datetime
    scope: StopScope
    by_candidate: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One hiring process at one employer, with everything known about it.

    `zone` and `country` are the reader's (business hours and holidays); `subdivision` is an ISO 3166-2 part.
    `sector` ("government", "restaurants", "campus") says whose usual waits to compare with; "" for none.
    `via_agency` means that a person of kind AGENCY stands between: everything goes to them.
    """

    company: str
    role: str
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
    debriefs: tuple[Debrief, ...] = ()
    touches: tuple[Touch, ...] = ()
    replies: tuple[Reply, ...] = ()
    promises: tuple[Promise, ...] = ()
    stops: tuple[Stop, ...] = ()
    outcome: Outcome | None = None
    outcome_at: datetime | None = None
    zone: str = "UTC"
    country: str = "US"
    subdivision: str = ""
    via_agency: bool = False
    internal: bool = False
    sector: str = ""
    id: str = ""

    def person(self, id_or_name: str) -> Person | None:
        """The person with this id, full name or first name in any case; None if nobody or several."""
        wanted = id_or_name.casefold().strip()
        exact = [p for p in self.people if wanted in (p.id.casefold(), p.name.casefold())]
        loose = [p for p in self.people if wanted in (p.first_name.casefold(), p.last_name.casefold())]
        found = exact or loose
        return found[0] if len(found) == 1 or exact else None

    def debrief_of(self, interview_id: str) -> Debrief | None:
        """The latest debrief of an interview, if there is one."""
        notes = [d for d in self.debriefs if d.interview_id == interview_id]
        return max(notes, key=lambda d: d.written_at, default=None)

    def interview(self, interview_id: str) -> Interview | None:
        """The interview with this id."""
        return next((i for i in self.interviews if i.id == interview_id), None)


@dataclass(frozen=True, slots=True)
class Case:
    """All that a decision needs: the candidate, one opportunity, and the candidate's other ones.

    `preset` names the policy preset ("standard", "strict", "patient"), a locale ("de"), or both, with a "+".
    """

    candidate: Candidate
    opportunity: Opportunity
    others: tuple[Opportunity, ...] = ()
    preset: str = "standard"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a raw message was understood to be: the kind, the sentences that show it, and how sure we are.

    `confidence` runs from 0 to 1; below 0.6 the kind is OTHER (we abstain and ask).
    `ours` are the message ids of our own mail that it names; `text` is the new text without quotes.
    """

    kind: ReplyKind
    confidence: float
    evidence: tuple[str, ...] = ()
    promise: Promise | None = None
    returns: date | None = None
    bounced: tuple[str, ...] = ()
    sender: str = ""
    sender_name: str = ""
    subject: str = ""
    message_id: str = ""
    ours: tuple[str, ...] = ()
    at: datetime | None = None
    text: str = ""
    stop: StopScope | None = None
    own: bool = False  # our own mail, seen again in the mailbox; never an answer of theirs
    asks: bool = False  # a message of delay that asks for a word, as in `Reply`
    also: tuple[ReplyKind, ...] = ()  # every outcome it tells, where it tells several (then `kind` is OTHER)
    cut: bool = False  # longer than is ever read: only its first part was
