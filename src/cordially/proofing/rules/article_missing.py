"""A noun that one can count stands without its article."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import (
    ADJECTIVES,
    MANY,
    ONE,
    TRADES,
    Run,
    runs,
)
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_BEFORE = word_set(
    """
    in for of with about join joining joined have had has be been am was is give gave given giving as at
    to into through lead led leading run ran manage managed
    """
)
_NEED = word_set(
    """
    role position opportunity team chance conversation pleasure honour honor job privilege post vacancy
    step company tour fit shop degree question idea interview impression reason eye certificate chat
    """
)
"""Nouns of these letters that hardly ever stand alone."""

_FOLLOWS = word_set(
    """
    to with of for in at and that which who as i we you by about on since from after before but is was
    so or when where because at here there again last this next today yesterday now until through
    """
)
_SET = frozenset({("at", "interview"),
        ("with", "pleasure"),
        ("of", "fit"),
        ("with", "honour"),
        ("with", "honor"), ("in", "question"), ("of", "interest"), ("for", "interview"), ("to", "interview"),
                  ("to", "question"), ("to", "post"), ("to", "tour"), ("to", "chat"), ("to", "fit"), ("to", "shop"),
                  ("to", "step"), ("to", "team"), ("to", "position"), ("by", "post"), ("in", "post"), ("in", "degree"),
                  ("to", "interview")})  # fmt: skip


def _alone(run: Run, at: int) -> int:
    """The place of the noun that needs an article, where one begins at `at` (after an adjective or two); or -1."""
    noun = at
    while run.at(noun) in ADJECTIVES and noun - at < 2:
        noun += 1
    word, before = run.at(noun), run.at(at - 1)
    if noun < len(run.words) and not run.words[noun].text.islower():
        return -1
    wanted = word in _NEED or (
        noun > at and word in ONE and before in ("have", "had", "has", "be", "am", "was")
    )
    wanted = wanted or (
        word in TRADES and before in ("am", "was", "been", "as", "be") and run.at(at - 2) != "such"
    )
    ends = noun + 1 == len(run.words) or run.at(noun + 1) in _FOLLOWS
    if run.at(noun + 1) == "of" and word in TRADES:
        return -1  # "was manager of the shop"
    return noun if wanted and ends and (before, word) not in _SET and word not in MANY else -1


def check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        for at in range(1, len(run.words)):
            before = run.words[at - 1].text.islower() and run.at(at - 1) in _BEFORE
            noun = _alone(run, at) if before else -1
            if noun >= 0:
                yield _hit(letter, run, at, noun)
        yield from _opening(letter, run)


def _opening(letter: LetterView, run: Run) -> Iterable[Hit]:
    """ "It was pleasure", "had chance", "giving me opportunity"."""
    for at in range(1, len(run.words)):
        if run.at(at - 1) in ("me", "us") and run.at(at) in ("opportunity", "chance", "tour", "impression"):
            yield _hit(letter, run, at, at)


def _hit(letter: LetterView, run: Run, at: int, noun: int) -> Hit:
    start, end = run.words[at].start, run.words[noun].end
    said = letter.text[start:end]
    a = (
        "an"
        if (said[0] in "aeiou" and not said.startswith(("uni", "use", "one"))) or said.startswith("hono")
        else "a"
    )
    sure = run.at(noun) in (
        "role",
        "position",
        "job",
        "team",
        "opportunity",
        "step",
        "post",
        "vacancy",
        "company",
    )
    definite = sure and (at == noun or run.at(at) in ("next", "first", "last"))
    fixes = (f"the {said}", f"{a} {said}") if definite else (f"{a} {said}", f"the {said}")
    return Hit(start, end, f"“{said}” needs its “a”, “the” or “your”.", fixes)


RULE = Rule(
    id="article.missing",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A noun stands without its article.",
    why="The mistake that no engine we measured finds, and that readers hear at once (facts: three of three missed).",
    examples=(
        Example("I am very interested in role.", "I am very interested in the role."),
        Example("I had great conversation with the drivers.", "I had a great conversation with the drivers."),
        Example("I work as nurse.", "I work as a nurse."),
        Example("It was pleasure to meet you.", "It was a pleasure to meet you."),
    ),
    quiet=(
        "I am interested in the role, and it was a pleasure to meet you.",
        "I worked as manager of two depots.",
        "We talked about team spirit and job offers.",
        "It was great fun, and I had good advice.",
        "Thank you for the opportunity.",
    ),
    check=check,
)
