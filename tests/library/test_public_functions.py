"""The library does the job of the commands: the same values, without a terminal."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from cordially import (
    Case,
    Kind,
    ReplyKind,
    StepKind,
    classify,
    compose,
    gate,
    parse_case,
    plan,
    proofread,
    read_promise,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def case() -> Case:
    found, problems = parse_case((EXAMPLES / "one-interviewer.toml").read_text("utf-8"))
    assert found is not None
    assert problems == ()
    return found


def test_a_plan_begins_with_the_thank_you(case: Case) -> None:
    assert StepKind.THANK_YOU in {step.kind for step in plan(case, NOON).steps}


def test_the_gate_lets_the_thank_you_pass(case: Case) -> None:
    (person,) = case.opportunity.people
    (interview,) = case.opportunity.interviews
    verdict = gate(case, StepKind.THANK_YOU, NOON, person_ids=(person.id,), interview_id=interview.id)
    assert verdict.proper
    assert verdict.earned


def test_a_draft_names_what_was_discussed(case: Case) -> None:
    assert "returns backlog" in compose(case, Kind.THANK_YOU, NOON).body


def test_the_good_letter_of_the_examples_has_no_errors(case: Case) -> None:
    letter = (EXAMPLES / "thank-you.txt").read_text("utf-8")
    assert proofread(letter, case, to=case.opportunity.people[0], kind=Kind.THANK_YOU, now=NOON).errors == ()


def test_a_message_is_classified() -> None:
    assert classify((EXAMPLES / "rejection.eml").read_bytes(), now=NOON).kind is ReplyKind.REJECTION


def test_a_promise_is_read() -> None:
    promise = read_promise("by Friday", NOON, "Europe/London", "GB")
    assert promise is not None
    assert promise.due is not None
    assert promise.due.isoformat() == "2026-11-27"
