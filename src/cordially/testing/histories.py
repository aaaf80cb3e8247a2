"""Lived histories, from a seed: what may happen between an employer and a candidate, event by event.

    for moment in live(seed=7):
        plan(moment.case, moment.now)

Every history is the same on every machine, so that a failing one is named by its seed. A candidate in it
does what is planned, or asks `gate` for something else and does it only when that is proper; the employer
does what it likes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from random import Random

from cordially.etiquette import gate, plan
from cordially.model import (
    CallResult,
    Candidate,
    Case,
    Channel,
    Competition,
    Debrief,
    Interview,
    Kind,
    Opportunity,
    Outcome,
    Person,
    PersonKind,
    Promise,
    Reply,
    ReplyKind,
    StepKind,
    Stop,
    StopScope,
    Touch,
)
from cordially.model.calendar import local_date

PLACES = (
    ("America/New_York", "US", "NY"), ("Pacific/Honolulu", "US", "HI"), ("Europe/London", "GB", "ENG"),
    ("Europe/Berlin", "DE", "BY"), ("Europe/Paris", "FR", ""), ("Asia/Tokyo", "JP", ""),
    ("Pacific/Auckland", "NZ", ""), ("Asia/Riyadh", "SA", ""), ("Asia/Kolkata", "IN", ""),
    ("America/Sao_Paulo", "BR", ""), ("Australia/Lord_Howe", "AU", "NSW"), ("Nowhere/Land", "XX", "??"),
)  # fmt: skip
PRESETS = ("standard", "standard", "strict", "patient", "standard+us", "strict+jp", "")
_WORDS = (
    ReplyKind.HOLDING, ReplyKind.HOLDING, ReplyKind.ACKNOWLEDGEMENT, ReplyKind.INFO_REQUEST, ReplyKind.OTHER,
    ReplyKind.NEXT_ROUND, ReplyKind.AUTO_REPLY, ReplyKind.BOUNCE, ReplyKind.REJECTION, ReplyKind.OFFER,
    ReplyKind.CALENDAR,
)  # fmt: skip
_FIRST = datetime(2025, 12, 1, tzinfo=UTC)
_EMPLOYER = "Harbour Lane"


@dataclass(frozen=True, slots=True)
class Made:
    """One contact that the candidate made, the process it was in, and whether the gate called it earned."""

    touch: Touch
    process: int
    earned: bool


@dataclass(slots=True)
class Moment:
    """A history as far as it has come: the case of one process, and what was done over both."""

    now: datetime
    processes: list[Opportunity]
    preset: str
    made: list[Made] = field(default_factory=list)

    @property
    def case(self) -> Case:
        """The first process; the second, if there is one, is at the same employer."""
        return self.case_of(0)

    def case_of(self, process: int) -> Case:
        """The case of one process."""
        others = tuple(o for n, o in enumerate(self.processes) if n != process)
        return Case(Candidate("Alice Moor"), self.processes[process], others, self.preset)


def live(seed: int, events: int = 7) -> Iterator[Moment]:
    """A history of so many events; the same moment object, after each of them."""
    draw = Random(seed)
    moment = _beginning(draw)
    yield moment
    for _ in range(events):
        moment.now += _pause(draw)
        _happen(draw, moment)
        yield moment


def _pause(draw: Random) -> timedelta:
    hours = draw.choice((0, 0.1, 1, 3, 20, 30, 72, 120, 170, 240, 400))
    return timedelta(minutes=round(hours * 60 * (0.5 + draw.random())))


def _beginning(draw: Random) -> Moment:
    now = _FIRST + timedelta(minutes=15 * draw.randrange(4 * 24 * 420))
    zone, country, part = draw.choice(PLACES)
    number = 1 if draw.random() < 0.7 else 2
    processes = [_process(draw, n, now, (zone, country, part)) for n in range(number)]
    moment = Moment(now, processes, draw.choice(PRESETS))
    _meet(draw, moment, 0)
    return moment


def _process(draw: Random, number: int, now: datetime, place: tuple[str, str, str]) -> Opportunity:
    people = [_person(draw, f"{number}{letter}") for letter in "ab"[: draw.choice((1, 1, 2))]]
    if draw.random() < 0.3:
        people.append(_person(draw, f"{number}c", PersonKind.COORDINATOR))
    agency = draw.random() < 0.1
    if agency:
        people.append(_person(draw, f"{number}d", PersonKind.AGENCY))
    zone, country, part = place
    return Opportunity(
        _EMPLOYER, "Planner", tuple(people), zone=zone, country=country, subdivision=part,
        via_agency=agency, id=f"process-{number}",
    )  # fmt: skip


def _person(draw: Random, id_: str, kind: PersonKind = PersonKind.INTERVIEWER) -> Person:
    email = f"{id_}@lane.example" if draw.random() < 0.85 else ""
    phone = "+44 20 5550 0100" if draw.random() < 0.6 else ""
    return Person(f"Person {id_}", email, kind=kind, phone=phone, id=id_)


def _happen(draw: Random, moment: Moment) -> None:
    """One event: most often the candidate follows the plan, or they write."""
    number = draw.randrange(len(moment.processes))
    event = draw.choices(
        (_follow, _try, _they_write, _meet, _stop, _end, _call_off), (34, 22, 26, 9, 2, 3, 4)
    )[0]
    event(draw, moment, number)


def _change(moment: Moment, number: int, **fields: object) -> None:
    moment.processes[number] = replace(moment.processes[number], **fields)  # type: ignore[arg-type]


def _meet(draw: Random, moment: Moment, number: int) -> None:
    """An interview, over by now or still ahead, with a debrief of it more often than not."""
    known = moment.processes[number]
    ahead = draw.random() < 0.2
    start = moment.now + timedelta(hours=draw.choice((1, 26, 90)) if ahead else -draw.choice((1, 2, 20)))
    ids = tuple(p.id for p in known.people if p.kind is PersonKind.INTERVIEWER)
    met = Interview(
        start, start + timedelta(minutes=draw.choice((30, 60))), known.zone, ids[: draw.choice((1, 2))],
        round=len(known.interviews) + 1, no_show=not ahead and draw.random() < 0.05,
        id=f"{number}-{len(known.interviews)}",
    )  # fmt: skip
    _change(moment, number, interviews=(*known.interviews, met))
    if met.end <= moment.now and draw.random() < 0.7:
        _note_down(draw, moment, number, met)


def _note_down(draw: Random, moment: Moment, number: int, met: Interview) -> None:
    known = moment.processes[number]
    promise = _promise(draw, met.end, known.zone) if draw.random() < 0.6 else None
    notes = Debrief(
        met.id, moment.now, promise=promise, went_badly=draw.random() < 0.15,
        competition=draw.choice(tuple(Competition)), decision_same_day=draw.random() < 0.08,
    )  # fmt: skip
    _change(moment, number, debriefs=(*known.debriefs, notes))


def _promise(draw: Random, said: datetime, zone: str) -> Promise:
    day = local_date(said, "UTC" if zone.startswith("Nowhere") else zone)
    due = None if draw.random() < 0.1 else day + timedelta(days=draw.choice((-3, 0, 1, 3, 7, 12, 20)))
    return Promise("by then", said, due)


def _follow(draw: Random, moment: Moment, number: int) -> None:
    """Do the next thing that is planned, at its time."""
    steps = [s for s in plan(moment.case_of(number), moment.now).steps if s.kind.letter]
    if not steps:
        return
    step = draw.choice(steps)
    moment.now = max(moment.now, step.due)
    _make(draw, moment, number, step.kind, step.channel, step.person_ids, step.interview_id, trust=True)


def _try(draw: Random, moment: Moment, number: int) -> None:
    """Want to do something, whatever it is; it is done only where the gate finds it proper."""
    known = moment.processes[number]
    kind = draw.choice([k for k in StepKind if k.letter])
    ids = (draw.choice(known.people).id,) if draw.random() < 0.8 else ()
    meeting = draw.choice(known.interviews).id if known.interviews and draw.random() < 0.5 else ""
    _make(draw, moment, number, kind, draw.choice(tuple(Channel)), ids, meeting)


def _make(
    draw: Random, moment: Moment, number: int, kind: StepKind, channel: Channel, ids: tuple[str, ...],
    meeting: str, *, trust: bool = False,
) -> None:  # fmt: skip
    case = moment.case_of(number)
    verdict = gate(case, kind, moment.now, person_ids=ids, interview_id=meeting)
    if trust and not verdict.proper and kind is not StepKind.VOICEMAIL:
        raise AssertionError(f"The plan holds what the gate refuses: {kind.value}, {verdict.reason.text}")
    letter = kind.letter
    if not verdict.proper or letter is None:
        return
    calls = letter in (Kind.CALL, Kind.VOICEMAIL)
    result = draw.choice((None, *CallResult)) if letter is Kind.CALL else None
    touch = Touch(moment.now, letter, Channel.PHONE if calls else channel, ids, meeting, result=result)
    _change(moment, number, touches=(*moment.processes[number].touches, touch))
    if result is not CallResult.WRONG_NUMBER:
        moment.made.append(Made(touch, number, verdict.earned))


def _they_write(draw: Random, moment: Moment, number: int) -> None:
    known = moment.processes[number]
    kind = draw.choice(_WORDS)
    who = draw.choice(known.people)
    if kind is ReplyKind.BOUNCE and not who.email:
        return
    word = Reply(
        moment.now, kind, who.id,
        promise=_promise(draw, moment.now, known.zone) if kind is ReplyKind.HOLDING else None,
        returns=moment.now.date() + timedelta(days=draw.choice((1, 5, 15)))
        if kind is ReplyKind.AUTO_REPLY and draw.random() < 0.7 else None,
        bounced=who.email if kind is ReplyKind.BOUNCE else "",
        confirmed=draw.random() < 0.8, invites=draw.random() < 0.15, asks=draw.random() < 0.4,
    )  # fmt: skip
    _change(moment, number, replies=(*known.replies, word))


def _stop(draw: Random, moment: Moment, number: int) -> None:
    scope = draw.choice(tuple(StopScope))
    stop = Stop(moment.now, scope, by_candidate=draw.random() < 0.3)
    _change(moment, number, stops=(*moment.processes[number].stops, stop))


def _end(draw: Random, moment: Moment, number: int) -> None:
    outcome = draw.choice(tuple(Outcome))
    _change(moment, number, outcome=outcome, outcome_at=moment.now)


def _call_off(draw: Random, moment: Moment, number: int) -> None:
    ahead = [i for i in moment.processes[number].interviews if i.start > moment.now]
    if ahead:
        gone = draw.choice(ahead)
        kept = tuple(
            replace(i, cancelled=True) if i is gone else i for i in moment.processes[number].interviews
        )
        _change(moment, number, interviews=kept)
