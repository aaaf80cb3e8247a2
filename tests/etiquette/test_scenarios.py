"""The scenarios in plain sentences, which a career adviser can read, each played; every rule has one."""

import pytest
from tests.etiquette.stage import Scenario, play, scenarios

from cordially.etiquette import POLICY

ALL = scenarios()


@pytest.mark.parametrize("scenario", ALL, ids=lambda s: s.title)
def test_a_scenario_goes_as_it_is_told(scenario: Scenario) -> None:
    play(scenario)


def test_there_are_sixty_of_them_with_titles_of_their_own() -> None:
    assert len(ALL) >= 60
    assert len({s.title for s in ALL}) == len(ALL)


def test_every_rule_of_the_policy_has_a_scenario() -> None:
    shown = {rule for s in ALL for rule in s.rules}
    assert shown == set(POLICY)


def test_every_scenario_claims_something() -> None:
    assert all(any(line.startswith("Then ") for line in s.lines) for s in ALL)
