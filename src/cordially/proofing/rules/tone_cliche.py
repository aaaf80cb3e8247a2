"""Phrases that everybody writes."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is in every letter; name one thing you did instead."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\b(?:team player|people person|self-?starter|go-?getter|results?[- ](?:driven|oriented)|detail[- ]oriented|hard[- ]?working individual|highly motivated|proven track record|quick study|jack of all trades|perfectionist|natural leader|born leader|workaholic|multi-?tasker|dynamic individual|strategic thinker|outside[- ]the[- ]box)\b",
        r"\b(?:think(?:ing)? outside (?:of )?the box|hit(?:ting)? the ground running|go(?:ing|es)? (?:above and beyond|the extra mile)|went (?:above and beyond|the extra mile)|give (?:it )?(?:110|120|200|150|a hundred and ten) ?(?:%|per ?cent)|wear(?:ing)? many hats|move the needle|at the end of the day,|low-hanging fruit|win-win|game[- ]changer|synerg(?:y|ies|istic)|paradigm shift|deep dive|circle back|bring to the table|brings? to the table|perfect fit|ideal candidate|value[- ]add(?:ed)?|best of breed|blue[- ]sky thinking|take it to the next level|next level|thought leader|on the same page|tick(?:s)? all the boxes|a passion for excellence|push the envelope|raise the bar)\b",
        r"\bhard worker\b(?: and (?:a )?(?:fast|quick) learner)?|\b(?:fast|quick) learner\b",
        r"\b(?:leverage|leveraging|leveraged|utili[sz]e|utili[sz]ing|utili[sz]ed|impactful|ideate|actionable|holistic|proactively|incentivi[sz]e|operationali[sz]e|empower(?:ing)?|streamline synergies|world-class|cutting-edge|best-in-class|mission-critical|rock ?star|ninja|wizard)\b",
        r"\b(?:i am|i'm|deeply|extremely|truly) passionate about (?:\w+)?",
    )
)


def check(letter: LetterView) -> Iterable[Hit]:
    return hits(letter, _TABLE)


RULE = Rule(
    id="tone.cliche",
    severity=Severity.WARNING,
    line=Line.TONE,
    summary="A worn phrase stands where a fact would.",
    why="It could stand in any letter, so it says nothing about this one (Ask a Manager, Princeton).",
    examples=(
        Example("I am a team player.", "I was the one who covered for others."),
        Example("I would hit the ground running.", "I would settle in within a week."),
        Example("I would leverage my skills.", "I would use my skills."),
        Example("I always go the extra mile.", "I stay until it is done."),
    ),
    quiet=(
        "I played in a team for years.",
        "At the end of the day shift we met.",
        "The table you brought is fine.",
        "The bar was closed.",
    ),
    check=check,
)
