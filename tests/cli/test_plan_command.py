"""`cordially plan` tells what comes next on each example, for people and for programs."""

import pytest

CASES = [
    ("one-interviewer.toml", "2026-11-25T12:00:00Z", "thank_you"),
    ("panel-of-three.toml", "2026-11-26T17:00:00Z", "thank_you"),
    ("bad-interview.toml", "2026-11-24T16:00:00Z", "recovery"),
    ("competition.toml", "2026-11-27T01:30:00Z", "thank_you"),
    ("silence.toml", "2026-12-02T15:00:00Z", "status_check"),
    ("rejection.toml", "2026-12-01T18:00:00Z", "goodwill"),
]


@pytest.mark.parametrize(("file", "now", "kind"), CASES)
def test_the_next_step_of_an_example(run, file: str, now: str, kind: str) -> None:
    plan = run("plan", file, "--now", now, "--json").json
    assert plan["steps"][0]["kind"] == kind
    assert plan["steps"][0]["reason"]["text"]


def test_the_json_of_a_plan_has_its_documented_keys(run) -> None:
    plan = run("plan", *CASES[0][:1], "--now", CASES[0][1], "--json").json
    assert set(plan) >= {"now", "steps", "blocked", "questions", "budget", "quiet_until", "summary"}
    assert set(plan["steps"][0]) >= {
        "kind",
        "not_before",
        "due",
        "deadline",
        "person_ids",
        "channel",
        "reason",
    }


@pytest.mark.parametrize(("file", "now", "kind"), CASES)
def test_a_person_is_told_the_same_in_words(run, file: str, now: str, kind: str) -> None:
    ran = run("plan", file, "--now", now)
    plan = run("plan", file, "--now", now, "--json").json
    assert ran.code == 0
    assert " ".join(plan["summary"].split()) in " ".join(ran.out.split())
    assert "0 of 5 contacts of your own used." in ran.out


def test_a_panel_has_a_thank_you_for_each(run) -> None:
    plan = run("plan", "panel-of-three.toml", "--now", "2026-11-26T17:00:00Z", "--json").json
    assert len([s for s in plan["steps"] if s["kind"] == "thank_you"]) == 3


def test_the_real_clock_is_read_without_now(run) -> None:
    assert run("plan", "one-interviewer.toml").code == 0


def test_no_colour_is_written_into_a_pipe(run) -> None:
    assert "\x1b" not in run("plan", "silence.toml", "--now", "2026-12-02T15:00:00Z").out


def test_an_event_can_be_tried_without_changing_anything(run) -> None:
    now = "2026-11-26T12:00:00Z"
    ran = run("plan", "silence.toml", "--now", now, "--what-if", "no answer until the 20th")
    assert "If there is no answer until Sunday 20 December:" in ran.out
    assert "Tuesday 15 December, 09:30: Send a closing note" in ran.out


def test_a_tried_event_is_json_for_a_program(run) -> None:
    tried = run("plan", "silence.toml", "--what-if", "they say no", "--json", "--now", "2026-11-26T12:00:00Z")
    assert set(tried.json) == {"at", "supposed", "on_the_way", "plan", "usual"}


def test_an_event_that_is_not_understood_shows_how_to_say_it(run) -> None:
    ran = run("plan", "silence.toml", "--what-if", "cows fly")
    assert ran.code == 2
    assert "they call on Monday" in ran.err
