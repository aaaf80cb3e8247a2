"""A wish for another wording is one step, and every step leads to a good letter."""

from __future__ import annotations

import pytest

from cordially.model import Kind
from cordially.writing import Style, Tone, Way, compose, restyled


def words(case, now, style):
    return compose(case(), Kind.THANK_YOU, now, style=style)


def test_differently_is_another_letter_and_comes_round_again(case, now):
    bodies = [words(case, now, Style(turn)).body for turn in range(6)]
    assert len(set(bodies)) == 6


def test_said_differently_most_sentences_change(case, now):
    one, other = words(case, now, Style()), words(case, now, Style(1))
    middle = {s.text for s in one.sentences[1:-1]}
    assert len(middle & {s.text for s in other.sentences[1:-1]}) <= len(middle) / 2


def test_said_differently_it_holds_the_same_words_of_the_person(case, now):
    quotes = [{x.quote for s in words(case, now, Style(t)).sentences for x in s.sources} for t in range(4)]
    assert quotes[0] == quotes[1] == quotes[2] == quotes[3]


def test_shorter_is_shorter_and_keeps_every_required_move(case, now):
    full, short = words(case, now, Style()), words(case, now, Style(short=True))
    assert 60 <= len(short.body.split()) < len(full.body.split())
    assert {s.move for s in full.sentences} - {s.move for s in short.sentences} <= {"personal"}


def test_warmer_speaks_easily_and_more_formal_spells_it_out(case, now):
    assert "'" in words(case, now, Style(tone=Tone.WARM)).body
    formal = words(case, now, Style(tone=Tone.FORMAL)).body
    assert "'" not in formal
    assert formal.startswith("Dear Priya Raman,")


@pytest.mark.parametrize(
    ("way", "before", "after"),
    [
        (Way.DIFFERENTLY, Style(), Style(1)),
        (Way.SHORTER, Style(), Style(short=True)),
        (Way.LONGER, Style(short=True), Style()),
        (Way.WARMER, Style(tone=Tone.FORMAL), Style()),
        (Way.WARMER, Style(tone=Tone.WARM), Style(tone=Tone.WARM)),
        (Way.MORE_FORMAL, Style(), Style(tone=Tone.FORMAL)),
    ],
)
def test_each_button_is_one_step(way, before, after):
    assert restyled(before, way) == after
