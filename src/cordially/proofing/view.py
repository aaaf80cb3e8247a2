"""A letter as the rules see it: its text with its parts, and what is known about the case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from cordially.model import Case, Debrief, Interview, Kind, Opportunity, Person, Sibling
from cordially.model.overlap import VALEDICTION
from cordially.proofing.words import STOP, Word, fold, tokens

GREETING = re.compile(
    r"\s*(?:(?P<word>dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|g'?day|gidday|kia ora|namaste"
    r"|bonjour|greetings|to)\b"
    r"|(?=(?:(?:dr|mr|mrs|ms|mx|prof)\.? )?(?-i:[A-Z])[\w'’-]{1,30}(?: [\w'’-]{1,30}){0,3}[,:]"
    r"[ \t]*\r?\n[ \t]*\r?\n)"
    r"(?!(?:kind|best|warm|yours|sincerely|regards|thanks?|many|with|respectfully|cheers|all|very|gratefully|love)\b))"
    r"(?P<name>(?:\b(?:dr|mr|mrs|ms|mx|prof|rev|st)\.|[^\n,:;.!?–—])*)",
    re.I,
)
Made = TypeVar("Made")

SIGNATURE_WORDS = 30
"""More words than this under a valediction are no signature. Ours."""

_ADDRESS = re.compile(r"[^\s@]{1,64}@\S+|https?://\S+|\bwww\.\S+|\b[\w-]{1,63}(?:\.[\w-]{1,63})+/\S*")
_WRAP = re.compile(r"(?<=[^\n]{50})\n(?=[^\n\s])")
_OPENS = re.compile(  # a line break inside a paragraph opens nothing: mail is often wrapped
    r"(?:^|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bProf)(?<!\bSt)[.!?:]['\"”)]*|,(?=\r?\n)"
    r"|\n(?=[ \t\r]*[\n•*\-–]))\s*[\"“'(•*\-–]*\s*"
)
SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\w)|\n(?![ \t\r]*\n))+[.!?]*")


@dataclass(frozen=True)
class LetterView:
    """One letter under proof. Everything below the fields is read from them; nothing here judges.

    `now` is the moment the letter is to leave (aware); `to` the recipient where known,
    `siblings` the other letters to the same panel.
    """

    text: str
    case: Case | None = None
    to: Person | None = None
    kind: Kind | None = None
    subject: str = ""
    now: datetime | None = None
    interview_id: str = ""
    own_words: frozenset[str] = field(default_factory=frozenset)
    siblings: tuple[Sibling, ...] = ()
    _made: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[LetterView], Made]) -> Made:
        """What `make` makes of this letter: made once, however many rules ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words with their places, those inside addresses of the net left out."""
        return tokens(self.without_addresses)

    @cached_property
    def words_by_fold(self) -> Mapping[str, Sequence[Word]]:
        """The same words, in order, by their folded form."""
        found: dict[str, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.folded, []).append(word)
        return found

    @cached_property
    def without_addresses(self) -> str:
        """The text at its length, with blanks for addresses of the net."""
        return _ADDRESS.sub(lambda m: " " * len(m.group()), self.text)

    @cached_property
    def plain(self) -> str:
        """The text for searching, at its length: lower case, straight apostrophes, wrapped lines joined."""
        lowered = self.text.lower()
        if len(lowered) != len(self.text):  # a letter that becomes two in small ("İ") stays as it is
            lowered = "".join(low if len(low := c.lower()) == 1 else c for c in self.text)
        straight = lowered.replace("’", "'").replace("\u00a0", " ").replace("\r", " ")
        return _WRAP.sub(" ", straight)

    @cached_property
    def greeting(self) -> re.Match[str] | None:
        """The greeting with its groups `word` and `name`, when the text opens with one."""
        found = GREETING.match(self.text)
        if found and (
            (found["word"] or "").lower() != "to" or re.match(r"to (whom|the)\b", found[0].strip(), re.I)
        ):
            return found
        return None

    def greets_with(self, word: Word) -> bool:
        """Does this word stand where the greeting has its name?"""
        if self.greeting is None:
            return False
        start, end = self.greeting.span("name")
        return start <= word.start and word.end <= end

    @cached_property
    def closing(self) -> re.Match[str] | None:
        """The last valediction line ("Kind regards,"), if only a signature follows it."""
        last = max(VALEDICTION.finditer(self.text), key=lambda m: m.start(), default=None)
        return last if last and len(self.text[last.end() :].split()) <= SIGNATURE_WORDS else None

    @property
    def body_start(self) -> int:
        """Where the greeting ends."""
        return self.greeting.end() if self.greeting else 0

    @property
    def body_end(self) -> int:
        """Where the valediction begins, or the end of the text."""
        return self.closing.start() if self.closing else len(self.text.rstrip())

    @cached_property
    def body_words(self) -> tuple[Word, ...]:
        """The words between greeting and valediction."""
        first, last = self.body_start, self.body_end
        return tuple(w for w in self.words if first <= w.start and w.end <= last)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of the body as spans (a blank line ends one as well)."""
        found = SENTENCE.finditer(self.text, self.body_start, self.body_end)
        return tuple((m.start(), m.end()) for m in found if m.group().strip(" ,\n\t"))

    @cached_property
    def _openers(self) -> frozenset[int]:
        """Places at which a capital says nothing: the first word of a sentence or line."""
        starts = (m.end() for m in _OPENS.finditer(self.text))
        return frozenset(starts)

    def opens_sentence(self, word: Word) -> bool:
        """Does this word stand first in its sentence or line?"""
        return word.start in self._openers

    @property
    def opportunity(self) -> Opportunity | None:
        """The hiring process this letter belongs to."""
        return self.case.opportunity if self.case else None

    @cached_property
    def _post_spans(self) -> tuple[tuple[int, int], ...]:
        """Where the company's name and the role stand."""
        job = self.opportunity
        called = [c.lower().replace("’", "'") for c in (job.company, job.role) if c] if job else []
        return tuple(span for c in called for span in _places(c, self.plain))

    def names_the_post(self, start: int, end: int) -> bool:
        """Does this span lie inside the company's name or the role ("Square Root Dental")?"""
        return any(first <= start and end <= last for first, last in self._post_spans)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody known in this process, the recipient included."""
        known = self.opportunity.people if self.opportunity else ()
        return known if self.to is None or self.to in known else (*known, self.to)

    @cached_property
    def interview(self) -> Interview | None:
        """The interview this letter is about: the one named, else the latest held with the recipient."""
        if self.opportunity is None:
            return None
        if self.interview_id:
            return self.opportunity.interview(self.interview_id)
        return max(self.interviews_with(self.to), key=lambda i: i.start, default=None)

    def interviews_with(self, person: Person | None) -> tuple[Interview, ...]:
        """Interviews held by `now`, with this person where any name them; otherwise all."""
        meetings = self.opportunity.interviews if self.opportunity else ()
        held = tuple(i for i in meetings if not i.cancelled and (self.now is None or i.start <= self.now))
        theirs = tuple(i for i in held if person and person.id in i.person_ids)
        return theirs or held

    @cached_property
    def debrief(self) -> Debrief | None:
        """The candidate's notes of that interview."""
        if self.opportunity is None or self.interview is None:
            return None
        return self.opportunity.debrief_of(self.interview.id)

    def local_day(self, moment: datetime) -> date:
        """The day of a moment as the reader counts days."""
        zone = self.interview.zone if self.interview else self.opportunity.zone if self.opportunity else "UTC"
        try:
            return moment.astimezone(ZoneInfo(zone)).date()
        except (
            KeyError,
            ValueError,
            OSError,
        ):  # an unknown zone is the case file's problem, not the letter's
            return moment.date()

    @cached_property
    def names(self) -> dict[str, str]:
        """Every part of a name that is right in this letter: folded -> as it is written."""
        known = [p.name for p in self.people]
        if self.case:
            known += [self.case.candidate.name]
        return {fold(w.text): w.text for name in known for w in _parts(name)}

    @cached_property
    def right(self) -> frozenset[str]:
        """Folded words that are right whatever they resemble: names, company, role, résumé, own words."""
        texts: list[str] = [*self.names, *self.own_words]
        if self.case:
            job, me = self.case.opportunity, self.case.candidate
            texts += [job.company, job.role, me.signature, *(i.place for i in job.interviews)]
            texts += [p.role for p in self.people]
            texts += [t for h in me.highlights for t in (h.text, *h.terms)]
        return frozenset(fold(w.text) for t in texts for w in _parts(t))

    @cached_property
    def proved(self) -> frozenset[str]:
        """Words in small letters that the candidate's résumé holds."""
        if self.case is None:
            return frozenset()
        return frozenset(w.text.lower() for h in self.case.candidate.highlights for w in _parts(h.text))

    @cached_property
    def noted(self) -> frozenset[str]:
        """Words in small letters that the candidate's notes and the case hold: meant as they stand."""
        if self.case is None:
            return self.own_words
        job = self.case.opportunity
        texts = [t.text for d in job.debriefs for t in d.topics] + [d.notes for d in job.debriefs]
        texts += [h.text for h in self.case.candidate.highlights]
        texts += [job.company, job.role, *(p.role for p in self.people), *(p.name for p in self.people)]
        return self.own_words | {w.text.lower() for t in texts for w in _parts(t)} - STOP


def _places(piece: str, text: str) -> Iterable[tuple[int, int]]:
    """Where a piece of text stands in a text."""
    at = text.find(piece)
    while at >= 0:
        yield at, at + len(piece)
        at = text.find(piece, at + len(piece))


def _parts(name: str) -> Iterable[Word]:
    """The words of a name, and the parts of a hyphenated one."""
    for word in tokens(name):
        yield word
        if "-" in word.text:
            yield from (Word(p, word.start, word.end) for p in word.text.split("-"))
