"""Rules that are tables of phrases: a pattern, what to say of it, and what to write instead."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from re import _parser  # type: ignore[attr-defined]  # the only way to a parsed pattern
from typing import Any

from cordially.model import Severity
from cordially.proofing.rule import Hit
from cordially.proofing.view import LetterView


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row: a pattern over lower-case text, a message with {found}, and fixes (match templates such as
    r"\\1").

    Where the pattern has a group named `at`, the span is that group alone.
    """

    pattern: str
    message: str
    fixes: tuple[str, ...] = ()
    severity: Severity | None = None


def hits(letter: LetterView, table: Sequence[Phrase], *, body_only: bool = False) -> Iterable[Hit]:
    """Every place where a row matches, in the order of the table, but for the company's name and the role."""
    start, end = (letter.body_start, letter.body_end) if body_only else (0, len(letter.text))
    for row in _likely(letter, table):
        for match in _compiled(row.pattern).finditer(letter.plain, start, end):
            if not letter.names_the_post(*match.span()):
                yield _hit(letter, row, match)


def _likely(letter: LetterView, table: Sequence[Phrase]) -> Iterable[Phrase]:
    """The rows that can match at all: the letter holds a piece that they need, or they need none."""
    always, short, by_beginning = _index(table)
    plain = letter.plain
    begun = letter.once(_beginnings).intersection(by_beginning)  # walks the few of the table
    numbers = {number for piece, number in short if piece in plain}
    for beginning in begun:
        for piece, number in by_beginning[beginning]:
            if piece == beginning or piece in plain:
                numbers.add(number)
    rows = (table[number] for number in sorted(always | numbers))
    return (row for row in rows if _holds_all(row.pattern, plain))


MANY_PIECES = 30
"""A set of more pieces than these takes as long to look for as the pattern itself. Ours."""


def _holds_all(pattern: str, plain: str) -> bool:
    """Does the text hold one piece of every set that the pattern needs?"""
    for pieces in _all_needed(pattern):  # plain loops: this is asked some hundred times a letter
        for piece in pieces:
            if piece in plain:
                break
        else:
            return False
    return True


@cache
def _all_needed(pattern: str) -> tuple[tuple[str, ...], ...]:
    """Sets of pieces, of each of which any match must hold one; the longest pieces first."""
    found = {s for s in _sets(_parser.parse(pattern)) if len(s) <= MANY_PIECES}
    rows = sorted(found, key=lambda s: (-min(map(len, s)), len(s)))
    return tuple(tuple(sorted(s)) for s in rows)


def _beginnings(letter: LetterView) -> frozenset[str]:
    """Every four characters in a row of the letter: what a piece of it can begin with."""
    plain = letter.plain
    return frozenset(map("".join, zip(plain, plain[1:], plain[2:], plain[3:], strict=False)))


Index = tuple[frozenset[int], tuple[tuple[str, int], ...], dict[str, list[tuple[str, int]]]]
"""Numbers of the rows that need no piece; the shortest pieces with their rows; and the beginning of a needed
piece -> the piece and its row."""

_INDEXES: dict[int, tuple[Sequence[Phrase], Index]] = {}
"""A table is a constant of its rule, so its identity may stand for it while it is kept here."""


def _index(table: Sequence[Phrase]) -> Index:
    if id(table) not in _INDEXES:
        always: set[int] = set()
        short: list[tuple[str, int]] = []
        by_beginning: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, row in enumerate(table):
            for piece in _needed(row.pattern):
                if piece and len(piece) < BEGINNING:
                    short.append((piece, number))
                elif piece:
                    by_beginning[piece[:BEGINNING]].append((piece, number))
                else:
                    always.add(number)
        _INDEXES[id(table)] = table, (frozenset(always), tuple(short), dict(by_beginning))
    return _INDEXES[id(table)][1]


BEGINNING = 4
"""So many characters of a piece are looked up before it is looked for. Ours: three are shared by too many."""

SHORTEST = 3
"""Letters of a piece of text that is worth looking for first."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once for good: there are more of them than the cache of `re` holds."""
    return re.compile(pattern)


@cache
def _needed(pattern: str) -> tuple[str, ...]:
    """Pieces of text one of which any match must hold; ("",) where there are none.

    Looking for a piece takes a hundredth of the time of the pattern, and most letters hold none of them.
    """
    found = _pieces(_parser.parse(pattern))
    return tuple(sorted(found)) if found else ("",)


def _pieces(parsed: Iterable[Any]) -> frozenset[str]:
    """The best such set of a parsed pattern: its longest shortest piece; empty where none is sure."""
    return max(_sets(parsed), key=lambda s: (min(map(len, s)), -len(s)), default=frozenset())


def _sets(parsed: Iterable[Any]) -> list[frozenset[str]]:
    """All such sets whose pieces are long enough to be looked for."""
    sets: list[frozenset[str]] = []
    run = ""
    for code, value in parsed:
        name = str(code)
        if name == "LITERAL":
            run += chr(value)
            continue
        sets, run = [*sets, frozenset({run})], ""
        if name == "SUBPATTERN":
            sets += _sets(value[3])
        elif name == "BRANCH":
            parts = [_pieces(branch) for branch in value[1]]
            sets.append(frozenset().union(*parts) if all(parts) else frozenset())
        elif name == "ASSERT" and value[0] == 1:
            sets += _sets(value[1])
        elif name == "MAX_REPEAT" and value[0] > 0:
            sets += _sets(value[2])
    return [s for s in (*sets, frozenset({run})) if s and min(map(len, s)) >= SHORTEST]


def _hit(letter: LetterView, row: Phrase, match: re.Match[str]) -> Hit:
    group = "at" if "at" in match.re.groupindex else 0
    start, end = match.span(group)
    found = letter.text[start:end]
    fixes = tuple(like(found, match.expand(fix)) for fix in row.fixes)
    message = row.message.format(found=" ".join(found.split()), fix=fixes[0] if fixes else "")
    return Hit(start, end, message, fixes, row.severity)


def like(found: str, replacement: str) -> str:
    """The replacement with a capital where the found text has one."""
    capital = found[:1].isupper() and replacement[:1].islower()
    return replacement[:1].upper() + replacement[1:] if capital else replacement
