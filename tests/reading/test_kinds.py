"""What a mail means, over the open half of our corpus (the frozen one is scored by bench/reading)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.reading.casebook import cases_in, invented, read_all

from cordially.reading import classify

ALL = tuple(cases_in(Path(__file__).parent / "corpus"))


@pytest.fixture(params=ALL, ids=[f"{case.kind}: {case.name}" for case in ALL])
def result(request):
    return read_all([request.param], classify)[0]


def test_a_mail_is_read_as_what_it_means(result):
    assert result.reading.kind == result.case.kind, result.reading.evidence
    assert result.truths == dict.fromkeys(result.truths, True), result.reading


@pytest.fixture(scope="module")
def results():
    return read_all(ALL, classify)


def test_it_is_sure_of_a_meaning_and_unsure_without_one(results):
    odd = [r.case.name for r in results if (r.reading.confidence >= 0.6) != (r.case.kind != "other")]
    assert odd == []


def test_no_day_is_invented_for_a_mail_that_names_none(results):
    assert [r.case.name for r in invented(results)] == []


def test_the_sentence_that_shows_it_is_the_evidence(read):
    reading = read("It was good to meet you. We have chosen another candidate. Best, Ada")
    assert reading.evidence == ("We have chosen another candidate.",)


def test_two_outcomes_in_one_mail_are_left_to_the_person_with_both_sentences_shown(read):
    reading = read("We have chosen another candidate. We are delighted to offer you the role.")
    assert reading.kind == "other"
    assert reading.confidence < 0.6
    assert len(reading.evidence) == 2


def test_a_new_subject_counts(read):
    assert read("Dear Alice,", Subject="Your application was unsuccessful").kind == "rejection"


def test_a_subject_that_repeats_ours_does_not_count(read):
    assert read("See below.", Subject="Re: If I was not selected, thank you for your note").kind == "other"


def test_a_rejection_carries_no_promise(read):
    assert read("We have chosen another candidate. You will hear from payroll by 4 December.").promise is None


def test_a_promise_is_counted_from_the_day_of_their_mail_in_their_zone(read):
    late = {"Date": "Tue, 24 Nov 2026 02:00:00 +0000"}
    assert read("We will decide by tomorrow.", zone="America/New_York", **late).promise.due == date(
        2026, 11, 24
    )
    assert read("We will decide by tomorrow.", zone="Europe/Dublin", **late).promise.due == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("It is taking longer than planned. Are you still interested in the role?", True),
        ("The decision has been postponed to next Friday. Let me know if this is a problem.", True),
        ("Our process is delayed until January. Could you confirm that you are still available?", True),
        ("It is taking longer than planned. Let me know if you have any questions.", False),
        ("We need a few more days. Please bear with us.", False),
    ],
)
def test_a_delay_that_wants_a_word_back_is_told_from_one_that_does_not(read, words, asks):
    reading = read(words)
    assert (reading.kind, reading.asks) == ("holding", asks)
