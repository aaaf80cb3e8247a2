"""A case file becomes a case; every mistake in it is told, and no text makes it raise."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.model import Case, Competition, Kind, Opportunity, Outcome, PersonKind, StopScope, TopicKind
from cordially.model.casefile import parse_case
from cordially.model.tables import Table

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.toml"))

HEAD = """
[candidate]
name = "Alice Okonkwo"
[opportunity]
company = "Harbour Lane Logistics"
role = "Operations Planner"
zone = "Europe/London"
[[person]]
name = "Priya Raman"
email = "priya@harbourlane.example"
"""
MEETING = HEAD + '[[interview]]\nstart = 2026-11-25T10:00:00\nend = 10:45:00\nwith = "Priya"\n'


def read(text: str) -> Case:
    """The case of a text that is in order."""
    case, problems = parse_case(text)
    assert problems == ()
    assert case is not None
    return case


def process(text: str) -> Opportunity:
    return read(text).opportunity


def told(text: str) -> str:
    """All problems of a text, one a line."""
    return "\n".join(str(problem) for problem in parse_case(text)[1])


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_in_order(path: Path) -> None:
    case = read(path.read_text("utf-8"))
    assert case.opportunity.interviews
    assert case.opportunity.debriefs


def test_there_are_six_examples() -> None:
    assert len(EXAMPLES) == 6


def test_an_invented_address_is_never_a_real_one() -> None:
    for path in EXAMPLES:
        case = read(path.read_text("utf-8"))
        assert all(p.email.endswith(".example") for p in (case.candidate, *case.opportunity.people))


def test_local_times_are_read_in_the_zone_of_the_opportunity() -> None:
    (interview,) = process(MEETING.replace("Europe/London", "America/Toronto")).interviews
    assert interview.start == datetime(2026, 11, 25, 15, 0, tzinfo=UTC)
    assert interview.zone == "America/Toronto"


def test_an_end_may_be_the_time_of_day_alone() -> None:
    (interview,) = process(MEETING).interviews
    assert interview.end == datetime(2026, 11, 25, 10, 45, tzinfo=UTC)


def test_a_time_with_an_offset_needs_no_zone() -> None:
    text = MEETING.replace('zone = "Europe/London"\n', "").replace("10:00:00", "10:00:00+01:00")
    (interview,) = process(text.replace("= 10:45:00", "= 2026-11-25T10:45:00+01:00")).interviews
    assert interview.start == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def test_a_time_may_stand_in_quotes_with_a_space() -> None:
    (interview,) = process(MEETING.replace("2026-11-25T10:00:00", '"2026-11-25 10:00"')).interviews
    assert interview.start == datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


def test_people_are_named_by_first_name_where_that_is_plain() -> None:
    (interview,) = process(MEETING).interviews
    assert interview.person_ids == ("priya@harbourlane.example",)


def test_the_stems_become_topics_of_their_kind() -> None:
    notes = (
        '[interview.debrief]\nneed = ["the rota", "the backlog"]\ntold = "six days to two"\nwish = "to ask"\n'
    )
    (debrief,) = process(MEETING + notes).debriefs
    kinds = [TopicKind.NEED, TopicKind.NEED, TopicKind.FIT, TopicKind.WISH]
    assert [t.kind for t in debrief.topics] == kinds


def test_a_topic_may_belong_to_one_person() -> None:
    (debrief,) = process(
        MEETING + '[[interview.topic]]\nperson = "Priya"\ntext = "the winter rota"\n'
    ).debriefs
    assert debrief.topics[0].person_id == "priya@harbourlane.example"


def test_notes_without_a_time_count_as_written_at_the_end_of_the_interview() -> None:
    (debrief,) = process(MEETING + '[interview.debrief]\nneed = "the rota"\n').debriefs
    assert debrief.written_at == datetime(2026, 11, 25, 10, 45, tzinfo=UTC)


def test_notes_may_stand_on_their_own_and_name_their_interview() -> None:
    second = '[[interview]]\nid = "second"\nstart = 2026-12-01T10:00:00\nend = 11:00:00\n'
    notes = '[[debrief]]\ninterview = 1\nneed = "the rota"\n[[debrief]]\nneed = "the budget"\n'
    first, last = process(MEETING + second + notes).debriefs
    assert (first.topics[0].text, last.topics[0].text) == ("the rota", "the budget")
    assert last.interview_id == "second"


def test_words_about_their_reply_become_a_date() -> None:
    notes = '[interview.debrief]\nthey_will_reply = "by the end of next week"\n'
    (debrief,) = process(MEETING + notes).debriefs
    assert debrief.promise is not None
    assert debrief.promise.due == date(2026, 12, 4)


def test_their_reply_may_be_given_as_a_date() -> None:
    (debrief,) = process(MEETING + "[interview.debrief]\nthey_will_reply = 2026-12-04\n").debriefs
    assert debrief.promise is not None
    assert debrief.promise.due == date(2026, 12, 4)


def test_competition_and_a_bad_interview_are_read() -> None:
    notes = '[interview.debrief]\ncompetition = "yes"\nwent_badly = true\nweak_answer = "the budget"\n'
    (debrief,) = process(MEETING + notes).debriefs
    assert (debrief.competition, debrief.went_badly, debrief.weak_answer) == (
        Competition.YES,
        True,
        "the budget",
    )


def test_a_thank_you_that_was_sent_belongs_to_the_interview_before_it() -> None:
    opportunity = process(MEETING + '[[touch]]\nat = 2026-11-26T09:00:00\nkind = "thank_you"\nto = "Priya"\n')
    assert opportunity.touches[0].kind is Kind.THANK_YOU
    assert opportunity.touches[0].interview_id == opportunity.interviews[0].id


def test_a_reply_carries_its_promise() -> None:
    reply = '[[reply]]\nat = 2026-12-01T09:00:00\nkind = "holding"\nfrom = "Priya"\npromise = "by Friday"\n'
    (message,) = process(MEETING + reply).replies
    assert message.promise is not None
    assert message.promise.due == date(2026, 12, 4)
    assert message.confirmed


def test_a_stop_word_is_read() -> None:
    (stop,) = process(MEETING + '[[stop]]\nat = 2026-12-01T09:00:00\nscope = "no_calls"\n').stops
    assert (stop.scope, stop.by_candidate) == (StopScope.NO_CALLS, False)


def test_an_outcome_is_read() -> None:
    text = MEETING.replace('role = "Op', 'outcome = "hired"\noutcome_at = 2026-12-10T09:00:00\nrole = "Op')
    assert process(text).outcome is Outcome.HIRED


def test_other_processes_hold_people_of_their_own() -> None:
    other = '[[other]]\ncompany = "Canal Freight"\nrole = "Planner"\n'
    other += '[[other.person]]\nname = "Bo Lund"\nkind = "agency"\n'
    (found,) = read(MEETING + other).others
    assert (found.company, found.people[0].kind) == ("Canal Freight", PersonKind.AGENCY)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("this is no table", "not TOML"),
        (MEETING.replace("email =", "emial ="), 'We do not know "emial" here. Did you mean "email"?'),
        (MEETING + '[[intervew]]\nstart = "x"\n', 'Did you mean "interview"?'),
        (MEETING.replace('zone = "Europe/London"\n', ""), "has no zone"),
        (MEETING.replace("Europe/London", "Europe/Londn"), "no time zone we know"),
        (MEETING.replace("10:45:00", "09:45:00"), "interview[0].end: The interview ends before it starts"),
        (MEETING.replace("10:45:00", "10:00:00"), "ends before it starts"),
        (MEETING.replace("end = 10:45:00\n", ""), "When did the interview end?"),
        (MEETING.replace("2026-11-25T10:00:00", "2026-11-25"), "time of day is missing"),
        (MEETING.replace("2026-11-25T10:00:00", '"ten o\'clock"'), "not a date"),
        (MEETING.replace("2026-11-25T10:00:00", "0001-01-01T00:00:00"), "year 1 cannot be right"),
        (MEETING.replace("2026-11-25T10:00:00", "2026-03-29T01:30:00"), "01:30 does not exist"),
        (MEETING.replace('"Priya"', '"Pryia Raman"'), "Did you mean Priya Raman?"),
        (MEETING.replace('"Priya"', "7"), "text in quotes"),
        (HEAD.replace('name = "Alice Okonkwo"', ""), "Who are you?"),
        (HEAD.replace('"Alice Okonkwo"', "5"), "candidate.name: This should be text in quotes."),
        (HEAD.replace('company = "Harbour Lane Logistics"', ""), "Which company"),
        ('preset = "eager"\n' + HEAD, "patient, standard or strict"),
        ("candidate = 3\n" + HEAD.replace("[candidate]", "[person2]"), "should be a table"),
        (MEETING + '[interview.debrief]\ncompetition = "many"\n', "yes, no or unknown"),
        (MEETING + '[interview.debrief]\nwent_badly = "yes"\n', "true or false"),
        (MEETING + '[[touch]]\nkind = "thank_you"\n', "When did you write or call?"),
        (MEETING + '[[debrief]]\ninterview = 4\nneed = "x"\n', "no interview 4"),
        (HEAD + '[[debrief]]\nneed = "x"\n', "belong to no interview"),
        (HEAD + '[[person]]\nname = "Priya Raman"\nemail = "priya@harbourlane.example"\n', "listed twice"),
        (HEAD.replace('zone = "Europe/London"', 'country = "England"'), "two letters"),
        (HEAD + '[[person]]\nname = "Tom"\nemail = "tom at home"\n', '"tom at home" is not an email address'),
    ],
)
def test_a_mistake_is_told(text: str, words: str) -> None:
    assert words in told(text)


def test_a_file_with_a_mistake_still_gives_the_rest() -> None:
    case, problems = parse_case(MEETING.replace("email =", "emial ="))
    assert case is not None
    assert case.opportunity.people[0].name == "Priya Raman"
    assert len(problems) == 1


def test_only_a_text_that_is_no_toml_gives_no_case() -> None:
    assert parse_case("= nothing")[0] is None
    assert parse_case("")[0] is not None


def test_endless_nesting_is_told() -> None:
    case, problems = parse_case("a = " + "[" * 100_000)
    assert case is None
    assert problems


@given(st.text())
def test_no_text_makes_it_raise(text: str) -> None:
    parse_case(text)


VALUES = """
    "x" '' 3 -0.5 true inf [] [1] ["Priya",2] {} {a=1} [{}] "2026-12-04" 2026-11-25 10:45:00
    2026-11-25T10:00:00
    9999-12-31T23:59:59-12:00 0001-01-01T00:00:00+12:00
"""
KEYS = """
    name email zone country highlights company role with start end at kind to from text due promise returns
    need told competition they_will_reply written interview debrief topic person medium round outcome
"""
TABLES = """
    [candidate] [opportunity] [[person]] [[interview]] [interview.debrief] [[interview.topic]] [[debrief]]
    [[touch]] [[reply]] [[promise]] [[stop]] [[other]] [[other.interview]]
"""


def one_of(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words.split())


@given(
    st.lists(st.tuples(one_of(TABLES), st.dictionaries(one_of(KEYS), one_of(VALUES), max_size=6)), max_size=8)
)
def test_no_value_in_the_wrong_place_makes_it_raise(tables: list[tuple[str, dict[str, str]]]) -> None:
    blocks = ("\n".join([head, *(f"{k} = {v}" for k, v in body.items())]) for head, body in tables)
    parse_case("\n".join(blocks))


DOCS = Path(__file__).parents[2] / "docs" / "casefile.md"


@pytest.mark.parametrize("block", re.findall(r"```toml\n(.*?)```", DOCS.read_text("utf-8"), re.DOTALL))
def test_every_block_of_the_docs_is_in_order(block: str) -> None:
    problems = [str(p) for p in parse_case(block)[1]]
    assert [p for p in problems if not p.startswith(("candidate.name", "opportunity."))] == []


def test_every_key_is_in_the_docs(monkeypatch: pytest.MonkeyPatch) -> None:
    tables: list[Table] = []
    monkeypatch.setattr(Table, "finish", lambda table: tables.append(table))
    for path in EXAMPLES:
        parse_case(path.read_text("utf-8"))
    parse_case("[[promise]]\n[[stop]]\n[[interview]]\nstart=2026-11-25T10:00:00Z\nend=2026-11-25T11:00:00Z\n")
    keys = {key for table in tables for key in table.asked}
    assert keys - set(re.findall(r"\w+", DOCS.read_text("utf-8"))) == set()
