"""After an interview: note it down, thank each person in time, and never in the middle of their night."""

from dataclasses import replace
from datetime import timedelta

from cordially.model import Competition, Kind, PersonKind, ReplyKind, StepKind


def test_before_it_the_interview_is_all_there_is(house) -> None:
    made = house.plan(house.case(), "2026-11-20 10:00")
    assert [s.kind for s in made.steps] == [StepKind.INTERVIEW]
    assert made.summary == "Nothing to do until Tuesday 24 November, and that is right."
    assert made.quiet_until == house.at("2026-11-24 14:00")


def test_a_debrief_comes_first_and_at_once(house) -> None:
    step = house.plan(house.case(), "2026-11-24 15:01").steps[0]
    assert (step.kind, step.due) == (StepKind.DEBRIEF, house.at("2026-11-24 15:01"))


def test_a_cancelled_interview_asks_for_a_new_date_and_waits(house) -> None:
    made = house.plan(house.case(interviews=(house.interview(cancelled=True),)), "2026-11-25 10:00")
    assert [q.id for q in made.questions] == ["new_date:first"]
    assert [(s.kind, s.not_before) for s in made.steps] == [
        (StepKind.STATUS_CHECK, house.at("2026-12-03 08:00"))
    ]


def test_each_person_met_is_thanked(house) -> None:
    case = house.case(
        house.priya, house.tom, interviews=(house.interview("2026-11-24 15:00", "priya", "tom"),)
    )
    steps = [s for s in house.plan(case, "2026-11-24 16:30").steps if s.kind is StepKind.THANK_YOU]
    assert {s.person_ids for s in steps} == {("priya",), ("tom",)}


def test_the_target_is_24_hours_and_the_limit_48(house) -> None:
    step = house.step(house.case(), "2026-11-24 16:30", StepKind.THANK_YOU)
    assert step.not_before == house.at("2026-11-24 16:00")
    assert step.due == house.at("2026-11-25 15:00")
    assert step.deadline == house.at("2026-11-26 15:00")


def test_competition_moves_it_to_the_same_day(house) -> None:
    case = house.case(debriefs=(house.debrief(competition=Competition.YES),))
    assert house.step(case, "2026-11-24 15:30", StepKind.THANK_YOU).due == house.at("2026-11-24 17:30")


def test_a_decision_today_waives_the_hour(house) -> None:
    case = house.case(debriefs=(house.debrief(decision_same_day=True),))
    step = house.step(case, "2026-11-24 15:31", StepKind.THANK_YOU)
    assert step.not_before == house.at("2026-11-24 15:10")
    assert step.due == house.at("2026-11-24 17:00")


def test_after_friday_evening_the_least_improper_moment_is_chosen_and_said(house) -> None:
    case = house.case(interviews=(house.interview("2026-11-27 18:00"),))
    step = house.step(case, "2026-11-27 19:30", StepKind.THANK_YOU)
    assert step.due == house.at("2026-11-28 10:00")
    assert "Saturday at 10:00 disturbs least" in step.reason.text


def test_the_reader_in_auckland_gets_it_before_their_evening(house) -> None:
    over = house.interview("2026-11-24 08:00")  # 21:00 in Auckland, so 24 hours later it is late there too
    case = house.case(interviews=(over,), zone="Pacific/Auckland", country="NZ")
    step = house.step(case, "2026-11-24 12:00", StepKind.THANK_YOU)
    assert step.due == house.at("2026-11-25 04:30")  # 17:30 in Auckland


def test_a_late_note_is_still_offered_and_said_to_be_late(house) -> None:
    step = house.step(house.case(), "2026-11-27 09:00", StepKind.THANK_YOU)
    assert "late and still welcome" in step.reason.text
    assert step.due == house.at("2026-11-27 09:00")


def test_after_a_week_it_is_left_to_rest(house) -> None:
    made = house.plan(house.case(), "2026-12-02 09:00")
    assert StepKind.THANK_YOU not in [s.kind for s in made.steps]
    assert [b.until for b in made.blocked if b.kind is StepKind.THANK_YOU] == [None]


def test_a_thank_you_that_was_sent_is_done(house) -> None:
    case = house.case(touches=(house.touch("2026-11-24 17:00", interview_id="first"),))
    assert StepKind.THANK_YOU not in house.kinds(case, "2026-11-24 17:01")


def test_an_unknown_address_goes_through_the_coordinator(house) -> None:
    case = house.case(
        house.nobody, house.front_desk, interviews=(house.interview("2026-11-24 15:00", "ines"),)
    )
    step = house.step(case, "2026-11-24 16:30", StepKind.THANK_YOU)
    assert step.person_ids == ("ruth",)
    assert "Ruth Bell is asked to pass on your thanks to Ines Duarte" in step.reason.text


def test_without_a_coordinator_the_address_is_asked_for(house) -> None:
    case = house.case(house.nobody, interviews=(house.interview("2026-11-24 15:00", "ines"),))
    asked = house.plan(case, "2026-11-24 16:30").questions
    assert "address:ines" in [q.id for q in asked]


def test_nobody_named_is_a_question(house) -> None:
    case = house.case(interviews=(replace(house.interview(), person_ids=()),))
    assert "who:first" in [q.id for q in house.plan(case, "2026-11-24 16:30").questions]


def test_a_bad_interview_is_mended_once_by_whoever_led_it(house) -> None:
    both = (house.interview("2026-11-24 15:00", "priya", "tom"),)
    case = house.case(house.priya, house.tom, interviews=both, debriefs=(house.debrief(went_badly=True),))
    assert house.step(case, "2026-11-24 16:30", StepKind.RECOVERY).person_ids == ("priya",)
    assert house.step(case, "2026-11-24 16:30", StepKind.THANK_YOU).person_ids == ("tom",)


def test_an_agency_gets_the_one_note(house) -> None:
    agent = replace(house.tom, kind=PersonKind.AGENCY)
    case = house.case(house.priya, agent, via_agency=True)
    assert house.step(case, "2026-11-24 16:30", StepKind.THANK_YOU).person_ids == ("tom",)


def test_who_is_away_is_thanked_a_business_day_after_the_return(house) -> None:
    away = house.reply("2026-11-24 16:00", ReplyKind.AUTO_REPLY, returns=house.at("2026-11-30 00:00").date())
    step = house.step(house.case(replies=(away,)), "2026-11-24 16:30", StepKind.THANK_YOU)
    assert step.due == house.at("2026-12-01 08:00")


def test_a_letter_that_came_back_asks_for_the_address_and_counts_nothing(house) -> None:
    sent = house.touch("2026-11-24 17:00", interview_id="first")
    back = house.reply("2026-11-24 17:05", ReplyKind.BOUNCE, bounced="priya@harbourlane.example")
    case = house.case(touches=(sent,), replies=(back,))
    made = house.plan(case, "2026-11-24 17:10")
    assert StepKind.MEND_ADDRESS in [s.kind for s in made.steps]
    assert made.budget.earned == 0


def test_once_the_address_is_mended_the_thank_you_is_due_again(house) -> None:
    mended = house.priya.with_email("p.raman@harbourlane.example")
    sent = house.touch("2026-11-24 17:00", interview_id="first")
    back = house.reply("2026-11-24 17:05", ReplyKind.BOUNCE, bounced="priya@harbourlane.example")
    case = house.case(mended, touches=(sent,), replies=(back,))
    assert house.step(case, "2026-11-24 17:10", StepKind.THANK_YOU).person_ids == ("priya",)


def test_when_they_do_not_come_one_message_is_right_after_20_minutes(house) -> None:
    case = house.case(interviews=(house.interview("2026-11-24 15:00", no_show=True),))
    step = house.step(case, "2026-11-24 14:25", StepKind.NO_SHOW)
    assert step.not_before == house.at("2026-11-24 14:00") + timedelta(minutes=20)
    sent = replace(case.opportunity, touches=(house.touch("2026-11-24 14:26", Kind.NO_SHOW),))
    assert StepKind.NO_SHOW not in house.kinds(replace(case, opportunity=sent), "2026-11-24 14:30")
