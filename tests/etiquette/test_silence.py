"""While they are silent: wait as long as is right, ask once, call once, close, and rest."""

from dataclasses import replace
from datetime import date

from cordially.model import CallResult, Channel, Kind, ReplyKind, StepKind, Stop, StopScope


def test_a_promise_is_waited_for_and_two_business_days_more(house, quiet_case) -> None:
    made = house.plan(quiet_case(), "2026-11-27 09:00")
    assert made.quiet_until == house.at("2026-12-08 08:00")
    assert made.summary == "Nothing to do until Tuesday 8 December, and that is right."
    assert made.steps[0].reason.text == (
        "Priya Raman promised an answer by Friday 4 December; two business days later is Tuesday 8 December. "
        "Until then silence is right."
    )


def test_without_a_date_seven_business_days_are_right(house, quiet_case) -> None:
    case = quiet_case(debriefs=(house.debrief(),))
    assert house.step(case, "2026-11-27 09:00", StepKind.STATUS_CHECK).due == house.at("2026-12-03 08:00")


def test_over_the_years_end_fourteen_are_right(house) -> None:
    case = house.case(
        interviews=(house.interview("2026-12-17 15:00"),),
        touches=(house.touch("2026-12-18 10:00"),),
    )
    assert house.step(case, "2026-12-18 11:00", StepKind.STATUS_CHECK).due == house.at("2027-01-11 08:00")


def test_an_unclear_date_is_asked_for_and_waited_long_for(house, quiet_case) -> None:
    case = quiet_case(debriefs=(house.debrief(promise=house.promise(None)),))
    made = house.plan(case, "2026-11-27 09:00")
    assert [q.id.split(":")[0] for q in made.questions] == ["promise"]
    assert made.quiet_until == house.at("2026-12-14 08:00")


def test_the_gap_of_seven_days_outlasts_a_near_promise(house, quiet_case) -> None:
    case = quiet_case(debriefs=(house.debrief(promise=house.promise(date(2026, 11, 26))),))
    step = house.step(case, "2026-11-27 09:00", StepKind.STATUS_CHECK)
    assert step.due == house.at("2026-12-02 10:00")
    assert "7 days between two contacts" in step.reason.text


def test_a_question_without_an_answer_is_followed_by_a_call_in_their_hours(house, quiet_case) -> None:
    case = quiet_case(house.touch("2026-12-08 09:00", Kind.STATUS_CHECK))
    step = house.step(case, "2026-12-09 09:00", StepKind.CALL)
    assert step.due == house.at("2026-12-15 09:30")
    assert step.channel == "phone"


def test_where_calls_are_not_wanted_a_second_question_follows(house, quiet_case) -> None:
    stop = Stop(house.at("2026-11-25 09:00"), StopScope.NO_CALLS)
    case = quiet_case(house.touch("2026-12-08 09:00", Kind.STATUS_CHECK), stops=(stop,))
    assert house.kinds(case, "2026-12-09 09:00") == [StepKind.STATUS_CHECK]


def test_a_wrong_number_is_no_contact(house, quiet_case) -> None:
    wrong = house.touch("2026-12-15 10:00", Kind.CALL, result=CallResult.WRONG_NUMBER)
    case = quiet_case(house.touch("2026-12-08 09:00", Kind.STATUS_CHECK), wrong)
    assert house.plan(case, "2026-12-15 11:00").budget.used == 1


def test_a_closing_note_ends_the_asking(house, quiet_case) -> None:
    asked = house.touch("2026-12-08 09:00", Kind.STATUS_CHECK)
    called = house.touch("2026-12-15 10:00", Kind.CALL, result=CallResult.SPOKE)
    step = house.step(quiet_case(asked, called), "2026-12-16 09:00", StepKind.CLOSING)
    assert step.due == house.at("2026-12-22 10:00")


def test_after_the_closing_note_only_rest_and_the_offer_to_let_go(house, quiet_case) -> None:
    asked = house.touch("2026-12-08 09:00", Kind.STATUS_CHECK)
    called = house.touch("2026-12-15 10:00", Kind.CALL, result=CallResult.VOICEMAIL)
    closed = house.touch("2026-12-22 10:00", Kind.CLOSING)
    made = house.plan(quiet_case(asked, called, closed), "2026-12-23 09:00")
    assert [s.kind for s in made.steps] == [StepKind.OFFER_CLOSURE]
    assert made.budget.next_proper is None
    assert made.steps[0].optional


def test_a_strict_preset_asks_once_and_closes(house, quiet_case) -> None:
    case = quiet_case(house.touch("2026-12-08 09:00", Kind.STATUS_CHECK))
    assert house.kinds(replace(case, preset="strict"), "2026-12-09 09:00") == [StepKind.CLOSING]


def test_holding_with_a_date_makes_a_new_promise(house, quiet_case) -> None:
    later = house.promise(date(2026, 12, 18), "2026-12-03 10:00")
    holding = house.reply("2026-12-03 10:00", ReplyKind.HOLDING, promise=later)
    step = house.step(quiet_case(replies=(holding,)), "2026-12-04 10:00", StepKind.STATUS_CHECK)
    assert step.due.date() == date(2026, 12, 22)


def test_holding_without_a_date_starts_the_wait_anew(house, quiet_case) -> None:
    holding = house.reply("2026-12-07 10:00", ReplyKind.HOLDING)
    case = quiet_case(replies=(holding,))
    assert house.plan(case, "2026-12-08 10:00").quiet_until == house.at("2026-12-16 08:00")


def test_a_hand_logged_contact_counts(house, quiet_case) -> None:
    case = quiet_case(house.touch("2026-12-01 09:00", Kind.STATUS_CHECK, channel=Channel.OTHER))
    assert house.plan(case, "2026-12-02 09:00").budget.used == 1


def test_an_interview_ahead_makes_them_wait_for_nothing(house, quiet_case) -> None:
    second = house.interview("2026-12-10 15:00", id="second")
    made = house.plan(quiet_case(interviews=(house.interview(), second)), "2026-12-09 09:00")
    assert [s.kind for s in made.steps] == [StepKind.INTERVIEW]
    assert [b.kind for b in made.blocked] == [StepKind.STATUS_CHECK]


def test_a_promise_of_an_earlier_round_is_not_waited_for(house, quiet_case) -> None:
    second = house.interview("2026-12-03 15:00", id="second")
    thanks = house.touch("2026-12-04 10:00", Kind.THANK_YOU, interview_id="second")
    case = quiet_case(thanks, interviews=(house.interview(), second))
    assert house.step(case, "2026-12-04 11:00", StepKind.STATUS_CHECK).due.date() == date(2026, 12, 14)


def test_without_any_working_address_it_asks_whom_to_write_to(house) -> None:
    case = house.case(house.nobody, interviews=(house.interview("2026-11-24 15:00", "ines"),))
    assert "address" in [q.id for q in house.plan(case, "2026-12-04 09:00").questions]


def test_nothing_known_is_a_question(house) -> None:
    assert [q.id for q in house.plan(house.case(interviews=()), "2026-12-04 09:00").questions] == [
        "interview"
    ]
