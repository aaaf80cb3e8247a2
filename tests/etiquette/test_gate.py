"""The gate before every contact: free where it answers them, else with numbers and the day it changes."""

from dataclasses import replace

import pytest

from cordially.etiquette import HARD_CEILING, PRESETS, RULES, Policy, explain, gate, send_times
from cordially.model import CordiallyError, Kind, Outcome, ReplyKind, StepKind, Stop, StopScope


def test_the_first_thank_you_is_earned(house) -> None:
    verdict = gate(house.case(), StepKind.THANK_YOU, house.at("2026-11-24 16:30"), person_ids=("priya",))
    assert (verdict.proper, verdict.earned) == (True, True)


def test_a_second_one_is_not_and_waits_for_the_gap(house, quiet_case) -> None:
    verdict = gate(quiet_case(), StepKind.THANK_YOU, house.at("2026-11-26 09:00"), person_ids=("priya",))
    assert not verdict.proper
    assert verdict.until == house.at("2026-12-02 10:00")


def test_a_question_before_the_promised_date_is_refused_until_its_day(house, quiet_case) -> None:
    verdict = gate(quiet_case(), StepKind.STATUS_CHECK, house.at("2026-12-03 09:00"))
    assert verdict.until == house.at("2026-12-08 08:00")
    assert "Friday 4 December" in verdict.reason.text
    assert gate(quiet_case(), StepKind.STATUS_CHECK, verdict.until).proper


def test_a_call_needs_an_unanswered_question_first(house, quiet_case) -> None:
    verdict = gate(quiet_case(), StepKind.CALL, house.at("2026-12-09 10:00"))
    assert (verdict.proper, verdict.reason.rule) == (False, "call.when")


def test_after_five_unprompted_contacts_there_is_no_other(house, quiet_case) -> None:
    days = ["2026-12-08", "2026-12-16", "2026-12-24", "2027-01-04", "2027-01-12"]
    touches = [house.touch(f"{d} 09:00", Kind.KEEP_IN_TOUCH) for d in days]
    verdict = gate(quiet_case(*touches), StepKind.STATUS_CHECK, house.at("2027-03-01 09:00"))
    assert (verdict.proper, verdict.until) == (False, None)
    assert "5 of 5 contacts are used" in verdict.reason.text


def test_an_answer_to_them_is_never_blocked(house, quiet_case) -> None:
    asked = house.reply("2026-12-03 10:00", ReplyKind.INFO_REQUEST)
    case = quiet_case(house.touch("2026-12-03 09:59", Kind.STATUS_CHECK), replies=(asked,))
    assert gate(case, StepKind.ANSWER, house.at("2026-12-03 10:01")).earned


def test_two_processes_at_one_employer_share_the_gap_and_the_ceiling(house, quiet_case) -> None:
    other = replace(
        quiet_case().opportunity,
        company="HARBOUR LANE ",
        touches=(house.touch("2026-12-09 09:00", Kind.STATUS_CHECK),),
        id="other",
    )
    case = replace(quiet_case(), others=(other,))
    verdict = gate(case, StepKind.STATUS_CHECK, house.at("2026-12-10 09:00"))
    assert verdict.until == house.at("2026-12-16 09:00")
    assert house.plan(case, "2026-12-10 09:00").budget.used == 1


def test_another_employer_shares_nothing(house, quiet_case) -> None:
    other = replace(quiet_case().opportunity, company="Elsewhere", touches=(house.touch("2026-12-09 09:00"),))
    case = replace(quiet_case(), others=(other,))
    assert gate(case, StepKind.STATUS_CHECK, house.at("2026-12-10 09:00")).proper


def test_the_first_card_counts_as_one_with_its_thank_you(house, quiet_case) -> None:
    assert gate(quiet_case(), StepKind.CARD, house.at("2026-11-26 09:00"), interview_id="first").earned
    again = quiet_case(house.touch("2026-11-26 09:00", Kind.CARD, interview_id="first"))
    assert not gate(again, StepKind.CARD, house.at("2026-11-27 09:00"), interview_id="first").proper


def test_a_stop_word_refuses_even_what_is_earned(house) -> None:
    case = house.case(stops=(Stop(house.at("2026-11-24 15:30"), StopScope.NO_CONTACT, by_candidate=True),))
    verdict = gate(case, StepKind.THANK_YOU, house.at("2026-11-24 16:30"), person_ids=("priya",))
    assert (verdict.proper, verdict.until, verdict.reason.rule) == (False, None, "stop")


def test_after_an_ending_only_its_last_word_may_go(house, quiet_case) -> None:
    no = house.reply("2026-12-03 10:00", ReplyKind.REJECTION)
    case = quiet_case(replies=(no,), outcome=Outcome.REJECTED)
    assert gate(case, StepKind.GOODWILL, house.at("2026-12-03 12:00")).proper
    assert not gate(case, StepKind.STATUS_CHECK, house.at("2026-12-03 12:00")).proper


def test_the_ceiling_cannot_be_raised() -> None:
    assert all(p.ceiling <= HARD_CEILING for p in PRESETS.values())
    with pytest.raises(ValueError, match="never raised"):
        Policy(ceiling=6)


def test_every_rule_is_explained_with_its_source() -> None:
    assert all("Source: " in explain(rule) for rule in RULES)
    assert "48 hours" in explain("thanks.deadline")
    with pytest.raises(CordiallyError, match="no rule"):
        explain("no.such.rule")


def test_the_planned_moment_is_offered_first_at_the_seal(house) -> None:
    times = send_times(house.case(), StepKind.THANK_YOU, house.at("2026-11-24 16:30"), interview_id="first")
    assert times[0].at == house.at("2026-11-25 15:00")
    assert [t.label for t in times] == [
        "Tomorrow, Wednesday at 15:00 their time",
        "Now",
        "Tomorrow, Wednesday at 08:30 their time",
    ]


def test_at_once_in_the_night_is_a_choice_and_said_to_be_improper(house) -> None:
    last = send_times(house.case(), StepKind.THANK_YOU, house.at("2026-11-24 23:30"))[-1]
    assert (last.label, last.proper) == ("Now (outside their working hours)", False)


def test_what_is_never_proper_has_no_times(house) -> None:
    case = house.case(outcome=Outcome.WITHDRAWN)
    assert send_times(case, StepKind.STATUS_CHECK, house.at("2026-11-24 16:30")) == ()
