"""Thirty seconds on their machine: name and number at both ends, one question, no need to ring back.

At most 75 words (ETIQUETTE.md, call.max).
"""

from __future__ import annotations

from cordially.model import Draft, Kind, Move, Origin, Problem, Source
from cordially.writing.brief import Brief, CannotCompose
from cordially.writing.frames import later
from cordially.writing.kinds.call import hello

KIND = Kind.VOICEMAIL


def write(brief: Brief) -> Draft:
    """The words to speak after the tone. Raises CannotCompose where the candidate's number is not known."""
    me, phone = " ".join(brief.candidate.name.split()), " ".join(brief.candidate.phone.split())
    if not phone:
        raise CannotCompose(Problem("candidate.phone", "Which number may they call you back on?"))
    profile = Source(Origin.PROFILE, "phone", phone)
    return brief.script(
        brief.subject("Voicemail - {role}"),
        hello(brief, later.HELLO_VOICEMAIL),
        brief.say(later.VOICEMAIL_ASK, Move.ASK),
        brief.say(later.VOICEMAIL_GOODBYE, Move.CLOSING, profile, me=me, phone=phone),
    )
