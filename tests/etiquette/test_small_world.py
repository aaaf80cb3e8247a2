"""Every sequence of up to three events of a small world; `make bench-soak` walks all up to six."""

from bench.planning import small_world


def test_no_sequence_of_events_breaks_a_law() -> None:
    assert small_world.count(3) > 1_500


def test_sequences_that_lead_to_one_state_are_one() -> None:
    states = list(small_world.walk(small_world.first(), 2, {}))
    assert len(states) == len(set(states))
    assert len(states) < 1 + 12 + 144
