"""News from the server makes the mailbox due at once; trouble only slows the asking."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from cordially.desk import watch
from cordially.desk.models import Duty
from cordially.model import CordiallyError
from cordially.post import idle

pytestmark = pytest.mark.django_db(transaction=True)


def watched_once(account: Any, monkeypatch: pytest.MonkeyPatch, *rounds: Any) -> watch.Watchers:
    """Let one watcher hear these rounds in this thread, then stop."""
    watchers = watch.Watchers()

    def told(reader: Any, stopping: Any, **_: Any) -> Iterator[bool]:
        for one in rounds:
            if isinstance(one, Exception):
                watchers._stop.set()
                raise one
            yield one
        watchers._stop.set()

    monkeypatch.setattr(idle, "rounds", told)
    watchers._watch(account.pk)
    return watchers


def test_news_makes_the_poll_due_now(account, hands, monkeypatch):
    watched_once(account, monkeypatch, True)
    assert Duty.objects.get(kind="poll", subject=account.pk).due_at == hands.now


def test_a_quiet_round_asks_for_nothing(account, hands, monkeypatch):
    watched_once(account, monkeypatch, False, False)
    assert not Duty.objects.exists()


def test_a_broken_line_stops_no_thread_with_an_error(account, hands, monkeypatch):
    watched_once(account, monkeypatch, True, CordiallyError("the line broke"))
    assert Duty.objects.filter(kind="poll").exists()


def test_the_watch_of_an_account_that_was_removed_ends(account, hands, monkeypatch):
    pk = account.pk
    account.delete()
    watch.Watchers()._watch(pk)
