"""Letters: what is written to the employer, where each sentence comes from, and what a proof finds in it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a letter is for."""

    THANK_YOU = "thank_you"
    RECOVERY = "recovery"
    STATUS_CHECK = "status_check"
    GOODWILL = "goodwill"
    OFFER_THANKS = "offer_thanks"
    ACCEPTANCE = "acceptance"
    DECLINE = "decline"
    HOLDING = "holding"  # the answer to "it will take a little longer"
    RESCHEDULE = "reschedule"  # thanks for a meeting moved to another time
    ANSWER = "answer"
    WITHDRAWAL = "withdrawal"
    NO_SHOW = "no_show"
    CLOSING = "closing"
    KEEP_IN_TOUCH = "keep_in_touch"
    CARD = "card"
    CALL = "call"
    VOICEMAIL = "voicemail"


class Channel(StrEnum):
    """How a contact travels."""

    EMAIL = "email"
    POST = "post"
    PHONE = "phone"
    OTHER = "other"  # LinkedIn, a text message, in person


class Move(StrEnum):
    """The rhetorical job of a sentence (S2-S4)."""

    GREETING = "greeting"
    GRATITUDE = "gratitude"
    SPECIFIC = "specific"
    FIT = "fit"
    RECOVERY = "recovery"
    PERSONAL = "personal"
    INTEREST = "interest"
    ASK = "ask"
    NEXT_STEP = "next_step"
    CLOSING = "closing"
    SIGNATURE = "signature"


class Origin(StrEnum):
    """Where the words of a sentence come from."""

    DEBRIEF = "debrief"
    RESUME = "resume"
    INVITE = "invite"
    REPLY = "reply"
    PROFILE = "profile"
    FRAME = "frame"
    MODEL = "model"  # a language model's own words, which no note holds


@dataclass(frozen=True, slots=True)
class Source:
    """One origin of a sentence; `quote` is the person's own text that stands behind it."""

    origin: Origin
    ref: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft with its move and its sources."""

    text: str
    move: Move
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """An unsealed letter. `paragraphs` are tuples of sentences; greeting and signature are paragraphs too."""

    kind: Kind
    to: tuple[str, ...]
    subject: str
    paragraphs: tuple[tuple[Sentence, ...], ...]
    channel: Channel = Channel.EMAIL

    @property
    def body(self) -> str:
        """The letter as plain text: sentences joined by a space, paragraphs by an empty line."""
        return "\n\n".join(" ".join(s.text for s in p) for p in self.paragraphs) + "\n"

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order."""
        return tuple(s for p in self.paragraphs for s in p)


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another letter to the same panel: the name of its reader, and its words."""

    reader: str
    body: str


class Severity(StrEnum):
    """An error blocks the seal, a warning must be acknowledged, advice informs."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a proof found: `text[start:end]` in code points, and the `fixes` that would mend it.

    A finding about something that is missing has an empty span at the place where it belongs.
    """

    rule: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    fixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the checklist beside a letter ("Grateful", "Names and facts agree")."""

    id: str
    label: str
    passed: bool
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """The report of all findings on one text. `engine_note` tells when the grammar engine could not help."""

    text: str
    findings: tuple[Finding, ...] = ()
    checks: tuple[Check, ...] = ()
    engine_note: str = ""

    @property
    def errors(self) -> tuple[Finding, ...]:
        """Findings that block the seal."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """Findings to mend or to acknowledge."""
        return tuple(f for f in self.findings if f.severity is Severity.WARNING)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What exactly is sealed: every field that the recipient or a mail server would see."""

    message_id: str
    sender: str
    to: tuple[str, ...]
    subject: str
    body: str
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    kind: Kind = Kind.THANK_YOU

    @property
    def digest(self) -> str:
        """SHA-256 over a canonical form of every field; the seal is bound to it."""
        fields = [
            self.message_id,
            self.sender,
            list(self.to),
            self.subject,
            self.body,
            self.in_reply_to,
            list(self.references),
            self.kind.value,
        ]
        canonical = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
