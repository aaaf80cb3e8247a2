"""Stepping back from a process: said at once, with thanks, without reasons that compare."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move
from cordially.writing import moves
from cordially.writing.brief import Brief
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import talked

KIND = Kind.WITHDRAWAL


def write(brief: Brief) -> Draft:
    """Thanks, the plain sentence, a good impression."""
    return brief.draft(
        brief.subject("Withdrawing my application - {role}"),
        (moves.thanks_again(brief),),
        (
            brief.say(later.WITHDRAW, Move.NEXT_STEP),
            None if brief.style.short else talked(brief),
            moves.impression(brief),
        ),
        (moves.paths(brief),),
    )
