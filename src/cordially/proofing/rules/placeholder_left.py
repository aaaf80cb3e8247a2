"""A gap that nobody filled in."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}” is a gap still to be filled in."
_TABLE = tuple(
    Phrase(pattern, _SAY)
    for pattern in (
        r"\{\{[^{}\n]{0,60}\}\}|\{%[^%\n]{0,60}%\}|\$\{[^}\n]{0,60}\}|%[a-z_]{2,30}%",
        r"\{[a-z][\w .'-]{0,40}\}",
        r"\[[a-z][^\]\n]{0,60}\]",
        r"<(?!https?:|mailto:)[a-z][\w '/-]{0,40}>(?!\S*@)",
        r"\bx{2,}\b(?!l)|%[a-z]{2,30}%|\((?:position|role|title|company|name|date|topic|role title|job title|company name|your name|interviewer|insert[^)\n]{0,40})\)|\binsert (?:\w+ ){0,3}here\b|\bn\.?n\.?\b(?=,)|\b(?:mr|ms)\.?/(?:mr|ms|mrs)\b\.?",
        r"\bx{3,}\b|\b(?:tbd|tbc|todo|fixme)\b|\?{3,}|_{3,}",
        r"\bx{1,2}[/.-]x{1,4}(?:[/.-]x{2,4})?\b|\b(?:dd|mm)[/.-](?:mm|dd)(?:[/.-]y{2,4})?\b|\b#{2,}\b|\bname_?here\b|\b(?:first|last|full|your|company|role|job|hiring|interviewer|manager|employer|recipient|contact)_(?:name|title|manager|company|role|date|position)\b|<{2}[^<>\n]{1,40}>{2}|\[\s*\]|\{\s*\}|\*{3,}",
        r"\blorem ipsum\b|\b(?:insert|your|company|recipient|interviewer) (?:name|title|company|role) here\b",
    )
)


_CAPITALS = re.compile(
    r"\b(?:(?:COMPANY|EMPLOYER|JOB|ROLE|POSITION|CANDIDATE|INTERVIEWER|RECIPIENT|MANAGER|YOUR|FIRST|LAST|FULL|HIRING|CONTACT)[ _-](?:NAME|TITLE|POSITION|ROLE|COMPANY|MANAGER|DATE|PHONE|ADDRESS)(?:[ _-]HERE)?|(?:NAME|DATE|COMPANY|ROLE|TITLE|POSITION)(?:[ _-]HERE)?)\b"
)


_SIGN = re.compile(
    r"[\[{<%#*_?$/(]|xx|\bx[/.-]|\bdd[/.-]|\bmm[/.-]|\b(?:insert|tbd|tbc|todo|fixme|lorem|n\.?n\b|your name here|name here|title here|company here|role here)"
)
"""What every placeholder holds: most letters hold none, and are done at once."""


def check(letter: LetterView) -> Iterable[Hit]:
    if _SIGN.search(letter.plain):
        yield from hits(letter, _TABLE)
    for match in _CAPITALS.finditer(letter.text):
        yield Hit(*match.span(), _SAY.format(found=match.group()))


RULE = Rule(
    id="placeholder.left",
    severity=Severity.ERROR,
    line=Line.FACTS,
    summary="A placeholder is left in the text.",
    why="It tells the reader that the letter was meant for anybody.",
    examples=(
        Example("Dear [Name],", "Dear Priya,"),
        Example("I enjoyed hearing about {{company}}.", "I enjoyed hearing about Northwind Traders."),
        Example("The <role> suits me.", "The role suits me."),
        Example("We spoke about XXX.", "We spoke about the rota."),
        Example("Lorem ipsum dolor.", "Thank you for the tour."),
    ),
    quiet=(
        "We cut the backlog (from six days to two).",
        "My notes are at <https://amara.example/notes> if useful.",
        "Is it a < b or a > b? We left that open.",
    ),
    check=check,
)
