"""The second thanks, written by hand (S11): three or four sentences, other words than the email had.

At most 75 words (ETIQUETTE.md, letter), so that they fit inside a card.
"""

from __future__ import annotations

from cordially.model import Channel, Draft, Kind, Move, Problem, Purpose, TopicKind
from cordially.writing import moves
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.fillings import Shape
from cordially.writing.frames import later
from cordially.writing.line import Line

KIND = Kind.CARD
_WORDS = 18  # ours: a longer filling would not leave room for the rest on a small card


def write(brief: Brief) -> Draft:
    """Thanks, the thing between us (else what they need), interest. Raises CannotCompose before a meeting."""
    if brief.interview is None or brief.interview.start > brief.now:
        raise CannotCompose(Problem("interview", "No interview has taken place yet. What is the card for?"))
    return brief.draft(
        "",
        (
            brief.say(later.CARD_THANKS, Move.GRATITUDE, brief.invite()),
            _remembered(brief),
            _interest(brief),
        ),
        (brief.say(later.CARD_CLOSING, Move.CLOSING),),
        channel=Channel.POST,
    )


def _interest(brief: Brief) -> Line:
    apart = brief.guest or brief.interview is None or brief.interview.purpose is Purpose.INFORMATIONAL
    return moves.interest(brief) if apart else brief.about_job(later.CARD_INTEREST, Move.INTEREST)


def _remembered(brief: Brief) -> Line | None:
    """What one remembers: the personal thing first, because the email turned on the need."""
    for topic in sorted(brief.share.topics, key=lambda t: t.kind is not TopicKind.PERSONAL):
        filling = brief.filling(topic)
        told = topic.kind is TopicKind.FIT and not filling.shape.follows_about
        if told or topic.kind is TopicKind.WISH or len(filling.text.split()) > _WORDS:
            continue
        if brief.guest:
            return moves.specific(brief, topic)
        if filling.shape.follows_about:
            return brief.say(later.CARD_ABOUT, Move.SPECIFIC, brief.noted(topic), x=filling.text)
        if filling.shape in (Shape.STATEMENT, Shape.DEED):
            words = moves.as_clause(filling)
            return brief.say(later.CARD_STATED, Move.SPECIFIC, brief.noted(topic), x=words)
    return None
