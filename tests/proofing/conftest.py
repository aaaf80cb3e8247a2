"""What the tests of proofing share: clean letters, the sample case, and engines that fail on purpose."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cordially.model import Case, Person
from cordially.proofing.sample import sample_case


def _letters() -> ModuleType:
    spec = importlib.util.spec_from_file_location("proofing_letters", Path(__file__).with_name("letters.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


LETTERS = _letters().LETTERS


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `clean` runs once for each clean letter."""
    if "clean" in metafunc.fixturenames:
        metafunc.parametrize("clean", LETTERS.values(), ids=LETTERS.keys())


@pytest.fixture
def case() -> Case:
    """Amara and Northwind Traders."""
    return sample_case()


@pytest.fixture
def priya(case: Case) -> Person:
    """The recipient of Amara's letter."""
    return case.opportunity.people[0]
