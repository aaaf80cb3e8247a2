"""The second grammar engine, lingotweaker, for those who installed the extra `lingo` and asked for it.

Why it is asked for and not taken wherever it is found: docs/adr/0013-lingo.md.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from importlib.util import find_spec

from cordially.model import CordiallyError
from cordially.proofing.engine import (
    EngineFailed,
    GrammarEngine,
    Lint,
    WorkerEngine,
    keep,
    shared_engine,
    worker_command,
)
from cordially.proofing.grammar import SPELLING

HARPER, BOTH = "harper", "harper+lingo"
"""The two choices of a person."""

PREFIX = "lingo."
"""Before the names of lingotweaker's own rules; a finding of its dictionary is a spelling like any other."""

OFF = (
    # Noise on clean letters, a matter of taste, or our own rules' work.
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE", "COMMA_COMPOUND_SENTENCE", "COMMA_COMPOUND_SENTENCE_2",
    "OXFORD_SPELLING_Z_NOT_S", "MULTITOKEN_SPELLING", "DOUBLE_PUNCTUATION", "WHITESPACE_RULE",
    "CONSECUTIVE_SPACES", "EN_UNPAIRED_BRACKETS", "EN_UNPAIRED_QUOTES", "TYPOGRAPHY", "STYLE", "REDUNDANCY",
    "PLAIN_ENGLISH",
)  # fmt: skip


class LingoEngine(WorkerEngine):
    """lingotweaker under the same guards as Harper. It fails where the extra is not installed."""

    off = OFF

    def _worker(self) -> Sequence[str]:
        return worker_command("lingo", "lt_py", "lingotweaker")

    def check(self, text: str, dialect: str, words: Sequence[str]) -> tuple[Lint, ...]:
        """See `GrammarEngine`."""
        return tuple(_named(lint) for lint in super().check(text, dialect, words))


def _named(lint: Lint) -> Lint:
    """A lint under the name its finding gets: spelling is spelling, whoever found it."""
    return replace(lint, rule=SPELLING if lint.rule.startswith("MORFOLOGIK") else PREFIX + lint.rule)


class BothEngines:
    """Two engines asked at once. The second adds what the first did not see; one that fails is told."""

    def __init__(self, first: GrammarEngine, second: GrammarEngine) -> None:
        self._engines = (first, second)

    def warm(self) -> None:
        """See `GrammarEngine`."""
        for engine in self._engines:
            engine.warm()

    def check(self, text: str, dialect: str, words: Sequence[str]) -> tuple[Lint, ...]:
        """See `GrammarEngine`. When one engine failed, `EngineFailed.found` is what the other found."""
        first, second = self._engines
        seconds: list[tuple[Lint, ...] | EngineFailed] = []
        asking = threading.Thread(
            target=lambda: seconds.append(_asked(second, text, dialect, words)), daemon=True
        )
        asking.start()
        ones = _asked(first, text, dialect, words)
        asking.join()
        return _answer(ones, seconds[0] if seconds else EngineFailed("the second grammar engine stopped"))


def _asked(
    engine: GrammarEngine, text: str, dialect: str, words: Sequence[str]
) -> tuple[Lint, ...] | EngineFailed:
    try:
        return engine.check(text, dialect, words)
    except EngineFailed as problem:
        return problem


def _answer(
    first: tuple[Lint, ...] | EngineFailed, second: tuple[Lint, ...] | EngineFailed
) -> tuple[Lint, ...]:
    if isinstance(first, EngineFailed):
        raise EngineFailed(str(first), None if isinstance(second, EngineFailed) else second)
    if isinstance(second, EngineFailed):
        raise EngineFailed(str(second), first)
    return joined(first, second)


def joined(first: Iterable[Lint], second: Iterable[Lint]) -> tuple[Lint, ...]:
    """The lints of both, in order of place: where two overlap the first engine's stays.

    Of a misspelt word both tell their fixes, the second's first, which are right more often (bench/proofing).
    The second's own spellings are left out: a word that the first dictionary holds is a word.
    """
    theirs = list(second)
    kept = [_with_fixes(lint, theirs) for lint in first]
    grammar = (lint for lint in theirs if lint.rule != SPELLING)
    added = [lint for lint in grammar if not any(_overlap(lint, mine) for mine in kept)]
    return tuple(sorted((*kept, *added), key=lambda lint: (lint.start, lint.end)))


def _with_fixes(lint: Lint, others: Iterable[Lint]) -> Lint:
    if lint.fixes and lint.rule != SPELLING:
        return lint
    same = (o.fixes for o in others if (o.start, o.end) == (lint.start, lint.end) and o.fixes)
    return replace(lint, fixes=tuple(dict.fromkeys((*next(same, ()), *lint.fixes))))


def _overlap(one: Lint, other: Lint) -> bool:
    return one.start < other.end and other.start < one.end


def installed() -> bool:
    """Is the extra here?"""
    return all(find_spec(module) is not None for module in ("lt_py", "lingotweaker_data_en"))


def chosen_engine(choice: str) -> GrammarEngine:
    """The engine of a person's choice (`HARPER`, also by "", or `BOTH`), one for the whole process.

    Where lingotweaker is not installed, Harper works alone and nothing is said. Another word raises
    `CordiallyError`.
    """
    if choice not in ("", HARPER, BOTH):
        raise CordiallyError(f"CORDIALLY_GRAMMAR is “{choice}”; it can be {HARPER} or {BOTH}.")
    return _both() if choice == BOTH and installed() else shared_engine()


@cache
def _both() -> GrammarEngine:
    second = LingoEngine()
    keep(second)
    return BothEngines(shared_engine(), second)
