"""A question without its mark, or in the wrong order inside another sentence."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_WHO = r"(?:i|you|we|they|he|she|it|there|this|that|the [a-z]+(?: [a-z]+)?|your [a-z]+(?: [a-z]+)?|my [a-z]+)"
_MARK = re.compile(
    rf"(?:^|[.!?]\s+|\n\s*|\b(?:and|but|so),? )(?P<q>(?:(?:when|where|what|why|how(?: (?:much|many|long|soon|often|far))?|who|which(?: [a-z]+)?) (?:do|does|did|is|are|was|were|will|would|can|could|should|might|may|have|has)"
    rf"|do|does|did|is|are|was|were|will|would|can|could|should|might|may|have|has) {_WHO}\b[^.,;:!?\n]{{2,90}}?)(?P<at>\.)(?=\s|$)"
)
_NO_QUESTION = re.compile(
    r"^(?:had|were|should|may (?:you|your|the|it|this)|have (?:a|the)|do (?:let|the|this|that)\b|could it be)|^(?:and|but|so)|^what (?:is|was) (?:more|worse)"
)
_STARTS = re.compile(r"^(?:should|had|were|may)\b")
_ORDER = re.compile(
    r"\b(?:tell me|let me know|know|wonder(?:ed|ing)?|ask(?:ed)?(?: (?:you|me|us))?|sure|explain(?:ed)?|understand|see|find out|remember|clear|say|idea|share with me|show(?:ed)? me|told me|question(?: is| was)?) (?P<what>when|where|what|why|how(?: (?:much|many|long|soon|often))?|which [a-z]+) (?P<at>(?P<verb>will|would|is|are|was|were|can|could|should|do|does|did|have|has|may|might) (?P<who>i|you|we|they|he|she|it|the [a-z]+(?: (?:position|role|job|team|course|process|step|decision|interview|project|shift|contract))?|your [a-z]+))\b(?! (?:you|i|we)\b)"
)


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _MARK.finditer(letter.plain, letter.body_start, letter.body_end):
        asked = match["q"]
        starts = re.split(r"\s", asked, maxsplit=1)[0]
        opens = match.start("q") == letter.body_start or letter.plain[
            match.start() : match.start("q")
        ].strip() in ("", ".", "!", "?")
        if (
            not opens
            or starts in ("had", "were", "should", "may", "have", "has", "do", "is", "was", "might", "are")
            or _NO_QUESTION.match(asked)
        ):
            sure = (
                starts in ("do", "is", "are", "have", "has")
                and re.match(r"(?:do|have|is|are|has) (?:you|i|we|they|he|she|it|there|the|your)\b", asked)
                and opens
            )
            if not sure or re.match(r"(?:do (?:the|it|this)|have (?:the|it|there))\b", asked):
                continue
        yield Hit(*match.span("at"), "This is a question, so it ends with a question mark.", ("?",))
    for match in _ORDER.finditer(letter.plain, letter.body_start, letter.body_end):
        if letter.plain[match.start() - 1 : match.start()] in ('"', "“"):
            continue
        verb, who = match["verb"], match["who"]
        if match["what"] in ("what", "which") and verb in ("is", "are", "was", "were"):
            continue  # "tell me what is the next step" is heard too often to be told
        fix = who if verb in ("do", "does", "did") else f"{who} {verb}"
        yield Hit(*match.span("at"), f"Inside another sentence the order is “{match['what']} {fix}”.", (fix,))


RULE = Rule(
    id="question.form",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="A question has no question mark, or stands inside a sentence in the order of a question.",
    why="“Could you tell me when will it start” is among the commonest slips of learners.",
    examples=(
        Example("When does the training begin.", "When does the training begin?"),
        Example(
            "Please let me know when will the team decide.", "Please let me know when the team will decide."
        ),
    ),
    quiet=(
        "When does it begin? I wonder when it will end.",
        "Should you wish to talk, I am here, and so is my team.",
        "May the new year be kind to you.",
        "Had I known, I would have asked.",
    ),
    check=check,
)
