"""The letter as marked text: findings underlined, words from the person's own notes washed in green."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

from cordially.model import Finding, Severity

# Shorter common runs ("the ", "with") say nothing about where the words come from.
SHORTEST_QUOTE = 10
_CLASS = {Severity.ERROR: "bad", Severity.WARNING: "warn", Severity.ADVICE: "hint"}


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the letter (`start` to `end`) that stand in the `text` of the debrief or the résumé."""

    start: int
    end: int
    origin: str
    text: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text with its marks.

    `mark` is "bad", "warn", "hint" or ""; `findings` and `quotes` are places in the lists it was cut by.
    """

    text: str
    mark: str = ""
    findings: tuple[int, ...] = ()
    quotes: tuple[int, ...] = ()


def quotes_in(body: str, sentences: Iterable[dict[str, Any]]) -> list[Quote]:
    """Where the body still holds words of the debrief or the résumé, by the sources of its sentences."""
    found: list[Quote] = []
    for sentence in sentences:
        start = body.find(sentence["text"])
        if start < 0:
            continue
        for source in sentence["sources"]:
            if source["origin"] in ("debrief", "resume") and source["quote"]:
                found += _common(sentence["text"], source["quote"], start, source["origin"])
    return sorted(found, key=lambda q: q.start)


def _common(text: str, quote: str, offset: int, origin: str) -> list[Quote]:
    matcher = SequenceMatcher(None, text.casefold(), quote.casefold(), autojunk=False)
    best = matcher.find_longest_match()
    start, end = _whole_words(text, best.a, best.a + best.size)
    if end - start < SHORTEST_QUOTE:
        return []
    return [Quote(offset + start, offset + end, origin, quote)]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the parts of words and the spaces at its ends ("her first" in "your first")."""
    while start < end and (text[start].isspace() or _inside_a_word(text, start)):
        start += 1
    while start < end and (text[end - 1].isspace() or _inside_a_word(text, end)):
        end -= 1
    return start, end


def _inside_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1 : at + 1].isalnum()


def pieces(body: str, findings: Sequence[Finding], quotes: Sequence[Quote]) -> list[Piece]:
    """The body cut at every mark; joined again the pieces are the body."""
    edges = {0, len(body)}
    spans = [*((f.start, f.end) for f in findings), *((q.start, q.end) for q in quotes)]
    for start, end in spans:
        edges |= {min(start, len(body)), min(end, len(body))}
    return [_piece(body, a, b, findings, quotes) for a, b in pairwise(sorted(edges))]


def _piece(body: str, start: int, end: int, findings: Sequence[Finding], quotes: Sequence[Quote]) -> Piece:
    over = tuple(n for n, f in enumerate(findings) if f.start <= start and end <= f.end)
    marks = {_CLASS[findings[n].severity] for n in over}
    mark = next((m for m in ("bad", "warn", "hint") if m in marks), "")
    said = tuple(n for n, q in enumerate(quotes) if q.start <= start and end <= q.end)
    return Piece(body[start:end], mark, over, said)
