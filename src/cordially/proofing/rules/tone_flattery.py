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
        r"\b(?:your|the) (?:company|team|firm|work|office|leadership|vision|school|shop|place|clinic|product|products|book|lecture|kitchen) (?:is|are|was|were) (?:just |simply |truly |absolutely |utterly |totally |completely |so |quite )+(?:perfect|flawless|amazing|incredible|magnificent|phenomenal|genius|divine|legendary|heavenly|the best|unbelievable|brilliant|mind-blowing)\b",
        r"\b(?:i have |i've )?never (?:in my life )?(?:met|seen|known|had|worked with|spoken to|come across|heard) (?:an?yone|anybody|somebody|someone|a (?:person|man|woman|boss|manager|leader|company|team|place|chef|teacher)|such an?) (?:(?:[a-z]+ ){0,2})?(?:as|so|more|half as) [a-z]+\b",
        r"\b(?:you are|you're|you were) (?:by far |easily |without a doubt |clearly |simply |truly )?(?:the )?(?:best|greatest|smartest|kindest|nicest|most [a-z]+) (?:[a-z]+ ){0,3}?(?:ever|alive|on earth|in the (?:world|country|business|universe|whole world|industry)|on the planet|of all time)\b|\b(?:everything about you|all of you are geniuses|you are all geniuses|i (?:would|'d) follow you anywhere|bow down|in the presence of greatness|not worthy|a living legend|words cannot (?:express|describe) how)\b",
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
