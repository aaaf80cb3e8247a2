"""What a rule of ours is, and how all are found: one file in `rules/` with one RULE, no registration."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import ModuleType

from cordially.model import Finding, Kind, Severity
from cordially.proofing.view import LetterView

SUBJECT = "Thank you - Operations Manager interview"
"""The subject of every example that says nothing else."""


class Line(StrEnum):
    """The line of the checklist that a rule answers for."""

    MISTAKES = "mistakes"
    FACTS = "facts"
    GRATEFUL = "grateful"
    INTERESTED = "interested"
    SPECIFIC = "specific"
    FIT = "fit"
    MONEY = "money"
    TONE = "tone"
    LENGTH = "length"


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule objects: a span in code points (empty where something is missing), and why.

    `severity` is only given where it differs from the rule's own.
    """

    start: int
    end: int
    message: str
    fixes: tuple[str, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text the rule objects to, and the same text mended. Both are read within the sample case.

    `subjects` are the subjects of the bad and of the good text, for rules about those.
    """

    bad: str
    good: str
    kind: Kind = Kind.THANK_YOU
    subjects: tuple[str, str] = (SUBJECT, SUBJECT)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: what it finds, why it matters (with its source), and its own examples.

    `quiet` are texts it must not object to, at least three. `kinds` limits it to some letters; empty means
    all, a letter of unknown kind included, but for `except_kinds`.
    """

    id: str
    severity: Severity
    line: Line
    summary: str
    why: str
    examples: tuple[Example, ...]
    quiet: tuple[str, ...]
    check: Callable[[LetterView], Iterable[Hit]]
    kinds: frozenset[Kind] = frozenset()
    except_kinds: frozenset[Kind] = frozenset()

    def applies(self, letter: LetterView) -> bool:
        """Is this rule about letters of this kind?"""
        return letter.kind not in self.except_kinds and (not self.kinds or letter.kind in self.kinds)

    def findings(self, letter: LetterView) -> tuple[Finding, ...]:
        """All findings of this rule in a letter, with valid spans."""
        if not self.applies(letter):
            return ()
        return tuple(self._finding(letter, hit) for hit in self.check(letter))

    def _finding(self, letter: LetterView, hit: Hit) -> Finding:
        text = letter.text[hit.start : hit.end]
        severity = hit.severity or self.severity
        return Finding(self.id, severity, hit.start, hit.end, text, hit.message, hit.fixes)


class BrokenRules(Exception):
    """A file without a rule, two rules of one name, or a rule without examples: a programmer's mistake."""


def collect(modules: Iterable[ModuleType]) -> tuple[Rule, ...]:
    """The rules of these modules, sorted by id; raises `BrokenRules` where one is not whole."""
    found: dict[str, Rule] = {}
    for module in modules:
        rule = getattr(module, "RULE", None)
        if not isinstance(rule, Rule):
            raise BrokenRules(f"{module.__name__} has no RULE")
        if rule.id in found:
            raise BrokenRules(f"{module.__name__} repeats the id {rule.id}")
        if not rule.examples or len(rule.quiet) < 3:
            raise BrokenRules(f"{rule.id} needs an example and three texts to stay quiet on")
        found[rule.id] = rule
    return tuple(found[id] for id in sorted(found))


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of ours, sorted by id; the engine's rules are its own."""
    package = importlib.import_module("cordially.proofing.rules")
    names = sorted(m.name for m in pkgutil.iter_modules(package.__path__))
    return collect(importlib.import_module(f"{package.__name__}.{name}") for name in names)
