"""Which line of the résumé belongs beside which topic: no model, no network.

Two things count: word stems that both share, and matters of working life that both speak of (`skills`), so
that "late payers" finds "overdue receivables". What is rare in this résumé counts more than what stands in
every line of it. The person always picks; this only puts the likely lines first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Protocol

from cordially.model import Highlight
from cordially.writing.lexicon import STOP_WORDS
from cordially.writing.skills import SKILLS
from cordially.writing.trades import TRADES

_ENDINGS = (
    "isations", "izations", "isation", "ization", "ations", "ation", "ments", "ment", "ingly", "ings", "ing",
    "iers", "ier", "ers", "ies", "ied", "ors", "er", "or", "ed", "es", "ly", "s", "e", "y",
)  # fmt: skip
_NOUN_ENDINGS = ("ional", "ion", "iv", "ness", "anc", "enc", "abl", "ibl", "ful", "al", "ist", "ic")
_LONGEST_PHRASE = 4  # words of a phrase in the lexicon
_SHARED_MATTER = 0.9  # ours: a matter in common weighs a little less than a word in common


class Ranker(Protocol):
    """Puts lines in order for a topic. Without state, without network; the same input, the same output."""

    def scores(self, topic: str, lines: Sequence[str]) -> list[float]:
        """One score a line, higher is nearer; 0 or less says that it sees nothing in common."""
        ...


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """A crude stem: "handled", "handling" and "handler" are one. At least three letters always stay."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _words(text: str) -> list[str]:
    """The words in order, small; an inner hyphen or apostrophe joins."""
    return re.findall(r"\w+(?:['’-]\w+)*(?:[+#]+)?", text.lower().replace("’", "'"))


def stems(text: str) -> frozenset[str]:
    """The stems of the words that mean something in a text."""
    words = re.findall(r"\w+(?:[+#]+)?", text.lower())
    return frozenset(stem(w) for w in words if w not in STOP_WORDS and len(w) > 1 and not w.isdigit())


@cache
def _lexicon() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """From a stemmed word or phrase to the matters that it belongs to, and how surely: a word that stands
    under many matters says less about each."""
    found: dict[str, dict[str, None]] = {}
    for matter, text in (*SKILLS.items(), *TRADES.items()):
        for entry in (*text.split(), matter):
            found.setdefault(_joined(re.split(r"[_-]", entry)), {})[matter] = None
    return {key: tuple((m, 1 / math.sqrt(len(ms))) for m in ms) for key, ms in found.items()}


def _joined(words: Sequence[str]) -> str:
    return " ".join(_root(w) for w in words)


def _root(word: str) -> str:
    """The stem without a noun's or adjective's ending, so that "aggression" and "aggressive" are one."""
    root = stem(word)
    for ending in _NOUN_ENDINGS:
        if root.endswith(ending) and len(root) - len(ending) >= 4:
            return root[: -len(ending)]
    return root


@lru_cache(maxsize=4096)
def matters(text: str) -> Mapping[str, float]:
    """The matters of working life that a text speaks of, each with its weight (more words, more weight)."""
    words = [part for word in _words(text) for part in word.split("-")]
    found: dict[str, float] = {}
    at = 0
    while at < len(words):
        length, hits = _longest(words, at)
        for matter, weight in hits:
            found[matter] = max(found.get(matter, 0.0), weight) + min(found.get(matter, 0.0), weight) / 2
        at += length
    return found


def _longest(words: Sequence[str], at: int) -> tuple[int, tuple[tuple[str, float], ...]]:
    """The longest entry of the lexicon that begins at this word: how many words it takes, and its matters."""
    for length in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
        if length == 1 and words[at] in STOP_WORDS:
            return 1, ()
        if hits := _lexicon().get(_joined(words[at : at + length])):
            return length, hits
    return 1, ()


class LexiconRanker:
    """The default: shared stems and shared matters, weighed by how rare they are among these lines."""

    def scores(self, topic: str, lines: Sequence[str]) -> list[float]:
        """See `Ranker`."""
        sets = [stems(line) for line in lines]
        spoken = [matters(line) for line in lines]
        rare_word = _rarity([*sets], len(lines))
        rare_matter = _rarity([frozenset(m) for m in spoken], len(lines))
        asked, wanted = stems(topic), matters(topic)
        return [
            sum(rare_word[s] for s in own & asked)
            + _SHARED_MATTER * sum(min(own_m[m], w) * rare_matter[m] for m, w in wanted.items() if m in own_m)
            for own, own_m in zip(sets, spoken, strict=True)
        ]


def _rarity(sets: Sequence[frozenset[str]], count: int) -> Mapping[str, float]:
    """How telling each item is: 1 when one line in many has it, near 0 when nearly all have it."""
    seen = Counter(item for one in sets for item in one)
    return {item: math.log1p(count / n) / math.log1p(count) for item, n in seen.items()}


def ranked(topic: str, lines: Sequence[str], ranker: Ranker | None = None) -> list[tuple[int, float]]:
    """The lines that have to do with a topic, best first, as (index, score); ties in their order."""
    scores = (ranker or LexiconRanker()).scores(topic, lines) if lines else []
    order = sorted(range(len(lines)), key=lambda at: (-scores[at], at))
    return [(n, scores[n]) for n in order if scores[n] > 0]


def relevance(highlight: Highlight, text: str) -> float:
    """How much a highlight has to do with a text: the stems they share, a little more for dense matches.

    0 means that nothing is shared; 1 and more that at least one meaningful word is.
    """
    own = stems(" ".join((highlight.text, *highlight.terms)))
    shared = own & stems(text)
    return len(shared) + len(shared) / (1 + len(own))


def same_matter(a: str, b: str) -> bool:
    """True when two texts tell of one thing: half of the shorter one's stems stand in the other."""
    one, other = stems(a), stems(b)
    return bool(one and other) and len(one & other) * 2 >= min(len(one), len(other))
