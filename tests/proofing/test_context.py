"""Which word was meant: the table of n-grams, and what is made of it."""

import pytest

from cordially.proofing import proofread
from cordially.proofing.confusions import ALIKE, KEYS
from cordially.proofing.context import edits
from cordially.proofing.inflect import forms
from cordially.proofing.ngrams import ngrams


def test_there_are_more_than_120_pairs() -> None:
    assert len({frozenset((a, b)) for a, others in ALIKE.items() for b in others}) > 120


def test_every_pair_works_both_ways() -> None:
    assert all(a in table[b] for table in (ALIKE,) for a, others in table.items() for b in others)
    assert all(a != b for a, others in KEYS.items() for b in others)


def test_manager_is_likelier_than_manger_after_hiring() -> None:
    assert ngrams().log("manager", "hiring") > ngrams().log("manger", "hiring") + 5


@pytest.mark.parametrize(
    ("text", "said", "fix"),
    [
        ("We drove all the way form London.", "form", "from"),
        ("I have scene how you work.", "scene", "seen"),
        ("Thank you for the worm welcome.", "worm", "warm"),
        ("I look forward hearing from you.", "hearing", "to"),
    ],
)
def test_the_word_that_was_meant_is_found(text: str, said: str, fix: str) -> None:
    assert (said, fix) in [(e.said, e.fix) for e in edits(text)]


def test_a_word_of_the_notes_is_left_alone(case, priya) -> None:
    assert "warehouse" in case.opportunity.debriefs[0].topics[0].text
    assert not [f for f in proofread("The ware house.", case, to=priya).findings if f.rule == "word.meant"]


def test_forms_go_both_ways() -> None:
    assert "spoke" in forms("speak")
    assert "speak" in forms("spoken")
    assert forms("morning") == frozenset()


@pytest.mark.parametrize(
    "text", ["", "\x00", "¹²³", "a" * 100_000, "'" * 5_000, "\ud800 the the", "1" * 5_000]
)
def test_odd_texts_give_spans_inside(text: str) -> None:
    assert all(0 <= e.start <= e.end <= len(text) for e in edits(text))
