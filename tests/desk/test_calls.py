"""A call: the card to call by, one tap for how it went, and a plan that follows what they said."""

from __future__ import annotations

import pytest
from tests.desk.conftest import Hands

from cordially.desk import calls
from cordially.desk.calls import CallOutcome
from cordially.desk.mapping import case_of
from cordially.desk.models import Candidate, Interview, Person, Touch
from cordially.etiquette import plan
from cordially.model import ReplyKind, StepKind
from cordially.model.people import dialled


@pytest.fixture
def priya(interview: Interview) -> Person:
    person = interview.people.get()
    person.phone = "+1 (202) 555-0147"
    person.save()
    return person


def test_the_card_holds_four_lines_a_number_and_a_voicemail(priya: Person, hands: Hands) -> None:
    card = calls.card(priya.opportunity, None, hands.now)
    assert len(card.script) == 4
    assert card.number == "+12025550147"
    assert 0 < card.voicemail_words <= calls.MOST_WORDS


def test_the_card_says_when_a_call_is_too_soon(priya: Person, hands: Hands) -> None:
    card = calls.card(priya.opportunity, priya, hands.now)
    assert not card.verdict.proper
    assert card.verdict.reason.text


def test_the_card_knows_their_hours(priya: Person, hands: Hands) -> None:
    at_eleven = calls.card(priya.opportunity, priya, hands.now)
    at_nine_in_the_evening = calls.card(priya.opportunity, priya, hands.move(hours=10))
    assert at_eleven.is_good_now
    assert not at_nine_in_the_evening.is_good_now
    assert at_nine_in_the_evening.good_from > hands.now


def test_without_a_number_of_mine_the_voicemail_asks_for_it(
    alice: Candidate, priya: Person, hands: Hands
) -> None:
    alice.phone = ""
    alice.save()
    card = calls.card(Person.objects.get(pk=priya.pk).opportunity, priya, hands.now)
    assert card.voicemail == ()
    assert card.problems


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+44 (0)20 7946 0321", "+442079460321"),
        ("(202) 555-0147 ext. 12", "2025550147,12"),
        ("030/5550143", "0305550143"),
        ("ask reception", ""),
    ],
)
def test_a_number_is_dialled_as_it_was_meant(typed: str, number: str) -> None:
    assert dialled(typed) == number


@pytest.mark.parametrize("outcome", list(CallOutcome))
def test_each_tap_is_one_contact_on_the_telephone(priya: Person, hands: Hands, outcome: CallOutcome) -> None:
    calls.log(priya.opportunity, priya, outcome, hands.now)
    assert [t.channel for t in Touch.objects.all()] == ["phone"]


def test_a_wrong_number_is_taken_off_and_comes_back_when_it_was_a_slip(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.WRONG_NUMBER, hands.now)
    priya.refresh_from_db()
    assert priya.phone == ""
    assert calls.take_back(touch, hands.move(minutes=1))
    priya.refresh_from_db()
    assert priya.phone == "+1 (202) 555-0147"


def test_who_asks_not_to_be_called_is_never_called_again(priya: Person, hands: Hands) -> None:
    calls.log(priya.opportunity, priya, CallOutcome.NO_CALLS, hands.now)
    verdict = calls.card(priya.opportunity, priya, hands.move(days=60)).verdict
    assert (verdict.proper, verdict.until) == (False, None)


def test_what_they_said_becomes_the_new_promise(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.SPOKE, hands.now)
    assert calls.heard(touch, "holding", "2026-12-11", "still two to meet", hands.now) == ()
    case = case_of(priya.opportunity)
    checks = [s for s in plan(case, hands.now).steps if s.kind is StepKind.STATUS_CHECK]
    assert all(f"{s.not_before:%Y-%m-%d}" >= "2026-12-15" for s in checks)
    assert case.opportunity.replies[0].kind is ReplyKind.HOLDING


def test_a_no_on_the_telephone_asks_for_the_gracious_reply(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.SPOKE, hands.now)
    calls.heard(touch, "rejection", "", "", hands.now)
    kinds = [s.kind for s in plan(case_of(priya.opportunity), hands.now).steps]
    assert StepKind.GOODWILL in kinds


def test_what_they_said_can_be_corrected_and_stands_once(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.SPOKE, hands.now)
    calls.heard(touch, "rejection", "", "", hands.now)
    calls.heard(touch, "offer", "", "", hands.now)
    assert [r.kind for r in case_of(priya.opportunity).opportunity.replies] == [ReplyKind.OFFER]


def test_a_day_that_is_none_is_told_and_nothing_is_kept(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.SPOKE, hands.now)
    assert "2026-12-04" in calls.heard(touch, "holding", "soon", "", hands.now)[0].message
    assert calls.said_in(touch) is None


def test_a_slip_can_be_taken_back_with_all_it_caused(priya: Person, hands: Hands) -> None:
    before = case_of(priya.opportunity)
    touch = calls.log(priya.opportunity, priya, CallOutcome.NO_CALLS, hands.now)
    assert calls.take_back(touch, hands.move(minutes=5))
    assert case_of(priya.opportunity) == before


def test_an_hour_later_it_stands(priya: Person, hands: Hands) -> None:
    touch = calls.log(priya.opportunity, priya, CallOutcome.SPOKE, hands.now)
    assert not calls.take_back(touch, hands.move(hours=1))
