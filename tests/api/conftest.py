"""Alice's tokens, and Bob, who is somebody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.test import Client
from tests.desk.conftest import alice, hands, interview, letter, postbox, sealed  # noqa: F401

from cordially.desk import clock, programs
from cordially.desk.models import Candidate

Caller = Callable[..., Any]


def token_for(candidate: Candidate, *scopes: str) -> str:
    """A token with these scopes; with none given, with all."""
    token, problems = programs.new_token(
        candidate, "script", scopes or [s.value for s in programs.Scope], clock.now()
    )
    assert not problems
    return token


def caller(token: str) -> Caller:
    """`call("get", "/api/due")` as the holder of a token."""
    client = Client(HTTP_HOST="127.0.0.1", headers={"Authorization": f"Bearer {token}"} if token else {})

    def call(method: str, path: str, given: Any = None, **headers: str) -> Any:
        body = {} if given is None else {"data": given, "content_type": "application/json"}
        return getattr(client, method)(path, **body, headers=headers or None)

    return call


@pytest.fixture(autouse=True)
def _fresh_counts() -> None:
    cache.clear()


@pytest.fixture
def call(alice: Candidate) -> Caller:  # noqa: F811
    return caller(token_for(alice))


@pytest.fixture
def bob(db: None) -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="bob"), name="Bob")
