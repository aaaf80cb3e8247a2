"""The plan: the next steps with their windows and reasons, what is best left alone, and the budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cordially.model.letters import Channel, Kind


class StepKind(StrEnum):
    """What there is to do. The letter kinds stand here too, under the same names."""

    DEBRIEF = "debrief"
    THANK_YOU = "thank_you"
    RECOVERY = "recovery"
    STATUS_CHECK = "status_check"
    GOODWILL = "goodwill"
    OFFER_THANKS = "offer_thanks"
    ACCEPTANCE = "acceptance"
    DECLINE = "decline"
    HOLDING = "holding"
    RESCHEDULE = "reschedule"
    ANSWER = "answer"
    WITHDRAWAL = "withdrawal"
    NO_SHOW = "no_show"
    CLOSING = "closing"
    KEEP_IN_TOUCH = "keep_in_touch"
    CARD = "card"
    CALL = "call"
    VOICEMAIL = "voicemail"
    INTERVIEW = "interview"  # go to it
    MEND_ADDRESS = "mend_address"
    OFFER_CLOSURE = "offer_closure"  # ask the person whether to let go

    @property
    def letter(self) -> Kind | None:
        """The kind of letter this step sends, if it sends one."""
        return Kind(self.value) if self.value in Kind._value2member_map_ else None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why: the rule (an id of ETIQUETTE.md), plain words, and the facts with their numbers.

    `facts` are (name, value) pairs so that a face may say the same in another language.
    """

    rule: str
    text: str
    facts: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One proper thing to do, with its window. All times are UTC; `zone` is the reader's, for display.

    Do it at `due` if you can, not before `not_before`, and not after `deadline`.
    """

    kind: StepKind
    not_before: datetime
    due: datetime
    reason: Reason
    deadline: datetime | None = None
    person_ids: tuple[str, ...] = ()
    interview_id: str = ""
    channel: Channel = Channel.EMAIL
    zone: str = "UTC"
    optional: bool = False

    @property
    def if_you_like(self) -> bool:
        """Whether it is only an idea: a day on which nothing else is due is still a calm day."""
        return self.kind in (StepKind.CARD, StepKind.KEEP_IN_TOUCH, StepKind.VOICEMAIL)


@dataclass(frozen=True, slots=True)
class Blocked:
    """Something that is not to be done now; `until` None means never."""

    kind: StepKind
    until: datetime | None
    reason: Reason


@dataclass(frozen=True, slots=True)
class Question:
    """Something only the person can tell us; `id` is stable so that an answer can be matched."""

    id: str
    text: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class Budget:
    """Unprompted contacts made and allowed in this process; `next_proper` None means none is left."""

    used: int
    limit: int
    earned: int = 0
    next_proper: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's answer to one intended contact: proper or not, why, and from when (None: never)."""

    proper: bool
    reason: Reason
    earned: bool = False
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The next steps, soonest first; `quiet_until` is set when nothing is to be done and silence is right."""

    now: datetime
    steps: tuple[Step, ...] = ()
    blocked: tuple[Blocked, ...] = ()
    questions: tuple[Question, ...] = ()
    budget: Budget = Budget(0, 5)
    quiet_until: datetime | None = None
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Meter:
    """Where a wait lies among usual ones.

    `days` waited so far, `share` (0 to 1) of usual waits that are over by then, the `median` wait and the
    span of days in which eight of ten `usual` waits end; `own` answered waits of the person are in it.
    """

    days: int
    share: float
    median: int
    usual: tuple[int, int]
    own: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plan as it would be at `at` if something happened: what is done `on_the_way`, then the `plan`.

    `supposed` says in words what was supposed, `usual` is the plan for the same moment without it.
    """

    at: datetime
    supposed: str
    on_the_way: tuple[Step, ...]
    plan: Plan
    usual: Plan
