"""One thing of this very conversation (S2)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView
from cordially.proofing.words import STOP, stem, stems

# How notes begin ("we briefly chatted about"): no letter needs to repeat it.
_LEAD_INS = stems(
    "chatted discussed mentioned explained briefly regarding spoke talking asked lot obviously nerded geeked "
    "reminisced debated raved hes shes"
)


def check(letter: LetterView) -> Iterable[Hit]:
    at = letter.body_end
    topics = letter.debrief.topics if letter.debrief else ()
    if letter.case is None or (letter.debrief and letter.to and not letter.debrief.topics_for(letter.to.id)):
        return
    if not topics:
        message = "There are no notes of this interview yet, so we cannot tell what you discussed."
        yield Hit(at, at, message, severity=Severity.WARNING)
        return
    if _recalled(letter):
        return
    said = {stem(part) for w in letter.body_words for part in (w.text, *w.text.split("-"))}
    said |= _LEAD_INS | {stem(part) for p in letter.people for part in p.name.split()}
    spoken = set(letter.plain.split())
    if not any(_named(stems(t.text), said) or _short_name(t.text, spoken) for t in topics):
        message = (
            f"Nothing here could only be said after this conversation; you noted “{_short(topics[0].text)}”."
        )
        # a recovery is about one answer, which the notes may not hold
        yield Hit(at, at, message, severity=Severity.ADVICE if letter.kind is Kind.RECOVERY else None)


_SPOKE = (
    r"(?:asked|wondered|told|mentioned|described|explained|showed|pointed out|wanted to know|spoke of|"
    r"spoke about|showing me|showed me)"
)
_RECALLED = re.compile(rf"\b{_SPOKE}\b(?P<what>[^.!?;]*)")
_QUESTION = re.compile(
    r"\b(?:your|the|that|'s) (?P<of>[\w\-]+) question\b"
    r"|\b(?:questions?|answer) (?:about|on|of|to) (?P<on>[^.!?;,]*)"
)
_TELLING = {Kind.RECOVERY: 1, Kind.THANK_YOU: 2, Kind.CARD: 2}
"""So many telling words after "you asked" make it a thing of this conversation. Ours."""


def _recalled(letter: LetterView) -> bool:
    """Does the letter say what was asked or told ("You asked how I would sort 200 claims")?"""
    enough = _TELLING.get(letter.kind or Kind.CALL)
    if enough is None:
        return False
    recalls = _RECALLED.finditer(letter.plain, letter.body_start, letter.body_end)
    if letter.kind is not Kind.RECOVERY:
        return any(len(stems(m["what"])) >= enough for m in recalls)
    questions = _QUESTION.finditer(letter.plain, letter.body_start, letter.body_end)
    return any(stems(m["of"] or m["on"]) for m in questions) or any(
        len(stems(m["what"])) >= enough for m in recalls
    )


def _named(topic: frozenset[str], said: set[str]) -> bool:
    """Two telling words in common, or all that the topic has; lead-ins count, but not alone."""
    telling = topic - _LEAD_INS
    return bool(telling & said) and len(topic & said) >= min(2, len(topic))


def _short_name(text: str, spoken: set[str]) -> bool:
    """Names too short to have a stem ("C++ and C#")."""
    return not stems(text) and any(
        w in spoken for w in text.casefold().split() if len(w) > 1 and w not in STOP
    )


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words[:8]) + (" ..." if len(words) > 8 else "")


RULE = Rule(
    id="specific.missing",
    severity=Severity.ERROR,
    line=Line.SPECIFIC,
    summary="The letter names nothing that you discussed.",
    why="Without a specific it is a form letter (S2; Ask a Manager, Princeton, Purdue OWL).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY}),
    examples=(
        Example("Dear Priya,\n\nThank you for your time and for the conversation.\n",
                "Dear Priya,\n\nThank you for showing me the returns backlog.\n"),
    ),
    quiet=(
        "Dear Priya,\n\nThe backlog of returns stayed with me.\n",
        "Dear Priya,\n\nI keep thinking of the night rota you rebuilt.\n",
        "Dear Priya,\n\nWhat you said of the warehouse and its move made sense.\n",
    ),
    check=check,
)  # fmt: skip
