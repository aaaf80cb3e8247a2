"""The second grammar engine: only for those who ask, merged with the first, and no danger to anybody."""

import os
import signal
import sys
from itertools import pairwise

import pytest

from cordially.model import CordiallyError, Severity
from cordially.proofing import lingo, proofread
from cordially.proofing.engine import EngineFailed, HarperEngine, Lint, shared_engine
from cordially.proofing.grammar import SPELLING
from cordially.proofing.lingo import BothEngines, LingoEngine, chosen_engine, joined

HANGS = (sys.executable, "-c", "import time; time.sleep(60)")
ABORTS = (sys.executable, "-c", "import os, sys; sys.stdin.readline(); os.abort()")


@pytest.fixture(scope="module")
def second():
    engine = LingoEngine()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def both(second):
    return BothEngines(shared_engine(), second)


def _found(engine, text: str, dialect: str = "US") -> list[tuple[str, str]]:
    return [(lint.rule, text[lint.start : lint.end]) for lint in engine.check(text, dialect, ())]


def test_places_are_in_code_points_after_words_of_many_bytes(second) -> None:
    told = _found(second, "Zoë Łukasz 👩‍👩‍👧 naïve. We will recieve it.")

    assert (SPELLING, "recieve") in told


def test_a_date_that_falls_on_another_day_is_seen(second) -> None:
    assert "lingo.EN_DATE_WEEKDAY" in [r for r, _ in _found(second, "We met on Tuesday, 14 March 2026.")]


def test_british_readers_get_british_spelling_and_may_organise(second) -> None:
    assert _found(second, "We organise the colour of the centre.", "GB") == []
    assert (SPELLING, "color") in _found(second, "The color is right.", "GB")
    assert (SPELLING, "colour") in _found(second, "The colour is right.", "US")


def test_a_folder_named_data_where_the_person_stands_does_no_harm(tmp_path, monkeypatch) -> None:
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    engine = LingoEngine()

    assert _found(engine, "We recieve it.") == [(SPELLING, "recieve")]
    engine.close()


@pytest.mark.parametrize("text", ["1" * 5_000, "a" * 20_000, "x\x00y", "a\ud800b"])
def test_what_hangs_or_breaks_it_is_hidden_from_it(second, text: str) -> None:
    assert _found(second, f"{text} We recieve it.")[-1] == (SPELLING, "recieve")


def test_a_killed_second_engine_is_replaced(second) -> None:
    second.check("One.", "US", ())
    os.kill(second.pid, signal.SIGKILL)

    assert (SPELLING, "recieve") in _found(second, "We recieve it after that.")


def test_it_sees_what_the_first_engine_and_our_rules_do_not(both) -> None:
    (told,) = proofread("I am used to work alone.", engine=both).findings

    assert (told.text, told.rule[:6], told.fixes) == ("used to work", "lingo.", ("used to working",))
    assert proofread("I am used to work alone.").findings == ()


def test_one_place_has_one_finding(both) -> None:
    told = proofread("We recieve teh letter and your welcome to it, could of been.", engine=both).findings

    spans = [(f.start, f.end) for f in told]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


def test_words_of_the_case_are_right_for_the_second_engine_too(second) -> None:
    text = "I enjoyed meeting Blorptech and its Zxqvian team."

    assert proofread(text, engine=second, words={"Blorptech", "Zxqvian"}).findings == ()


def test_what_the_second_engine_says_of_grammar_never_blocks(both) -> None:
    told = proofread("I am used to work alone. We met on Tuesday, 14 March 2026.", engine=both).findings

    assert {f.severity for f in told if f.rule.startswith("lingo.")} == {Severity.WARNING}


@pytest.mark.parametrize("command", [ABORTS, HANGS])
def test_a_second_engine_that_fails_is_told_and_costs_nothing_else(command: tuple[str, ...]) -> None:
    broken = BothEngines(shared_engine(), LingoEngine(command, seconds=0.3))
    proof = proofread("We recieve it.", engine=broken)

    assert [f.rule for f in proof.findings] == ["harper.SpellCheck"]
    assert "one engine of two" in proof.engine_note


def test_the_second_engine_works_on_when_the_first_has_failed(second) -> None:
    proof = proofread("We recieve it.", engine=BothEngines(HarperEngine(ABORTS), second))

    assert [f.text for f in proof.findings] == ["recieve"]
    assert "one engine of two" in proof.engine_note


def test_two_broken_engines_leave_our_own_rules() -> None:
    broken = BothEngines(HarperEngine(ABORTS), LingoEngine(ABORTS))
    proof = proofread("Thank you for you time.", engine=broken)

    assert [f.rule for f in proof.findings] == ["confusable"]
    assert "could not be checked" in proof.engine_note


def test_the_first_engine_takes_a_fix_it_lacks_from_the_second() -> None:
    first, second = Lint("A", "", 0, 3, "a"), Lint("lingo.B", "", 0, 3, "b", ("the",))

    assert joined([first], [second]) == (Lint("A", "", 0, 3, "a", ("the",)),)


def test_nobody_gets_it_who_has_not_asked() -> None:
    assert chosen_engine("") is chosen_engine("harper") is shared_engine()
    assert isinstance(chosen_engine("harper+lingo"), BothEngines)


def test_where_it_is_not_installed_the_first_engine_works_alone(monkeypatch) -> None:
    monkeypatch.setattr(lingo, "find_spec", lambda module: None)

    assert chosen_engine("harper+lingo") is shared_engine()


def test_an_engine_started_without_its_package_says_so(monkeypatch) -> None:
    monkeypatch.setattr("cordially.proofing.engine.find_spec", lambda module: None)

    with pytest.raises(EngineFailed, match="lingotweaker is not installed"):
        LingoEngine().check("Dear Priya,", "US", ())


def test_a_choice_there_is_none_of_is_told() -> None:
    with pytest.raises(CordiallyError, match="harper or harper"):
        chosen_engine("languagetool")
