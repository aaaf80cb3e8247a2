"""A pronoun in the wrong case, or for the wrong kind of thing."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.lexicon import PEOPLE
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_WHO = "|".join(sorted(PEOPLE | {"people", "somebody", "someone", "anyone"}))
_THING = "desk|team|work|class|job|name|idea|plan|book|office|questions?|advice|career|car|shop|house|role|project|voice|company|talk"
_SAY = "“{found}” should be “{fix}” here."
_TABLE = (
    Phrase(
        rf"\b(?:{_WHO})s? (?P<at>which)(?= (?:is|was|has|had|runs?|ran|leads?|led|works?|worked|showed|shows|met|said|told|made|helped|are|were|have|knows?|knew|wrote|taught|gave|came|live|stay|looked|trained)\b)",
        _SAY,
        ("who",),
    ),
    Phrase(rf"\b(?P<at>who's)(?= (?:{_THING})\b)", _SAY, ("whose",)),
    Phrase(r"\b(?P<at>whose)(?= (?:going|been|coming|not|working|the|there)\b)", _SAY, ("who's",)),
    Phrase(
        r"(?:^|[.!?;]\s+|\n|\bbecause |\bthat |\bwhen )(?=me and )(?P<at>me)(?= and (?:the |my |our )?[a-z]+ (?!me\b)[a-z]+)",
        _SAY,
        ("I",),
    ),
    Phrase(
        r"(?:^|[.!?;]\s+|\n|\bwhen |\bthat )(?:you|he|she|they|my \w+|the \w+|tom|[a-z]+) and (?P<at>me)(?= (?:were|have|had|could|would|will|are|spoke|talked|met|built|worked|did|shared|agreed|made|both)\b)",
        _SAY,
        ("I",),
    ),
    Phrase(
        r"\b(?:between|for|with|to|of|from|about) (?:you|him|her|them|the \w+|my \w+) and (?P<at>i)(?=[,.!?;]|\s*$| (?:in|at|on|to|about|yesterday)\b)",
        _SAY,
        ("me",),
    ),
    Phrase(
        r"(?:^|[.!?;]\s+|\n|\bbecause |\bthat |\bwhen )(?=him and )(?P<at>him)(?= and (?:the |my |our )?[a-z]+ (?!him\b)[a-z]+)",
        _SAY,
        ("he",),
    ),
    Phrase(
        r"(?:^|[.!?;]\s+|\n|\bbecause |\bthat |\bwhen )(?=them and )(?P<at>them)(?= and (?:the |my |our )?[a-z]+ (?!them\b)[a-z]+)",
        _SAY,
        ("they",),
    ),
    Phrase(r"\b(?P<at>theirself|theirselves|themself|themselfs)\b", _SAY, ("themselves",)),
    Phrase(r"\b(?P<at>hisself)\b", _SAY, ("himself",)),
    Phrase(r"\b(?P<at>ourself|ourselfs)\b", _SAY, ("ourselves",)),
    Phrase(r"\b(?P<at>myselfs|my self)\b", _SAY, ("myself",)),
    Phrase(
        r"\b(?P<at>whom)(?= (?:made|is|was|has|had|were|works?|worked|runs?|showed|leads?|led|can|will|would|helped|met me|took)\b)",
        _SAY,
        ("who",),
    ),
    Phrase(
        r"\b(?:my \w+|[a-z]+ team) and (?P<at>myself)(?= (?:were|have|had|would|will|are|worked)\b)",
        _SAY,
        ("I",),
    ),
    Phrase(r"\b(?P<at>them)(?= (?:questions|people|things|days|plans)\b)", _SAY, ("those",)),
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="pronoun.wrong",
    severity=Severity.ERROR,
    line=Line.MISTAKES,
    summary="A pronoun is in the wrong form.",
    why="“Me and Tom” in the first line sets the tone for the rest.",
    examples=(
        Example("I met the nurse which runs the ward.", "I met the nurse who runs the ward."),
        Example("The driver who's desk I used was kind.", "The driver whose desk I used was kind."),
        Example("Me and Siobhan spoke about it.", "I and Siobhan spoke about it."),
        Example("They did it theirselves.", "They did it themselves."),
        Example("That stays between you and I.", "That stays between you and me."),
    ),
    quiet=(
        "The plan which you showed me is clear.",
        "You and I spoke, and who's to say it was long?",
        "Tell me and my team when it suits you.",
        "The driver who met me was kind.",
    ),
    check=check,
)
