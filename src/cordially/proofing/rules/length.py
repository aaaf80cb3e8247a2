"""As long as the kind of letter asks for, and no longer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cordially.model import Kind, Severity
from cordially.proofing.rule import Example, Hit, Line, Rule
from cordially.proofing.view import LetterView


@dataclass(frozen=True, slots=True)
class Span:
    """Words between greeting and valediction: warn below `few` and above `many`, block above `most`."""

    few: int
    many: int
    most: int


LIMITS = {
    Kind.THANK_YOU: Span(
        60, 200, 300
    ),  # theworkinparent.com, faraday.email, personaljobcoach.com; block: ours
    Kind.RECOVERY: Span(60, 220, 300),  # a thank-you with two more sentences: ours
    Kind.STATUS_CHECK: Span(30, 120, 200),  # 40-120 preferred (etiquette, thanks.words)
    Kind.GOODWILL: Span(20, 120, 200),  # etiquette, rejection.reply
    Kind.CLOSING: Span(20, 120, 200),  # like a goodwill reply: ours
    Kind.OFFER_THANKS: Span(20, 150, 250),  # ours
    Kind.WITHDRAWAL: Span(20, 120, 200),  # ours
    Kind.CARD: Span(15, 75, 110),  # three or four sentences (Princeton); what a card holds: ours
    Kind.VOICEMAIL: Span(15, 75, 95),  # thirty seconds (Beshara)
}


def check(letter: LetterView) -> Iterable[Hit]:
    limit = LIMITS.get(letter.kind) if letter.kind else None
    if limit is None:
        return
    count, end = len(letter.body_words), letter.body_end
    if count < limit.few:
        yield Hit(
            end,
            end,
            f"{count} words are few; between {limit.few} and {limit.many} read as meant for this person.",
        )
    elif count > limit.many:
        message = f"{count} words are more than a busy reader takes in; aim for {limit.many} at most."
        yield Hit(end, end, message, severity=Severity.ERROR if count > limit.most else None)


_LINE = "We spoke about the returns backlog and what the move has done to it. "

RULE = Rule(
    id="length",
    severity=Severity.WARNING,
    line=Line.LENGTH,
    summary="The letter is too long, or so short that it says nothing.",
    why="Hiring managers read follow-ups between two meetings (thanks.words of the etiquette).",
    kinds=frozenset(LIMITS),
    examples=(
        Example("Dear Priya,\n\nThank you.", "Dear Priya,\n\n" + _LINE * 6),
        Example(_LINE * 16, _LINE * 8),
    ),
    quiet=(_LINE * 5, "Dear Priya,\n\n" + _LINE * 10, _LINE * 14),
    check=check,
)
