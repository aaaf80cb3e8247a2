"""Alice at her own desk: a browser without a screen, logged in."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.desk.conftest import alice, hands, interview, letter, postbox, sealed  # noqa: F401

from cordially.desk.models import Candidate


@pytest.fixture
def browser(alice: Candidate) -> Client:  # noqa: F811
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(alice.user)
    return client
