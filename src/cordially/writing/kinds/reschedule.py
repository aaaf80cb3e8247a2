"""Thanks for a meeting that has moved: the new day and hour in their zone, and that one will be there."""

from __future__ import annotations

from cordially.model import Draft, Interview, Kind, Move, Problem
from cordially.model.calendar import zone_of
from cordially.writing.brief import Brief, CannotCompose, local_day
from cordially.writing.frames import later

KIND = Kind.RESCHEDULE


def write(brief: Brief) -> Draft:
    """Two sentences and good wishes. Raises CannotCompose where no meeting is still to come."""
    meeting = _next(brief)
    return brief.draft(
        brief.subject("Our meeting about the {role} role"),
        (
            brief.say(
                later.MOVED,
                Move.GRATITUDE,
                brief.invite(),
                meeting=f"{'the' if brief.guest else 'our'} conversation about {brief.the_role}",
                when=_when(brief, meeting),
            ),
            brief.say(later.WILL_BE_THERE, Move.INTEREST),
        ),
        (brief.say(later.WISHES, Move.CLOSING),),
    )


def _next(brief: Brief) -> Interview:
    coming = [i for i in brief.opportunity.interviews if i.start > brief.now and not i.cancelled]
    if not coming:
        raise CannotCompose(Problem("interview", "No meeting is still to come. When is the new time?"))
    return min(coming, key=lambda i: i.start)


def _when(brief: Brief, meeting: Interview) -> str:
    """ "Friday 4 December at 14:30"; "Friday, December 4 at 2:30 pm" for Americans."""
    try:
        local = meeting.start.astimezone(zone_of(meeting.zone))
    except ValueError:
        local = meeting.start
    american = f"{local.hour % 12 or 12}:{local:%M} {'am' if local.hour < 12 else 'pm'}"
    clock = american if brief.american else f"{local:%H:%M}"
    return f"{brief.date(local_day(meeting.start, meeting.zone))} at {clock}"
