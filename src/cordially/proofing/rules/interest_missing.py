"""They should know that you want the job (S3)."""

# ruff: noqa: E501 - a pattern

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_INTEREST = re.compile(
    r"\b(?:(?:very |more |most |keenly |still |really |truly )*interested|interest in|keen(?:er|est)?|eager|"
    r"enthusias\w+|excited|"
    r"look(?:ing)? forward|"
    r"(?:would|should) (?:\w+ ){0,4}?(?:love|like|enjoy|welcome|suit me|mean|give me|be (?:\w+ ){0,2}?(?:glad|proud|happy|delighted|"
    r"pleased|honou?red|joy|honou?r|pleasure|thrilled))|"
    r"i'd (?:\w+ ){0,4}?(?:love|like|be|enjoy|welcome|jump)|it'd be|thrilled|(?:i'm|i am) (?:available|free|ready|convinced)|count me in|jump at|bite your hand off|relish|top of my list|"
    r"(?:hope|wish|like) (?:i|we|that (?:i|we)) (?:get|can|may|will|might)|"
    r"(?:glad|proud|happy|delighted) to (?:join|work|be part|take|contribute)|"
    r"even more|all the more|drawn to|"
    r"hope (?:that )?(?:we(?:'ll| will| can| may| get to)?|to) (?:speak|talk|meet|hear|see|cook|fly|build|sail|sing|dance)\b|(?:call|ring|phone|ask|speak to|talk to) (?:to )?my (?:\\w+ ){0,2}(?:references?|referees?|foreman|manager|boss|supervisor|chef|principal|matron|captain)|first in line|in a heartbeat|(?:fits?|suits?) me|right up my|right for me|sits right|dream (?:job|role)|"
    r"want(?:s|ed)? (?:to|this|the)|appeals? to me|interests? me|hope to (?:join|work|be|have|take|\w+ (?:with|alongside) (?:you|your|the)))\b"
)


def check(letter: LetterView) -> Iterable[Hit]:
    if not _INTEREST.search(letter.plain, letter.body_start, letter.body_end):
        at = letter.body_end
        # who asks how it stands is interested, and so is who mends an answer
        asks = letter.kind in (Kind.STATUS_CHECK, Kind.RECOVERY)
        told = "Nothing here says that you would like this job; one plain sentence is enough."
        yield Hit(at, at, told, severity=Severity.ADVICE if asks else None)


RULE = Rule(
    id="interest.missing",
    severity=Severity.WARNING,
    line=Line.INTERESTED,
    summary="The letter does not say that you are interested.",
    why="Interest is half of the decision (S3; CareerBuilder 2005, Princeton).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY, Kind.STATUS_CHECK}),
    examples=(
        Example(
            "Dear Priya,\n\nThank you.\n", "Dear Priya,\n\nThank you. I would be glad to join the team.\n"
        ),
    ),
    quiet=(
        "Dear Priya,\n\nI left more interested than I came.\n",
        "Dear Priya,\n\nI look forward to the next step.\n",
        "Dear Priya,\n\nI would love to work on the backlog.\n",
    ),
    check=check,
)
