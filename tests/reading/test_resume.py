"""A résumé's lines become what the person did: whole bullets, and nothing that is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cordially.reading.resume import Line, from_paragraph, highlights


def lines(text: str) -> list[Line]:
    return [Line(t.strip(), 6.0 * (len(t) - len(t.lstrip()))) for t in text.splitlines() if t.strip()]


def test_a_wrapped_bullet_is_one_line() -> None:
    text = "Experience\n- Cut the time to handle a return\n  from six days to two\n- Trained nine people"
    assert highlights(lines(text)) == (
        "Cut the time to handle a return from six days to two",
        "Trained nine people",
    )


def test_skills_and_languages_are_no_deeds() -> None:
    text = (
        "Work history\n- Led a team of eight\nSkills\n- Public speaking and debate\nLanguages\n- French well"
    )
    assert highlights(lines(text)) == ("Led a team of eight",)


def test_the_next_job_ends_a_bullet() -> None:
    text = "Employment\n- Led a team of eight\nSous Chef, The Heron 2010 - 2016\n- Planned large weddings"
    assert highlights(lines(text)) == ("Led a team of eight", "Planned large weddings")


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "▪", "o", "\uf0b7"])
def test_every_usual_mark_begins_a_bullet(mark: str) -> None:
    assert highlights([Line("Experience"), Line(f"{mark} Led a team of eight")]) == ("Led a team of eight",)


@pytest.mark.parametrize("heading", ["BERUFSERFAHRUNG", "Expérience professionnelle", "E X P E R I E N C E"])
def test_headings_are_known_in_other_languages_and_spacings(heading: str) -> None:
    found = highlights([Line("• I like calm handovers"), Line(heading), Line("• Led a team of eight")])
    assert found == ("Led a team of eight",)


def test_lines_without_marks_are_told_apart_by_indent_and_capitals() -> None:
    text = "Experience\nHead Chef\n  Brought costs down from 34\n  to 28 percent\n  Kept a brigade together"
    assert highlights(lines(text)) == (
        "Brought costs down from 34 to 28 percent",
        "Kept a brigade together",
    )


def test_a_syllable_hyphen_goes_and_a_word_s_own_hyphen_stays() -> None:
    text = "Experience\n- Made the imple-\n  mentation of self-\n  service quick"
    assert highlights(lines(text)) == ("Made the implementation of self-service quick",)


def test_bullets_on_one_line_are_several() -> None:
    assert from_paragraph("• Led a team of eight • Cut the bill by half") == (
        "Led a team of eight",
        "Cut the bill by half",
    )


@given(
    st.lists(
        st.builds(
            Line, st.text(max_size=80), st.floats(0, 500), st.floats(0, 40), st.none() | st.floats(0, 9)
        )
    )
)
def test_any_lines_at_all_give_an_answer(given_lines: list[Line]) -> None:
    assert all(len(h.split()) >= 3 for h in highlights(given_lines))
