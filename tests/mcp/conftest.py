"""Alice at her own machine, as the server for assistants sees her."""

from __future__ import annotations

import pytest
from tests.desk.conftest import alice, hands, interview, letter, postbox, sealed  # noqa: F401

from cordially.desk.models import Candidate


@pytest.fixture(autouse=True)
def at_her_machine(alice: Candidate) -> None:  # noqa: F811
    alice.user.username = "me"
    alice.user.save()
