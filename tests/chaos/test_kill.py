"""kill -9 while a letter leaves, on real servers: never lost, never twice, every doubt settled or asked."""

from __future__ import annotations

import os
import random
import signal
import time

import pytest
from tests.chaos.rig import STEPS, Rig

# These died with nothing on the wire that the server could have taken, so no doubt may be left.
SURELY_NOT = [name for name in STEPS if name in list(STEPS)[: list(STEPS).index("marked, dot not written")]]
TAKEN = [name for name in STEPS if name in list(STEPS)[list(STEPS).index("dot written, not answered") :]]


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_the_letter_arrives_once(rig: Rig, step: str) -> None:
    row = rig.letter()
    _, status = os.waitpid(rig.child(STEPS[step]), 0)
    assert os.WTERMSIG(status) == signal.SIGKILL
    row = rig.recover(row)
    if row.state == "in_doubt":
        assert step not in SURELY_NOT + TAKEN  # evidence settles these
        row = rig.answer_truly(row)
    assert (row.state, rig.wait_for_copies(row.seal.letter)) == ("sent", 1)


def test_killed_at_random_moments_the_letter_arrives_once(rig: Rig) -> None:
    chance = random.Random(20261124)
    for _ in range(12):
        row = rig.letter()
        child = rig.child()
        time.sleep(chance.uniform(0, 0.12))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        row = rig.recover(row)
        row = rig.answer_truly(row) if row.state == "in_doubt" else row
        assert (row.state, rig.wait_for_copies(row.seal.letter)) == ("sent", 1)
