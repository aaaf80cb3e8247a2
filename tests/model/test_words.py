"""A text of ours remembers how it was put together, through everything that happens to a text."""

import copy
import json
import pickle

import pytest

from cordially.model import CordiallyError
from cordially.model.words import Said, said, sentences


def test_it_is_the_english_text_to_everybody():
    assert (
        said("{name} wrote to {names}.", name="Bob", names=("Alice", "Carol"))
        == "Bob wrote to Alice and Carol."
    )


def test_sentences_leave_out_what_is_empty():
    assert sentences("One.", "", said("Two.")) == "One. Two."


@pytest.mark.parametrize("through", [copy.copy, copy.deepcopy, lambda text: pickle.loads(pickle.dumps(text))])
def test_a_copy_remembers_its_pattern(through):
    kept = through(said("{count} things", count=2))
    assert (kept, kept.pattern, kept.values) == ("2 things", "{count} things", {"count": 2})


def test_braces_in_what_a_person_typed_are_left_alone():
    assert said("“{text}” is odd.", text="{0} {x}") == "“{0} {x}” is odd."


def test_an_error_told_with_it_remembers_it_too():
    told = str(CordiallyError(said("No server called {host}.", host="mail.example")))
    assert isinstance(told, Said)
    assert told.pattern == "No server called {host}."


def test_a_program_reads_it_as_any_text():
    assert json.dumps(said("{count} things", count=2)) == '"2 things"'
