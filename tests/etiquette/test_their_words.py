"""What they write re-plans everything: a no, an offer, a question, another meeting, a stop, an ending."""

from dataclasses import replace
from datetime import date

import pytest

from cordially.model import Kind, Outcome, ReplyKind, StepKind, Stop, StopScope

CONTACTS = [k for k in StepKind if k.letter]


def test_a_no_is_answered_with_grace_within_two_business_days(house, quiet_case) -> None:
    case = quiet_case(replies=(house.reply("2026-12-03 10:00", ReplyKind.REJECTION),))
    step = house.step(case, "2026-12-03 11:00", StepKind.GOODWILL)
    assert (step.due, step.deadline) == (house.at("2026-12-03 11:00"), house.at("2026-12-07 18:00"))


def test_after_the_gracious_word_there_is_silence(house, quiet_case) -> None:
    no = house.reply("2026-12-03 10:00", ReplyKind.REJECTION)
    made = house.plan(
        quiet_case(house.touch("2026-12-03 12:00", Kind.GOODWILL), replies=(no,)), "2027-02-03 10:00"
    )
    assert made.steps == ()
    assert made.summary == "Nothing to do, and that is right."


def test_an_unconfirmed_no_is_asked_about(house, quiet_case) -> None:
    no = house.reply("2026-12-03 10:00", ReplyKind.REJECTION, confirmed=False)
    assert [q.id[:7] for q in house.plan(quiet_case(replies=(no,)), "2026-12-03 11:00").questions] == [
        "confirm"
    ]


def test_an_offer_is_thanked_for_within_a_day(house, quiet_case) -> None:
    case = quiet_case(replies=(house.reply("2026-12-03 10:00", ReplyKind.OFFER),))
    step = house.step(case, "2026-12-03 10:30", StepKind.OFFER_THANKS)
    assert step.due == house.at("2026-12-03 10:30")
    assert step.deadline == house.at("2026-12-04 10:00")


def test_their_question_is_answered_at_once_and_costs_nothing(house, quiet_case) -> None:
    case = quiet_case(replies=(house.reply("2026-12-03 10:00", ReplyKind.INFO_REQUEST),))
    assert house.kinds(case, "2026-12-03 10:05") == [StepKind.ANSWER]
    assert house.step(case, "2026-12-03 10:05", StepKind.ANSWER).due == house.at("2026-12-03 10:05")


def test_an_answered_question_is_done(house, quiet_case) -> None:
    asked = house.reply("2026-12-03 10:00", ReplyKind.INFO_REQUEST)
    made = house.plan(
        quiet_case(house.touch("2026-12-03 10:30", Kind.ANSWER), replies=(asked,)), "2026-12-03 11:00"
    )
    assert StepKind.ANSWER not in [s.kind for s in made.steps]
    assert (made.budget.used, made.budget.earned) == (0, 2)


def test_another_round_without_a_date_is_a_question(house, quiet_case) -> None:
    case = quiet_case(replies=(house.reply("2026-12-03 10:00", ReplyKind.NEXT_ROUND),))
    made = house.plan(case, "2026-12-03 11:00")
    assert [q.id.split(":")[0] for q in made.questions] == ["interview"]
    assert made.quiet_until is not None


def test_a_later_round_takes_a_no_back(house, quiet_case) -> None:
    no = house.reply("2026-12-03 10:00", ReplyKind.REJECTION)
    second = house.interview("2026-12-10 15:00", id="second")
    case = quiet_case(replies=(no,), interviews=(house.interview(), second))
    assert house.kinds(case, "2026-12-04 10:00") == [StepKind.INTERVIEW]


def test_after_a_stop_word_nothing_goes_out(house) -> None:
    stop = Stop(house.at("2026-11-24 15:30"), StopScope.NO_CONTACT)
    made = house.plan(house.case(stops=(stop,)), "2026-11-24 16:30")
    assert [s.kind for s in made.steps] == [StepKind.DEBRIEF]
    assert [(b.until, b.reason.rule) for b in made.blocked] == [(None, "stop")]


@pytest.mark.parametrize(
    ("outcome", "last_word"),
    [
        (Outcome.NO_ANSWER, []),
        (Outcome.REJECTED, [StepKind.GOODWILL]),
        (Outcome.HIRED, [StepKind.ACCEPTANCE]),
        (Outcome.DECLINED, [StepKind.DECLINE]),
        (Outcome.WITHDRAWN, [StepKind.WITHDRAWAL]),
    ],
)
def test_after_the_ending_only_its_last_word_is_owed(house, outcome: Outcome, last_word: list) -> None:
    case = house.case(outcome=outcome, outcome_at=house.at("2026-11-24 16:00"))
    assert house.kinds(case, "2026-11-24 16:30") == last_word
    assert house.plan(case, "2026-11-24 16:30").budget.next_proper is None
    assert house.kinds(case, "2026-12-24 16:30") == []


def test_a_late_word_asks_whether_to_open_it_again(house) -> None:
    word = house.reply("2027-02-01 10:00", ReplyKind.HOLDING)
    case = house.case(outcome=Outcome.NO_ANSWER, outcome_at=house.at("2027-01-10 10:00"), replies=(word,))
    assert [q.id.split(":")[0] for q in house.plan(case, "2027-02-01 11:00").questions] == ["reopen"]


def test_an_auto_reply_without_a_return_changes_nothing(house, quiet_case) -> None:
    away = house.reply("2026-11-25 10:01", ReplyKind.AUTO_REPLY)
    assert house.plan(quiet_case(replies=(away,)), "2026-11-27 09:00").quiet_until == house.at(
        "2026-12-08 08:00"
    )


def test_whoever_is_away_is_not_asked_before_the_return(house, quiet_case) -> None:
    away = house.reply("2026-12-08 07:00", ReplyKind.AUTO_REPLY, returns=date(2026, 12, 14))
    step = house.step(quiet_case(replies=(away,)), "2026-12-08 09:00", StepKind.STATUS_CHECK)
    assert step.due == house.at("2026-12-15 08:00")


def test_an_unknown_zone_is_asked_for(house) -> None:
    case = house.case(zone="Mars/Olympus")
    assert "zone" in [q.id for q in house.plan(case, "2026-11-24 16:30").questions]


def test_a_date_beyond_the_calendar_is_a_question(house) -> None:
    case = house.case()
    far = replace(house.interview(), start=house.at("9999-12-31 10:00"), end=house.at("9999-12-31 11:00"))
    case = replace(case, opportunity=replace(case.opportunity, interviews=(far,)))
    assert house.plan(case, "9999-12-31 11:30").questions[0].id == "dates"
