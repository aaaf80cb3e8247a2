"""Thanks for an offer, at once; the answer is another letter, and terms never stand in this one (S5)."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Outcome, ReplyKind, Source
from cordially.model.words import said
from cordially.writing.brief import Brief
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import answered, talked

KIND = Kind.OFFER_THANKS


def write(brief: Brief) -> Draft:
    """Delight, thanks, and that an answer will come. Raises CannotCompose where no offer is noted."""
    said = offer(brief)
    return brief.draft(
        brief.subject("Thank you - {role} offer"),
        (
            brief.say(later.THANKS_FOR_OFFER, Move.GRATITUDE, said, brief.invite()),
            brief.say(later.GLAD, Move.INTEREST),
        ),
        (talked(brief, later.ALREADY), brief.say(later.WILL_ANSWER, Move.NEXT_STEP)),
        (brief.say(later.CONFIDENCE, Move.CLOSING),),
    )


def offer(brief: Brief) -> Source:
    """Their offer as a source; CannotCompose where none is noted."""
    return answered(brief, ReplyKind.OFFER, Outcome.HIRED, said("No offer of theirs is noted yet."))
