"""The dictionary of one case: the words that are right here although no general dictionary knows them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Opportunity
from cordially.proofing.view import LetterView
from cordially.proofing.words import Word, near, tokens

DIALECTS = {"US": "US", "GB": "GB", "IE": "GB", "AU": "AU", "NZ": "AU", "CA": "CA", "IN": "IN"}
"""Reader's country -> dialect of the engine; Ireland spells with Britain, New Zealand with Australia."""

_SHAPED = re.compile(r"[^\W_]*(?:\d[^\W_]*|[^\W\d_]*[^\W\d_][A-Z][^\W_]*)")
_FORM = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")


def dialect_for(letter: LetterView, wanted: str = "") -> str:
    """US, GB, AU, CA or IN: the one asked for, else the reader's, else the candidate's, else US."""
    chosen = DIALECTS.get(wanted.upper().split("-")[-1])
    if chosen or letter.case is None:
        return chosen or "US"
    countries = (letter.case.opportunity.country, letter.case.candidate.country)
    return next((DIALECTS[c] for c in countries if c in DIALECTS), "US")


def has_dialect(letter: LetterView, wanted: str = "") -> bool:
    """Is it known in which English this letter is written?"""
    countries = (letter.case.opportunity.country, letter.case.candidate.country) if letter.case else ()
    return wanted.upper().split("-")[-1] in DIALECTS or any(c in DIALECTS for c in countries)


def dictionary(letter: LetterView) -> frozenset[str]:
    """The words that are right here in all their forms: possessive, capitals, hyphen and slash parts.

    What the engine reports is held against them. Teaching them to it costs 40 ms a case, and it knows a
    word only in the exact form it was given.
    """
    words: set[str] = set()
    for text in (*_texts(letter), *letter.own_words):
        words.update(_FORM.findall(text))
    words |= {w.text for w in _unknown_names(letter)}
    return frozenset(form for word in words for form in _forms(word))


def _texts(letter: LetterView) -> Iterable[str]:
    yield from (p.name for p in letter.people)
    yield from (p.role for p in letter.people)
    if letter.case:
        me = letter.case.candidate
        yield from (me.name, me.email, me.signature)
        yield from (t for h in me.highlights for t in (*h.terms, *_proper(h.text, letter)))
        yield from _job(letter.case.opportunity, letter)


def _job(job: Opportunity, letter: LetterView) -> Iterable[str]:
    yield from (job.company, job.role)
    yield from (i.place for i in job.interviews)
    yield from (w for d in job.debriefs for t in d.topics for w in _proper(t.text, letter))


def _proper(text: str, letter: LetterView) -> Iterable[str]:
    """Names and terms in free notes (capital, accent or digit inside); near misses of names are none."""
    for word in tokens(text):
        capital = word.text[0].isupper() and word.start > 0
        if (capital or not word.text.isascii()) and not any(
            near(word.folded, known) for known in letter.right
        ):
            yield word.text
    yield from _SHAPED.findall(text)


def _unknown_names(letter: LetterView) -> Iterable[Word]:
    """Without a case, the names in greeting and signature are taken as given: nobody else can know them."""
    if letter.case or letter.to:
        return
    greeting, closing = letter.greeting, letter.closing
    for word in letter.words:
        greeted = greeting and greeting.start("name") <= word.start < greeting.end("name")
        signed = closing and closing.end() <= word.start
        if (greeted or signed) and word.text[0].isupper():
            yield from tokens(word.text.replace("-", " "))


def _forms(word: str) -> Iterable[str]:
    """A word, its root, the possessive with either apostrophe, and all of it in capitals."""
    root = word[:-2] if word.endswith(("'s", "’s")) else word
    yield from (word, root, f"{root}'s", f"{root}’s")
    if root[0].isupper():
        yield from (root.upper(), f"{root.upper()}'S")
