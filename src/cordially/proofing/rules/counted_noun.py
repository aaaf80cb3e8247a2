"""A plural, “many” or “fewer” that does not go with its noun."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import MANY, UNCOUNTED, Run, runs
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import word_set

_PLURALS = {
    "informations": "information", "advices": "advice", "adviced": "advised", "feedbacks": "feedback", "equipments": "equipment",
    "furnitures": "furniture", "knowledges": "knowledge", "luggages": "luggage", "researches": "research",
    "staffs": "staff", "softwares": "software", "hardwares": "hardware", "homeworks": "homework",
    "trainings": "training", "evidences": "evidence", "helps": "help", "supports": "support", "stuffs": "stuff",
    "expertises": "expertise", "experties": "expertise", "musics": "music", "trafics": "traffic", "clothings": "clothing",
}  # fmt: skip
_NOUN_BEFORE = word_set(
    """
    the your my some good many useful of more these any great no much all other new several lots honest
    their our his her
    """
)
_TABLE = (
    Phrase(
        r"\bmany (?P<at>experiences)(?= (?:in|with|of)\b)",
        "As a skill, “experience” is not counted.",
        ("years of experience",),
    ),
)


def check(letter: LetterView) -> Iterable[Hit]:
    yield from hits(letter, _TABLE)
    for run in runs(letter):
        for at, word in enumerate(run.low):
            yield from _plural(letter, run, at, word)
            yield from _measure(letter, run, at, word)


def _plural(letter: LetterView, run: Run, at: int, word: str) -> Iterable[Hit]:
    sure = word in _PLURALS and word not in ("helps", "supports", "staffs", "researches")
    if word in _PLURALS and (sure or run.at(at - 1) in _NOUN_BEFORE):
        span = run.words[at]
        fix = _PLURALS[word]
        yield Hit(span.start, span.end, f"“{fix.capitalize()}” has no plural.", (fix,))


def _measure(letter: LetterView, run: Run, at: int, word: str) -> Iterable[Hit]:
    follows = run.at(at + 1)
    how = run.at(at - 1) in (
        "how",
        "not",
        "so",
        "too",
        "very",
        "have",
        "had",
        "are",
        "were",
        "with",
        "me",
        "of",
        "",
    )
    span = run.words[at]
    counted = how and not (run.at(at - 1) == "how" and follows == "people")  # "how much people care"
    if word == "much" and follows in MANY and counted:
        yield Hit(span.start, span.end, f"“{follows}” can be counted: “many”.", ("many",))
    if word == "many" and follows in UNCOUNTED | {"help"} and run.at(at + 2) not in MANY:
        yield Hit(span.start, span.end, f"“{follows}” cannot be counted: “much”.", ("much",))
    if word == "fewer" and follows in (
        "time",
        "money",
        "work",
        "information",
        "equipment",
        "traffic",
        "space",
    ):
        yield Hit(span.start, span.end, f"“{follows}” cannot be counted: “less”.", ("less",))
    if (
        word == "less"
        and (follows in MANY or follows in ("mistakes", "errors", "complaints", "hours"))
        and run.at(at + 2) != "than a"
    ):
        yield Hit(span.start, span.end, f"“{follows}” can be counted: “fewer”.", ("fewer",))
    if word in ("amount", "amounts") and follows == "of" and run.at(at + 2) in MANY:
        yield Hit(span.start, span.end, f"“{run.at(at + 2)}” can be counted: “number”.", ("number",))


RULE = Rule(
    id="noun.counted",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A noun that cannot be counted stands in the plural, or with “many”; or the other way round.",
    why="“Informations” and “feedbacks” pass a spelling checker.",
    examples=(
        Example("Thank you for the good feedbacks.", "Thank you for the good feedback."),
        Example("I have much questions.", "I have many questions."),
        Example("We had less complaints.", "We had fewer complaints."),
        Example("You gave me many advice.", "You gave me much advice."),
    ),
    quiet=(
        "It helps, and it supports what you said.",
        "Much of the work is done; many people helped.",
        "Less is more, and it took less time.",
        "I have many work colleagues.",
    ),
    check=check,
)
