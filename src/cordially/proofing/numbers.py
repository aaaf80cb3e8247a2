"""Numbers in a text, in figures or in words, with what they count: "twelve apprentices", "1,400 claims"."""

# ruff: noqa: E501 - tables, one row a line
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cordially.proofing.words import STOP, word_set

_TEENS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ONES = {word: value for value, word in enumerate(_TEENS.split(), 1)}
_TENTHS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * n for n, word in enumerate(_TENTHS.split(), 2)}
_NUMBER = re.compile(
    rf"(?<![\w/.:])(?P<sign>[$£€])?(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?P<percent> ?%)?(?![\w/:])"
    rf"|\b(?P<tens>{'|'.join(_TENS)})(?:[- ](?P<ones>{'|'.join(list(_ONES)[:9])}))?\b"
    rf"|\b(?P<word>{'|'.join(_ONES)})\b",
    re.I,
)
_AFTER = re.compile(r"[a-zé]+", re.I)
_IDLE = STOP | word_set(
    "per cent percent percentage more less than other small new old good big long short hour"
)
_UNITS = word_set("day days week weeks month months year years hour hours minute minutes")


@dataclass(frozen=True, slots=True)
class Told:
    """One number: its value, its place, and the words that say what it counts."""

    value: float
    text: str
    start: int
    end: int
    counted: tuple[str, ...]


def told(text: str) -> Iterator[Told]:
    """Every number of two or more (and every other but a lone "one") with what it counts."""
    for match in _NUMBER.finditer(text):
        value = _value(match)
        counted = _counted(text, match)
        if value != 1 and counted:
            yield Told(value, match.group(), match.start(), match.end(), counted)


def _value(match: re.Match[str]) -> float:
    if match["figure"]:
        return float(match["figure"].replace(",", ""))
    if match["tens"]:
        return _TENS[match["tens"].lower()] + (_ONES[match["ones"].lower()] if match["ones"] else 0)
    return _ONES[match["word"].lower()]


def _counted(text: str, match: re.Match[str]) -> tuple[str, ...]:
    after = text[match.end() : match.end() + 30]
    if match["percent"] or re.match(r" ?(?:%|per ?cent)", after):
        return ("percent",)
    following = _AFTER.findall(re.split(r"[.,;:!?\n]", after)[0])[:2]
    unit = [w for w in following[:1] if w.lower() in _UNITS]
    if unit:
        return (unit[0],)
    before = re.findall(r"([a-z]+) of $", text[max(0, match.start() - 20) : match.start()].lower())
    told_of = [w for w in following if w.lower() not in _IDLE and w.lower() not in _UNITS]
    return tuple([*told_of, *before])
