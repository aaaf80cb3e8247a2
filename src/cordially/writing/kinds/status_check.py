"""The kind question of where things stand: short, once a silence has lasted, without a word of pressure.

The second one is shorter, asks a narrower question, and says that it is the last.
"""

from __future__ import annotations

from cordially.model import Draft, Kind, Move
from cordially.writing import moves
from cordially.writing.brief import Brief, local_day
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import matter
from cordially.writing.line import Line

KIND = Kind.STATUS_CHECK
SUBJECTS = ("{role} - a short question", "A question about the {role} role")


def write(brief: Brief) -> Draft:
    """Thanks, interest, their own date in kind words where it has passed, one question, an offer."""
    return _second(brief) if brief.turn else _first(brief)


def _first(brief: Brief) -> Draft:
    more = None if brief.style.short else brief.say(later.OFFER_MORE, Move.NEXT_STEP)
    return brief.draft(
        brief.subject(*SUBJECTS),
        (moves.thanks_again(brief), _hoped(brief)),
        (_interested(brief), brief.say(later.WHERE, Move.ASK), more),
        (brief.say(later.WISHES, Move.CLOSING),),
    )


def _second(brief: Brief) -> Draft:
    return brief.draft(
        brief.subject(*SUBJECTS),
        (brief.about_job(later.ONCE_MORE, Move.GRATITUDE), brief.say(later.STILL_OPEN, Move.ASK)),
        (brief.say(later.EITHER_WAY, Move.INTEREST),),
        (brief.say(later.WISHES, Move.CLOSING),),
    )


def _interested(brief: Brief) -> Line:
    """That the interest lasts, tied to what was discussed where its words allow it."""
    topic, words = matter(brief)
    if topic is None:
        return brief.about_job(later.STILL_INTERESTED, Move.INTEREST)
    return brief.say(later.STILL_THINKING, Move.INTEREST, brief.noted(topic), x=words)


def _hoped(brief: Brief) -> Line | None:
    """Their promised day, once it has passed; never as a reproach."""
    due = brief.promise.due if brief.promise else None
    if due is None or due >= local_day(brief.now, brief.opportunity.zone):
        return None
    return brief.say(later.HOPED, Move.PERSONAL, brief.promised(), due=brief.date(due))
