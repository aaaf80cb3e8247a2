"""Rare words and names that exist, far more than a spelling checker's dictionary holds.

The table is made by tools/build_words.py from SCOWL and lists of cspell (docs/adr/0018-words.md; their terms
stand beside the table in NOTICE-words). It holds hashes only: it can tell that a word exists (wrongly of one
in four thousand that do not), and never suggests one.
"""

from __future__ import annotations

import struct
from functools import cache
from importlib.resources import files

from cordially.proofing.ngrams import Shelf, numbers

MAGIC = b"cordially-words-1\n"


class WordList:
    """The words, and apart from them the names; both are asked for in small letters."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC):
            raise ValueError("this is not a list of words")
        at = len(MAGIC)
        self._words, at = _shelf(data, at)
        self._names, at = _shelf(data, at)

    def knows(self, word: str) -> bool:
        """Is this a word, however rare?"""
        return self._words.find(word) >= 0

    def names(self, word: str) -> bool:
        """Is this a name of a person, a place or a firm (one that is no word as well)?"""
        return self._names.find(word) >= 0


def _shelf(data: bytes, at: int) -> tuple[Shelf, int]:
    """The shelf that begins here, whose words have no weights, and the place behind it."""
    bits, count = struct.unpack_from("<II", data, at)
    middle = at + 8 + 4 * ((1 << bits) + 1)
    end = middle + 2 * count
    return Shelf(bits, numbers("I", data[at + 8 : middle]), numbers("H", data[middle:end]), b"", b""), end


@cache
def wordlist() -> WordList:
    """The list, read when the first unknown word asks for it (a millisecond)."""
    return WordList(files("cordially.proofing").joinpath("data/words.bin").read_bytes())
