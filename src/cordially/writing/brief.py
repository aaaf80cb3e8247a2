"""The brief: all that a kind of letter needs to be written, gathered once, and the small tools to say it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from cordially.model import (
    Candidate,
    Case,
    Channel,
    CordiallyError,
    Debrief,
    Draft,
    Interview,
    Kind,
    Medium,
    Move,
    Opportunity,
    Origin,
    Person,
    Problem,
    Promise,
    Source,
    Topic,
)
from cordially.model.calendar import MONTHS, WEEKDAYS, local_date
from cordially.writing import fillings, salutation
from cordially.writing.fillings import Filling
from cordially.writing.frames import Frames
from cordially.writing.lexicon import NAMED_WITH
from cordially.writing.line import Line, Voice, spoken
from cordially.writing.panel import Share
from cordially.writing.style import PLAIN, Style, Tone

SUBJECT_LIMIT = 60  # ETIQUETTE.md, subject
_WEEKDAY_IS_PLAIN = timedelta(days=5)  # ours: after that "on Monday" might be taken for the Monday since
_DAY_IS_NEAR = timedelta(days=60)  # ours: long after, the month is how one remembers
_AMERICAN = frozenset({"US", "CA", "PR", "PH"})
_TALKS = {Medium.PHONE: "our call", Medium.VIDEO: "our conversation", Medium.ONSITE: "our meeting"}


class CannotCompose(CordiallyError):
    """The letter cannot be written yet; `problems` say kindly what is missing."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(" ".join(p.message for p in problems) or "There is nothing to write from yet.")
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Brief:
    """One letter to be written. `share` is what the panel dealt to this reader; `turn` counts earlier letters
    of the kind to this employer, so that a second one is worded differently; `style` is the person's wish."""

    case: Case
    kind: Kind
    now: datetime
    to: Person | None
    interview: Interview | None
    debrief: Debrief | None
    share: Share
    turn: int = 0
    style: Style = field(default=PLAIN)

    @property
    def opportunity(self) -> Opportunity:
        """The hiring process this letter belongs to."""
        return self.case.opportunity

    @property
    def candidate(self) -> Candidate:
        """Who writes."""
        return self.case.candidate

    @property
    def alone(self) -> bool:
        """True when the reader was the only one at the interview."""
        ids = self.interview.person_ids if self.interview else ()
        return bool(self.to) and ids in ((), (self.to.id if self.to else "",))

    @property
    def guest(self) -> bool:
        """True when the reader was not in the room (a coordinator or an agency)."""
        return bool(self.to and self.interview and self.to.id not in self.interview.person_ids) and (
            not self.alone
        )

    @property
    def american(self) -> bool:
        """True where the reader's English is American."""
        return self.opportunity.country.upper() in _AMERICAN

    @property
    def voice(self) -> Voice:
        """How the frames are spoken to this reader."""
        close = bool(self.to and self.to.first_name_basis)
        easy = self.style.tone is Tone.WARM or (self.style.tone is Tone.USUAL and close)
        key = self.interview.id if self.interview else self.opportunity.company
        if self.kind not in (Kind.THANK_YOU, Kind.RECOVERY):  # those two share a panel, and so a key
            key = f"{key}\x1f{self.kind.value}"
        turn = self.turn + self.style.turn
        return Voice(
            key, self.share.seat, max(self.share.seats, 1), turn, self.style.tone, easy, self.american
        )

    # What the letter says of role, company and day

    @property
    def the_role(self) -> str:
        """ "the Staff Nurse role", or "the role" when it is not named."""
        role = " ".join(self.opportunity.role.split()).strip(".,;")
        role = re.sub(r"^the\s+", "", role, flags=re.IGNORECASE)
        named = re.search(r"\b(role|position|post|job|vacancy)$", role, re.IGNORECASE)
        return " ".join(x for x in ("the", role, "" if named else "role") if x)

    @property
    def company(self) -> str:
        """The company's name; "your company" when it is not known."""
        return " ".join(self.opportunity.company.split()).rstrip(",;") or "your company"

    @property
    def talk(self) -> str:
        """What the meeting was: "our call", "our meeting"; "the interview" to who was not there."""
        if self.guest:
            return "the interview"
        return _TALKS[self.interview.medium] if self.interview else "our conversation"

    @property
    def day(self) -> str:
        """The interview's day in the reader's zone: "on Monday" while that is plain, then "on 16 November",
        and "in November" long after.

        Never "yesterday": the letter must stay true whenever it leaves. "" without an interview.
        """
        if self.interview is None:
            return ""
        day = local_day(self.interview.start, self.interview.zone)
        if self.now - self.interview.start > _DAY_IS_NEAR:
            year = "" if self.now.year == day.year or day.month > self.now.month else f" {day.year}"
            return f"in {MONTHS[day.month - 1]}{year}"
        if self.now - self.interview.start > _WEEKDAY_IS_PLAIN:
            return f"on {self.date(day, weekday=False)}"
        return f"on {WEEKDAYS[day.weekday()]}"

    def date(self, day: date, *, weekday: bool = True) -> str:
        """A day in the reader's English: "Friday 4 December", or "Friday, December 4" for Americans."""
        named, month = WEEKDAYS[day.weekday()], MONTHS[day.month - 1]
        year = "" if day.year == local_day(self.now, self.opportunity.zone).year else f" {day.year}"
        if self.american:
            return (f"{named}, " if weekday else "") + f"{month} {day.day}" + (f",{year}" if year else "")
        return (f"{named} " if weekday else "") + f"{day.day} {month}{year}"

    @property
    def promise(self) -> Promise | None:
        """What they said last about when they would answer."""
        said = [
            *self.opportunity.promises,
            *(r.promise for r in self.opportunity.replies if r.promise),
            *((self.debrief.promise,) if self.debrief and self.debrief.promise else ()),
        ]
        return max(said, key=lambda p: p.said_at, default=None)

    @property
    def due(self) -> str:
        """The day of their promise while it is still to come; "" otherwise."""
        due = self.promise.due if self.promise else None
        return self.date(due) if due and due > local_day(self.now, self.opportunity.zone) else ""

    # Sources

    def invite(self) -> Source:
        """The source of role, company and day."""
        ref = self.interview.id if self.interview else self.opportunity.id
        return Source(
            Origin.INVITE, ref, " · ".join(x for x in (self.opportunity.role, self.opportunity.company) if x)
        )

    def promised(self) -> Source:
        """The source of their promise."""
        ref = self.interview.id if self.interview else self.opportunity.id
        return Source(Origin.DEBRIEF, ref, self.promise.text if self.promise else "")

    def noted(self, topic: Topic) -> Source:
        """The source of a topic's words."""
        return Source(Origin.DEBRIEF, self.interview.id if self.interview else "", topic.text)

    def filling(self, topic: Topic) -> Filling:
        """A topic's words, turned towards this reader."""
        own = bool(self.to) and (self.alone or topic.person_id == (self.to.id if self.to else ""))
        names = _names(self.to) if self.to else ()
        read = fillings.read(topic, names, own)
        if isinstance(read, Problem):
            raise CannotCompose(read)
        return read

    # How it says them

    def say(self, frames: Frames, move: Move, /, *sources: Source, **values: str) -> Line:
        """One sentence to come: a group of frames, filled; `draft` chooses the frame.

        The values "day", "role", "company" and "talk" are always at hand; what uses the role or the company
        should name `invite()` among its sources.
        """
        known = {"day": self.day, "role": self.the_role, "company": self.company, "talk": self.talk}
        return Line(frames, move, sources, known | values)

    def about_job(self, frames: Frames, move: Move) -> Line:
        """A sentence that speaks of role, company or day."""
        return self.say(frames, move, self.invite())

    def draft(
        self, subject: str, *paragraphs: Iterable[Line | None], channel: Channel = Channel.EMAIL
    ) -> Draft:
        """The letter: greeting, the paragraphs that hold something, signature."""
        lines = spoken(paragraphs, self.voice)
        first = salutation.greeting(self.to, formal=self.style.tone is Tone.FORMAL)
        last = salutation.signature(self.candidate, self.to, self.style.tone, american=self.american)
        return Draft(
            self.kind, (self.to.id,) if self.to else (), subject, ((first,), *lines, (last,)), channel
        )

    def script(self, subject: str, *lines: Line | None) -> Draft:
        """What is to be spoken: one line a paragraph, no greeting and no signature of a letter."""
        voice = replace(self.voice, easy=self.style.tone is not Tone.FORMAL)  # one speaks as one speaks
        paragraphs = spoken([(line,) for line in lines], voice)
        return Draft(self.kind, (self.to.id,) if self.to else (), subject, paragraphs, Channel.PHONE)

    def subject(self, *forms: str, name: str = "") -> str:
        """The form for this seat with its {role}, or `name` in its place, at most 60 characters; a long one
        is cut at a word."""
        form = forms[(self.share.seat + self.turn) % len(forms)]
        role = " ".join((name or self.opportunity.role).split()) or self.company
        room = SUBJECT_LIMIT - len(form.replace("{role}", ""))
        while len(role) > room and " " in role:
            role = role.rsplit(" ", 1)[0].rstrip(" ,;:-–/&(")
        return form.replace("{role}", role[:room]).strip()


def _names(to: Person) -> tuple[str, ...]:
    """What the reader may be called in the notes: whole name, first name, a title with the surname."""
    whole = " ".join(to.name.split())
    surname = whole.rpartition(" ")[2]
    titled = (
        tuple(f"{title}{dot} {surname}" for title in NAMED_WITH for dot in ("", "."))
        if surname != whole
        else ()
    )
    return whole, salutation.first_name(to), *titled


def local_day(at: datetime, zone: str) -> date:
    """The reader's calendar day; an unknown zone counts as UTC, for a letter is no place to fail over it."""
    try:
        return local_date(at, zone)
    except ValueError:
        return local_date(at, "UTC")
