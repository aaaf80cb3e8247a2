"""Small tools on words: tokens with their places, folding, distance, stems. All spans are code points."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:(?:['’]|-{1,2})[^\W\d_]+)*")


class Word(NamedTuple):
    """One word of a text; hyphens and inner apostrophes belong to it."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """Without accents, case and a possessive ending."""
        return folded(self.text)


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


def tokens(text: str) -> tuple[Word, ...]:
    """All words of a text, in order."""
    return tuple(Word(m.group(), m.start(), m.end()) for m in _WORD.finditer(text))


def bare(word: str) -> str:
    """A word without its possessive ending ("Okonkwo's" -> "Okonkwo")."""
    if word.endswith(("'s", "’s", "'S", "’S")):
        return word[:-2]
    return word[:-1] if word.endswith(("'", "’")) else word


def straight(word: str) -> str:
    """A word with straight apostrophes, otherwise as it is written."""
    return word.replace("’", "'")


@lru_cache(maxsize=16_384)
def folded(word: str) -> str:
    """A word for comparing: folded, without its possessive ending."""
    return fold(bare(word))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, no accents, straight apostrophes: for comparing only ("Núñez" -> "nunez")."""
    plain = unicodedata.normalize("NFKD", text.casefold()).replace("’", "'")
    return "".join(c for c in plain if not unicodedata.combining(c))


def distance(a: str, b: str, limit: int = 2) -> int:
    """Edits between two words; swapping neighbours is one. Anything above `limit` is told as limit + 1."""
    if abs(len(a) - len(b)) > limit or len(set(a).difference(b)) > limit:
        return limit + 1  # an edit brings one letter at most that was not there
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before = before, row
        row = [cost := i]
        least = i
        for j, y in enumerate(b, 1):  # without min(): asked thousands of times a letter
            cost += 1
            if before[j] < cost:
                cost = before[j] + 1
            if before[j - 1] + (x != y) < cost:
                cost = before[j - 1] + (x != y)
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y and older[j - 2] < cost:
                cost = older[j - 2] + 1
            row.append(cost)
            if cost < least:
                least = cost
        if least > limit:
            return limit + 1
    return row[-1]


@lru_cache(maxsize=65_536)
def near(a: str, b: str) -> bool:
    """Is `a` a slip of `b`? One edit up to six letters, two from seven on; folded words only."""
    if a == b or min(len(a), len(b)) < 3:
        return False
    allowed = 1 if len(b) < 7 else 2
    return distance(a, b, allowed) <= allowed


STOP = word_set(
    """a about after again all also am an and any are as at be because been before being between both but
    by can could day days did do does doing done during each even every few for from get give go good
    great had has have having he help her here him his how i if in into is it its just know last like
    look made make many me meet meeting met more most much must my need needs new next no not now of on
    one only or other our out over own people really said same see she should so some something such
    take talk talked team than thank thanks that the their them then there these they thing things think
    this those time to today told too two under up us use very want was way we week well were what when
    where which while who whom why will with work working would year years yes yet you your yours role
    job company interview experience discuss discussed conversation spoke speak mentioned monday tuesday
    wednesday thursday friday saturday sunday"""
)
"""Words that show nothing about what was discussed."""

_ENDINGS = re.compile(r"(?:ations?|ings?|ies|ied|ers?|ed|es|s|e|y)$")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A rough stem, good enough to match "planning the rota" with "planned rotas"."""
    folded = fold(bare(word))
    cut = _ENDINGS.sub("", folded)
    cut = cut if len(cut) >= 3 else folded
    return cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] else cut


def stems(text: str) -> frozenset[str]:
    """The stems of the telling words of a text."""
    parts = (p for w in tokens(text) for p in w.text.split("-"))
    return frozenset(stem(p) for p in parts if len(p) > 2 and fold(p) not in STOP)
