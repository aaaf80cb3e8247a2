"""Bitterness after a no."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” burns the bridge; a warm word keeps the door open."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\bgood luck (?:with that|finding (?:someone|somebody|anyone|anybody|a better|another)\b[^.\n]*|to you with\b|you(?:'ll| will) need it)",
        r"\byou(?:'ll| will|'re going to| are going to) (?:regret|be sorry|miss out|see)\b(?! (?:me|you|the|that|how|what|from|a|my|it) )[^.\n]{0,20}|\byou(?:'ll| will) regret\b[^.\n]{0,20}",
        r"\b(?:it is|it's|that is|that's|this is) your loss\b|\bthanks for nothing\b|\bthanks a lot for (?:nothing|wasting)\b|\bhow (?:convenient|typical|nice for you)\b|\bbig mistake\b|\bwhatever you say\b",
        r"\bi (?:hope|trust|am sure) (?:that )?(?:you|they|your (?:new|other|choice|decision)|the other candidate)[^.\n]{0,12}? (?:are happy with (?:your|the) (?:choice|decision)|(?:is|was|choice was|decision was) (?:so )?(?:easy|worth it|better|cheaper|much better)|can sleep|know what you are doing|will not regret|enjoy(?:ed)? wasting)",
        r"(?:^|[.!?;]\s+|\n|\bbut )(?:clearly|obviously|apparently|evidently),? (?:you|i was|my (?:experience|age)|experience|they) (?:\w+ ){0,2}?(?:wanted|preferred|chose|did not|didn\'t|do not|don\'t|not|had|does|never|were|was|only)\b[^.\n]{0,40}",
        r"\b(?:thanks|thank you) for (?:wasting|nothing|ignoring|stringing|ghosting|leading me on|the runaround|the waste)\b[^.\n]{0,20}|\bi (?:do )?hope (?:that )?you (?:don't|do not|won't|will not|never|never come to|don't come to) (?:come to )?regret\b[^.\n]{0,30}|\benjoy (?:your|the) (?:mediocre|second-rate|cheap|new|safe|easy|inexperienced|internal)? ?(?:hire|choice|pick|candidate)\b|\b(?:what a surprise|no surprise there|as expected of you|i'm not surprised|i am not surprised|how predictable|how original|how very (?:kind|generous|professional) of you not)\b|\bgood luck(?: to you)?(?: with|,)? (?:without me|you will need it|you'll need it)\b|\byou (?:clearly|obviously) (?:missed|made|don't|do not|had|never)\b|\bmaybe (?:next time )?you(?:'ll| will) (?:choose|pick|hire|call|read)\b|\b(?:bravo|slow clap|well played)\b|\b(?:another|yet another) (?:form|template|copy-paste) (?:letter|rejection)\b",
        r"\b(?:someone|somebody) cheaper\b|\b(?:wasted|wasting) my time\b|(?:^|[.!?;]\s+|\n)so much for\b|\bi (?:should have|could have) known\b|\bnot that it matters\b|\bas if (?:you|it) (?:cared|mattered)\b",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="sarcasm",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="A bitter or sarcastic word.",
    why="A bitter reply to a no closes the door for good (Purdue OWL; ResumeBear).",
    examples=(
        Example("Good luck finding someone better.", "I wish you well."),
        Example("You will regret this.", "I wish the team well."),
        Example("It is your loss.", "It is your choice."),
        Example("Thanks for nothing.", "Thank you for your time."),
        Example("Clearly you wanted someone cheaper.", "You chose with care."),
    ),
    quiet=(
        "Thanks ever so much for the tour.",
        "Good luck with the new ward.",
        "I hope you are happy in the new building.",
        "You will see the plan tomorrow.",
        "You explained it clearly.",
    ),
    check=check,
)
