"""A verb that does not fit its subject."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import (
    ADJECTIVES,
    GROUPS,
    MANY,
    ONE,
    OWNERS,
    THIRDS,
    UNCOUNTED,
    VERBS,
    Run,
    runs,
    third,
)
from cordially.proofing.ngrams import ngrams
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_BE = {"are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't", "haven't": "hasn't"}
_SINGLE = {v: k for k, v in _BE.items()}
_SAME = {"i": {"has": "have", "is": "am", "are": "am", "does": "do", "were": "was", "doesn't": "don't"},
         "we": _SINGLE, "they": _SINGLE, "you": _SINGLE, "he": _BE, "she": _BE, "it": _BE,
         "everyone": _BE, "everybody": _BE, "nobody": _BE, "somebody": _BE, "each": {"are": "is", "were": "was"}}  # fmt: skip
_LETS = word_set(
    """
    make makes made let lets help helps helped see saw hear heard watch have had if that wish as though
    would could should may might must can will did does do to and or not both
    """
)
"""Before a subject, these keep the verb in its plain form, or hide another subject."""

_BRITISH = frozenset({"GB", "IE", "AU", "NZ", "IN", "ZA"})
_THERE = re.compile(
    r"\bthere (?P<at>is|was|'s) (?:(?:two|three|four|five|six|many|several|both|some \w+s|a few|lots of) )"
)
_ODD = word_set(
    """
    open close need work plan travel trade train visit talk walk study
    """
)
"""Words that are nouns as often as verbs."""


def check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        for at in range(1, len(run.words)):
            fix = _after_pronoun(run, at) or _after_noun(letter, run, at) or _after_of(run, at)
            if fix:
                yield _hit(letter, run, at, fix)
    yield from _far(letter)
    for match in _THERE.finditer(letter.plain):
        fix = {"is": "are", "was": "were", "'s": " are"}[match["at"]]
        yield Hit(*match.span("at"), "Several things follow, so “there are” or “there were”.", (fix,))


_FAR = re.compile(
    r"(?:^|[.!?]\s+|\n|,? (?:and|but|that|because) )(?:all )?(?:the|your|my|our|those|these) (?P<noun>[a-z]{3,}s)"
    r" (?:on|in|at|of|with|from|for|behind) (?:the|your|my|our|a|this|each|every) [a-z]+ (?P<at>was|is|has|does|shows|seems|makes)\b"
)
_NOT_SEVERAL = word_set(
    "news works series species means headquarters thanks sales mathematics physics economics bus gas glass"
)
_TOLD = re.compile(
    r"\b(?:the|all the|those) (?P<noun>people|colleagues|[a-z]{4,}s) (?:i|we|you) (?:met|saw|work with|asked|spoke to|talked to|told me about|showed me|described) (?P<at>was|is|has)\b"
)


def _far(letter: LetterView) -> Iterable[Hit]:
    """ "The nurses on the ward was": several, with something between them and their verb."""
    for pattern in (_FAR, _TOLD):
        for match in pattern.finditer(letter.plain, letter.body_start, letter.body_end):
            noun = match["noun"]
            several = noun == "people" or (
                noun not in _NOT_SEVERAL
                and not noun.endswith(("ss", "us", "is"))
                and ngrams().knows(noun[:-1])
            )
            if several:
                fix = _SINGLE.get(match["at"]) or THIRDS.get(match["at"], match["at"])
                told = f"“{noun}” are several, so the verb should be “{fix}”."
                yield Hit(*match.span("at"), told, (fix,))


_NO_SUBJECT = word_set(
    """
    and or than if wish of as do does did to for have make with beside before after under about from between by
    at like on in
    """
)
"""Behind these a pronoun is not, or not alone, the subject of the verb that follows."""

_OPENS_CLAUSE = word_set("and but because when which so while where")


def _after_pronoun(run: Run, at: int) -> str:
    """ "they was", "he know": the verb as it should be, or ""."""
    subject, verb, before = run.at(at - 1), run.at(at), run.at(at - 2)
    let = subject in ("you", "it", "he", "she") and before in _LETS
    if subject in _SAME and verb in _SAME[subject] and before not in _NO_SUBJECT:
        wished = subject == "i" and verb == "were"
        return "" if wished or let else _SAME[subject][verb]
    if subject not in ("he", "she", "it") or verb not in VERBS - _ODD or let or before in VERBS:
        return ""
    return third(verb) if at == 1 or before in _OPENS_CLAUSE else ""


_OPENS_NOUN = word_set("and but that because so how think know believe hope if") | {""}


def _noun_before(run: Run, at: int) -> str:
    """The noun right before `at`, when its own determiner stands before it, at the start of a clause; else ""."""
    first = at - 2
    while run.at(first) in ADJECTIVES:
        first -= 1
    return run.at(at - 1) if run.at(first) in OWNERS and run.at(first - 1) in _OPENS_NOUN else ""


def _after_noun(letter: LetterView, run: Run, at: int) -> str:
    """ "the role seem", "your ideas was": the verb as it should be, or ""."""
    noun, verb = _noun_before(run, at), run.at(at)
    if noun in MANY and noun not in ONE:
        return _SINGLE.get(verb, "") or (THIRDS[verb] if verb in THIRDS and THIRDS[verb] not in _ODD else "")
    if noun not in ONE and noun not in UNCOUNTED:
        return ""
    determiner = run.at(at - 2)
    said = determiner in ("this", "that") and run.at(at - 3) in ("hope", "think")
    if determiner in ("these", "those") or said or (noun in GROUPS and _british(letter)):
        return ""
    noun_too = verb in MANY or verb in ONE or verb in _ODD
    plain = verb in VERBS and not noun_too and run.at(at + 1) in _AFTER_VERB
    return _BE.get(verb, "") or (third(verb) if plain else "")


_AFTER_VERB = word_set(
    """
    to a an the my your our me us you like very so right well patience good great more all that
    """
) | {""}


def _british(letter: LetterView) -> bool:
    return letter.opportunity is not None and letter.opportunity.country in _BRITISH


def _after_of(run: Run, at: int) -> str:
    """ "one of the reasons are", "the list of tasks were": the first noun counts."""
    verb = run.at(at)
    if verb not in ("are", "were", "have") or run.at(at - 1) not in MANY:
        return ""
    back = at - 2
    while back > 0 and run.at(back) != "of" and at - back < 5:
        back -= 1
    head = run.at(back - 1)
    lone = head in ("one", "each", "neither", "either") or (
        head in ("list", "number", "quality", "range", "set", "part", "pile", "stack", "box", "collection")
        and run.at(back - 2) in ("the", "your", "this", "my")
    )
    if run.at(back) != "of" or not lone or (head == "number" and run.at(back - 2) == "a"):
        return ""
    return _BE[verb]


def _hit(letter: LetterView, run: Run, at: int, fix: str) -> Hit:
    verb = run.words[at]
    said = letter.text[verb.start : verb.end]
    return Hit(
        verb.start,
        verb.end,
        f"“{run.words[at - 1].text} {said}” does not agree; it should be “{fix}”.",
        (fix,),
    )


RULE = Rule(
    id="verb.agreement",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A verb does not agree with its subject.",
    why="It is what a careful reader stumbles over first.",
    examples=(
        Example("The role seem right for me.", "The role seems right for me."),
        Example("Your ideas was new to me.", "Your ideas were new to me."),
        Example("My skills matches the role.", "My skills match the role."),
        Example("One of the reasons are the people.", "One of the reasons is the people."),
        Example("They was kind.", "They were kind."),
        Example("There is two things I noted.", "There are two things I noted."),
    ),
    quiet=(
        "The role seems right, and the people were kind.",
        "I would make the team work, and it is what they have.",
        "If I were you, he said, and so it was.",
        "A number of drivers have left.",
        "Your team have a good name in the town.",
        "You and your ideas were welcome.",
    ),
    check=check,
)
