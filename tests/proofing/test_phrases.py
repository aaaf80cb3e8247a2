"""Tables of phrases: what is skipped to be quick could not have matched."""

from __future__ import annotations

import importlib
import pkgutil
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from cordially.proofing import phrases
from cordially.proofing.phrases import Phrase
from cordially.proofing.rule import rules
from cordially.proofing.view import LetterView

RULES = "cordially.proofing.rules"


def _tables() -> dict[str, list[str]]:
    """The patterns of every rule that is a table."""
    found = {}
    for module in pkgutil.iter_modules(importlib.import_module(RULES).__path__):
        held = vars(importlib.import_module(f"{RULES}.{module.name}")).values()
        tables = [v for v in held if isinstance(v, tuple) and v and isinstance(v[0], Phrase)]
        if tables:
            found[module.name] = [row.pattern for table in tables for row in table]
    return found


TABLES = _tables()
EXAMPLES = [text for rule in rules() for e in rule.examples for text in (e.bad, e.good)]


def _view(text: str) -> LetterView:
    return LetterView(text, None, None, None, "", None, "", frozenset(), ())


@pytest.mark.parametrize("name", TABLES)
def test_a_row_matches_where_its_pattern_does_and_nowhere_else(name):
    text = "\n".join(EXAMPLES)
    view = _view(text)
    for pattern in TABLES[name]:
        plainly = [m.span() for m in phrases._compiled(pattern).finditer(view.plain, 5, len(text) - 5)]
        assert [m.span() for m in phrases._matches(view, pattern, 5, len(text) - 5)] == plainly, pattern


@pytest.mark.parametrize("name", TABLES)
def test_a_row_that_is_passed_over_would_not_have_matched(name):
    rule = importlib.import_module(f"{RULES}.{name}").RULE
    views = [_view(text) for e in rule.examples for text in (e.bad, e.good)]
    for row in [(Phrase(pattern, ""),) for pattern in TABLES[name]]:
        for view in views:
            matches = phrases._compiled(row[0].pattern).search(view.plain)
            assert not matches or list(phrases._likely(view, row)), (row, view.text)


@pytest.fixture
def nothing_indexed(monkeypatch):
    """As in a process that has read no letter yet."""
    for name in ("_INDEXES", "_BY_BEGINNING", "_SETS"):
        monkeypatch.setattr(phrases, name, {})
    for made in (phrases._traits, phrases._number_of):
        made.cache_clear()
    yield
    for made in (phrases._traits, phrases._number_of):  # they tell of the tables that go now
        made.cache_clear()


@pytest.mark.usefixtures("nothing_indexed")
def test_letters_that_are_read_at_once_while_the_tables_are_new_do_not_disturb_one_another():
    tables = [tuple(Phrase(p, "{found}") for p in patterns) for patterns in TABLES.values()]
    text = "\n".join(EXAMPLES)
    start = threading.Barrier(6)

    def read(_: int) -> list[tuple[int, int]]:
        view = _view(text)
        start.wait()
        return [(hit.start, hit.end) for table in tables for hit in phrases.hits(view, table)]

    pace = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(6) as pool:
            first, *others = pool.map(read, range(6))
    finally:
        sys.setswitchinterval(pace)
    assert first
    assert all(other == first for other in others)
