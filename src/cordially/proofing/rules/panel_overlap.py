"""Two letters to one panel that say the same."""

from __future__ import annotations

from collections.abc import Iterable

from cordially.model import Kind, Severity
from cordially.model.overlap import MOST_SHARED, overlap, shared_spans
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


def check(letter: LetterView) -> Iterable[Hit]:
    """One hit, about the letter that is most like this one, at the first words they share."""
    shares = [(overlap(letter.text, other.body), other) for other in letter.siblings]
    share, other = max(shares, key=lambda found: found[0], default=(0.0, None))
    if other is None or share <= MOST_SHARED:
        return
    at = next((start for start, _ in shared_spans(letter.text, [other.body])), letter.body_start)
    yield Hit(at, at, _told(share, other.reader))


def _told(share: float, reader: str) -> str:
    how = "says nearly the same as" if share > 0.9 else f"shares {share:.0%} of its phrases with"
    return (
        f"This letter {how} the one to {reader}, and a panel compares notes; "
        "a topic that only this reader spoke about makes it theirs."
    )


_COPY = (
    "Dear Priya,\n\nThank you for showing me the loading bays and for your patience with my questions about "
    "the night shift. What you said about the drivers who leave in autumn has stayed with me since.\n\n"
    "I would be glad to work on it with you.\n\nKind regards,\nAmara Okonkwo"
)
_OWN = (
    "Dear Priya,\n\nThank you for the hour on Tuesday. The returns backlog after the warehouse move is a "
    "puzzle I would enjoy.\n\nI would be glad to work on it with you.\n\nKind regards,\nAmara Okonkwo"
)

RULE = Rule(
    id="panel.overlap",
    severity=Severity.ERROR,
    line=Line.SPECIFIC,
    summary="Two letters to the same panel say nearly the same.",
    why="The members of a panel show each other their notes (panel.max_similarity: 60 % of phrases).",
    kinds=frozenset({Kind.THANK_YOU, Kind.RECOVERY}),
    examples=(Example(_COPY, _OWN),),
    quiet=(
        _OWN,
        "Dear Priya,\n\nThank you for your patience with my questions about the night shift. The SAP work "
        "you described is close to what I did last year.\n\nKind regards,\nAmara Okonkwo",
        "Dear Priya,\n\nThe rota was the best part of our talk.\n\nI would be glad to work on it with you."
        "\n\nKind regards,\nAmara Okonkwo",
    ),
    check=check,
)
