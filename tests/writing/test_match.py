"""A topic calls to mind the line that fits it, in other words too; the person's own pick stands above it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.model import Case, Person, Topic
from cordially.writing.match import matters, ranked, relevance
from cordially.writing.panel import deal
from cordially.writing.skills import SKILLS

LINES = (
    "Recovered 300,000 of overdue receivables",
    "Taught twelve newly qualified colleagues",
    "Moved a monolith to services without downtime",
    "Settled a long quarrel between two crews",
    "Brought food cost down from 34 to 28 percent",
)


@pytest.mark.parametrize(
    ("topic", "line"),
    [
        ("clients who pay late", 0),
        ("the apprentices who start in May", 1),
        ("their legacy code", 2),
        ("friction on the night shift", 3),
        ("margins under pressure", 4),
    ],
)
def test_a_topic_finds_its_line_in_other_words(topic: str, line: int) -> None:
    assert ranked(topic, LINES)[0][0] == line


def test_a_word_in_common_counts_more_than_a_matter_in_common() -> None:
    lines = ("Coached five juniors", "Wrote the onboarding handbook")
    assert ranked("their handbook", lines)[0][0] == 1


def test_nothing_in_common_offers_nothing() -> None:
    assert ranked("zzz", LINES) == []


def test_related_forms_of_a_word_are_one_matter() -> None:
    assert set(matters("aggression")) == set(matters("aggressive")) != set()


def test_every_phrase_of_the_lexicon_can_be_found() -> None:
    phrases = {(m, e) for m, text in SKILLS.items() for e in text.split() if "_" in e}
    assert [e for m, e in phrases if m not in matters(e.replace("_", " "))] == []


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=5))
def test_any_words_at_all_are_ranked(topic: str, lines: list[str]) -> None:
    found = ranked(topic, lines)
    assert [s for _, s in found] == sorted((s for _, s in found), reverse=True)


def test_the_line_that_the_person_chose_stands_in_the_letter(
    case: Callable[..., Case], priya: Person
) -> None:
    topic = Topic("the returns backlog", highlight="Trained two apprentices")
    found = case(topics=(topic,))
    share = deal(found, found.opportunity.interviews[0], found.opportunity.debriefs[0])[0]
    assert share.highlight
    assert share.highlight.text == "Trained two apprentices"
    assert relevance(share.highlight, topic.text) == 0
