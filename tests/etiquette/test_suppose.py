"""What if? An event is tried, the plan changes, and the case does not."""

from datetime import date

import pytest

from cordially.etiquette import EXAMPLES, Event, Supposition, read_supposition, what_if
from cordially.model import Kind, StepKind

SAYINGS = [
    ("no answer until the 20th", Supposition(Event.SILENCE, None, date(2026, 12, 20))),
    ("they stay silent for two weeks", Supposition(Event.SILENCE, None, date(2026, 12, 10))),
    ("they don't reply", Supposition(Event.SILENCE)),
    ("they call on Monday", Supposition(Event.THEY_CALL, date(2026, 11, 30))),
    ("Priya phones tomorrow", Supposition(Event.THEY_CALL, date(2026, 11, 27))),
    ("they write back next Tuesday", Supposition(Event.THEY_WRITE, date(2026, 12, 1))),
    ("they say no on Friday", Supposition(Event.NO, date(2026, 11, 27))),
    ("a no", Supposition(Event.NO)),
    ("they chose somebody else", Supposition(Event.NO)),
    ("I get rejected on Monday", Supposition(Event.NO, date(2026, 11, 30))),
    ("they make an offer on Thursday", Supposition(Event.OFFER, date(2026, 12, 3))),
    ("they call on Monday with an offer", Supposition(Event.OFFER, date(2026, 11, 30))),
    ("they need more time until the 15th", Supposition(Event.PROMISE, None, date(2026, 12, 15))),
    ("they promise an answer by Friday", Supposition(Event.PROMISE, None, date(2026, 11, 27))),
    ("another interview on 8 December", Supposition(Event.NEXT_ROUND, None, date(2026, 12, 8))),
    ("they invite me on Monday", Supposition(Event.NEXT_ROUND, None, date(2026, 11, 30))),
    ("they ask for references tomorrow", Supposition(Event.QUESTION, date(2026, 11, 27))),
    ("she is out of office until 4 January", Supposition(Event.AWAY, None, date(2027, 1, 4))),
    ("I call on Monday", Supposition(Event.I_CALL, date(2026, 11, 30))),
    ("I ask them today", Supposition(Event.I_WRITE, date(2026, 11, 26))),
    ("I withdraw", Supposition(Event.I_STEP_BACK)),
]


@pytest.mark.parametrize(("text", "meant"), SAYINGS)
def test_an_event_is_understood_with_its_day(house, text: str, meant: Supposition) -> None:
    assert read_supposition(text, house.at("2026-11-26 10:00"), "Europe/London", "GB") == meant


@pytest.mark.parametrize("text", ["", "cows fly", "Monday", "42"])
def test_what_names_no_event_is_not_guessed(house, text: str) -> None:
    assert read_supposition(text, house.at("2026-11-26 10:00")) is None


@pytest.mark.parametrize("text", EXAMPLES)
def test_every_example_gives_an_outlook(house, quiet_case, text: str) -> None:
    now = house.at("2026-11-26 10:00")
    supposed = read_supposition(text, now, "Europe/London", "GB")
    outlook = what_if(quiet_case(), supposed, now)
    assert outlook.plan.summary
    assert outlook.at >= now


def test_silence_shows_all_that_is_proper_on_the_way(house, quiet_case) -> None:
    long = Supposition(Event.SILENCE, named=date(2027, 1, 20))
    outlook = what_if(quiet_case(), long, house.at("2026-11-26 10:00"))
    assert [s.kind for s in outlook.on_the_way] == [StepKind.STATUS_CHECK, StepKind.CALL, StepKind.CLOSING]
    assert [s.kind for s in outlook.plan.steps] == [StepKind.OFFER_CLOSURE]


def test_a_no_asks_for_a_gracious_word_and_nothing_else(house, quiet_case) -> None:
    outlook = what_if(quiet_case(), Supposition(Event.NO), house.at("2026-11-26 10:00"))
    assert [s.kind for s in outlook.plan.steps] == [StepKind.GOODWILL]
    assert [s.kind for s in outlook.usual.steps] == [StepKind.STATUS_CHECK]


def test_a_new_promise_moves_the_question(house, quiet_case) -> None:
    moved = Supposition(Event.PROMISE, named=date(2026, 12, 18))
    outlook = what_if(quiet_case(), moved, house.at("2026-11-26 10:00"))
    assert outlook.plan.steps[0].due.date() == date(2026, 12, 22)
    assert outlook.supposed == "they promise an answer by Friday 18 December"


def test_another_interview_leads(house, quiet_case) -> None:
    invited = Supposition(Event.NEXT_ROUND, named=date(2026, 12, 8))
    outlook = what_if(quiet_case(), invited, house.at("2026-11-26 10:00"))
    assert [s.kind for s in outlook.plan.steps] == [StepKind.INTERVIEW]


def test_ones_own_call_uses_the_budget(house, quiet_case) -> None:
    outlook = what_if(quiet_case(), Supposition(Event.I_CALL), house.at("2026-11-26 10:00"))
    assert (outlook.plan.budget.used, outlook.usual.budget.used) == (1, 0)


def test_the_case_itself_is_untouched(house, quiet_case) -> None:
    case = quiet_case()
    what_if(case, Supposition(Event.OFFER, date(2026, 12, 3)), house.at("2026-11-26 10:00"))
    assert case == quiet_case()
    assert all(t.kind is Kind.THANK_YOU for t in case.opportunity.touches)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)])
def test_a_day_out_of_reach_is_brought_within_a_year(house, quiet_case, day: date) -> None:
    outlook = what_if(quiet_case(), Supposition(Event.SILENCE, named=day), house.at("2026-11-26 10:00"))
    assert house.at("2026-11-26 10:00") <= outlook.at <= house.at("2027-11-27 10:00")
