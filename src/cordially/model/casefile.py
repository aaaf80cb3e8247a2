"""A case file: one hiring process as a person writes it by hand, in TOML (docs/casefile.md tells every key).

The user's mistakes are values: `parse_case` raises for no text, and tells each mistake where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from cordially.model.errors import Problem
from cordially.model.history import (
    CallResult,
    Case,
    Opportunity,
    Outcome,
    Reply,
    ReplyKind,
    Stop,
    StopScope,
    Touch,
)
from cordially.model.interview import (
    Competition,
    Debrief,
    Interview,
    Medium,
    Promise,
    Purpose,
    Topic,
    TopicKind,
)
from cordially.model.letters import Channel, Kind
from cordially.model.people import Candidate, Highlight, Person, PersonKind
from cordially.model.tables import Table, nearest
from cordially.model.words import joined

PRESETS = ("patient", "standard", "strict")
LOCALES = ("us", "ca", "uk", "de", "fr", "pt", "jp", "eu", "world")  # whose manners; else the country's
SECTORS = ("government", "restaurants", "campus")
STEMS = {
    "need": TopicKind.NEED,
    "told": TopicKind.FIT,
    "wish": TopicKind.WISH,
    "personal": TopicKind.PERSONAL,
}
AFTER_AN_INTERVIEW = (Kind.THANK_YOU, Kind.RECOVERY, Kind.CARD)
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # holds the place of a moment that could not be read


def parse_case(text: str) -> tuple[Case | None, tuple[Problem, ...]]:
    """The case that a TOML text describes, and everything in it that is unclear, told one by one.

    The case is None only when the text is no TOML at all; otherwise it holds all that could be read.
    """
    import tomllib

    try:
        values = tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        return None, (Problem("", "This is nested far too deeply to be a case file."),)
    except ValueError as error:
        return None, (Problem("", f"This is not TOML yet: {error}."),)
    root = Table(values, "", [])
    case = _case(root)
    return case, tuple(root.problems)


def _case(root: Table) -> Case:
    preset = root.text("preset", "standard")
    if not set(preset.casefold().split("+")) <= {*PRESETS, *LOCALES}:
        known = f'{joined(list(PRESETS), "or")}, with a locale like "strict+de" if you like'
        root.tell("preset", f'"{preset}" is not one of {known}.')
        preset = "standard"
    candidate = _candidate(root.table("candidate"))
    head = root.table("opportunity")
    opportunity = _opportunity(head, root)
    head.finish()
    others = tuple(_other(table) for table in root.tables("other"))
    root.finish()
    return Case(candidate, opportunity, others, preset)


def _candidate(table: Table) -> Candidate:
    candidate = Candidate(
        name=table.needed("name", "Who are you? Your name stands under every letter."),
        email=table.address("email"),
        phone=table.text("phone"),
        zone=table.zone("zone", "UTC"),
        country=_country(table),
        signature=table.text("signature"),
        highlights=tuple(_highlights(table)),
    )
    table.finish()
    return candidate


def _country(table: Table) -> str:
    code = table.text("country", "US").upper()
    if len(code) == 2 and code.isascii() and code.isalpha():
        return code
    table.tell("country", f'"{code}" is not a country code of two letters, like "GB" or "US".')
    return "US"


def _highlights(table: Table) -> Iterator[Highlight]:
    value = table.raw("highlights")
    for index, entry in enumerate(value if isinstance(value, list) else [] if value is None else [value]):
        if isinstance(entry, str):
            yield Highlight(entry.strip())
        elif isinstance(entry, dict):
            inner = Table(entry, f"{table.where}.highlights[{index}]", table.problems)
            yield Highlight(inner.needed("text", "What is this highlight?"), inner.texts("terms"))
            inner.finish()
        else:
            table.tell("highlights", "Each highlight should be one line of text in quotes.")


def _other(table: Table) -> Opportunity:
    opportunity = _opportunity(table, table)
    table.finish()
    return opportunity


def _opportunity(head: Table, body: Table) -> Opportunity:
    """`head` holds company and role, `body` the lists ([[person]], ...); [[other]] holds both."""
    zone = head.zone("zone")
    country = _country(head)
    people = tuple(_people(body))
    meetings = tuple(_meetings(body, people, zone))
    room = _Room(people, tuple(m.interview for m in meetings), zone, country)
    return Opportunity(
        company=head.needed("company", "Which company or organisation is it?"),
        role=head.needed("role", "Which role is it?"),
        people=people,
        interviews=room.interviews,
        debriefs=tuple(_debriefs(meetings, body, room)),
        touches=tuple(t for table in body.tables("touch") if (t := _touch(table, room))),
        replies=tuple(r for table in body.tables("reply") if (r := _reply(table, room))),
        promises=tuple(p for table in body.tables("promise") if (p := _promise(table, room))),
        stops=tuple(s for table in body.tables("stop") if (s := _stop(table, room))),
        outcome=head.choice("outcome", Outcome, Outcome.NO_ANSWER) if head.has("outcome") else None,
        outcome_at=head.time("outcome_at", zone),
        zone=zone or "UTC",
        country=country,
        subdivision=head.text("subdivision").upper(),
        via_agency=head.flag("via_agency"),
        internal=head.flag("internal"),
        sector=_sector(head),
        id=head.text("id"),
    )


def _sector(head: Table) -> str:
    sector = head.text("sector").casefold()
    if sector and sector not in SECTORS:
        head.tell(
            "sector", f'"{sector}" is not one of {joined(list(SECTORS), "or")}; leave it out otherwise.'
        )
        return ""
    return sector


def _people(body: Table) -> Iterator[Person]:
    seen: set[str] = set()
    for table in body.tables("person"):
        person = Person(
            name=table.needed("name", "What is this person called?"),
            email=table.address("email"),
            role=table.text("role"),
            kind=table.choice("kind", PersonKind, PersonKind.INTERVIEWER),
            honorific=table.text("honorific"),
            first_name_basis=table.flag("first_name_basis"),
            phone=table.text("phone"),
            id=table.text("id"),
        )
        table.finish()
        if person.id in seen:
            table.tell("", f'"{person.id}" is listed twice: give each person their own address or id.')
        seen.add(person.id)
        yield person


@dataclass(frozen=True, slots=True)
class _Meeting:
    """An interview with the tables that hold its notes."""

    interview: Interview
    debriefs: tuple[Table, ...]
    topics: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class _Room:
    """What the other tables of one opportunity refer to."""

    people: tuple[Person, ...]
    interviews: tuple[Interview, ...]
    zone: str
    country: str

    def person_id(self, table: Table, key: str, name: str) -> str:
        """The id behind a name in the file; an unknown name is told and gives ""."""
        person = Opportunity("", "", self.people).person(name)
        if person is not None:
            return person.id
        names = [p.name for p in self.people]
        table.tell(key, f"{name} is not listed under [[person]].{_near_name(name, names)}")
        return ""

    def person_ids(self, table: Table, key: str) -> tuple[str, ...]:
        """The ids behind a list of names."""
        found = (self.person_id(table, key, name) for name in table.texts(key))
        return tuple(dict.fromkeys(i for i in found if i))

    def interview(self, table: Table) -> Interview | None:
        """The interview that `interview = "id"` or `interview = 2` (counted from 1) names; None if none."""
        wanted = table.raw("interview")
        for number, interview in enumerate(self.interviews, start=1):
            if wanted == interview.id or (type(wanted) is int and wanted == number):
                return interview
        if wanted is not None:
            table.tell("interview", f"There is no interview {str(wanted)[:60]} in this file.")
        return None

    def before(self, at: datetime) -> Interview | None:
        """The last interview that had ended at this moment."""
        return max((i for i in self.interviews if i.end <= at), key=lambda i: i.end, default=None)


def _near_name(name: str, names: list[str]) -> str:
    hint = nearest(name, [n.casefold() for n in names])
    full = next((n for n in names if f'"{n.casefold()}"' in hint), "")
    return f" Did you mean {full}?" if full else ""


def _meetings(body: Table, people: tuple[Person, ...], zone: str) -> Iterator[_Meeting]:
    room = _Room(people, (), zone, "")
    seen: set[str] = set()
    for number, table in enumerate(body.tables("interview"), start=1):
        notes = table.tables("debrief"), table.tables("topic")
        interview = _interview(table, room, number)
        table.finish()
        if interview is None:
            continue
        if interview.id in seen:
            table.tell("id", f'Two interviews are called "{interview.id}": give each its own id.')
        seen.add(interview.id)
        yield _Meeting(interview, *notes)


def _interview(table: Table, room: _Room, number: int) -> Interview | None:
    zone = table.zone("zone", room.zone)
    start = table.time("start", zone)
    end = table.time("end", zone, on=start)
    moments = _in_order(table, start, end)
    interview = Interview(
        *(moments or (LONG_AGO, LONG_AGO)),
        zone=zone or "UTC",
        person_ids=room.person_ids(table, "with"),
        medium=table.choice("medium", Medium, Medium.VIDEO),
        purpose=table.choice("purpose", Purpose, Purpose.HIRING),
        round=table.number("round", number),
        place=table.text("place"),
        cancelled=table.flag("cancelled"),
        no_show=table.flag("no_show"),
        id=table.text("id"),
    )
    return interview if moments else None


def _in_order(table: Table, start: datetime | None, end: datetime | None) -> tuple[datetime, datetime] | None:
    """Start and end of a meeting that can be; what is missing or the wrong way round is told."""
    for key in ("start", "end"):
        if not table.has(key):
            table.tell(key, f"When did the interview {key}? Write it like {key} = 2026-11-25T14:00:00.")
    if start is None or end is None:
        return None
    if start < end:
        return start, end
    table.tell("end", "The interview ends before it starts: please look at both times again.")
    return None


def _debriefs(meetings: Iterable[_Meeting], body: Table, room: _Room) -> Iterator[Debrief]:
    """Notes inside an interview, and notes on their own that name it (or belong to the last one)."""
    for meeting in meetings:
        loose = tuple(_topics(meeting.topics, room))
        for number, table in enumerate(meeting.debriefs):
            yield _debrief(table, meeting.interview, room, loose if number == 0 else ())
        if loose and not meeting.debriefs:
            yield Debrief(meeting.interview.id, meeting.interview.end, loose)
    for table in body.tables("debrief"):
        interview = room.interview(table) or max(room.interviews, key=lambda i: i.end, default=None)
        if interview is None:
            table.tell("", "These notes belong to no interview: add an [[interview]] with its start and end.")
        else:
            yield _debrief(table, interview, room, ())


def _debrief(table: Table, interview: Interview, room: _Room, more: tuple[Topic, ...]) -> Debrief:
    written = table.time("written", interview.zone) or interview.end
    stems = (Topic(text, kind) for stem, kind in STEMS.items() for text in table.texts(stem))
    debrief = Debrief(
        interview_id=interview.id,
        written_at=written,
        topics=(*stems, *_topics(table.tables("topic"), room), *more),
        competition=table.choice("competition", Competition, Competition.UNKNOWN),
        promise=_promised(table, "they_will_reply", written, room),
        decision_same_day=table.flag("decision_same_day"),
        went_badly=table.flag("went_badly"),
        weak_answer=table.text("weak_answer"),
        notes=table.text("notes"),
    )
    table.finish()
    return debrief


def _topics(tables: Iterable[Table], room: _Room) -> Iterator[Topic]:
    for table in tables:
        name = table.text("person")
        topic = Topic(
            text=table.needed("text", "What did you talk about?"),
            kind=table.choice("kind", TopicKind, TopicKind.NEED),
            person_id=room.person_id(table, "person", name) if name else "",
        )
        table.finish()
        if topic.text:
            yield topic


def _promised(table: Table, key: str, said_at: datetime, room: _Room) -> Promise | None:
    """When they will reply: their words ("by Friday") or a date; None when no time is named."""
    from cordially.model.calendar import human_day
    from cordially.model.promises import read_promise

    value = table.raw(key)
    if isinstance(value, date):
        due = table.day(key)
        return Promise(human_day(due), said_at, due) if due else None
    words = table.text(key)
    return read_promise(words, said_at, room.zone or "UTC", room.country) if words else None


def _at(table: Table, room: _Room, why: str) -> datetime | None:
    at = table.time("at", room.zone)
    if not table.has("at"):
        table.tell("at", f"{why} Write it like at = 2026-11-26T09:30:00.")
    return at


def _touch(table: Table, room: _Room) -> Touch | None:
    at = _at(table, room, "When did you write or call?")
    kind = table.choice("kind", Kind, Kind.STATUS_CHECK)
    interview = room.interview(table)
    if interview is None and at and kind in AFTER_AN_INTERVIEW:
        interview = room.before(at)
    touch = Touch(
        at=at or LONG_AGO,
        kind=kind,
        channel=table.choice("channel", Channel, _channel(kind)),
        person_ids=room.person_ids(table, "to"),
        interview_id=interview.id if interview else "",
        answers=table.flag("answers"),
        result=table.choice("result", CallResult, CallResult.SPOKE) if table.has("result") else None,
        note=table.text("note"),
    )
    table.finish()
    return touch if at else None


def _channel(kind: Kind) -> Channel:
    """How a contact of this kind usually travels."""
    usual = {Kind.CARD: Channel.POST, Kind.CALL: Channel.PHONE, Kind.VOICEMAIL: Channel.PHONE}
    return usual.get(kind, Channel.EMAIL)


def _reply(table: Table, room: _Room) -> Reply | None:
    at = _at(table, room, "When did their message come?")
    sender = table.text("from")
    reply = Reply(
        at=at or LONG_AGO,
        kind=table.choice("kind", ReplyKind, ReplyKind.OTHER),
        person_id=room.person_id(table, "from", sender) if sender else "",
        promise=_promised(table, "promise", at or LONG_AGO, room),
        returns=table.day("returns"),
        bounced=table.text("bounced"),
        confirmed=table.flag("confirmed", True),  # the person who wrote the file has read the message
        invites=table.flag("invites"),
        asks=table.flag("asks"),
        subject=table.text("subject"),
        text=table.text("text"),
    )
    table.finish()
    return reply if at else None


def _promise(table: Table, room: _Room) -> Promise | None:
    at = _at(table, room, "When did they say so?")
    said = table.needed("text", "What did they promise, in their words?")
    due = table.day("due")
    read = _promised(table, "text", at or LONG_AGO, room) if said else None
    table.finish()
    if at is None or not said:
        return None
    return Promise(said, at, due) if due else read or Promise(said, at)


def _stop(table: Table, room: _Room) -> Stop | None:
    at = _at(table, room, "When was this said?")
    stop = Stop(
        at=at or LONG_AGO,
        scope=table.choice("scope", StopScope, StopScope.NO_CONTACT),
        by_candidate=table.flag("by_me"),
        text=table.text("text"),
    )
    table.finish()
    return stop if at else None
