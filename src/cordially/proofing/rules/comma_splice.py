"""Two sentences joined by a comma alone, or by nothing."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_START = r"(?:i|we|you|it|they|he|she|this|that|there|thank you|thanks|the [a-z]+(?: [a-z]+)?|(?:my|your|our|their|his|her) [a-z]+(?: [a-z]+)?)"
_VERB = (
    r"(?:am|is|are|was|were|have|has|had|will|would|can|could|do|did|enjoyed|liked|loved|met|saw|spoke|talked|learned|learnt|asked|told|"
    r"showed|gave|know|think|feel|felt|ran|led|worked|moved|started|ends?|starts?|runs?|seems?|seemed|looks?|looked|"
    r"remain|hope|believe|appreciate|appreciated|understand|need|want|wanted|like|love|thought|found|made|took|came|went|works?|helped|stops?|opens?|closes?|means?|needs?|fits?|suits?|smells?|sounds?|goes|comes|lives?|lies|knows|likes|loves|wants|grew|built|drove|bought|visited|finished|joined|left|read|wrote|sent|"
    r"for (?:your|the|all|taking|meeting|showing|giving))"
)
_SECOND = (
    r"(?P<subject>i|it|we|they|he|she|you|this|that) (?:really |also |still |then |always |never |just |very |truly )?"
    r"(?:am|is|are|was|were|have|has|had|will|would|can|could|do|did|enjoyed|liked|loved|met|saw|spoke|learned|asked|told|showed|"
    r"gave|gives|know|think|feel|felt|hope|look|helped|helps|made|makes|takes?|took|want|need|needs|appreciate|appreciated|works?|seems?|worked|came|went|"
    r"understand|believe|like|love|moved|ran|led|found|left|thought|remain|said|brought|kept|(?!this|that|always|news)[a-z]{3,}(?:s|ed))\b(?!,)"
    r"|(?P<noun>the|your|my|our|this|that) (?!next|last|first|same|way|more)[a-z]+(?: [a-z]+)? (?:is|was|are|were|has|have|will|would)\b(?!,)"
)
_SPLICE = re.compile(
    rf"(?P<first>{_START} (?:[a-z]+ly |also |still |very much |all |both )?{_VERB}\b[^,.;:!?()\n\"“”]{{0,70}})(?P<at>, )(?:{_SECOND})"
)
_JOINED = re.compile(
    r"\b(?:if|when|while|as|since|although|though|because|after|before|once|until|unless|whenever|where|whether|which|who|that|whatever|what|how|why|so|and|but|or|not|more|less|the sooner)\b"
)
_OPENER = re.compile(r"(?:^|[.!?:\n\"“]\s*)$")
_BESIDE = re.compile(
    r"(?:i|we) (?:think|hope|believe|know|feel|suppose|am sure|am afraid|must say)(?:,|$)|(?:it|this|that) (?:is|was) (?:true|said|not)\b,"
)
_RUN_ON = (
    re.compile(
        r"^\s*dear (?:(?:ms|mr|mrs|dr|prof)\.? )?[a-z'’-]{2,20}(?: (?!thank)[a-z'’-]{2,20})?(?P<at> )(?=(?:i|thank you|we|it was) )"
    ),
    re.compile(r"(?<![,;.:])(?P<at> however )(?=(?:i|we|it|they|you|he|she|the|my|this|there) )"),
    re.compile(
        r"(?:^|[.!?]\s+|\n)(?:if|when|should) (?:you|there|anything|it)\b[^,.;:!?\n]{4,60}?(?P<at> )(?=please (?:call|let|contact|do|feel|tell|write|ask|send|email|say|choose|ring)\b)"
    ),
    re.compile(
        r"(?:^|[.!?]\s+|\n)(?:thank you|thanks) for [^,.;:!?\n]{3,50}?(?P<at> )(?=(?:it was|it is|it gave|i (?:really )?(?:enjoyed (?:every|it|our|the|meeting|hearing)|am very|was (?:glad|very|happy)|look forward|hope)) )"
    ),
)


def check(letter: LetterView) -> Iterable[Hit]:
    for match in _SPLICE.finditer(letter.plain, letter.body_start, letter.body_end):
        if _is_splice(letter, match):
            at = match.start("subject") if match["subject"] else match.start("noun")
            second = letter.text[at:].split()[0]
            capital = second[0].upper() + second[1:]
            end = at + len(second)
            message = (
                "Two whole sentences are joined by a comma; a full stop or a semicolon parts them better."
            )
            yield Hit(match.start("at"), end, message, (f". {capital}", f"; {second}"))
    for pattern, fixes in zip(_RUN_ON, ((",\n\n",), ("; however, ",), (", ",), (". ",)), strict=True):
        for match in pattern.finditer(letter.plain, 0, letter.body_end):
            yield Hit(*match.span("at"), "Two parts of the sentence run into each other here.", fixes)


def _is_splice(letter: LetterView, match: re.Match[str]) -> bool:
    opens = _OPENER.search(letter.plain, max(letter.body_start, match.start() - 3), match.start())
    at_start = match.start() == letter.body_start or opens
    aside = _BESIDE.match(letter.plain, match.end("at"))
    rest = letter.plain[match.end() : match.end() + 120].partition(".")[0]
    if (
        match["subject"]
        and match["first"].split()[0] == match["subject"]
        and re.search(r"^[^.!?\n]{0,80}[,;] (?:and|but|or)\b", rest)
    ):
        return False
    if (
        re.search(rf", (?:and|or|but) (?:\w+ )?{match['subject'] or match['noun']}\b", rest)
        or (match["noun"] and not match["first"].startswith(("i ", "we ", "thank", "it ", "you ")))
        or (match["noun"] and re.search(r"(?:,|\band\b|\bor\b)", rest[:60]))
    ):
        return False  # a row of three
    return bool(at_start) and not _JOINED.search(match["first"]) and not aside


RULE = Rule(
    id="comma.splice",
    severity=Severity.WARNING,
    line=Line.MISTAKES,
    summary="Two sentences are joined by a comma, or by nothing.",
    why="A splice in a short letter reads as haste; no engine we measured finds it.",
    examples=(
        Example("I enjoyed our talk, it was very useful.", "I enjoyed our talk. It was very useful."),
        Example("The team is small, I like that.", "The team is small. I like that."),
        Example(
            "I enjoyed it however I had one more question.", "I enjoyed it; however, I had one more question."
        ),
        Example("If you need more please call me.", "If you need more, please call me."),
    ),
    quiet=(
        "If you like, I can send it.",
        "I enjoyed our talk, and it was useful.",
        "When we met, you showed me the lab.",
        "The plan, I think, is sound.",
        "I know the yard, I know the crew, and I know what a late truck costs.",
        "The more I heard, I liked it.",
        "As you said, it was a long day.",
    ),
    check=check,
)
