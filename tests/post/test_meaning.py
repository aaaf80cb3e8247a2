"""Word meanings, offline: texts that mean the same point the same way, in any words; the table is small."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.post import meaning
from cordially.writing.match import LexiconRanker, ranked

LINES = (
    "Sheared four hundred ewes in a wet week",
    "Painted the ceiling of a chapel",
    "Wrote a parser for tide tables",
    "Sang in the chorus of an opera",
    "Dug drains along a motorway",
)


@pytest.mark.parametrize(
    ("topic", "line"), [("sheep farming", 0), ("decorators", 1), ("software", 2), ("musicians", 3)]
)
def test_a_topic_finds_its_line_by_what_the_words_mean(topic: str, line: int) -> None:
    assert ranked(topic, LINES, meaning.ranker())[0][0] == line


def test_what_the_lexicon_does_not_know_is_found_all_the_same() -> None:
    assert max(LexiconRanker().scores("musicians", LINES)) == 0
    assert ranked("musicians", LINES, meaning.ranker())[0][0] == 3


def test_a_word_in_another_form_is_found_by_its_plain_one() -> None:
    assert meaning.found_words("Planning bakeries, tested", {"plan", "bakery", "test"}) == [
        "plan",
        "bakery",
        "test",
    ]


def test_words_that_nobody_knows_point_nowhere() -> None:
    assert meaning.table().direction("zzzq 12345") @ meaning.table().direction("sheep") == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_at_all_are_compared(one: str, other: str) -> None:
    table = meaning.table()
    assert -1.001 <= table.direction(one) @ table.direction(other) <= 1.001


def test_the_table_is_small() -> None:
    assert meaning.FILE.stat().st_size < 8_000_000


def test_the_table_is_not_read_before_a_topic_is_matched() -> None:
    asked = "import cordially, cordially.post.meaning as m; print(m.table.cache_info().currsize)"
    assert subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True).stdout == "0\n"
