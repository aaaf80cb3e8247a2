"""Reading a calendar invite: when the interview is, with whom, for which role, and what the file leaves open.

Two faults of calendar files cost people interviews and are met here (facts/mail.md, section 5): a parser that
remembers one file's "Customized Time Zone" and applies it to the next (hours wrong), and a time without any
zone that is taken for the reader's own. The first is shut out; about the second we ask.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from cordially.model import Person, PersonKind, Problem
from cordially.model.words import said
from cordially.post.ics import calendar_text, known_zone, parsed

if TYPE_CHECKING:
    from icalendar import Calendar, Event

SIZE_LIMIT = 5 * 1024 * 1024
MOST_MEETINGS = 200  # of one file
_FREE_MAIL = """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com
    mac.com gmx.com gmx.de gmx.net web.de t-online.de proton.me protonmail.com aol.com mail.com zoho.com
    fastmail.com yandex.ru mail.ru qq.com 163.com orange.fr free.fr wanadoo.fr libero.it btinternet.com
"""
_SCHEDULERS = """
    google.com calendar.google.com greenhouse.io greenhouse-mail.io lever.co hire.lever.co ashbyhq.com
    workday.com myworkday.com smartrecruiters.com calendly.com goodtime.io zoom.us workablemail.com
"""
# Mail domains that say nothing about the employer: private mailboxes, and services that send for many.
NO_EMPLOYER = frozenset((_FREE_MAIL + _SCHEDULERS).split())
CALL_LINK = re.compile(
    r"https://[\w.-]*(?:meet\.google\.com|zoom\.us|teams\.microsoft\.com|teams\.live\.com|webex\.com|whereby\.com)"
    r"/[^\s<>\"\\]+"
)
_WEB = re.compile(r"https?://[^\s<>\"\\]+")
_AT_COMPANY = re.compile(r"(?:\b(?:at|bei|chez)|@)\s+((?:[A-Z][\w&'.-]*\s?){1,4})")
_ROLE_WORDS = re.compile(
    r"(?i)\b(?:(?:first|second|third|final|initial|\d(?:st|nd|rd|th)?|phone|video|virtual|on-?site|online|zoom|"
    r"teams|panel|technical|hiring manager|recruiter)[\s-]+)*(?:round|screening|screen|interview|invitation|"
    r"invite|meeting|conversation|chat|call|cancell?ed|updated|accepted|re|fwd?)\b:?"
)
_JOB = re.compile(
    r"(?i)\b(?:engineer|developer|manager|designer|analyst|nurse|teacher|assistant|director|lead|leader|"
    r"officer|specialist|consultant|coordinator|accountant|scientist|architect|administrator|supervisor|"
    r"technician|associate|representative|clerk|driver|chef|planner|buyer|editor|writer|head of [\w ]+|"
    r"intern|apprentice)\b"
)
OFFICE = re.compile(r"(?i)(?:recruit\w*|talent\w*|hr|jobs?|careers?|hiring|scheduling)\b")


@dataclass(frozen=True, slots=True)
class Invite:
    """One meeting as a calendar file tells it.

    `start` and `end` are UTC, or None when the file names no zone; then the times as written stand in
    `naive_start` and `naive_end` and a Problem asks for the zone. `zone` is an IANA name, or "" when the file
    gives none. `people` are the others at the table: not the candidate, no rooms. `company` and `role` are
    guesses for the person to confirm, "" when there is nothing to guess from. `occurrence` (UTC) is the one
    meeting of a series that is meant (RECURRENCE-ID); `one_of_series` holds even where that
    names no zone; `stamped` (UTC) is when this version was written.
    """

    uid: str
    sequence: int = 0
    method: str = ""
    summary: str = ""
    start: datetime | None = None
    end: datetime | None = None
    zone: str = ""
    naive_start: datetime | None = None
    naive_end: datetime | None = None
    people: tuple[Person, ...] = ()
    organizer: Person | None = None
    company: str = ""
    role: str = ""
    link: str = ""
    place: str = ""
    description: str = ""
    cancelled: bool = False
    occurrence: datetime | None = None
    one_of_series: bool = False
    stamped: datetime | None = None


def read_invite(data: bytes, *, me: tuple[str, ...] = ()) -> tuple[Invite | None, tuple[Problem, ...]]:
    """Read an .ics file, or a mail (.eml) that carries one. `me` are the candidate's own addresses.

    Gives the invite and what is open or doubtful about it; the invite is None only when nothing can be read.
    Never raises for what is in the file.
    """
    invites, problems = read_invites(data, me=me)
    whole = [one for one in invites if not one.one_of_series] or list(invites)
    if not whole:
        return None, problems
    several = said(
        "This file holds {count} meetings; this is the first. Add the others by hand, please.",
        count=len(whole),
    )
    return whole[0], problems + ((Problem("file", several),) if len(whole) > 1 else ())


def read_invites(data: bytes, *, me: tuple[str, ...] = ()) -> tuple[tuple[Invite, ...], tuple[Problem, ...]]:
    """Every meeting of a file or mail, the soonest first, moved occurrences of a series among them.

    The problems are those of the first meeting (or of the file); `me` is as for `read_invite`.
    """
    if len(data) > SIZE_LIMIT:
        size = f"{len(data) / 1024 / 1024:.1f} MB"
        return _nothing(
            said("This file has {size}; a calendar file has at most 5 MB. Is it another?", size=size)
        )
    text = calendar_text(data)
    if text is None:
        return _nothing("There is no calendar invite in this file. Is it the right one?")
    from icalendar.error import BrokenCalendarProperty

    try:
        return _read_calendar(parsed(text), {address.casefold() for address in me})
    except (BrokenCalendarProperty, ValueError, LookupError, TypeError, AttributeError, OverflowError):
        # What the parser raises for damaged files, as found by mutating good ones.
        return _nothing("This calendar file is damaged. Please save it once more from the mail.")


def _nothing(told: str) -> tuple[tuple[Invite, ...], tuple[Problem, ...]]:
    return (), (Problem("file", told),)


def _read_calendar(calendar: Calendar, me: set[str]) -> tuple[tuple[Invite, ...], tuple[Problem, ...]]:
    read = [_read_event(e, calendar, me) for e in sorted(calendar.events, key=_sort_key)[:MOST_MEETINGS]]
    if not read:
        return _nothing("This calendar file holds no meeting.")
    whole = next((one for one in read if one[0] and not one[0].one_of_series), read[0])
    return tuple(invite for invite, _ in read if invite), whole[1]


def _read_event(event: Event, calendar: Calendar, me: set[str]) -> tuple[Invite | None, tuple[Problem, ...]]:
    method = _text(calendar, "METHOD").upper()
    cancelled = method == "CANCEL" or _text(event, "STATUS").upper() == "CANCELLED"
    times = _Times.of(event)
    if isinstance(times, Problem):
        if not cancelled:
            return None, (times,)
        times = _Times()  # what is off needs no hour
    organizer, people = _people(event, me)
    summary, description = _text(event, "SUMMARY"), _text(event, "DESCRIPTION")
    invite = Invite(
        uid=_text(event, "UID"),
        sequence=_number(_text(event, "SEQUENCE")),
        method=method,
        summary=summary,
        start=times.start,
        end=times.end,
        zone=times.zone,
        naive_start=times.naive_start,
        naive_end=times.naive_end,
        people=people,
        organizer=organizer,
        company=company_of(organizer, people, summary, description),
        role=role_of(summary),
        link=_link(event, description),
        place=_place(_text(event, "LOCATION")),
        description=description,
        cancelled=cancelled,
        occurrence=_instant(event, "RECURRENCE-ID"),
        one_of_series="RECURRENCE-ID" in event,
        stamped=_instant(event, "DTSTAMP"),
    )
    return invite, times.problems


def _sort_key(event: Event) -> tuple[bool, str]:
    """By the start as written: the sooner first, one without a start last."""
    from icalendar.error import BrokenCalendarProperty

    try:
        raw = getattr(event.get("DTSTART"), "dt", None)
    except BrokenCalendarProperty:
        raw = None
    return raw is None, raw.isoformat() if isinstance(raw, date) else ""


# ---- the times


@dataclass(frozen=True, slots=True)
class _Times:
    start: datetime | None = None
    end: datetime | None = None
    zone: str = ""
    naive_start: datetime | None = None
    naive_end: datetime | None = None
    problems: tuple[Problem, ...] = ()

    @staticmethod
    def of(event: Event) -> _Times | Problem:
        from icalendar.error import BrokenCalendarProperty, InvalidCalendar

        try:
            start, end = event.start, event.end
        except (BrokenCalendarProperty, InvalidCalendar, ValueError, TypeError, AttributeError):
            return Problem("start", "This invite has no start that can be read. Please enter date and time.")
        if not isinstance(start, datetime):
            return _all_day(start)
        end = end if isinstance(end, datetime) else start
        if start.tzinfo is None:
            return _floating(start, end.replace(tzinfo=None))
        end = end if end.tzinfo else end.replace(tzinfo=start.tzinfo)
        zone = _zone_name(event, start.tzinfo)
        return _Times(start.astimezone(UTC), end.astimezone(UTC), zone, problems=_order(start, end))


def _all_day(day: date) -> _Times:
    told = said(
        "This invite is for all of {day} and names no hour. When does the interview begin and end?",
        day=f"{day:%d %B %Y}",
    )
    midnight = datetime.combine(day, time())
    return _Times(naive_start=midnight, naive_end=midnight, problems=(Problem("start", told),))


def _floating(start: datetime, end: datetime) -> _Times:
    told = said(
        "This invite says {start} but not in which time zone. Which one is it?", start=f"{start:%H:%M}"
    )
    return _Times(naive_start=start, naive_end=end, problems=(Problem("zone", told), *_order(start, end)))


def _order(start: datetime, end: datetime) -> tuple[Problem, ...]:
    if end < start:
        return (Problem("end", "This invite ends before it begins. When does the interview end?"),)
    if end == start:
        return (Problem("end", "This invite does not say when the interview ends. When does it?"),)
    return ()


def _zone_name(event: Event, zone: tzinfo) -> str:
    """The IANA name; "UTC" for UTC times, "" for a zone that only the file itself defines."""
    given = str(event["DTSTART"].params.get("TZID", ""))
    if given and (known := known_zone(given)):
        return known
    if isinstance(zone, ZoneInfo):
        return zone.key
    return "UTC" if zone is UTC else ""


def _instant(event: Event, name: str) -> datetime | None:
    """A property that names a moment, in UTC; None without one or without a zone."""
    from icalendar.error import BrokenCalendarProperty

    try:
        value = getattr(event.get(name), "dt", None)
        return value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else None
    except (BrokenCalendarProperty, ValueError, OverflowError):
        return None


# ---- the people


def _people(event: Event, me: set[str]) -> tuple[Person | None, tuple[Person, ...]]:
    organizer = next((_person(o) for o in _many(event, "ORGANIZER")), None)
    found: dict[str, Person] = {}
    for attendee in _many(event, "ATTENDEE"):
        person = _person(attendee)
        if person and not _is_thing(attendee):
            found.setdefault(person.id, person)
    if organizer:
        found.setdefault(organizer.id, organizer)
    others = tuple(p for p in found.values() if p.email.casefold() not in me and not _is_calendar(p.email))
    return (organizer if organizer and organizer.id in found else None), others


def _many(event: Event, name: str) -> list[Any]:
    value = event.get(name)
    return value if isinstance(value, list) else [value] if value else []


def _is_thing(attendee: Any) -> bool:
    return str(attendee.params.get("CUTYPE", "")).upper() in ("RESOURCE", "ROOM", "GROUP")


def _is_calendar(address: str) -> bool:
    """Google's shared calendars and rooms come as addresses of their own."""
    return address.casefold().endswith((".calendar.google.com", "@resource.calendar.google.com"))


def _person(value: Any) -> Person | None:
    address = re.sub(r"(?i)^mailto:", "", str(value)).strip()
    address = str(value.params.get("EMAIL", "")) or address if "@" not in address else address
    address = address if "@" in address else ""
    name = _full_name(str(value.params.get("CN", "")).strip().strip('"'))
    if not name and not address:
        return None
    kind = PersonKind.COORDINATOR if OFFICE.match(address) else PersonKind.INTERVIEWER
    return Person(name=name or address.partition("@")[0], email=address, kind=kind)


def _full_name(name: str) -> str:
    """ "Brandt, Helen" as "Helen Brandt"; an address instead of a name says nothing."""
    if "@" in name:
        return ""
    last, comma, first = name.partition(",")
    return " ".join(f"{first} {last}".split()) if comma else " ".join(name.split())


# ---- the guesses


def company_of(organizer: Person | None, people: Iterable[Person], summary: str, description: str) -> str:
    """The employer as the summary names it, or as the text spells their mail domain, or that domain."""
    if named := _AT_COMPANY.search(summary):
        return named[1].strip(" .-")
    for domain in _domains(organizer, people):
        label = domain.split(".")[-3 if re.search(r"\.(?:co|com|org|ac|gov)\.\w\w$", domain) else -2]
        spelled = r"[\s&'.-]*".join(re.escape(c) for c in label.replace("-", ""))
        written = re.search(rf"(?i)(?<![\w@.]){spelled}(?![\w@]|\.\w)", f"{summary}\n{description}")
        if written:
            return written[0]
        return " ".join(word.capitalize() for word in label.split("-"))
    return ""


def _domains(organizer: Person | None, people: Iterable[Person]) -> Iterator[str]:
    for person in (*([organizer] if organizer else []), *people):
        domain = person.email.rpartition("@")[2].casefold()
        if "." in domain and domain not in NO_EMPLOYER:
            yield domain


def role_of(summary: str) -> str:
    """The part of the summary that names a job: "Operations Lead" of "Interview: Operations Lead"."""
    for part in re.split(r"\s[-–—|/]\s|[:;,|()–—]|\b(?:at|with|for|@|bei|chez)\b", summary):
        rest = " ".join(_ROLE_WORDS.sub(" ", part).split()).strip(" -–:|")
        if rest and _JOB.search(rest):
            return _AROUND_A_JOB.sub("", rest)
    return ""


_AROUND_A_JOB = re.compile(
    r"(?i)^(?:(?:(?:the|our|your)\s+)?(?:application|position|role|job)\s+(?:as|of)\s+)?(?:(?:the|an?|our|your)\s+)?"
    r"|\s+(?:role|position|post|job|vacancy|opening)$"
)


def _link(event: Event, description: str) -> str:
    """Where to click, from the surest field to the least sure (facts/mail.md, section 5)."""
    fields = ("X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "CONFERENCE", "URL", "LOCATION")
    for name in fields:
        if found := _WEB.search(_text(event, name)):
            return found[0]
    found = CALL_LINK.search(description)
    return found[0] if found else ""


def _place(location: str) -> str:
    return "" if _WEB.fullmatch(location.strip()) else location.strip()


def _text(component: Any, name: str) -> str:
    value = component.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return str(first).strip() if first else ""


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
