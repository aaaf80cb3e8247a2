"""Does every sentence of a letter rest on what the case holds? For words that a machine wrote. Pure.

A sentence is *held* when all it says stands in the candidate's notes, résumé, invite or their messages, or is
courtesy (the words that our own frames use). It errs on the strict side: a marked sentence is shown to the
person with the word that made it doubtful, and it blocks the seal until it is changed or removed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cordially.model import Case, Interview, Origin, Promise, Source, TopicKind
from cordially.model.calendar import MONTHS, WEEKDAYS
from cordially.model.overlap import middle
from cordially.writing.frames import groups, voiced
from cordially.writing.lexicon import STOP_WORDS, words
from cordially.writing.match import stem

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)|[^.!?\n]+[.!?]+")
_NUMBER_WORDS = words(
    "two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty "
    "forty fifty sixty seventy eighty ninety "
    "hundred thousand million half third quarter double triple dozen percent"
)
# Words of letters that state no fact, besides those of our frames.
_COURTESY = words(
    "dear hello sincerely regards best kind kindly warm warmly thank thanks thankful grateful appreciate "
    "appreciated appreciative opportunity position role interview meeting call conversation "
    "discussion discussed "
    "discussing discuss talk talking spoke speak speaking meet met please excited exciting "
    "enthusiastic enthusiasm "
    "eager interest interested look looking forward hear hearing contribute contributing "
    "contribution team company "
    "work working job skill skills experience experiences help helping helpful support join "
    "joining possibility "
    "further additional information question questions hesitate contact reach email phone "
    "reply decision consider "
    "considering consideration insight insights insightful learn learning learned understand understanding "
    "particularly especially truly really very much many also again once more wonderful great good pleasure "
    "enjoyed enjoy confident believe feel hope wish impressed impression valuable value yesterday today week"
)
# Small words that state a deed all the same.
_DEEDS = words("led run ran built won cut grew managed trained taught kept saved spent years months weeks")
# "one" counts in "from six days to one"; in "one thing" and "to one page" it is an article.
_ONE = re.compile(r"\b(?:to|by|from) one(?=\s*(?:[.,;]|$))", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:you|your|yours)\b", re.IGNORECASE)
_MINE = re.compile(r"\b(?:i|my|mine|me|we|our)\b|\bi['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the case holds, with where it stands."""

    text: str
    source: Source

    @property
    def mine(self) -> bool:
        """True for what the candidate has done or told."""
        return self.source.origin is Origin.RESUME or self.source.ref in ("told", "wish")


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence of a text: `body[start:end]`, whether the facts hold it, the facts, or the doubt."""

    text: str
    start: int
    end: int
    sources: tuple[Source, ...] = ()
    doubt: str = ""

    @property
    def held(self) -> bool:
        """True when nothing in it goes beyond the facts."""
        return not self.doubt


def facts_of(case: Case, interview_id: str = "") -> tuple[Fact, ...]:
    """All that a letter about this interview may say."""
    job, me = case.opportunity, case.candidate
    meeting = job.interview(interview_id) or max(job.interviews, key=lambda i: i.start, default=None)
    notes = job.debrief_of(meeting.id) if meeting else None
    named = Source(Origin.INVITE, job.id, f"{job.role} · {job.company}")
    found = [Fact(f"{job.role} at {job.company}", named)]
    found += [Fact(f"{p.name} {p.role}", Source(Origin.INVITE, p.id, p.name)) for p in job.people]
    if meeting:
        found.append(Fact(_day_words(meeting), Source(Origin.INVITE, meeting.id)))
    for topic in notes.topics if notes else ():
        ref = "told" if topic.kind is TopicKind.FIT else topic.kind.value
        found.append(Fact(topic.text, Source(Origin.DEBRIEF, ref, topic.text)))
    if notes and notes.weak_answer:
        found.append(Fact(notes.weak_answer, Source(Origin.DEBRIEF, "weak", notes.weak_answer)))
    if notes and notes.promise:
        found.append(Fact(_promised(notes.promise), Source(Origin.DEBRIEF, "promise", notes.promise.text)))
    found += [Fact(h.text, Source(Origin.RESUME, "highlights", h.text)) for h in me.highlights]
    found.append(Fact(f"{me.name} {me.email} {me.phone}", Source(Origin.PROFILE, "candidate", me.name)))
    return tuple(found)


def _day_words(meeting: Interview) -> str:
    from cordially.writing.brief import local_day

    day = local_day(meeting.start, meeting.zone)
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year} {meeting.place}"


def _promised(promise: Promise) -> str:
    due = promise.due
    named = f" {WEEKDAYS[due.weekday()]} {due.day} {MONTHS[due.month - 1]} {due.year}" if due else ""
    return promise.text + named


def check_claims(body: str, facts: Iterable[Fact]) -> tuple[Claim, ...]:
    """Every sentence between greeting and signature, each held by the facts or marked with its doubt."""
    known = tuple(facts)
    text = middle(body, whole=True)
    offset = max(body.find(text.split("\n\n")[0]), 0)
    claims = []
    for match in _SENTENCE.finditer(text):
        words_ = match[0].strip()
        if _WORD.search(words_):
            start = offset + match.start() + (len(match[0]) - len(match[0].lstrip()))
            claims.append(_claim(words_, start, known))
    return tuple(claims)


def _claim(text: str, start: int, facts: tuple[Fact, ...]) -> Claim:
    said = _telling(text)
    near = [f for f in facts if said & _telling(f.text)]
    doubt = _strange_name(text, facts) or _strange_number(text, facts, said) or _strange_word(said, facts)
    doubt = doubt or _turned_round(text, near, said)
    return Claim(text, start, start + len(text), tuple(f.source for f in near), doubt)


def _telling(text: str) -> frozenset[str]:
    """The stems of the words that say something, courtesy left out."""
    found = (w.lower() for w in _WORD.findall(text))
    return frozenset(stem(_bare(w)) for w in found if len(w) > 1 and not _polite(w) and not w.isdigit())


def _bare(word: str) -> str:
    return re.sub(r"['’](?:s|d|ve|ll|re|m|t)$", "", word)


def _polite(word: str) -> bool:
    if re.search(r"n['’]t$", word):
        return True
    bare = _bare(word)
    if bare in _DEEDS:
        return False
    return bare in STOP_WORDS or bare in _COURTESY or bare in _NUMBER_WORDS or stem(bare) in _frame_stems()


@cache
def _frame_stems() -> frozenset[str]:
    frames = (voiced(f, easy=False, american=False) for g in groups() for f in g.all)
    plain = (re.sub(r"\{\w+\}", " ", f).lower() for f in frames)
    return frozenset(stem(w) for f in plain for w in _WORD.findall(f))


def _strange_word(said: frozenset[str], facts: tuple[Fact, ...]) -> str:
    known = frozenset[str]().union(*(_telling(f.text) for f in facts))
    strange = sorted(said - known)
    return f"“{strange[0]}…” stands in none of your notes and not in your résumé" if strange else ""


def _strange_number(text: str, facts: tuple[Fact, ...], said: frozenset[str]) -> str:
    """A number must come from a fact, and stand with other words of that very fact."""
    for number in sorted(_numbers(text)):
        holders = [f for f in facts if number in _numbers(f.text)]
        if not holders:
            return f"the number “{number}” stands in none of your notes and not in your résumé"
        dated = any(f.source.origin is Origin.INVITE or f.source.ref == "promise" for f in holders)
        if not dated and not any(_telling(f.text) & said for f in holders):
            return f"“{number}” belongs to something else in your notes"
    return ""


def _numbers(text: str) -> set[str]:
    found = {w.lower() for w in _WORD.findall(text)}
    counted = {w for w in found if any(c.isdigit() for c in w) or w in _NUMBER_WORDS}
    return counted | ({"one"} if _ONE.search(text) else set())


def _strange_name(text: str, facts: tuple[Fact, ...]) -> str:
    known = {w.lower() for f in facts for w in _WORD.findall(f.text)} | {"i", "cv", "résumé"}
    for match in list(_WORD.finditer(text))[1:]:
        word = _bare(match[0])
        quoted = text[match.start() - 1] in "\"“‘'("
        if not quoted and word[:1].isupper() and word.lower() not in known and not word.startswith("I'"):
            return f"“{word}” is a name that stands nowhere in your notes"
    return ""


def _turned_round(text: str, near: list[Fact], said: frozenset[str]) -> str:
    """What the candidate did must not be said of the reader: "you have cut returns"."""
    own = [f for f in near if f.mine]
    theirs = [f for f in near if not f.mine and len(_telling(f.text) & said) > 0]
    if own and not theirs and _THEIRS.search(text) and not _MINE.search(text):
        return "this says of them what you have done yourself"
    return ""
