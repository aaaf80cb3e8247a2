"""Word meanings for the résumé match, offline and without a library: the table data/meaning.bin.

`tools/meaning.py` makes the table from a small sentence model; docs/adr/0017 holds the reasons and figures.
A text is the sum of its words; two texts are alike as far as their sums point the same way. The file is read
when the first topic is matched, never at import.
"""

from __future__ import annotations

import math
import re
from array import array
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from cordially.post.embedding import EmbeddingRanker
from cordially.writing.match import Ranker

FILE = Path(__file__).with_name("data") / "meaning.bin"
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
# Endings to try away, and what takes their place, where the table does not hold the word itself.
_ENDINGS = (
    ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("er", ""), ("er", "e"), ("ly", ""), ("'s", ""),
)  # fmt: skip
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a text points; `@` is how alike two directions are, from -1 to 1, and 0 for a text of unknown
    words."""

    numbers: tuple[float, ...]

    def __matmul__(self, other: Direction) -> float:
        return sum(a * b for a, b in zip(self.numbers, other.numbers, strict=True))


@dataclass(frozen=True, slots=True)
class Table:
    """The words and their numbers, `size` bytes a word, each to be multiplied by the word's scale."""

    places: Mapping[str, int]
    size: int
    scales: Sequence[float]
    numbers: memoryview

    def direction(self, text: str) -> Direction:
        """The direction of a text."""
        total = [0.0] * self.size
        for word in found_words(text, self.places):
            at = self.places[word]
            scale, row = self.scales[at], self.numbers[at * self.size : (at + 1) * self.size]
            total = [a + scale * b for a, b in zip(total, row, strict=True)]
        length = math.sqrt(sum(a * a for a in total))
        return Direction(tuple(a / length for a in total) if length else tuple(total))


def words_of(text: str) -> list[str]:
    """The words of a text, small."""
    return _WORD.findall(text.lower().replace("’", "'"))


def found_words(text: str, known: Container[str]) -> list[str]:
    """The words of a text as the table knows them, plain endings taken off where needed; others left out."""
    return [found for word in words_of(text) if (found := _known(word, known))]


def _known(word: str, known: Container[str]) -> str:
    if word in known:
        return word
    for ending, instead in _ENDINGS:
        if not word.endswith(ending) or len(word) - len(ending) < _SHORTEST:
            continue
        bare = word[: -len(ending)] + instead
        for form in (bare, bare[:-1] if not instead and bare[-1:] == bare[-2:-1] else bare):
            if form in known:
                return form
    return ""


@cache
def table() -> Table:
    """The table, read once."""
    data = FILE.read_bytes()
    head, _, rest = data.partition(b"\n")
    count, size = map(int, head.split())
    numbers_at = len(data) - count * size
    scales_at = numbers_at - 4 * count
    names = data[len(data) - len(rest) : scales_at].decode().splitlines()
    scales = array("f", data[scales_at:numbers_at])
    if array("H", (1,)).tobytes() != b"\x01\x00":
        scales.byteswap()  # the file is little-endian
    return Table({w: n for n, w in enumerate(names)}, size, scales, memoryview(data)[numbers_at:].cast("b"))


@lru_cache(maxsize=2048)
def _direction(text: str) -> Direction:
    return table().direction(text)


def _embed(texts: Sequence[str]) -> list[Direction]:
    return [_direction(text) for text in texts]


@cache
def ranker() -> Ranker:
    """The default ranker: the lexicon and the meanings of words together."""
    return EmbeddingRanker((_embed,))
