"""They did not come to the meeting: one friendly message and a narrow question, twenty minutes in."""

from __future__ import annotations

from cordially.model import Draft, Kind, Medium, Move, Problem
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.frames import later

KIND = Kind.NO_SHOW
PLACES = {
    Medium.VIDEO: "joined the video call",
    Medium.PHONE: "was waiting by the phone",
    Medium.ONSITE: "came to meet you",
}


def write(brief: Brief) -> Draft:
    """No reproach, one question. Raises CannotCompose where no meeting has begun."""
    meeting = brief.interview
    if meeting is None or meeting.start > brief.now:
        raise CannotCompose(Problem("interview", "No meeting has begun yet. Which one do you mean?"))
    missed = later.MISSED_VIA if brief.guest else later.MISSED
    where = "was there" if brief.guest and meeting.medium is Medium.ONSITE else PLACES[meeting.medium]
    return brief.draft(
        brief.subject("Our meeting about the {role} role"),
        (
            brief.say(missed, Move.NEXT_STEP, brief.invite(), where=where),
            brief.say(later.ANOTHER_TIME_VIA if brief.guest else later.ANOTHER_TIME, Move.ASK),
        ),
        (brief.say(later.KEEN_VIA if brief.guest else later.KEEN, Move.INTEREST),),
    )
