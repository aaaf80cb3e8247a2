"""Composing ends in a draft or a kind question, whatever stands in the case."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cordially.model import Kind, Person, Topic, TopicKind
from cordially.writing import CannotCompose, compose
from cordially.writing.kinds import writers

FIXTURES = [HealthCheck.function_scoped_fixture]
# Words that sit on the borders between the shapes, in any order.
BORDER = [
    "I",
    "they",
    "she",
    "Priya's",
    "how",
    "that",
    "to",
    "the",
    "their",
    "led",
    "cut",
    "need",
    "needs",
    "is",
    "who",
    "re-do",
    "of",
    "nurses",
    "?",
    ",",
    ".",
    "!",
    '"',
    "(",
    "9",
    "é",
    "🙂",
]
TYPED = st.text() | st.lists(st.sampled_from(BORDER), max_size=9).map(" ".join)


def drafted(case, kind, now):
    """The draft, or None where a kind question came instead."""
    try:
        return compose(case, kind, now)
    except CannotCompose as refusal:
        return None if refusal.problems else pytest.fail("a refusal without a question")


@settings(max_examples=150, deadline=None, suppress_health_check=FIXTURES)
@given(
    st.lists(st.builds(Topic, TYPED, st.sampled_from(TopicKind)), max_size=4),
    TYPED,
    st.text(),
    st.text(),
    TYPED,
    st.sampled_from(Kind),
)
def test_any_words_give_a_draft_or_a_question(case, now, topics, line, name, role, weak, kind):
    alice = case(
        tuple(topics), (Person(name, id="x"),), (line,), {"weak_answer": weak}, role=role, company=name
    )
    draft = drafted(alice, kind, now)
    assert draft is None or all(s.text and s.sources for s in draft.sentences)
    assert draft is None or len(draft.subject) <= 60


@pytest.mark.parametrize("word", ["{x}", "{0}", "{x.y}", "%s"])
def test_braces_in_a_note_are_only_braces(case, now, word):
    body = compose(case((Topic(f"the {word} in the template"),)), Kind.THANK_YOU, now).body
    assert word in body


def test_a_case_without_people_or_interviews_asks(case, now):
    with pytest.raises(CannotCompose):
        compose(case(people=(), interviews=()), Kind.THANK_YOU, now)


def test_a_kind_that_nobody_writes_asks_what_to_say(case, now):
    assert Kind.ANSWER not in writers()
    with pytest.raises(CannotCompose) as refusal:
        compose(case(), Kind.ANSWER, now)
    assert refusal.value.problems[0].where == "kind"


def test_an_unknown_interview_is_asked_about(case, now):
    with pytest.raises(CannotCompose):
        compose(case(), Kind.THANK_YOU, now, interview_id="no such")


def test_every_module_of_kinds_writes_the_kind_it_is_named_after():
    from pkgutil import iter_modules

    from cordially.writing import kinds

    assert {m.name for m in iter_modules(kinds.__path__)} == {kind.value for kind in writers()}
