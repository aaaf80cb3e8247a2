"""The no to an offer: thanks, said at once, without reasons that compare and without a word of money."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move
from cordially.writing import moves
from cordially.writing.brief import Brief
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import talked
from cordially.writing.kinds.offer_thanks import offer

KIND = Kind.DECLINE


def write(brief: Brief) -> Draft:
    """Thanks, the plain sentence, a good memory. Raises CannotCompose where no offer is noted."""
    said = offer(brief)
    grateful = later.GRATEFUL_FOR_OFFER_VIA if brief.guest else later.GRATEFUL_FOR_OFFER
    at_once = later.WANTED_TO_KNOW_VIA if brief.guest else later.WANTED_TO_KNOW
    return brief.draft(
        brief.subject("Your offer - {role}"),
        (brief.say(grateful, Move.GRATITUDE, said, brief.invite()),),
        (
            brief.say(later.DECLINE, Move.NEXT_STEP),
            brief.say(at_once, Move.PERSONAL),
            None if brief.style.short else talked(brief),
        ),
        (moves.impression(brief), moves.paths(brief)),
    )
