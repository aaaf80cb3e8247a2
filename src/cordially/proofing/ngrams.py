"""How likely a word is after the two before it: a pruned table of word pairs and triples.

The table is made by tools/build_ngrams.py from the trigram model of the package pocketsphinx (Carnegie Mellon
University, BSD-2-Clause; see NOTICE beside the table). It holds no text, only hashes of the n-grams that tell
most about their last word, with their weights in a byte each.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from functools import cache
from importlib.resources import files
from zlib import crc32

UNKNOWN = -17.0
"""The natural logarithm given to a word that the table does not hold; its rarest words have about -15."""

STEP = 0.07
"""One step of a stored weight, in natural logarithms: 255 steps reach down to -17.9."""

REMEMBERED = 50_000
"""So many weights are kept in mind, some ten megabytes; a letter asks for about two thousand. Ours."""

MAGIC = b"cordially-ngrams-1\n"


class Shelf:
    """The n-grams of one order: sorted hashes in buckets, and for each its weight and its back-off weight."""

    def __init__(self, bits: int, index: array[int], lows: array[int], weights: bytes, backs: bytes) -> None:
        self._low_bits = 16
        self._mask = (1 << (bits + 16)) - 1
        self._index = index
        self._lows = lows
        self._weights = weights
        self._backs = backs

    def find(self, key: str) -> int:
        """The place of an n-gram, or -1."""
        hashed = crc32(key.encode("utf-8", "replace")) & self._mask
        bucket, low = hashed >> self._low_bits, hashed & 0xFFFF
        stop = self._index[bucket + 1]
        at = bisect_left(self._lows, low, self._index[bucket], stop)
        return at if at < stop and self._lows[at] == low else -1

    def weight(self, at: int) -> float:
        """The logarithm of the probability of the last word after the others."""
        return -STEP * self._weights[at]

    def back(self, at: int) -> float:
        """What is added when nothing longer is known after this n-gram."""
        return -STEP * self._backs[at]


def numbers(code: str, data: bytes) -> array[int]:
    """Whole numbers as they are kept, the least byte first."""
    found = array(code)
    found.frombytes(data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


class Ngrams:
    """All three orders."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("this is not a table of n-grams")
        self._at = len(MAGIC)
        self._data = data
        self._logs: dict[tuple[str, str, str], float] = {}
        self._backs: dict[tuple[str, str], float | None] = {}
        self.words, self.pairs, self.triples = (self._shelf() for _ in range(3))
        del self._data

    def _shelf(self) -> Shelf:
        bits, count, with_backs = struct.unpack_from("<III", self._data, self._at)
        self._at += 12
        index = numbers("I", self._bytes(((1 << bits) + 1) * 4))
        lows = numbers("H", self._bytes(count * 2))
        weights = self._bytes(count)
        backs = self._bytes(count) if with_backs else b""
        return Shelf(bits, index, lows, weights, backs)

    def _bytes(self, length: int) -> bytes:
        self._at += length
        return self._data[self._at - length : self._at]

    def knows(self, word: str) -> bool:
        """Is this word in the table at all?"""
        return self.words.find(word) >= 0

    def log(self, word: str, before: str = "", earlier: str = "") -> float:
        """The natural logarithm of the probability of `word` after `earlier before` (Katz back-off)."""
        known = self._logs.get((word, before, earlier))
        if known is None:
            if len(self._logs) >= REMEMBERED:
                self._logs.clear()
            known = self._logs[word, before, earlier] = self._log(word, before, earlier)
        return known

    def _log(self, word: str, before: str, earlier: str) -> float:
        backs = self._backs
        if earlier:
            back = backs[earlier, before] if (earlier, before) in backs else self._back(earlier, before)
            if back is None:  # where no pair begins there is no triple either
                return self.log(word, before)
            at = self.triples.find(f"{earlier} {before} {word}")
            return self.triples.weight(at) if at >= 0 else back + self.log(word, before)
        if before:
            back = backs["", before] if ("", before) in backs else self._back("", before)
            if back is None:
                return self.log(word)
            at = self.pairs.find(f"{before} {word}")
            return self.pairs.weight(at) if at >= 0 else back + self.log(word)
        at = self.words.find(word)
        return self.words.weight(at) if at >= 0 else UNKNOWN

    def _back(self, earlier: str, before: str) -> float | None:
        """What is added after this beginning when nothing longer is known; None when it is unknown itself."""
        if (earlier, before) not in self._backs:
            if len(self._backs) >= REMEMBERED:
                self._backs.clear()
            shelf = self.pairs if earlier else self.words
            at = shelf.find(f"{earlier} {before}" if earlier else before)
            self._backs[earlier, before] = shelf.back(at) if at >= 0 else None
        return self._backs[earlier, before]


@cache
def ngrams() -> Ngrams:
    """The table, read once (a few milliseconds)."""
    return Ngrams(files("cordially.proofing").joinpath("data/ngrams.bin").read_bytes())
