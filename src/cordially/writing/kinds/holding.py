"""The answer to "it will take a little longer": thanks, patience, and their new day."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, ReplyKind
from cordially.model.words import said
from cordially.writing.brief import Brief
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import answered

KIND = Kind.HOLDING


def write(brief: Brief) -> Draft:
    """Three or four sentences. Raises CannotCompose where they have not written that it takes longer."""
    missing = said("No message of theirs says yet that it takes longer.")
    source = answered(brief, ReplyKind.HOLDING, None, missing)
    until = brief.say(later.UNTIL_DUE, Move.NEXT_STEP, brief.promised(), due=brief.due) if brief.due else None
    return brief.draft(
        brief.subject("Thank you - {role}"),
        (
            brief.say(later.THANKS_FOR_NEWS, Move.GRATITUDE, source, brief.invite()),
            brief.say(later.GLAD_TO_WAIT, Move.INTEREST),
        ),
        (until, brief.say(later.UNTIL_THEN, Move.NEXT_STEP)),
        (brief.say(later.WISHES, Move.CLOSING),),
    )
