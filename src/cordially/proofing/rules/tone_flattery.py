"""Praise beyond measure."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is more than the reader can believe; one thing you truly liked says more."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:the|a) (?:most|best|greatest|finest|smartest|nicest|kindest|coolest) (?:\w+ ){1,4}?(?:(?:i have |i've |i )?(?:ever )?(?:met|seen|had|spoken|worked|come across)|in the (?:world|country|universe|industry|business|city|history)|on (?:earth|the planet)|of (?:all time|my life|our time)|alive)\b",
        r"\b(?:your|the) (?:company|team|firm|work|office|leadership|vision) is (?:perfect|flawless|unbeatable|the best|unmatched|second to none|simply the best|beyond compare)(?: in every way)?\b",
        r"\b(?:i am|i'm|i was|left me) (?:\w+ )?(?:in awe|awestruck|speechless|blown away|mesmeri[sz]ed|star-?struck|humbled|floored|spellbound)\b|\bblew me away\b",
        r"\b(?:your|a|his|her|the) (?:biggest|greatest|number one|huge|massive) (?:fan|admirer)\b|\bi (?:worship|idoli[sz]e|adore|look up to) (?:you|your)\b|\bmy (?:hero|idol|role model)\b",
        r"\byou are (?:truly |simply |really |clearly |such )?(?:a |an |the )?(?:genius|legend|visionary|superstar|rock ?star|guru|inspiration to us all|goddess|god|saint|angel|brilliant|amazing|incredible|phenomenal|extraordinary|perfect|unbelievable|a dream)\b",
        r"\b(?:life-changing|mind-blowing|once-in-a-lifetime|out of this world|dream come true|honou?r of (?:a|my) lifetime|changed my life)\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="tone.flattery",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="The letter flatters.",
    why="Thanks are believed, flattery is not (S14; the etiquette asks for sincerity).",
    examples=(
        Example("You are the best manager I have ever met.", "You were a patient teacher that day."),
        Example("I am in awe of your work.", "I respect your work."),
        Example("You are a genius.", "You are a good listener."),
        Example("I am your biggest fan.", "I have followed your work for years."),
    ),
    quiet=(
        "The best part of the day was the tour.",
        "It was the most useful hour of my week.",
        "Your team is known for its care.",
        "You are patient, and the plan is perfect for spring.",
    ),
    check=check,
)
