"""Rules that are tables of phrases: a pattern, what to say of it, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from re import _parser  # type: ignore[attr-defined]  # the only way to a parsed pattern
from typing import Any, NamedTuple

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
        for match in _matches(letter, row.pattern, start, end):
            if not letter.names_the_post(*match.span()):
                yield _hit(letter, row, match)


def _matches(letter: LetterView, pattern: str, start: int, end: int) -> Iterable[re.Match[str]]:
    """As `finditer`, but where a match opens with known letters only words that do are tried.

    A pattern that begins with a boundary is tried by `re` at every character of the text.
    """
    plain, compiled, opening = letter.plain, _compiled(pattern), _traits(pattern).opening
    if not opening:
        yield from compiled.finditer(plain, start, end)
        return
    starts = letter.once(_word_starts)
    places = [at for first, heads in opening for at in starts.get(first, ()) if plain.startswith(heads, at)]
    for at in sorted(places):
        if start <= at < end and (match := compiled.match(plain, at, end)):
            yield match
            start = match.end()


def _word_starts(letter: LetterView) -> dict[str, list[int]]:
    """Where words begin, by their first character."""
    found: dict[str, list[int]] = {}
    for match in _WORD_START.finditer(letter.plain):
        found.setdefault(match.group(), []).append(match.start())
    return found


_WORD_START = re.compile(r"\b\w")


def _opening(parsed: Sequence[Any]) -> Opening:
    """The openings of a pattern; none where they are not sure: it begins with no boundary and letters."""
    (code, value), *rest = parsed or [(None, None)]
    boundary = str(code) == "AT" and str(value) == "AT_BOUNDARY"
    heads = _heads(rest) if boundary else frozenset({""})
    if not all(_WORD_START.match(head) for head in heads):
        return ()
    firsts = sorted({head[0] for head in heads})
    return tuple((first, tuple(sorted(h for h in heads if h[0] == first))) for first in firsts)


def _heads(parsed: Iterable[Any]) -> frozenset[str]:
    """Texts with one of which every match begins; one of them is empty where that is not known."""
    run = ""
    for code, value in parsed:
        name = str(code)
        if name == "LITERAL":
            run += chr(value)
            continue
        if name == "SUBPATTERN" and not value[1]:
            return frozenset(run + head for head in _heads(value[3]))
        if name == "BRANCH":
            return frozenset(run + head for branch in value[1] for head in _heads(branch))
        if name == "IN" and all(str(c) == "LITERAL" for c, _ in value):
            return frozenset(run + chr(v) for _, v in value)
        break
    return frozenset({run})


def _likely(letter: LetterView, table: Sequence[Phrase]) -> Iterable[Phrase]:
    """The rows that can match at all: the letter holds a piece that they need, or they need none."""
    always, short = _index(table)
    plain = letter.plain
    begun = letter.once(_begun)
    numbers = begun[id(table)] if id(table) in begun else _begun(letter)[id(table)]
    numbers = numbers.union(always, (number for piece, number in short if piece in plain))
    held = letter.once(_held)
    return (table[number] for number in sorted(numbers) if _holds_all(table[number].pattern, plain, held))


MANY_PIECES = 30
"""A set of more pieces than these takes as long to look for as the pattern itself. Ours."""


def _holds_all(pattern: str, plain: str, held: dict[int, bool]) -> bool:
    """Does the text hold one piece of every set that the pattern needs? `held` is what is known of sets."""
    for number in _traits(pattern).sets:  # plain loops: this is asked some hundred times a letter
        known = held.get(number)
        if known is None:
            known = False
            for piece in _SETS[number]:
                if piece in plain:
                    known = True
                    break
            held[number] = known
        if not known:
            return False
    return True


def _held(letter: LetterView) -> dict[int, bool]:
    """Which sets of pieces a letter holds, as far as that has been asked."""
    return {}


def _all_needed(parsed: Iterable[Any]) -> tuple[int, ...]:
    """The numbers of sets of pieces, of each of which any match must hold one; the longest pieces first."""
    found = {s for s in _sets(parsed) if len(s) <= MANY_PIECES}
    rows = sorted(found, key=lambda s: (-min(map(len, s)), len(s)))
    return tuple(_number_of(tuple(sorted(s))) for s in rows)


_SETS: dict[int, tuple[str, ...]] = {}
"""Every such set by its number: many patterns end alike ("the", "a", "your" ...)."""

_NUMBERS = count()


@cache
def _number_of(pieces: tuple[str, ...]) -> int:
    number = next(_NUMBERS)  # two threads never get the same one
    _SETS[number] = pieces
    return number


def _begun(letter: LetterView) -> dict[int, set[int]]:
    """Of every table indexed so far the rows of which the letter holds a needed piece.

    Another thread may be indexing a table meanwhile: what is looped over is copied first, in one step.
    """
    plain = letter.plain
    rows: dict[int, set[int]] = {identity: set() for identity in tuple(_INDEXES)}
    for beginning in letter.once(_beginnings).intersection(tuple(_BY_BEGINNING)):
        for piece, places in tuple(_BY_BEGINNING[beginning].items()):
            if piece == beginning or piece in plain:
                for identity, number in tuple(places):
                    if identity in rows:
                        rows[identity].add(number)
    return rows


def _beginnings(letter: LetterView) -> frozenset[str]:
    """Every four characters in a row of the letter: what a piece of it can begin with."""
    plain = letter.plain
    return frozenset(map("".join, zip(plain, plain[1:], plain[2:], plain[3:], strict=False)))


Index = tuple[frozenset[int], tuple[tuple[str, int], ...]]
"""Numbers of the rows that need no piece, and the shortest pieces with their rows."""

_INDEXES: dict[int, tuple[Sequence[Phrase], Index]] = {}
"""A table is a constant of its rule, so its identity may stand for it while it is kept here."""

_BY_BEGINNING: dict[str, dict[str, list[tuple[int, int]]]] = {}
"""For all tables together: the beginning of a needed piece -> the piece -> tables and rows."""


def _index(table: Sequence[Phrase]) -> Index:
    if id(table) not in _INDEXES:
        always: set[int] = set()
        short: list[tuple[str, int]] = []
        for number, row in enumerate(table):
            for piece in _traits(row.pattern).needed:
                if piece and len(piece) < BEGINNING:
                    short.append((piece, number))
                elif piece:
                    pieces = _BY_BEGINNING.setdefault(piece[:BEGINNING], {})
                    pieces.setdefault(piece, []).append((id(table), number))
                else:
                    always.add(number)
        _INDEXES[id(table)] = table, (frozenset(always), tuple(short))
    return _INDEXES[id(table)][1]


BEGINNING = 4
"""So many characters of a piece are looked up before it is looked for. Ours: three are shared by too many."""

SHORTEST = 3
"""Letters of a piece of text that is worth looking for first."""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once for good: there are more of them than the cache of `re` holds."""
    return re.compile(pattern)


Opening = tuple[tuple[str, tuple[str, ...]], ...]
"""First characters of the words at which alone a pattern can match, each with the openings it may have."""


class Traits(NamedTuple):
    """What a pattern tells of its matches before it is tried: looking for a piece takes a hundredth of the
    time of the pattern, and most letters hold none of them."""

    needed: tuple[str, ...]
    """Pieces of text one of which any match must hold; ("",) where there are none."""
    sets: tuple[int, ...]
    opening: Opening


@cache
def _traits(pattern: str) -> Traits:
    parsed = _parser.parse(pattern)
    return Traits(tuple(sorted(_pieces(parsed))) or ("",), _all_needed(parsed), _opening(parsed))


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
