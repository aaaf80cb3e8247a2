"""Thanks for an offer, at once; the answer is another letter, and terms never stand in this one (S5)."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Outcome, ReplyKind, Source
from cordially.model.words import said
from cordially.writing.brief import Brief
from cordially.writing.frames import Frames, later
from cordially.writing.kinds.goodwill import answered, talked

KIND = Kind.OFFER_THANKS


def write(brief: Brief) -> Draft:
    """Delight, thanks, and that an answer will come. Raises CannotCompose where no offer is noted."""
    said = offer(brief)
    return brief.draft(
        brief.subject("Thank you - {role} offer"),
        (
            brief.say(_thanks(brief), Move.GRATITUDE, said, brief.invite()),
            brief.say(later.GLAD_VIA if brief.guest else later.GLAD, Move.INTEREST),
        ),
        (talked(brief, later.ALREADY), brief.say(later.WILL_ANSWER, Move.NEXT_STEP)),
        (brief.say(later.CONFIDENCE_VIA if brief.guest else later.CONFIDENCE, Move.CLOSING),),
    )


def _thanks(brief: Brief) -> Frames:
    """Whoever only passes an offer on has not made it."""
    return later.THANKS_FOR_OFFER_VIA if brief.guest else later.THANKS_FOR_OFFER


def offer(brief: Brief) -> Source:
    """Their offer as a source; CannotCompose where none is noted."""
    return answered(brief, ReplyKind.OFFER, Outcome.HIRED, said("No offer of theirs is noted yet."))
