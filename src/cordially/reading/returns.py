"""When somebody who is away is back: from the words of an out-of-office to a date.

"Back on 30 November" is that day; "until 5 December" is taken as 5 December, for the planner waits one
business day more in any case; "through 5 December" is the day after. Nine languages for written dates.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from cordially.reading.dates import WEEKDAY, WEEKDAYS, dates_in
from cordially.reading.sentences import sentences

_BACK = re.compile(
    r"\b(back|return\w*|zurück|wieder|de retour|retour|reviens|reviendrai|de vuelta|regres\w+"
    r"|volver\w+|reincorpor\w+|reopen\w*|again|reach(?:able|ed)|available|torno|reabr\w+"
    r"|riapr\w+|rouvr\w+|heropen\w*"
    r"|rientr\w+|torner\w+|di nuovo|terug|wrac\w+|wróc\w+|powrót|powrocie|ponownie|volt\w+"
    r"|retorn\w+|tillbaka|åter\w*)\b",
    re.IGNORECASE,
)
_THROUGH = re.compile(
    r"\b(through|up to and including|bis einschließlich|bis inklusive|jusqu'au .{0,30} inclus|tot en met"
    r"|hasta .{0,30} inclusive|till och med|t\.o\.m\.?|włącznie)(?!\w)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(until|till|til|to|through|up to|bis|jusqu'?au|jusqu'à|au|hasta|al|fino al|fino a|tot|do"
    r"|até|a|t\.o\.m\.?|och med"
    r"|-|–)(?!\w)|[-–]\s*(?=\d)|\b(?:out of (?:the )?office|on (?:\w+ )?leave|away|abwesend|urlaub"
    r"|absente?|ausente|afwezig)\b",
    re.IGNORECASE,
)
_LONGEST = timedelta(days=400)  # parental leave is the longest that still means "back"


def return_date(text: str, said_at: datetime, zone: str, country: str) -> date | None:
    """The day they are back, or None where the text does not say or has it in the past."""
    from cordially.model.calendar import local_date

    said = local_date(said_at, zone)
    spoken = sentences(text)[:60]
    for reader in (_back_on, _away_until, _weekday):
        found = [
            day for one in spoken if (day := reader(one, said, country)) and said <= day <= said + _LONGEST
        ]
        if found:
            return max(found)
    return _promised(spoken, said_at, zone, country)


def _back_on(sentence: str, said: date, country: str) -> date | None:
    """The date after "back", or before it where the sentence has it so ("ab dem 30. November wieder")."""
    cue = _BACK.search(sentence)
    days = dates_in(sentence, said, country) if cue else []
    if not cue or not days:
        return None
    after = [day for place, day in days if place > cue.start()]
    return after[0] if after else days[-1][1]


def _away_until(sentence: str, said: date, country: str) -> date | None:
    """The last date of an absence; one day more where the word says that this day is still absent."""
    cue = _UNTIL.search(sentence)
    days = [day for place, day in dates_in(sentence, said, country) if cue and place > cue.start()]
    if not days:
        return None
    return max(days) + timedelta(days=1 if _THROUGH.search(sentence) else 0)


def _weekday(sentence: str, said: date, country: str) -> date | None:
    """The next such weekday after "back" or "until"."""
    cue = _BACK.search(sentence) or _UNTIL.search(sentence)
    named = WEEKDAY.search(sentence, cue.start()) if cue else None
    if named is None:
        return None
    ahead = (WEEKDAYS[named.group(1).casefold()] - said.weekday() - 1) % 7 + 1
    return said + timedelta(days=ahead)


def _promised(spoken: tuple[str, ...], said_at: datetime, zone: str, country: str) -> date | None:
    """English that names no date ("back next week"), by the reader of promises."""
    from cordially.model.promises import read_promise

    for sentence in spoken:
        if _BACK.search(sentence):
            promise = read_promise(sentence, said_at, zone, country)
            if promise is not None and promise.due is not None:
                return promise.due
    return None
