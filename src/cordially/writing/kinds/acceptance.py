"""The yes to an offer: glad, plain, and as they set it out; figures stay in their message."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move
from cordially.writing.brief import Brief
from cordially.writing.fillings import Shape
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import matter
from cordially.writing.kinds.offer_thanks import offer
from cordially.writing.line import Line

KIND = Kind.ACCEPTANCE


def write(brief: Brief) -> Draft:
    """The yes, what I look forward to, what comes next. Raises CannotCompose where no offer is noted."""
    said = offer(brief)
    as_sent = brief.say(later.ACCEPT_AS_SENT, Move.SPECIFIC, said) if said.quote else None
    return brief.draft(
        brief.subject("Accepting your offer - {role}"),
        (
            brief.say(
                later.ACCEPT_VIA if brief.guest else later.ACCEPT, Move.GRATITUDE, said, brief.invite()
            ),
            as_sent,
        ),
        (_looking_forward(brief), brief.say(later.WHAT_NEXT, Move.NEXT_STEP)),
        (brief.say(later.TRUST_VIA if brief.guest else later.TRUST, Move.CLOSING),),
    )


def _looking_forward(brief: Brief) -> Line:
    topic, words = matter(brief)
    if topic is None or brief.filling(topic).shape is not Shape.GERUND:
        return brief.say(later.LOOKING_FORWARD_PLAIN, Move.INTEREST)
    return brief.say(later.LOOKING_FORWARD, Move.INTEREST, brief.noted(topic), x=words)
