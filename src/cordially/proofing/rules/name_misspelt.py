"""A known name, nearly right."""

# ruff: noqa: E501 - a pattern

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from cordially.model import Severity
from cordially.proofing.ngrams import ngrams
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import STOP, Word, bare, distance, fold, near, straight, tokens, word_set

ALSO_WORDS = word_set(
    """amber april art august autumn basil bill bishop black bond booth brook brown carol case chance chase
    church cliff cook dale dawn day dean drew earl faith field fisher forest fox frank gene glen grace
    grant gray green grey guy hall hand hart hazel heath hill holly hope house hunt hunter iris ivy jade
    jay jean jewel joy june king knight lake lance law lee lily long love mark marsh mason may mayor
    melody mercy miles mills moss neil nick north olive page park parsons pat pearl penny poole pope
    porter post price prince queen rain rich robin rose ruby rust sage sandy shepherd short singer sky
    small smart song stone strong summer sue swift taylor temple turner underwood victor violet wade
    walker ward waters way weaver webb wells west white will winter wood woods worth young"""
)
"""Names that are plain words too: in small letters they may mean the word. Our own list."""

PARTICLES = word_set("van von der den de del della di da dos la le el al bin ibn ter")
"""Parts of names that many write small."""

TITLES = word_set("mr mrs ms miss mx dr prof professor sir madam rev captain")

MONTHS = word_set("""january february march april may june july august september october november december""")


def _slip(letter: LetterView, word: Word) -> str:
    """The name this capitalised word is a slip of, or ""."""
    if not word.text[0].isupper() or word.folded in letter.right or word.folded in MONTHS:
        return ""
    opens = letter.opens_sentence(word) and word.start < letter.body_end
    person = _a_person(letter, word)
    if opens and not person and (word.folded in STOP or len(word.folded) < 5):
        return ""
    plain = word.folded in STOP and not letter.greets_with(word) and not person
    for known, written in letter.names.items():
        close = _one_off(word.folded, known) if opens or person else near(word.folded, known)
        if close and len(known) > 2 and not plain:
            return written
    return ""


def _one_off(said: str, known: str) -> bool:
    return min(len(said), len(known)) > 1 and distance(said, known, 1) == 1


def _a_person(letter: LetterView, word: Word) -> bool:
    """Does this capitalised word stand where only a person can: does it act, or is its capital its own?

    Then a slip of a short name is seen as well ("Ba asked", "with you and Km"), and a word of the language
    may be one ("Hug mentioned").
    """
    end = word.start + len(bare(word.text))
    if word.folded in _SHORT_DATES and letter.opens_sentence(word) and _TALKS.match(letter.plain, end):
        return True
    if word.folded in _CAPITAL_INSIDE and not letter.opens_sentence(word):
        return bool(_AMONG_SMALL.search(letter.text, max(0, word.start - 20), word.start))
    if word.folded in _NOBODY or word.folded in TITLES or not word.text[1:2].islower():
        return False
    if letter.opens_sentence(word):
        if _TALKS.match(letter.plain, end):
            return True
        able = _ABLE.match(letter.plain, end) and not ngrams().knows(word.folded)
        return bool(able or _ACTS.match(letter.plain, end))
    return bool(_AMONG_SMALL.search(letter.text, max(0, word.start - 20), word.start))


_NOBODY = word_set(
    """
    i he she it we you they who that this these those which what there here one none all some both many most
    each and or but if in on at to of as by for from with not no yes the a an my your our his her their its
    st mt no jr sr ltd ph dec jan feb mar apr jun jul aug sep sept oct nov mon tue wed thu fri sat sun
    """
)
_CAPITAL_INSIDE = word_set("we he she they you us me")
"""Pronouns that nobody writes with a capital inside a sentence: rather a slip of a short name."""

_SHORT_DATES = word_set("dec jan feb mar apr jun jul aug sep sept oct nov mon tue wed thu fri sat sun")
_TALKS = re.compile(
    r" (?:can|will|would|could|may|might) (?:call|tell|confirm|vouch|explain|speak|ring|phone|reach|say|show|write|email|send|answer|"
    r"meet|join|help|introduce|remember|know|ask)\b"
)
"""What only a person can do."""

_ABLE = re.compile(r" (?:can|will|would|could|may|might|is|has) [a-z]")
"""What a thing can do as well: a sign of a person only behind a word that is none."""

_ACTS = re.compile(
    r"'s [a-z]|(?: and (?:i|you|his|her)\b)|(?: \w+ly| also| then| even)? (?:[a-z]{2,}ed|said|told|thought|gave|made|"
    r"had|was|took|spoke|knew|went|came|sent|showed|let|put|felt|found|led|ran|kept|brought|wrote)\b(?! (?:by|on|in)\b)"
)
_AMONG_SMALL = re.compile(
    r"(?:^|[\s(])(?:[a-z]+|If|When|While|As|And|But|That|What|How|Because|Since|Until|Before|After|Once|So|Should|Could|Would|Did|Does|Please),? $"
)


def _dressed_wrong(letter: LetterView, word: Word) -> str:
    """The name this word is, but for its capitals or accents; "" when it is right or a plain word."""
    written = letter.names.get(word.folded, "")
    said = straight(bare(word.text))
    if (
        not written
        or said == straight(written)
        or (said == written.upper() and _among_capitals(letter, word))
    ):
        return ""
    small = said[0].islower()
    particle = small and said in PARTICLES and not _goes_on(letter, word, written)
    in_body = letter.body_start <= word.start < letter.body_end
    plain_word = word.folded in ALSO_WORDS or word.folded in STOP
    a_word = small and plain_word and in_body and not _meant_as_name(letter, word)
    return "" if particle or a_word else written


_TO_SOMEBODY = re.compile(r"\b(?:you,? and|thank|thanks to|tell|regards to|hello to) $")
_NO_VERB = re.compile(r"(?: (?:would|were|are|for|at|both|to|as|that)\b|[.,;!?])")
_CLAUSE_OPENS = re.compile(r"(?:[.!?;,]\s|\n|\b(?:and|that|when|as|how|what)\s)$")


def _meant_as_name(letter: LetterView, word: Word) -> bool:
    """Does a name stand here, though it is written like a word ("you and pat would", "what mark said")?"""
    start = max(0, word.start - 16)
    if _TO_SOMEBODY.search(letter.plain, start, word.start):
        return bool(_NO_VERB.match(letter.plain, word.end) or _ACTS.match(letter.plain, word.end))
    return bool(_CLAUSE_OPENS.search(letter.plain, start, word.start) and _ACTS.match(letter.plain, word.end))


def _goes_on(letter: LetterView, word: Word, written: str) -> bool:
    """Is this the capital particle of a name that goes on here ("van Dyke" for "Van Dyke")?"""
    lasts = letter.once(_halves)[0].get(fold(written), set())
    return any(letter.text.startswith(f" {last}", word.end) for last in lasts)


def _among_capitals(letter: LetterView, word: Word) -> bool:
    """Is all of the line in capitals, as on a letterhead?"""
    start = letter.text.rfind("\n", 0, word.start) + 1
    end = letter.text.find("\n", word.end)
    line = letter.text[start : end if end >= 0 else None]
    return line.upper() == line


def _beside(letter: LetterView) -> dict[int, str]:
    """Words beside the other half of a name, and not quite what stands there: place -> how it is written.

    "Tm Ashdown", "April stone": the half that is right says who is meant, so the smallest slip is told.
    """
    found: dict[int, str] = {}
    firsts, lasts = letter.once(_halves)
    for one, two in pairwise(letter.words):
        if one.folded not in firsts and two.folded not in lasts:
            continue
        if letter.text[one.end : two.start] not in (" ", ". ") or _among_capitals(letter, two):
            continue
        for last in firsts.get(one.folded, ()):
            if straight(bare(two.text)) != straight(last) and _slight(two.folded, fold(last)):
                found[two.start] = last
        for first in lasts.get(two.folded, ()):
            if _half_wrong(one, two, first):
                found[one.start] = first
    return found


def _half_wrong(one: Word, two: Word, first: str) -> bool:
    """Before a last name as it should be: is this the first name, with a slip or without its capital?"""
    if one.folded in TITLES or straight(one.text) == straight(first):
        return False
    if one.folded == fold(first):
        return one.text.islower() and two.text[0].isupper() and one.text not in PARTICLES
    return _slight(one.folded, fold(first))


def _halves(letter: LetterView) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Neighbours in names: folded first -> the lasts as written, and folded last -> the firsts."""
    firsts: dict[str, set[str]] = {}
    lasts: dict[str, set[str]] = {}
    people = [p.name for p in letter.people] + ([letter.case.candidate.name] if letter.case else [])
    for name in people:
        for first, last in pairwise(w.text for w in tokens(name)):
            firsts.setdefault(fold(first), set()).add(last)
            lasts.setdefault(fold(last), set()).add(first)
    return firsts, lasts


def _slight(said: str, meant: str) -> bool:
    """The same but for capitals, or one edit, or two in a longer word."""
    return said == meant or distance(said, meant, 2) <= (1 if len(meant) < 5 else 2)


def check(letter: LetterView) -> Iterable[Hit]:
    beside = _beside(letter)
    for word in letter.words:
        name = _slip(letter, word) or _dressed_wrong(letter, word) or beside.get(word.start, "")
        if name:
            end = word.start + len(bare(word.text))
            said = letter.text[word.start : end]
            message = f"“{said}” should read “{name}”: a name is the one word people never overlook."
            yield Hit(word.start, end, message, (name,))


RULE = Rule(
    id="name.misspelt",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="A name of somebody you met is misspelt.",
    why="Nothing embarrasses more than a wrong name (promise 8 of the design).",
    examples=(
        Example("Dear Pryia,", "Dear Priya,"),
        Example("Pria mentioned the night rota.", "Priya mentioned the night rota."),
        Example("It was good to meet Dr Nguyan as well.", "It was good to meet Dr Nguyen as well."),
        Example("I enjoyed what Mrs. Ramen said.", "I enjoyed what Mrs. Raman said."),
        Example("Kind regards,\nAmara okonkwo", "Kind regards,\nAmara Okonkwo"),
        Example("I liked siobhan's example.", "I liked Siobhan's example."),
    ),
    quiet=(
        "Prices changed in May, as The Times told.",
        "Dear Priya,\n\nThank you for your time.\n\nKind regards,\nAmara Okonkwo",
        "Priya's plan and Siobhan’s questions stayed with me.",
        "Human error was one of the causes.",
        "Write to me at amara.okonkwo@post.example at any time.",
    ),
    check=check,
)
