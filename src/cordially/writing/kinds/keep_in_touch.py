"""A greeting long after: what one remembers, interest in how they are, and nothing asked for."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Problem
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.fillings import Shape
from cordially.writing.frames import later
from cordially.writing.kinds.goodwill import matter

KIND = Kind.KEEP_IN_TOUCH


def write(brief: Brief) -> Draft:
    """Four sentences. Raises CannotCompose where the two have never talked."""
    if brief.interview is None:
        raise CannotCompose(
            Problem("interview", "No conversation with them is noted. What would you remind them of?")
        )
    topic, words = matter(brief)
    fits = topic is not None and brief.filling(topic).shape is not Shape.CLAUSE
    hook = brief.say(later.WONDERED, Move.SPECIFIC, brief.noted(topic), x=words) if topic and fits else None
    return brief.draft(
        brief.subject("A greeting - {role}"),
        (brief.about_job(later.LONG_SINCE, Move.GRATITUDE), hook),
        (brief.say(later.GLAD_OF_NEWS, Move.NEXT_STEP),),
        (brief.say(later.KEEP_WELL, Move.CLOSING),),
    )
