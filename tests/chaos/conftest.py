"""One mail host for all, and a desk whose clock may jump."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.chaos.rig import Rig
from tests.contracts.conftest import require_mailhost

from cordially.desk import clock
from cordially.testing.mailhost import MailHost, available


@pytest.fixture(scope="session")
def mailhost() -> Iterator[MailHost]:
    """Dovecot, behind Postfix where it can run."""
    require_mailhost(available())
    with MailHost() as host:
        yield host


@pytest.fixture
def rig(mailhost: MailHost, transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Rig:
    found = Rig(mailhost)
    monkeypatch.setattr(clock, "now", found.clock)
    return found
