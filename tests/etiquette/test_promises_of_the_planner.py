"""Whatever happened, in whatever order: the promises that DESIGN.md makes of the planner."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cordially.etiquette import HARD_CEILING, PRESETS, gate, plan, thanks_owed
from cordially.etiquette.budget import used
from cordially.etiquette.hours import Place, is_proper
from cordially.etiquette.view import look_at
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

START = datetime(2026, 1, 1, tzinfo=UTC)
IDS = ("a", "b", "c", "nobody", "")
NOT_CONTACTS = {StepKind.DEBRIEF, StepKind.INTERVIEW, StepKind.OFFER_CLOSURE, StepKind.MEND_ADDRESS}
LAST_WORDS = {
    StepKind.GOODWILL,
    StepKind.ACCEPTANCE,
    StepKind.DECLINE,
    StepKind.WITHDRAWAL,
    StepKind.KEEP_IN_TOUCH,
}
STANDARD = PRESETS["standard"]
CAREFUL = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))

moments = st.integers(0, 2 * 365 * 24 * 4).map(lambda n: START + timedelta(minutes=15 * n))
near = st.integers(0, 45 * 24).map(lambda n: datetime(2026, 11, 20, tzinfo=UTC) + timedelta(hours=n))
when = st.one_of(near, near, moments)
days = st.dates(date(2026, 11, 1), date(2027, 2, 1))
some_ids = st.lists(st.sampled_from(IDS), max_size=3).map(tuple)
interview_ids = st.sampled_from(["one", "two", "three", "", "none"])
people = st.lists(
    st.builds(
        Person,
        name=st.sampled_from(["Ana Lund", "Ben", ""]),
        email=st.sampled_from(["", "a@x.example", "b@x.example"]),
        kind=st.sampled_from(PersonKind),
        phone=st.sampled_from(["", "+1 555 0100"]),
        id=st.sampled_from(["a", "b", "c"]),
    ),
    max_size=3,
).map(tuple)
promises = st.builds(Promise, st.just("by then"), when, st.none() | days, st.none())
interviews = st.builds(
    lambda start, minutes, **more: Interview(start, start + timedelta(minutes=minutes), **more),
    when,
    st.integers(-30, 480),
    zone=st.sampled_from(["UTC", "Europe/London", "Mars/Olympus"]),
    person_ids=some_ids,
    cancelled=st.booleans(),
    no_show=st.booleans(),
    id=interview_ids,
)
debriefs = st.builds(
    Debrief,
    interview_ids,
    when,
    competition=st.sampled_from(Competition),
    promise=st.none() | promises,
    decision_same_day=st.booleans(),
    went_badly=st.booleans(),
)
touches = st.builds(
    Touch,
    when,
    st.sampled_from(Kind),
    st.sampled_from(Channel),
    some_ids,
    interview_ids,
    st.booleans(),
    st.none() | st.sampled_from(CallResult),
)
replies = st.builds(
    Reply,
    when,
    st.sampled_from(ReplyKind),
    st.sampled_from(IDS),
    st.none() | promises,
    st.none() | days,
    st.sampled_from(["", "a@x.example", "z@x.example"]),
    st.booleans(),
)
stops = st.builds(Stop, when, st.sampled_from(StopScope), st.booleans())


def few(of):
    return st.lists(of, max_size=4).map(tuple)


opportunities = st.builds(
    Opportunity,
    st.sampled_from(["Firm", "FIRM ", "Else", ""]),
    st.just("Role"),
    people=people,
    interviews=few(interviews),
    debriefs=few(debriefs),
    touches=few(touches),
    replies=few(replies),
    promises=few(promises),
    stops=st.one_of(st.just(()), st.just(()), few(stops)),
    outcome=st.none() | st.none() | st.sampled_from(Outcome),
    outcome_at=st.none() | when,
    zone=st.sampled_from(["UTC", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "No/Where", ""]),
    country=st.sampled_from(["US", "GB", "NZ", "JP", "SA", "XX", ""]),
    subdivision=st.sampled_from(["", "CA", "??"]),
    via_agency=st.booleans(),
)
cases = st.builds(
    Case, st.just(Candidate("Alice")), opportunities, few(opportunities), st.sampled_from([*PRESETS, "odd"])
)


@CAREFUL
@given(cases, when)
def test_any_history_gives_a_plan_with_reasons(case: Case, now: datetime) -> None:
    made = plan(case, now)
    assert made.summary
    assert all(
        s.due >= now and s.due >= s.not_before and s.reason.text and s.reason.source for s in made.steps
    )
    assert all(b.reason.text and (b.until is None or b.until > now) for b in made.blocked)
    assert [s.due for s in made.steps] == sorted(s.due for s in made.steps)


@CAREFUL
@given(cases, when)
def test_the_thank_yous_alone_are_those_of_the_plan(case: Case, now: datetime) -> None:
    of_plan = [s for s in plan(case, now).steps if s.kind in (StepKind.THANK_YOU, StepKind.RECOVERY)]
    assert list(thanks_owed(case, now)) == of_plan


@CAREFUL
@given(cases, when, st.sampled_from(StepKind), some_ids, interview_ids, st.booleans())
def test_the_gate_always_answers(case, now, kind, person_ids, interview_id, answers) -> None:
    verdict = gate(case, kind, now, person_ids=person_ids, interview_id=interview_id, answers=answers)
    assert verdict.reason.text
    assert verdict.proper or verdict.until is None or verdict.until > now


@CAREFUL
@given(cases, when)
def test_the_same_case_gives_the_same_plan_in_any_order_of_its_events(case: Case, now: datetime) -> None:
    known = case.opportunity
    turned = replace(
        known, touches=known.touches[::-1], stops=known.stops[::-1], promises=known.promises[::-1]
    )
    assert plan(case, now) == plan(case, now)
    assert plan(replace(case, opportunity=turned), now).steps == plan(case, now).steps


@CAREFUL
@given(cases, when)
def test_no_step_lies_outside_proper_hours_unless_it_says_so(case: Case, now: datetime) -> None:
    view = look_at(case, now)
    for step in plan(case, now).steps:
        if step.kind not in NOT_CONTACTS and step.reason.rule != "send.window" and not _says_so(step):
            assert is_proper(step.due, view.place, view.policy, phone=step.kind is StepKind.CALL)


def _says_so(step) -> bool:
    return "disturbs least" in step.reason.text


@CAREFUL
@given(cases, when)
def test_nothing_is_sent_after_a_stop_word_or_an_ending(case: Case, now: datetime) -> None:
    stopped = any(s.scope is StopScope.NO_CONTACT and s.at <= now for s in case.opportunity.stops)
    made = plan(case, now)
    if stopped:
        assert {s.kind for s in made.steps} <= NOT_CONTACTS
    if look_at(case, now).outcome:
        assert {s.kind for s in made.steps} <= LAST_WORDS


@CAREFUL
@given(cases, when)
def test_every_planned_contact_passes_the_gate_when_its_time_has_come(case: Case, now: datetime) -> None:
    case = _so_far(case, now)
    for step in plan(case, now).steps:
        if step.kind not in NOT_CONTACTS:
            assert gate(
                case, step.kind, step.due, person_ids=step.person_ids, interview_id=step.interview_id
            ).proper, step


@CAREFUL
@given(cases, when, st.integers(1, 12))
def test_who_follows_the_plan_never_exceeds_the_budget(case: Case, now: datetime, steps: int) -> None:
    before = used(look_at(case, now))
    case = _so_far(case, now)
    for _ in range(steps):
        letters = [s for s in plan(case, now).steps if s.kind.letter]
        if not letters:
            break
        now = letters[0].due
        case = _send(case, letters[0])
    assert used(look_at(case, now)) <= max(HARD_CEILING, before)


def _so_far(case: Case, now: datetime) -> Case:
    """The case without whatever happens after `now`, other processes of the person included."""

    def known(said: Promise | None) -> Promise | None:
        return said if said and said.said_at <= now else None

    def cut(o: Opportunity) -> Opportunity:
        return replace(
            o,
            touches=tuple(t for t in o.touches if t.at <= now),
            replies=tuple(replace(r, promise=known(r.promise)) for r in o.replies if r.at <= now),
            debriefs=tuple(replace(d, promise=known(d.promise)) for d in o.debriefs if d.written_at <= now),
            promises=tuple(p for p in o.promises if known(p)),
            stops=tuple(s for s in o.stops if s.at <= now),
        )

    return replace(case, opportunity=cut(case.opportunity), others=tuple(map(cut, case.others)))


def _send(case: Case, step) -> Case:
    sent = Touch(step.due, step.kind.letter, step.channel, step.person_ids, step.interview_id)
    return replace(case, opportunity=replace(case.opportunity, touches=(*case.opportunity.touches, sent)))


@CAREFUL
@given(
    near,
    st.integers(0, 47 * 60),
    st.sampled_from(["Europe/London", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Kolkata"]),
    st.sampled_from(Competition),
)
def test_the_first_thank_you_is_never_past_48_hours(end, minutes, zone, competition) -> None:
    met = Interview(end - timedelta(hours=1), end, zone, ("a",), id="one")
    known = Opportunity(
        "Firm",
        "Role",
        (Person("Ana Lund", "a@x.example", id="a"),),
        (met,),
        (Debrief("one", end, competition=competition),),
        zone=zone,
        country="NZ" if "Auckland" in zone else "US",
    )
    (step,) = [
        s
        for s in plan(Case(Candidate("Alice"), known), end + timedelta(minutes=minutes)).steps
        if s.kind is StepKind.THANK_YOU
    ]
    assert end + timedelta(hours=1) <= step.due <= end + timedelta(hours=48)


@CAREFUL
@given(cases, when, st.integers(0, 60))
def test_no_question_is_planned_before_a_promised_day(case: Case, now: datetime, wait: int) -> None:
    view = look_at(case, now)
    if view.promise and view.promise.due:
        for step in plan(case, now).steps:
            if step.kind in (StepKind.STATUS_CHECK, StepKind.CALL, StepKind.CLOSING):
                assert view.local(step.due) > view.promise.due


@CAREFUL
@given(when)
def test_the_next_proper_moment_is_proper(at: datetime) -> None:
    from cordially.etiquette.hours import next_proper

    place = Place("Pacific/Honolulu", "US", "HI")
    assert is_proper(next_proper(at, place, STANDARD), place, STANDARD)
