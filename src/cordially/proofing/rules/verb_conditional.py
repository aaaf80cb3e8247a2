"""“Would” behind “if”, and its like."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_WHO = r"(?:i|you|we|they|he|she|it|there|anyone|someone|your team|the team)"
_KIND = r"(?:like|prefer|rather|be (?:so|kind|willing|happy|able|interested|available|free|open|good|useful|helpful|possible|convenient|of)|mind|care|wish|appreciate|consider|welcome|help|suit)"
_SAY = "Behind “if” English asks for “{fix}”."
_TABLE = (
    Phrase(rf"\bif {_WHO} (?P<at>would have|would've|would of)(?= [a-z]+)", _SAY, ("had",)),
    Phrase(rf"\bif {_WHO} (?P<at>would be)(?= (?:a|an|the|in|at|your|chosen|hired|selected|offered|given|accepted|any)\b)", _SAY, ("were",)),
    Phrase(rf"\bif {_WHO} (?P<at>would (?P<verb>need|want|have|require|get|know|see|hire|choose|decide|offer|give|send|let|come|find|think|work|ask|call))\b", _SAY, (r"\g<verb>",)),
    Phrase(rf"\bif {_WHO} (?P<at>will (?P<verb>need|want|have|require|get|hire|choose|decide|offer|give|send|be|come|find|think|see|ask|call))\b", _SAY, (r"\g<verb>",)),
    Phrase(r"(?<!know )(?<!me )(?<!ask )(?<!sure )(?<!see )(?<!say )(?<!of )(?<!about )(?<!idea )(?<!on )(?<!out )(?<!wonder )(?<!decide )\b(?:when|as soon as|until|before|after|once) (?:i|you|we|they) (?P<at>will (?P<verb>have|get|know|decide|receive|need|arrive|finish|start|come|meet|hear|see|be))\b(?! able to say)", "Behind a word of time English leaves out “will”.", (r"\g<verb>",)),
    Phrase(r"\b(?:would|should|i'd|we'd) (?:be (?:very |so |most |really |extremely )?(?:grateful|glad|happy|pleased|delighted|obliged|thankful)|(?:really |very much |greatly )?appreciate(?: it)?) (?:it )?if you (?P<at>will|can|may)\b", "With “would” before it, this should be “{fix}”.", ("could",)),
    Phrase(r"\bif i (?P<at>was)(?= (?:you|in your (?:place|position|shoes))\b)", _SAY, ("were",)),
    Phrase(r"\bi wish i (?P<at>was|am|would have|have|can|know)(?= [a-z]+\b)(?! (?:there when|born))", "Behind “I wish” a past form stands.", ()),
    Phrase(r"\b(?:had|if i had|if you had) (?P<at>knew|went|saw|came|took|gave|wrote|spoke|did)\b", "After “had” a participle stands.", ()),
)  # fmt: skip


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="verb.conditional",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A verb stands in the wrong shape behind “if”, “when” or “I wish”.",
    why="“If I would have known” is among the mistakes that teachers of English warn of first.",
    examples=(
        Example("If I would have seen it, I would have said so.", "If I had seen it, I would have said so."),
        Example("If you will need a copy, please ask.", "If you need a copy, please ask."),
        Example("I will call when I will have the papers.", "I will call when I have the papers."),
        Example("I would be glad if you can send it.", "I would be glad if you could send it."),
    ),
    quiet=(
        "If you would like a copy, I would be glad to send it.",
        "I wonder if it would suit you.",
        "Tell me when you will arrive, if you would be so kind.",
        "I would be grateful if you would consider it.",
    ),
    check=check,
)
