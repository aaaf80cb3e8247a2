"""Several of a thing that stands in the singular, or one in the plural."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import ADJECTIVES, MANY, ONE, Run, plural, runs
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_SEVERAL = word_set(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    eighteen twenty thirty forty fifty sixty many several both these those various numerous different
    """
)
_UNLIKE = word_set("different various numerous")
_ONE_BEFORE = word_set(
    """
    a an any no every each one another this that the my your our their his her its some what entirely very
    quite completely slightly
    """
)
_OF = word_set(
    """
    one many both each two three several either few
    """
)
_THAT_ONE = {"this": "these"}


def _noun(run: Run, at: int) -> int:
    """The place of the noun that begins at `at`, adjectives skipped; -1 where another noun follows it."""
    while (
        run.at(at) in ADJECTIVES
        or run.at(at).endswith("est")
        or run.at(at) in ("best", "most", "more", "other")
    ):
        at += 1
    follows = run.at(at + 1)
    compound = bool(follows) and follows not in _FOLLOWS
    return -1 if compound or "-" in run.at(at) else at


_FOLLOWS = word_set(
    """
    of in on at for from with to by as about and or but so because if when while which that who where since than
    during after before between into over under without within is was are were has have had will would can could
    i you we they he she it there here ago each every not also too at yesterday today now then experience
    """
)
"""Behind a noun one of these shows that no other noun follows that it would belong to."""


_ONE_OF_MANY = word_set("a an each every another")
_DIGITS = re.compile(
    r"\b(?!1 )(?:\d{1,3}|\d,\d{3}) (?P<at>year|month|week|day|hour|minute|patient|client|customer|student|employee|child|person|project|team|site|shop)"
    r"(?=[.,;]| (?:of|ago|in|on|at|and|with|every|each|a|per|for|from)\b)"
)


def _one_of_many(run: Run, at: int, word: str) -> Iterable[Hit]:
    """ "a skills", "each employees"."""
    noun = at + 1
    while run.at(noun) in ADJECTIVES - {"few", "many"}:
        noun += 1
    said = run.at(noun)
    alone = run.at(noun + 1) in _FOLLOWS - {"of"} or noun + 1 == len(run.words)
    if said in MANY and said not in ONE and alone and MANY[said] not in _OFTEN and run.at(at - 1) != "such":
        if word in ("a", "an") and said in ("people", "works", "means", "years"):
            return
        span = run.words[noun]
        yield Hit(span.start, span.end, f"After “{word}” this should be “{MANY[said]}”.", (MANY[said],))


_OFTEN = word_set("mean need sound sale new work premise head quarter glass custom bus gas series species")


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _DIGITS.finditer(letter.plain, letter.body_start, letter.body_end):
        fix = plural(match["at"])
        yield Hit(*match.span("at"), f"After a number this should be “{fix}”.", (fix,))
    for run in runs(letter):
        for at, word in enumerate(run.low):
            yield from _several(letter, run, at, word)
            if word in _ONE_OF_MANY:
                yield from _one_of_many(run, at, word)
            if word in _THAT_ONE and run.at(at - 1) not in ("of", "like"):
                yield from _that_one(letter, run, at, word)


def _several(letter: LetterView, run: Run, at: int, word: str) -> Iterable[Hit]:
    after = at + 1
    of_one = word in _UNLIKE and run.at(at - 1) in _ONE_BEFORE  # "a different path"
    counted = (word in _SEVERAL and not of_one) or (word == "few" and run.at(at - 1) == "a")
    if word in ("of", "all", "any") and run.at(after) in ("the", "my", "your", "our", "these", "those"):
        counted = (word == "of" and run.at(at - 1) in _OF) or (word != "of" and run.at(after + 1) in _PLENTY)
        after += 1
    if word == "have" and run.at(after) == "any" and run.at(after + 1) in ("question", "comment"):
        counted, after = True, after + 1
    noun = _noun(run, after) if counted else -1
    said = run.at(noun) if noun >= 0 else ""
    if word == "both" and "and" in run.low[noun : noun + 4]:
        return  # "both site and office"
    if said in ONE and said not in MANY and said not in ("need", "work", "help", "interest", "way"):
        span = run.words[noun]
        fix = plural(said)
        yield Hit(span.start, span.end, f"After “{word}” this should be “{fix}”.", (fix,))


_PLENTY = word_set(
    """
    question document detail task idea project client customer name
    """
)


def _that_one(letter: LetterView, run: Run, at: int, word: str) -> Iterable[Hit]:
    follows = run.at(at + 1)
    if follows in MANY and MANY[follows] not in (
        "mean",
        "need",
        "work",
        "offer",
        "interest",
        "sound",
        "plan",
        "place",
        "change",
    ):
        span = run.words[at]
        fix = _THAT_ONE[word]
        said = letter.text[span.start : span.end]
        yield Hit(
            span.start,
            span.end,
            f"“{said}” is for one, and “{follows}” are several.",
            (fix.capitalize() if said[0].isupper() else fix,),
        )


RULE = Rule(
    id="number.agreement",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A number and its noun do not agree.",
    why="“Three year of experience” is read before the experience is.",
    examples=(
        Example("I have five year of experience.", "I have five years of experience."),
        Example("One of the reason is the people.", "One of the reasons is the people."),
        Example("This questions helped me.", "These questions helped me."),
        Example("I worked with several team there.", "I worked with several teams there."),
    ),
    quiet=(
        "I have five years of experience and a two-year contract.",
        "One of the reasons is your five year plan.",
        "That means a lot, and this plans itself.",
        "All the work was done in two long days.",
        "I took a different path, and on an entirely different day.",
        "Both customer service and sales were busy.",
    ),
    check=check,
)
