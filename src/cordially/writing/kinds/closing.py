"""The last note of a silence: thanks, an open door, nothing asked for, and then rest."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move
from cordially.writing import moves
from cordially.writing.brief import Brief
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import talked
from cordially.writing.line import Line

KIND = Kind.CLOSING


def write(brief: Brief) -> Draft:
    """Thanks, what was good about it, no need to reply, the door open."""
    return brief.draft(
        brief.subject("With thanks - {role}"),
        (moves.thanks_again(brief), None if brief.style.short else talked(brief)),
        (brief.say(later.REST, Move.PERSONAL), brief.say(later.DOOR_LATER, Move.INTEREST)),
        (_wishes(brief),),
    )


def _wishes(brief: Brief) -> Line:
    if brief.opportunity.internal:
        return brief.say(later.SUCCESS_INTERNAL, Move.CLOSING)
    return brief.about_job(later.SUCCESS, Move.CLOSING)
