"""Feedback is kept and comes back before the next interview, until it is settled."""

from __future__ import annotations

from tests.desk.conftest import Hands, typed

from cordially.desk import interviews, lessons
from cordially.desk.models import Candidate, Interview, Lesson


def coming(alice: Candidate) -> Interview:
    row, _ = interviews.save(
        alice, typed(start="2026-12-01T09:00", end="2026-12-01T10:00", company="Elm Bank")
    )
    assert row
    return row


def test_a_lesson_comes_back_before_the_next_interview(alice: Candidate, hands: Hands) -> None:
    lessons.learn(alice, "You spoke about tools before people", "Begin with the team", hands.now)
    next_one = coming(alice)
    reminder = lessons.before_next_interview(alice, hands.now)
    assert reminder
    assert reminder.interview == next_one
    assert [x.plan for x in reminder.lessons] == ["Begin with the team"]


def test_without_an_interview_to_come_nothing_is_recalled(alice: Candidate, hands: Hands) -> None:
    lessons.learn(alice, "You spoke too fast", "", hands.now)
    assert lessons.before_next_interview(alice, hands.now) is None


def test_a_settled_lesson_rests_and_can_be_opened_again(alice: Candidate, hands: Hands) -> None:
    row, _ = lessons.learn(alice, "You spoke too fast", "", hands.now)
    assert row
    coming(alice)
    lessons.change(row, "Breathe", True, hands.now)
    assert lessons.before_next_interview(alice, hands.now) is None
    lessons.change(row, "Breathe", False, hands.now)
    assert lessons.before_next_interview(alice, hands.now)


def test_empty_words_keep_nothing(alice: Candidate, hands: Hands) -> None:
    row, problems = lessons.learn(alice, " \x00 ", "", hands.now)
    assert row is None
    assert problems
    assert not Lesson.objects.exists()
