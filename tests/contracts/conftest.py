"""The same promises on our fakes and on real servers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from cordially.testing.mailhost import MailHost, available, postfix_available


def require_mailhost(reason: str) -> None:
    """A missing server fails under CI=true, where it must be there, and is a skip that says why elsewhere."""
    if not reason:
        return
    if os.environ.get("CI") == "true":
        pytest.fail(f"CI must have the real servers: {reason}")
    pytest.skip(f"NOT CHECKED AGAINST A REAL SERVER: {reason}")


@pytest.fixture(scope="session")
def mailhost() -> Iterator[MailHost]:
    """Dovecot with Postfix in front where it can run, else with our own front."""
    require_mailhost(available())
    with MailHost() as host:
        yield host


@pytest.fixture(scope="session")
def postfix() -> Iterator[MailHost]:
    """Dovecot behind a real Postfix."""
    require_mailhost(available() or postfix_available())
    with MailHost(postfix=True) as host:
        yield host


@pytest.fixture(scope="session")
def rootless() -> Iterator[MailHost]:
    """Dovecot behind our own front."""
    require_mailhost(available())
    with MailHost(postfix=False) as host:
        yield host


@pytest.fixture
def require() -> Callable[[str], None]:
    """`require_mailhost` for tests that start a host of their own."""
    return require_mailhost
