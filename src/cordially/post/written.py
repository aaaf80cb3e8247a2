"""An invitation in plain words: a mail without a calendar in it, or its text as somebody pastes it.

Only what stands there is taken: a day with an hour beside it, names after "with" or "meet", the sender. The
company and the role are guesses by the same means as for a calendar file; the person corrects all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from cordially.model import Person, PersonKind, Problem
from cordially.model.calendar import MONTHS, WEEKDAYS, local_date, zone_of
from cordially.model.spans import Spoken, find_spans
from cordially.model.words import said
from cordially.post.invite import CALL_LINK, OFFICE, Invite, company_of, role_of
from cordially.reading.mail import Mail, parse
from cordially.reading.quotes import new_text

_HEADS = re.compile(r"(?im)\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_HOUR = (
    r"(?P<{0}h>[01]?\d|2[0-4])(?:[:.](?P<{0}m>[0-5]\d))?\s*(?P<{0}half>[ap]\.?m\b\.?)?(?:\s*(?:h|hrs|Uhr)\b)?"
)
# One hour, or from one to another; a bare number is an hour only after "at" or "from".
_TIME = re.compile(
    rf"(?i)(?P<lead>\b(?:at|from|between|um|von|ab)\s+)?\b{_HOUR.format('a')}"
    rf"(?:\s*(?:-|–|to|until|till|and|bis)\s*{_HOUR.format('b')})?"
)
_LASTS = re.compile(
    r"(?i)\b(?:(?P<n>\d{1,3})[\s-]*(?P<unit>min(?:ute)?s?|hours?)|(?P<word>an|one|half an)[\s-]+hour)\b"
)
_STOP = re.compile(r"(?<![ap]\.m)[.?!]\s")
_NEAR = 60  # characters between a day and its hour
_JUST_HELD = timedelta(days=60)  # ours: who pastes the invite after the interview does so within these
_MEET = re.compile(
    r"\b(?:with|meet(?:ing)?|to see|speak(?:ing)? (?:to|with)|interviewers?(?: will be| are| is)?:?)\s+"
)
_NAME = re.compile(
    r"(?:(?P<title>Dr|Ms|Mrs|Mr|Mx|Prof)\.? )?(?P<name>[A-Z][\w'’-]+(?: [A-Z](?:\.|[\w'’-]+)){1,3})"
)
_BETWEEN = re.compile(r"\s*(?:\([^)]*\)|, (?:our|the|head|[a-z])[^,.;]*)?(?:,| and|;|\n)*\s*(?:and )?")
_ROLE = re.compile(
    r"\b(?:for|about) (?:the|our) (?:(?:role|position|post|job) (?:of|as) (?:an? )?)?"
    r"(?P<role>[A-Z][\w&/-]*(?: (?:of |and |& )?[A-Z][\w&/-]*){0,5})"
)
# "the Ward Sister role at Larkfield Hospice": the employer, right after the role.
_AT = re.compile(r"(?: role| position| post| job| vacancy| opening)? (?:at|with) (?P<company>[A-Z][\w&'’.-]*"
                 r"(?: (?:(?:of|and|for|the|de|&) )?[A-Z][\w&'’-]*){0,4})")  # fmt: skip
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
# How zones are called in letters, and the zone whose clocks they are.
_ZONES = {
    "CET": "Europe/Berlin", "CEST": "Europe/Berlin", "GMT": "Europe/London", "BST": "Europe/London",
    "UK": "Europe/London", "ET": "America/New_York", "EST": "America/New_York", "EDT": "America/New_York",
    "Eastern": "America/New_York",
    "CT": "America/Chicago", "CST": "America/Chicago", "CDT": "America/Chicago",
    "Central": "America/Chicago", "MT": "America/Denver", "MST": "America/Denver", "MDT": "America/Denver",
    "Mountain": "America/Denver", "PT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles", "Pacific": "America/Los_Angeles", "UTC": "UTC",
}  # fmt: skip
_ZONE = re.compile(rf"\(?\b({'|'.join(_ZONES)})\b")
_NO_NAMES = frozenset((*WEEKDAYS, *MONTHS, "Google", "Microsoft", "Zoom", "Teams", "Kind", "Best", "Dear"))


@dataclass(frozen=True, slots=True)
class _When:
    start: datetime
    end: datetime | None
    zone: str


def read_written(
    data: bytes, now: datetime, zone: str, country: str, *, me: tuple[str, ...] = ()
) -> tuple[Invite | None, tuple[Problem, ...]]:
    """The meeting that a mail or a pasted text speaks of; None and a question where it names no day and hour.

    `now` is aware; `zone` and `country` are the candidate's, for days like "next Tuesday". `me` are their own
    addresses. Times stand in `naive_start` and `naive_end` unless the text names a zone. Never raises.
    """
    mail, text = _mail_of(data)
    written = mail.at if mail and mail.at and mail.at <= now + timedelta(days=1) else now
    today = _day(written, zone)
    when = _when(text, Spoken(today, country)) or _held(text, today, country)
    if when is None:
        return None, (Problem("pasted", "No day with an hour was found in this text. Type the meeting in."),)
    subject = mail.header("Subject") if mail else ""
    people = tuple(_people(mail, text, {address.casefold() for address in me}))
    sender = next((p for p in people if p.email), None)
    company = company_of(sender, people, subject, text)
    start, end = when.start, when.end
    known = zone_of(when.zone) if when.zone else None
    found = Invite(
        uid="",
        summary=subject,
        start=start.replace(tzinfo=known).astimezone(UTC) if known else None,
        end=end.replace(tzinfo=known).astimezone(UTC) if known and end else None,
        zone=when.zone,
        naive_start=None if known else start,
        naive_end=None if known else end,
        people=people,
        organizer=sender,
        company=_company(text) or company,
        role=_role(subject, text),
        link=link[0] if (link := CALL_LINK.search(text)) else "",
        description=text[:2000],
    )
    return found, tuple(_open(when))


def _held(text: str, today: date, country: str) -> _When | None:
    """A meeting that is over: "27 November" in a text pasted on the 28th, whose own day nobody knows."""
    found = _when(text, Spoken(today - _JUST_HELD, country))
    return found if found and found.start.date() < today else None


def _day(written: datetime, zone: str) -> date:
    """The day it was written on where the candidate is; an unknown zone counts as UTC."""
    try:
        return local_date(written, zone or "UTC")
    except ValueError:
        return written.date()


def _mail_of(data: bytes) -> tuple[Mail | None, str]:
    """A mail with its new words, or the words alone where no head stands above them."""
    words = data.decode("utf-8", "replace").replace("\r\n", "\n").lstrip()
    if not _HEADS.match(words):
        return None, words
    mail = parse(words.encode())
    return mail, new_text(mail.text).strip() or mail.text


def _open(when: _When) -> Iterator[Problem]:
    """What the text leaves open."""
    if not when.zone:
        told = "This invite says {start} but not in which time zone. Which one is it?"
        yield Problem("zone", said(told, start=f"{when.start:%H:%M}"))
    if when.end is None:
        yield Problem("end", "This invite does not say when the interview ends. When does it?")


def _when(text: str, spoken: Spoken) -> _When | None:
    """The first day that is one day and has an hour beside it."""
    spans = find_spans(text, spoken)
    edges = [0, *(edge for span in spans for edge in (span.start, span.end)), len(text)]
    for n, span in enumerate(spans):
        day = span.span.first
        if day is None or day != span.span.last or _LASTS.search(text[span.start : span.end]):
            continue  # "for an hour" says how long it takes, and no day
        # An hour belongs to the day beside it: to no other day, and to no other sentence.
        after = text[span.end : min(span.end + _NEAR, edges[2 * n + 3])]
        before = text[max(span.start - _NEAR, edges[2 * n]) : span.start]
        hour = next(_hours(_STOP.split(after)[0]), None) or next(
            iter(reversed(list(_hours(_STOP.split(before)[-1])))), None
        )
        if hour is not None:
            return _at(day, hour, text[span.start :])
    return None


def _hours(text: str) -> Iterator[re.Match[str]]:
    """What reads as an hour of the day; "3" alone may be anything."""
    for found in _TIME.finditer(text):
        if found["lead"] or found["am"] or found["ahalf"] or re.search(r"(?i)(?:h|hrs|uhr)$", found[0]):
            yield found


def _at(day: date, hour: re.Match[str], rest: str) -> _When | None:
    first, last = _clock(hour, "a"), _clock(hour, "b") if hour["bh"] else None
    if first is None:
        return None
    start = datetime.combine(day, first)
    end = datetime.combine(day, last) if last else None
    if end is not None and end <= start:
        end = None
    if end is None and (length := _length(rest)):
        end = start + length
    zone = _ZONE.search(rest[: 2 * _NEAR + 40])
    return _When(start, end, _ZONES[zone[1]] if zone else "")


def _clock(found: re.Match[str], side: str) -> time | None:
    """An hour of the clock; "2 to 3 pm" gives its half of the day to both."""
    hour, minute = int(found[f"{side}h"]), int(found[f"{side}m"] or 0)
    half = (found[f"{side}half"] or (found["bhalf"] if side == "a" else "") or "").casefold()[:1]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 else None


def _length(text: str) -> timedelta | None:
    found = _LASTS.search(text)
    if found is None:
        return None
    if found["word"]:
        return timedelta(minutes=30 if found["word"].casefold().startswith("half") else 60)
    minutes = int(found["n"]) * (60 if found["unit"].casefold().startswith("h") else 1)
    return timedelta(minutes=minutes) if 5 <= minutes <= 12 * 60 else None


def _people(mail: Mail | None, text: str, me: set[str]) -> Iterator[Person]:
    """Whoever is named after "with" or "meet"; then the sender, who may only have arranged it."""
    named = {found["name"]: found["title"] or "" for found in _named(text)}
    sender, name = _sender(mail, me) if mail else _signed(text, me)
    for person, title in named.items():
        yield Person(name=person, email=sender if person == name else "", honorific=title)
    if sender and name not in named:
        arranges = bool(named) or bool(OFFICE.match(sender))
        kind = PersonKind.COORDINATOR if arranges else PersonKind.INTERVIEWER
        yield Person(name=name or sender.partition("@")[0], email=sender, kind=kind)


def _sender(mail: Mail, me: set[str]) -> tuple[str, str]:
    """Address and name of who wrote; nothing where it was the candidate."""
    return ("", "") if mail.sender in me else (mail.sender, " ".join(mail.sender_name.split()))


def _signed(text: str, me: set[str]) -> tuple[str, str]:
    """Address and name at the foot of a pasted text, where the one is spelt like the other."""
    lines = [line.strip(" ,;|") for line in text.splitlines()]
    names = [line for line in lines if (found := _NAME.fullmatch(line)) and found["name"]]
    for address in (a for a in _ADDRESS.findall(text) if a.casefold() not in me):
        local = address.partition("@")[0].casefold()
        for name in names:
            if any(len(part) > 2 and part.casefold() in local for part in name.split()):
                return address, name
    return "", ""


def _named(text: str) -> Iterator[re.Match[str]]:
    for lead in _MEET.finditer(text):
        at = lead.end()
        while (found := _NAME.match(text, at)) and not set(found["name"].split()) & _NO_NAMES:
            yield found
            at = found.end()
            between = _BETWEEN.match(text, at)
            if between is None or between.end() == at:
                break
            at = between.end()


def _company(text: str) -> str:
    """The employer that a text names right after the role; "" where it does not."""
    role = _ROLE.search(text)
    found = _AT.match(text, role.end()) if role else None
    return found["company"].rstrip(".") if found else ""


def _role(subject: str, text: str) -> str:
    if role := role_of(subject):
        return role
    found = _ROLE.search(text)
    return re.sub(r" (?:Role|Position|Post|Job|Interview)$", "", found["role"]) if found else ""
