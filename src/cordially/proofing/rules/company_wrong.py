"""The employer's name: misspelt, or another employer's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from cordially.model import Severity
from cordially.proofing.ngrams import ngrams
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.unknown import exists
from cordially.proofing.view import LetterView
from cordially.proofing.words import STOP, Word, bare, fold, near, tokens, word_set

_LEGAL = word_set("""ltd limited inc plc llc llp gmbh ag co corp corporation company group""")
_FORMS = _LEGAL | word_set("the and of")


_AT = re.compile(r"\b(?:at|with|join|joining|for) (?:the )?$")
"""Before a company's name in small letters; the same word elsewhere may be just a word."""


def _said_before(letter: LetterView, at: int, index: int, parts: Sequence[str]) -> bool:
    """For a later word of the company's name: does the word before it stand before it here as well?"""
    before = fold(letter.words[at - 1].text) if at else ""
    ended = before.endswith("'s") and before not in parts  # "Northwind's traders" are people
    return index > 0 and not ended and (before == parts[index - 1] or near(before, parts[index - 1]))


def _slips(letter: LetterView, company: str) -> Iterable[Hit]:
    names = [w.text for w in tokens(company)]
    parts = [fold(n) for n in names]
    as_words = {form for n in names for form in (fold(n), fold(bare(n)))}
    for at, word in enumerate(letter.words):
        if word.text[0].islower() and word.folded not in as_words and fold(word.text) not in as_words:
            continue
        for index, part in enumerate(parts):
            if len(part) < 3 or word.folded in letter.names:
                continue
            follows = _said_before(letter, at, index, parts)
            if part in _FORMS and not (part in _LEGAL and follows and word.folded not in _FORMS - {part}):
                continue
            if (index == 0 or follows) and _wrong(letter, word, names[index], follows):
                end = word.start + len(bare(word.text))
                message = f"The company writes itself “{company}”, not “{letter.text[word.start : end]}”."
                yield Hit(word.start, end, message, (names[index],))


def _wrong(letter: LetterView, word: Word, name: str, follows: bool) -> bool:
    """Is this word meant as `name`, and written otherwise? `follows`: the name's word before it is there."""
    said, part = bare(word.text), fold(name)
    if fold(word.text) == part:  # "St Brannoc's": the name itself ends like a possessive
        said = word.text
    elif bare(name) != name and word.folded == fold(bare(name)):
        return True
    if fold(said) == part:
        meant = (
            follows
            or _goes_on(letter, word, name)
            or not (ngrams().knows(word.folded) or _a_thing(letter, word))
            or _AT.search(letter.plain, max(0, word.start - 14), word.start)
        )
        return said not in (name, name.upper()) and (not said.islower() or bool(meant))
    opens = letter.opens_sentence(word) and (word.folded in STOP or len(part) < 6)
    known = word.folded in letter.right and not (follows and _of_the_name(letter, word))
    return (
        said[0].isupper()
        and not opens
        and not known
        and (near(word.folded, fold(bare(name))) or near(fold(word.text), part))
    )


_ARTICLE = re.compile(r"\b(?:the|an?) $")


def _a_thing(letter: LetterView, word: Word) -> bool:
    """Is this a rare word behind its article ("on the lough")?"""
    return exists(word.folded) and bool(_ARTICLE.search(letter.plain, max(0, word.start - 5), word.start))


def _of_the_name(letter: LetterView, word: Word) -> bool:
    """Is this word, also one of the role ("O'Hara's Baker"), meant as the company's and not as the post?"""
    job = letter.opportunity
    named = {fold(w.text) for w in tokens(job.company)} if job else set()
    return word.folded not in named and not _POST.match(letter.plain, word.end)


_POST = re.compile(r"(?:[ ,]+\w+){0,3} (?:role|position|post|job|vacancy|opening)\b")


def _goes_on(letter: LetterView, word: Word, name: str) -> bool:
    """Does the company's next word follow here as well ("blue Anchor Logistics")?"""
    rest = [w.text for w in tokens(letter.opportunity.company)] if letter.opportunity else []
    after = rest[rest.index(name) + 1 :] if name in rest else []
    return bool(after) and bool(
        re.compile(rf"[ &+]{{1,3}}{re.escape(after[0])}\b").match(letter.text, word.end)
    )


def _foreign(letter: LetterView) -> Iterable[Hit]:
    """Another employer's name, unless the résumé or this employer's own name holds it."""
    case = letter.case
    if case is None:
        return
    for other in case.others:
        words = _telling(other.company)
        if not words or fold(other.company) == fold(case.opportunity.company):
            continue
        if all(fold(w) in letter.right for w in words):
            continue
        if words[0].lower() not in letter.plain and fold(words[0]) not in letter.words_by_fold:
            continue  # looking is cheaper than making a pattern of it
        found = [m.span() for m in _whole(words).finditer(letter.text)]
        found += [span for span in _short_for(letter, words) if all(span[0] != start for start, _ in found)]
        for start, end in found:
            ours = case.opportunity.company
            message = (
                f"“{letter.text[start:end]}” is another of your applications; this letter goes to {ours}."
            )
            yield Hit(start, end, message, (ours,))


@lru_cache(maxsize=4096)
def _telling(company: str) -> tuple[str, ...]:
    """The words of a name without its legal form; kept, for every letter is held against every employer."""
    return tuple(w.text for w in tokens(company) if fold(w.text) not in _FORMS)


@lru_cache(maxsize=4096)
def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """All of a name, however its words are joined; a name of one word must be written as it is."""
    joined = r"[\s\-&+,.]+(?:and\s+)?".join(re.escape(w) for w in words)
    return re.compile(rf"\b{joined}(?:['’]s)?\b", re.I if len(words) > 1 else 0)


def _short_for(letter: LetterView, words: Sequence[str]) -> Iterable[tuple[int, int]]:
    """Where the first word of another employer's name stands for all of it ("Larkspur's looms")."""
    first = fold(words[0])
    if len(words) < 2 or len(first) <= 3 or first in letter.right or first in STOP:
        return
    for word in letter.words_by_fold.get(first, ()):
        owns = bare(word.text) != word.text
        meant = owns or not letter.opens_sentence(word) or not ngrams().knows(first)
        if word.text[0].isupper() and meant:
            yield word.start, word.start + len(bare(word.text))


def check(letter: LetterView) -> Iterable[Hit]:
    if letter.opportunity:
        yield from _slips(letter, letter.opportunity.company)
        yield from _foreign(letter)


RULE = Rule(
    id="company.wrong",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="The company's name is misspelt, or another employer's name is in the text.",
    why="A letter that names a competitor, or misspells the house it wants to join, is a no.",
    examples=(
        Example("I would be glad to join Nortwind Traders.", "I would be glad to join Northwind Traders."),
        Example("I would be glad to join Northwind Trader.", "I would be glad to join Northwind Traders."),
        Example("I would be glad to work for northwind.", "I would be glad to work for Northwind."),
        Example("I would be glad to join Harbourline.", "I would be glad to join Northwind Traders."),
    ),
    quiet=(
        "The harbour line of the coast was lovely.",
        "I would be glad to join Northwind Traders.",
        "Northwind's traders were all out when I came by.",
        "NORTHWIND TRADERS is on the sign outside.",
        "The north wind was cold on the way home.",
        "The traders of the street were kind, and Northwind's own traders too.",
    ),
    check=check,
)
