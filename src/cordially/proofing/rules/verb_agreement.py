"""A verb that does not fit its subject."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import (
    ADJECTIVES,
    DETERMINERS,
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
    r"\bthere (?P<at>is|was|'s) (?:(?:two|three|four|five|six|seven|eight|nine|ten|many|several|both|some \w+[^\Ws]s\b|a few|lots of \w+[^\Ws]s\b|a lot of \w+[^\Ws]s\b|no \w+[^\Ws]s\b(?<!news)|other \w+[^\Ws]s\b|so many|too many|various|different \w+[^\Ws]s\b|numerous)\b)"
)
_ODD = word_set(
    """
    open close need work plan travel trade train visit talk walk study
    """
)
"""Words that are nouns as often as verbs."""


_NOUNS = ONE.union(UNCOUNTED, MANY)
_VERBAL = VERBS.union(THIRDS, _BE, _BE.values(), *_SAME.values())


def check(letter: LetterView) -> Iterable[Hit]:
    for run in runs(letter):
        for at in range(1, len(run.words)):
            before, verb = run.low[at - 1], run.low[at]
            if verb not in _VERBAL:
                continue
            fix = _after_pronoun(run, at) if before in _SAME else ""
            fix = fix or (_after_noun(letter, run, at) if before in _NOUNS else "")
            fix = fix or (_after_of(run, at) if verb in ("are", "were", "have") else "")
            if fix:
                yield _hit(letter, run, at, fix)
    yield from _far(letter)
    yield from _far_one(letter)
    for match in _THERE.finditer(letter.plain):
        fix = {"is": "are", "was": "were", "'s": " are"}[match["at"]]
        yield Hit(*match.span("at"), "Several things follow, so “there are” or “there were”.", (fix,))


_FAR = re.compile(
    r"(?:^|[.!?]\s+|\n|,? (?:and|but|that|because) )(?:all )?(?:the|your|my|our|those|these) (?P<noun>[a-z]{3,}s)"
    r" (?:on|in|at|of|with|from|for|behind) (?:(?:the|your|my|our|a|this|each|every|their) )?[a-z]+(?: floor| room| team)? (?P<at>was|is|has|does|shows|seems|makes|needs|gives|helps|looks|works|comes|means|takes)\b"
)
_ONES = "|".join(
    sorted(
        (ONE | UNCOUNTED | {"experience", "background", "love", "interest", "ability"})
        - GROUPS
        - word_set(
            "number majority range variety lot couple set group list pair series part half rest minority percentage handful mix bit plenty kind type sort"
        ),
        key=len,
        reverse=True,
    )
)
_ACTED = r"(?:make|give|help|seem|show|need|mean|allow|enable|come|prove|teach|require|include|suit|take|want|tell|depend|provide|remain|become|bring)"
_FAR_ONE = re.compile(
    rf"(?:^|[.!?]\s+|\n|,? (?:and|but|that|because|so|think|believe|hope|know|sure) )(?:my|your|the|our|his|her|this|their|every|each) (?:[a-z]+ )?(?P<noun>{_ONES})"
    rf" (?:in|with|of|on|for|from|as|at|to|behind|by) (?P<between>(?:[a-z'-]+ ){{1,5}}?)(?P<at>are|were|have|do|don't|haven't|aren't|weren't|{_ACTED}(?= (?:me|it|you|us|him|her|them|a|an|the|my|your|our|to|for|that|how|what|on|from)\b))\b"
)
_NOT_BETWEEN = (
    word_set(
        "i you we they he she it who which that what and or to not is was are were has have had will would can could if when where how why as there people team staff crew family"
    )
    | frozenset(_BE)
    | THIRDS.keys()
)
_NOBODY = re.compile(
    r"\b(?P<who>everybody|everyone|nobody|no one|somebody|someone|each (?:member|one|person|student|employee|patient|customer|child)) (?:(?:in|on|at|from|of) (?:the|your|our|my|this) [a-z]+ |i (?:met|spoke to|spoke with|saw|know) |else |there |here )?(?P<at>are|were|have|do|don't|know|want|seem|need|work|understand|agree|make|love|enjoy|think|feel|say)\b"
)
_AND_I = re.compile(
    r"(?:^|[.!?]\s+|\n|\bthat )(?:[a-z]+ ){1,3}and i (?P<at>was|am|is|has)\b(?<!who and i was)"
)
_OF_THE = re.compile(
    r"\b(?P<head>each|one|neither|either|every one|none|the (?:number|quality|list|range|cost|size|amount|speed|level|rate|price|set|use)) of (?:the|my|your|our|these|those|their|his|her) (?:[a-z]+ )?(?P<noun>[a-z]{3,}(?:s|people|children|men|women)) (?P<at>are|were|have|do|need|make|seem|show|know|want|take|give|help|come)\b"
)
_LETTING = re.compile(
    r"\b(?:let|lets|make|makes|made|help|helps|helped|see|saw|watch|hear|have|had|do|does|did|if|that|wish|will|would|can|could|should|must|may|might|to|like|of)\s$"
)


def _far_one(letter: LetterView) -> Iterable[Hit]:
    """ "My experience with children make me", "everybody in the team know", "each of the trainees have"."""
    start, end = letter.body_start, letter.body_end
    for match in _FAR_ONE.finditer(letter.plain, start, end):
        between = match["between"].split()
        joined = "and" in between and not any(w in DETERMINERS for w in between[between.index("and") :])
        if not (set(between) - {"and"} if joined else set(between)) & _NOT_BETWEEN and between[
            -1
        ] not in DETERMINERS | ADJECTIVES | {"to", "a"}:
            yield _one_hit(match, match["noun"])
    for pattern in (_NOBODY, _OF_THE):
        for match in pattern.finditer(letter.plain, start, end):
            if not _LETTING.search(letter.plain, max(0, match.start() - 8), match.start()):
                head = match["who"] if pattern is _NOBODY else match["head"]
                several = head.startswith(("none", "one")) and match["at"] not in ("are", "were", "have")
                question = pattern is _NOBODY and re.search(
                    r"[?]", letter.plain[match.end() : match.end() + 80].partition(".")[0]
                )
                if not several and head != "none" and not question:
                    yield _one_hit(match, head)
    for match in _AND_I.finditer(letter.plain, start, end):
        fix = {"was": "were", "am": "are", "is": "are", "has": "have"}[match["at"]]
        yield Hit(*match.span("at"), f"Two people, so “{fix}”.", (fix,))


def _one_hit(match: re.Match[str], subject: str) -> Hit:
    verb = match["at"]
    fix = {**_BE, "aren't": "isn't", "weren't": "wasn't"}.get(verb) or third(verb)
    return Hit(
        *match.span("at"),
        f"“{subject.removeprefix('the ').capitalize()}” is one, so the verb should be “{fix}”.",
        (fix,),
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
    first = at - 2
    while run.at(first) in ADJECTIVES:
        first -= 1
    if run.at(first - 1) == "and" and run.at(first - 2) in ONE:
        return ""  # "the person and the machine are one"
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
    return letter.opportunity is None or letter.opportunity.country in _BRITISH


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
