"""The gracious answer to a no (S10): thanks, a good impression, an open door, and feedback asked for once."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Origin, Outcome, Problem, ReplyKind, Source, Topic
from cordially.model.words import said, sentences
from cordially.writing import moves
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.frames import Frames, later
from cordially.writing.line import Line

KIND = Kind.GOODWILL
TALKED_WORDS = 14  # ours: a longer filling would crowd a note of at most 120 words


def write(brief: Brief) -> Draft:
    """At most 120 words (ETIQUETTE.md, rejection.reply). Raises CannotCompose where no "no" is noted."""
    source = answered(
        brief, ReplyKind.REJECTION, Outcome.REJECTED, said("No answer of theirs is noted that says no.")
    )
    return brief.draft(
        brief.subject("Thank you - {role}"),
        (_thanks(brief, source), talked(brief)),
        (moves.impression(brief), _door(brief)),
        (None if brief.style.short else brief.say(later.FEEDBACK, Move.ASK),),
        (brief.say(later.ALL_THE_BEST_VIA if brief.guest else later.ALL_THE_BEST, Move.CLOSING),),
    )


def _thanks(brief: Brief, source: Source) -> Line:
    """Whoever only passes a decision on is not thanked for having taken it."""
    group = later.THANKS_FOR_WORD_VIA if brief.guest else later.THANKS_FOR_WORD
    return brief.say(group, Move.GRATITUDE, source, brief.invite())


def _door(brief: Brief) -> Line:
    other = brief.guest or brief.opportunity.internal
    return brief.say(later.DOOR_ELSEWHERE if other else later.DOOR, Move.INTEREST)


def answered(brief: Brief, kind: ReplyKind, outcome: Outcome | None, missing: str) -> Source:
    """Their latest message of this kind as a source; CannotCompose with a question where there is none."""
    theirs = [r for r in brief.opportunity.replies if r.kind is kind]
    if not theirs and (outcome is None or brief.opportunity.outcome is not outcome):
        question = sentences(missing, said("Has one come?"))
        raise CannotCompose(Problem("replies", question))
    last = max(theirs, key=lambda r: r.at, default=None)
    return Source(Origin.REPLY, kind.value, last.text if last else "")


def matter(brief: Brief) -> tuple[Topic | None, str]:
    """What was discussed and its words, where they are short and follow "about"; else (None, "")."""
    lead = brief.share.first(*moves.LEADS)
    filling = brief.filling(lead) if lead and not brief.guest else None
    if filling is None or not filling.shape.follows_about or len(filling.text.split()) > TALKED_WORDS:
        return None, ""
    return lead, filling.text


def talked(brief: Brief, frames: Frames = later.TALKED) -> Line | None:
    """What was discussed, in one glad sentence; None where its words do not allow it."""
    topic, words = matter(brief)
    return brief.say(frames, Move.SPECIFIC, brief.noted(topic), x=words) if topic else None
