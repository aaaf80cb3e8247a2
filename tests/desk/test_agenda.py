"""Today: what to do, what leaves by itself, what is best left alone."""

from datetime import UTC, datetime, timedelta

import pytest
from tests.desk.conftest import seal_now

from cordially.desk import sealing, worker
from cordially.desk.agenda import Todo, agenda, pressing
from cordially.desk.models import Interview, Opportunity, Person
from cordially.model import Reason, Step, StepKind

pytestmark = pytest.mark.django_db(transaction=True)


def kinds(found) -> list[str]:
    return [t.step.kind.value for t in found.todo]


def test_before_the_first_interview_it_is_empty(alice, hands):
    assert agenda(alice, hands.now).is_empty


def test_after_an_interview_the_debrief_comes_first(alice, interview, hands):
    assert kinds(agenda(alice, hands.now))[0] == "debrief"


def test_a_draft_is_found_under_its_step(alice, letter, hands):
    found = agenda(alice, hands.now)
    assert [t.letter for t in found.todo if t.step.kind == "thank_you"] == [letter]


def test_a_sealed_letter_is_no_longer_a_task(alice, letter, hands):
    sealing.seal(letter, sealing.envelope(letter).digest, hands.now + timedelta(hours=3), hands.now)
    found = agenda(alice, hands.now)
    assert "thank_you" not in kinds(found)
    assert len(found.leaving) == 1


def test_after_the_letter_silence_is_right_until_a_named_day(postbox, alice, letter, hands):
    seal_now(letter, hands.now)
    worker.run_due()
    found = agenda(alice, hands.move(minutes=5))
    assert found.todo == ()
    assert "Tuesday 8 December" in found.standings[0].plan.summary


def test_the_number_of_queries_does_not_grow_with_the_history(
    alice, letter, hands, django_assert_max_num_queries
):
    with django_assert_max_num_queries(16):
        agenda(alice, hands.now)


NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def todo(kind: StepKind, *, due: int, deadline: int | None = None, optional: bool = False) -> Todo:
    """A step that is due and late in so many hours."""
    late = NOW + timedelta(hours=deadline) if deadline is not None else None
    reason = Reason("debrief", "Because.")
    step = Step(kind, NOW, NOW + timedelta(hours=due), reason, late, optional=optional)
    return Todo(Opportunity(company=kind.value), step, None)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (todo(StepKind.THANK_YOU, due=1, deadline=5), todo(StepKind.STATUS_CHECK, due=-200)),
        (todo(StepKind.THANK_YOU, due=1, deadline=5), todo(StepKind.ANSWER, due=1, deadline=20)),
        (todo(StepKind.STATUS_CHECK, due=-200), todo(StepKind.GOODWILL, due=1, deadline=90)),
        (todo(StepKind.DEBRIEF, due=-1), todo(StepKind.THANK_YOU, due=0, deadline=5)),
        (todo(StepKind.STATUS_CHECK, due=1), todo(StepKind.OFFER_CLOSURE, due=-200)),
        (todo(StepKind.STATUS_CHECK, due=1), todo(StepKind.CLOSING, due=-9, optional=True)),
    ],
)
def test_what_presses_more_comes_first(first, second):
    assert pressing(first, NOW) < pressing(second, NOW)


@pytest.fixture
def waiting(alice, hands) -> Opportunity:
    """Another employer that has been silent for a month after the thanks."""
    row = Opportunity.objects.create(
        candidate=alice, company="Orchard School", zone="Europe/Berlin", country="DE"
    )
    helen = Person.objects.create(
        candidate=alice, opportunity=row, name="Helen Marsh", email="h@orchard.example"
    )
    end = hands.now - timedelta(days=24)
    meeting = Interview.objects.create(
        candidate=alice, opportunity=row, start=end - timedelta(hours=1), end=end, zone="Europe/Berlin"
    )
    meeting.people.add(helen)
    row.touches.create(
        candidate=alice,
        person=helen,
        interview=meeting,
        at=end + timedelta(hours=5),
        kind="thank_you",
        answers=True,
    )
    return row


def test_today_shows_the_thank_you_of_this_morning_before_the_question_of_last_month(
    alice, letter, hands, waiting
):
    assert kinds(agenda(alice, hands.now)) == ["thank_you", "status_check"]
