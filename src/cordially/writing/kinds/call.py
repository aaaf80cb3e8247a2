"""What to say on the telephone (S12): who I am, a good moment, where I stand, and what I can learn."""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Origin, Source
from cordially.writing import salutation
from cordially.writing.brief import Brief
from cordially.writing.frames import Frames, later
from cordially.writing.line import Line

KIND = Kind.CALL


def write(brief: Brief) -> Draft:
    """A script in four lines, to be spoken and not sent."""
    return brief.script(
        brief.subject("Call - {role}"),
        hello(brief, later.HELLO_CALL),
        brief.say(later.CALL_WHERE, Move.ASK),
        brief.say(later.CALL_LEARN, Move.ASK),
        brief.say(later.CALL_THANKS, Move.CLOSING),
    )


def hello(brief: Brief, frames: Frames) -> Line:
    """The first line: their name as they use it, mine, and what it is about."""
    greeted = salutation.greeting(brief.to).text.removeprefix("Dear ").rstrip(",") if brief.to else ""
    values = {
        "name": f" {greeted}" if greeted else "",
        "me": " ".join(brief.candidate.name.split()),
        "phone": " ".join(brief.candidate.phone.split()),
        "met": _met(brief),
    }
    profile = Source(Origin.PROFILE, "candidate", brief.candidate.name)
    return brief.say(frames, Move.GREETING, brief.invite(), profile, **values)


def _met(brief: Brief) -> str:
    """What they know me from; whoever was not in the room did not speak with me there."""
    if brief.interview is None:
        return "I applied for"
    return f"I was interviewed {brief.day} for" if brief.guest else f"we spoke {brief.day} about"
