"""Which word was meant here: one-word changes to a paragraph that make it far more likely.

A paragraph is weighed with the table of n-grams; where a place looks odd, the words that are taken for the
one that stands there, its other forms, and a small word more or less are tried. What gains enough is told.
Names, numbers and marks are unknown to the table and end the view.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from cordially.proofing.confusions import ALIKE, KEYS, SELDOM
from cordially.proofing.inflect import forms
from cordially.proofing.ngrams import Ngrams, ngrams
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set


class Change(StrEnum):
    """What kind of change it is."""

    ALIKE = "alike"
    KEYS = "keys"
    FORM = "form"
    PREPOSITION = "preposition"
    MISSING = "missing"
    EXTRA = "extra"


ENOUGH = {
    Change.ALIKE: 3.0, Change.KEYS: 10.5, Change.FORM: 7.0, Change.PREPOSITION: 8.1, Change.MISSING: 4.7,
    Change.EXTRA: 9.3,
}  # fmt: skip
"""How much likelier (natural logarithm) a change must make its place.

Chosen on the development parts of bench/proofing and on the prose of docs/.
"""

NUMBER = 9.8
"""A change of number alone ("trees", "tree") below this is told as advice: one in two was right on those."""

CERTAIN = 8.0
"""Any other change of form below this is told as advice."""

ODD = -6.5
"""A place where no word is less likely than this is not looked at."""

BLIND = 3.0
"""So much more is asked where the word before or after is unknown."""

FIRST = 2.0
"""And so much more for the first word of a sentence, which has nothing before it."""

LITTLE = 0.8
"""What is asked for a word that hardly belongs in such a letter."""

CLEARER = {
    **dict.fromkeys(word_set("""when then these they where was not yours none its there what that"""), 4.6),
    **dict.fromkeys(word_set("""hear fair off weak hand thought shift send carrier"""), 4.6),
    **dict.fromkeys(word_set("""wait mail on leave thank no wear fell tow"""), 5.2),
    "than": 7.5, "staff": 6.5, "sings": 6.0, "were": 6.0, "contact": 5.5, "our": 6.5, "to": 3.6, "too": 4.5,
    "are": 4.5, "or": 4.0, "thanks": 6.0, "once": 6.0, "live": 4.0, "may": 6.0, "one": 4.0, "note": 12.0,
    "personnel": 8.0, "morale": 7.0, "thorough": 6.0, "threw": 6.0, "brake": 6.0, "roll": 8.0, "weather": 6.0,
    "your": 5.0, "role": 7.0, "own": 7.0, "two": 7.0, "an": 6.0, "guessed": 6.0,
    "write": 6.5, "form": 3.5, "wait": 5.2,
    **dict.fromkeys(word_set("plain suite present bare wood cold who event dose coarse"), 5.5),
    **dict.fromkeys(word_set("route filed letter three sent waived rowed"), 7.5),
}  # fmt: skip
"""Words that stand in many patterns: the evidence must be clearer."""

SPELLINGS = frozenset({frozenset(("honour", "honor"))})
"""Two ways to spell one word; which one is right is a matter of the country."""

OF_MISSING = 5.5
"""More is asked for a missing "of": many nouns stand well without it ("the kind way in which")."""

LEAST = 2.5
"""Even the right words of a place weigh so much together (2.9 was the least of 373 changes found on the
development parts and JFLEG); what cannot gain enough for that is not tried."""

NEVER = 99.0

RELATIVE = word_set("who whom which that whose where")
"""Before these nothing is ever missing that the table could name."""

PREPOSITIONS = word_set(
    """
    to of in for at on with about by from into
    """
)
SMALL = word_set(
    """
    a an the to of in for at on with about be am is are have been i it and that your
    """
)
ADDED = ("a", "an", "the", "to", "of", "in", "for", "am", "be", "your", "it", "at", "is", "have", "been")

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*\b|[^\w\s]|\n\s*\n")
_ENDS = frozenset('.!?;:()"“”[]{}<>')
_NUMBERS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
SUBJECTS = word_set(
    """
    i you we they he she it who that and which also then so
    """
)
"""After these both tenses are grammar; which one is meant only the writer knows."""

OTHER = "•"
"""A name, a number, a mark: nothing is known of it."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: write `fix` for `text[start:end]` (an empty span: put it in there), and what it gains."""

    change: Change
    start: int
    end: int
    fix: str
    gain: float
    said: str

    @property
    def unsure(self) -> bool:
        """Is this a change of form with too little behind it for a warning?"""
        long, short = sorted((self.said, self.fix), key=len, reverse=True)
        number = long in (f"{short}s", f"{short}es")
        return self.change is Change.FORM and self.gain < (NUMBER if number else CERTAIN)


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    named: bool = False
    """Written with a capital inside a sentence: it helps to judge others and is left alone itself."""


def _tokens(text: str) -> Iterator[list[_Token]]:
    """The sentences of a text, each between <s> and </s>."""
    row = [_Token("<s>", 0, 0)]
    for match in _TOKEN.finditer(text):
        found = match.group()
        if found[0] in _ENDS or found[0] == "\n":
            if len(row) > 1:
                yield [*row, _Token("</s>", match.start(), match.start())]
            row = [_Token("<s>", match.end(), match.end())]
        else:
            named = found[0].isupper() and len(row) > 1 and found not in ("I", "I'm", "I’m", "I've", "I’ve")
            row.append(_Token(_known_as(found), match.start(), match.end(), named))
    if len(row) > 1:
        yield [*row, _Token("</s>", len(text), len(text))]


def _known_as(found: str) -> str:
    if found.isascii() and found.isdigit() and len(found) < 3 and int(found) < len(_NUMBERS):
        return _NUMBERS[int(found)]
    return found.lower().replace("’", "'") if found[0].isalpha() else OTHER


def _past(word: str) -> bool:
    return word.endswith("ed") or word in _PASTS


_PASTS = word_set(
    """
    was were had went took gave wrote spoke chose began knew saw met found sent made came got did told
    taught thought felt ran built brought left heard understood kept led spent said showed grew held
    stood became bought drove ate fell forgot lost paid sold sat wore won rose drew broke learnt put set
    cut let
    """
)


@lru_cache(maxsize=256)
def edits(text: str) -> tuple[Edit, ...]:
    """The best change of each place of a paragraph that gains enough, in order; spans count code points."""
    found = (edit for row in _tokens(text) for edit in _row_edits(row))
    return tuple(sorted(found, key=lambda e: (e.start, e.end)))


def _row_edits(row: list[_Token]) -> Iterator[Edit]:
    """The changes of one sentence: they hang on its words alone, so a keystroke leaves its neighbours' be."""
    for edit in _sentence_edits(tuple((t.word, t.named) for t in row)):
        token = row[edit.start]
        yield replace(edit, start=token.start, end=token.end)


@lru_cache(maxsize=1024)
def _sentence_edits(words: tuple[tuple[str, bool], ...]) -> tuple[Edit, ...]:
    """The changes of a sentence, each placed by the number of its word."""
    row = [_Token(word, at, at, named) for at, (word, named) in enumerate(words)]
    return tuple(_Sentence(row, ngrams()).edits())


def letter_edits(letter: LetterView) -> tuple[Edit, ...]:
    """The changes of a letter's own paragraphs, but for words that the candidate's notes hold."""
    return letter.once(_letter_edits)


def _letter_edits(letter: LetterView) -> tuple[Edit, ...]:
    return tuple(_paragraph_edits(letter))


def _paragraph_edits(letter: LetterView) -> Iterator[Edit]:
    for match in _PARAGRAPH.finditer(letter.text, letter.body_start, letter.body_end):
        for edit in edits(match.group()):
            if edit.said not in letter.noted or edit.change is Change.MISSING:
                yield replace(edit, start=edit.start + match.start(), end=edit.end + match.start())


_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


class _Sentence:
    """One sentence under the table."""

    def __init__(self, row: list[_Token], table: Ngrams) -> None:
        self.row = row
        self.table = table
        self.words = [t.word for t in row]
        self.known = [w != OTHER and (w[0] == "<" or table.knows(w)) for w in self.words]
        self.weights = [0.0] + [self._weight(self.words, k) for k in range(1, len(row))]

    def _weight(self, words: list[str], k: int) -> float:
        before = words[k - 1] if words[k - 1] != OTHER else ""
        earlier = words[k - 2] if before and k > 1 and words[k - 2] != OTHER else ""
        return self.table.log(words[k], before, earlier)

    def edits(self) -> Iterator[Edit]:
        """The best change at each odd place."""
        for at in range(1, len(self.row)):
            odd = min(self.weights[at : at + 2])
            if odd < ODD:
                yield from self._best(at)

    def _best(self, at: int) -> Iterator[Edit]:
        best: Edit | None = None
        blind = 0.0 if self.known[at - 1] and self.known[min(at + 1, len(self.row) - 1)] else BLIND
        blind += FIRST if at == 1 else 0.0
        for change, stop, new in self._tries(at, blind):
            asked = self._asked(change, at, new) + blind
            gain = self._gain(at, stop, new, max(asked, best.gain) if best else asked)
            if gain:
                best = self._edit(change, at, stop, new, gain)
        if best:
            yield best

    def _asked(self, change: Change, at: int, new: list[str]) -> float:
        """What a change must gain here."""
        word = self.words[at]
        if word == "than" and any(w.endswith(("er", "re", "ess")) for w in self.words[max(0, at - 10) : at]):
            return NEVER  # "more interested in the post than I was"
        if word == "your" and new == ["you"] and self.words[at + 1].endswith("ing"):
            return NEVER  # "I appreciate your taking the time"
        if frozenset((word, *new)) in SPELLINGS:
            return NEVER
        if change is Change.ALIKE:
            clearer = CLEARER.get(word, 0.0)
            return LITTLE if word in SELDOM and not clearer else max(ENOUGH[change], clearer)
        if self._stands(change, at, new):
            return NEVER
        if change is Change.MISSING and new == ["of"]:
            return OF_MISSING
        if change is Change.FORM and word.endswith("ing") and self.words[at - 1] in PREPOSITIONS:
            return NEVER
        return ENOUGH[change]

    def _stands(self, change: Change, at: int, new: list[str]) -> bool:
        """Is this a pattern in which the word is right, whatever the table says?"""
        word, after = self.words[at], self.words[at + 1] if at + 1 < len(self.words) else ""
        if change is Change.KEYS:
            return word == "the" and new == ["they"]  # "the offer, and"
        if change is Change.PREPOSITION:
            return word == "from" and "to" in self.words[at + 1 : at + 5]  # "from ten days to three"
        erased = word == "an" and after.endswith("ed")  # "an erased line"
        return change is Change.EXTRA and (word == "on" or after.endswith("ly") or erased)

    def _tries(self, at: int, blind: float) -> Iterator[tuple[Change, int, list[str]]]:
        """The changes worth weighing: no weight is above 0, so those that stand say what can be gained."""
        word = self.words[at]
        most = -sum(self.weights[at : at + 3]) - blind - LEAST
        if word in (OTHER, "<s>") or self.row[at].named:
            return
        if word != "</s>":
            yield from ((Change.ALIKE, at + 1, [other]) for other in ALIKE.get(word, frozenset()) - SELDOM)
        if not self.known[at]:
            return
        yield from self._other_words(at, word, most)
        lacking = -sum(self.weights[at : at + 2]) - blind - LEAST > ENOUGH[Change.MISSING]
        if lacking and self.known[at - 1] and word not in RELATIVE and not self._pair(at):
            yield from ((Change.MISSING, at, [small]) for small in ADDED)
        between = most > ENOUGH[Change.EXTRA] and word in SMALL and self.known[at - 1] and self.known[at + 1]
        onward = word in ("on", "in") and self.words[at + 1] == "to"  # "pass it on to her"
        if between and not onward and not (self._pair(at) and self._pair(at + 1)):
            yield Change.EXTRA, at + 1, []

    def _other_words(self, at: int, word: str, most: float) -> Iterator[tuple[Change, int, list[str]]]:
        if most > ENOUGH[Change.KEYS]:
            yield from ((Change.KEYS, at + 1, [other]) for other in KEYS.get(word, frozenset()) - SELDOM)
        if most > ENOUGH[Change.FORM] and self.weights[at] < ODD:
            tense = self.words[at - 1] in SUBJECTS
            for other in forms(word):
                if not (tense and _past(word) != _past(other)):
                    yield Change.FORM, at + 1, [other]
        if most > ENOUGH[Change.PREPOSITION] and word in PREPOSITIONS and self.known[at + 1]:
            yield from ((Change.PREPOSITION, at + 1, [other]) for other in PREPOSITIONS - {word})

    def _pair(self, at: int) -> bool:
        return self.table.pairs.find(f"{self.words[at - 1]} {self.words[at]}") >= 0

    def _gain(self, at: int, stop: int, new: list[str], floor: float) -> float:
        """What a change gains, or 0.0 when that is not more than `floor`, which is seen early."""
        gain = -sum(self.weights[at : stop + 2])
        if gain <= floor + LEAST:
            return 0.0
        log, words = self.table.log, self.words
        before, earlier = words[at - 1], words[at - 2] if at > 1 else ""
        for word in (*new, *words[stop : stop + 2]):
            if before == OTHER:
                gain += log(word)
            else:
                gain += log(word, before, "" if earlier == OTHER else earlier)
            if gain <= floor:
                return 0.0
            before, earlier = word, before
        return gain

    def _edit(self, change: Change, at: int, stop: int, new: list[str], gain: float) -> Edit:
        if change is Change.MISSING:  # told at the word before it belongs, or after at the start
            token = self.row[at] if self.words[at] != "</s>" else self.row[at - 1]
            return Edit(change, token.start, token.end, new[0], gain, self.words[at])
        token = self.row[at]
        return Edit(change, token.start, token.end, "".join(new), gain, self.words[at])
