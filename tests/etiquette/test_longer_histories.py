"""Ten thousand more lived histories, with more events in each (see test_lived_histories.py)."""

import pytest
from tests.etiquette.laws import held_over_all


@pytest.mark.parametrize("first", range(10_000, 20_000, 1_000))
def test_every_law_holds_over_a_thousand_longer_histories(first: int) -> None:
    assert held_over_all(range(first, first + 1_000), events=6) >= 7_000
