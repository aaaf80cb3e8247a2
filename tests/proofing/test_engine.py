"""The grammar engine may crash or hang; nobody is hurt and the person is told."""

import os
import signal
import sys
import threading

import pytest

from cordially.proofing import proofread
from cordially.proofing.engine import EngineFailed, HarperEngine, mask

ABORTS = (sys.executable, "-c", "import os, sys; sys.stdin.readline(); os.abort()")
HANGS = (sys.executable, "-c", "import time; time.sleep(60)")
BABBLES = (sys.executable, "-c", "import sys; sys.stdin.readline(); print('gerund_form: -meeting-')")
SILENT = (sys.executable, "-c", "pass")


@pytest.fixture(scope="module")
def engine():
    harper = HarperEngine()
    yield harper
    harper.close()


def _rules(engine: HarperEngine, text: str, dialect: str = "US", words: tuple[str, ...] = ()) -> list[str]:
    return [lint.rule for lint in engine.check(text, dialect, words)]


def test_a_misspelt_word_is_found_with_its_place(engine: HarperEngine) -> None:
    (lint,) = engine.check("We will recieve it.", "US", ())

    assert (lint.start, lint.end, lint.fixes[0]) == (8, 15, "receive")


def test_a_word_of_the_case_is_right(engine: HarperEngine) -> None:
    assert _rules(engine, "I met Okonkwo there.") == ["SpellCheck"]
    assert _rules(engine, "I met Okonkwo there.", words=("Okonkwo",)) == []


def test_words_of_one_call_are_forgotten_by_the_next(engine: HarperEngine) -> None:
    _rules(engine, "The blorple hums.", words=("blorple",))

    assert "SpellCheck" in _rules(engine, "The blorple hums again.")


def test_the_dialect_decides_how_colour_is_spelt(engine: HarperEngine) -> None:
    assert _rules(engine, "The colour is right.", "GB") == []
    assert "SpellCheck" in _rules(engine, "The colour is right.", "US")


def test_a_line_that_harper_prints_itself_is_no_answer(engine: HarperEngine) -> None:
    assert "SpellCheck" in _rules(engine, "I am looking forward to meet teh team, we recieve it.")


def test_a_killed_worker_is_replaced(engine: HarperEngine) -> None:
    engine.check("One.", "US", ())
    before = engine.pid
    assert before
    os.kill(before, signal.SIGKILL)

    assert "SpellCheck" in _rules(engine, "We recieve it after the crash.")
    assert engine.pid not in (None, before)


def test_a_worker_killed_while_it_works_is_replaced(engine: HarperEngine) -> None:
    engine.check("Two.", "US", ())
    pid = engine.pid
    assert pid
    os.kill(pid, signal.SIGSTOP)  # it now sits on the request until the kill
    threading.Timer(0.2, os.kill, (pid, signal.SIGKILL)).start()

    assert "SpellCheck" in _rules(engine, "We recieve it in between.")


@pytest.mark.parametrize("command", [ABORTS, SILENT, BABBLES, ("/nonexistent/python",)])
def test_an_engine_that_cannot_answer_says_so(command: tuple[str, ...]) -> None:
    with pytest.raises(EngineFailed):
        HarperEngine(command).check("Dear Priya,", "US", ())


def test_a_hang_ends_at_the_limit() -> None:
    with pytest.raises(EngineFailed, match=r"longer than 0\.3 seconds"):
        HarperEngine(HANGS, seconds=0.3).check("Dear Priya,", "US", ())


def test_a_full_pipe_to_a_deaf_worker_ends_at_the_limit() -> None:
    with pytest.raises(EngineFailed):
        HarperEngine(HANGS, seconds=0.3).check("word " * 10_000, "US", ())


def test_own_rules_still_run_when_the_engine_is_gone() -> None:
    proof = proofread("Thank you for you time.", engine=HarperEngine(ABORTS))

    assert [f.rule for f in proof.findings] == ["confusable"]
    assert "could not be checked" in proof.engine_note


def test_the_checklist_does_not_claim_what_the_engine_has_not_read() -> None:
    proof = proofread("Thank you for your time.", engine=HarperEngine(ABORTS))

    mistakes = next(c for c in proof.checks if c.id == "mistakes")
    assert not mistakes.passed


def test_the_worker_ends_with_its_parent() -> None:
    engine = HarperEngine()
    engine.check("Three.", "US", ())
    child = engine._child
    assert child
    assert child.process.stdin
    child.process.stdin.close()

    assert child.process.wait(timeout=10) == 0
    engine.close()


def test_four_threads_may_ask_at_once(engine: HarperEngine) -> None:
    found: list[str] = []
    asks = [
        threading.Thread(target=lambda n=n: found.extend(_rules(engine, f"We recieve {n} letters.")))
        for n in range(4)
    ]
    for ask in asks:
        ask.start()
    for ask in asks:
        ask.join()

    assert found == ["SpellCheck"] * 4


@pytest.mark.parametrize("text", ["a" * 200_000, "1" * 5_000, "x\x00y", "a\ud800b", "[" * 5_000])
def test_what_could_break_an_engine_is_hidden_at_its_length(text: str) -> None:
    assert len(mask(text)) == len(text)
    assert mask(text).replace(" ", "") in ("", "xy", "ab")


def test_nothing_is_found_in_what_was_hidden(engine: HarperEngine) -> None:
    lints = engine.check("Thank you for " + "q" * 5_000 + " and teh end.", "US", ())

    assert [lint.rule for lint in lints] == ["The"]
