"""An attachment that is promised and not there."""

# ruff: noqa: E501 - one row of the table a line
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from cordially.model import Kind, Severity
from cordially.proofing.phrases import Phrase, hits
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView

_SAY = "“{found}”: a letter from here carries no files; put the words in, or offer to send it."
_TABLE = (
    Phrase(
        r"\b(?:i have|i've|i am|i'm|i) (?:also )?(?P<at>(?:(?<!i am )attached|attaching|attach|enclosed|enclosing|enclose))\b(?! to this)",
        _SAY,
    ),
    Phrase(
        r"\b(?P<at>(?:please )?find (?:\w+ ){0,3}?(?:attached|enclosed)(?: (?:here|below|herewith))?)\b", _SAY
    ),
    Phrase(r"\b(?P<at>(?:please )?see (?:the )?(?:attached|enclosed|attachment|enclosure))\b", _SAY),
    Phrase(r"(?:^|[.!?]\s+|\n)(?P<at>(?:attached|enclosed)(?: please| you will| is| are| find)?)\b", _SAY),
    Phrase(
        r"\b(?:in|is|are) (?P<at>(?:the|an|my) (?:attachment|enclosure)s?|attached|enclosed)\b(?! to\b)", _SAY
    ),
    Phrase(
        r"\bthe (?P<at>attached|enclosed)\b(?= (?:file|document|pdf|résumé|resume|cv|letter|list|plan|samples?|portfolio|form))",
        _SAY,
    ),
)


def check(letter: LetterView) -> Iterable[Hit]:
    for hit in hits(letter, _TABLE):  # with an answer or a signed contract goes a file, sent by hand
        yield replace(hit, severity=Severity.ADVICE) if letter.kind in _WITH_FILES else hit


_WITH_FILES = frozenset({Kind.ANSWER, Kind.ACCEPTANCE})


RULE = Rule(
    id="attachment.promised",
    severity=Severity.WARNING,
    line=Line.FACTS,
    summary="The letter promises an attachment.",
    why="The second mail that brings the forgotten file is the one they remember.",
    except_kinds=frozenset({Kind.CARD, Kind.CALL, Kind.VOICEMAIL}),
    examples=(
        Example("I have attached my certificate.", "I would be glad to send my certificate."),
        Example("Please find enclosed my notes.", "I can send my notes if they help."),
        Example("My plan is attached.", "My plan is ready to be sent."),
    ),
    quiet=(
        "I am attached to this town.",
        "The stable is attached to the barn.",
        "I would be glad to send my certificate.",
    ),
    check=check,
)
