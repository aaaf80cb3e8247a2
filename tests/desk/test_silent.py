"""A mail server that fell silent is asked by one look at a time; the others wait without a thread."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from cordially.desk import inbox, silent
from cordially.desk.models import MailAccount
from cordially.model import CordiallyError

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
HOST = "imap.home.example"


@pytest.fixture(autouse=True)
def no_memory(monkeypatch):
    monkeypatch.setattr(silent, "_silent", {})


def test_a_host_that_was_never_silent_may_be_asked():
    assert silent.until(HOST, NOW) is None


def test_after_a_long_failure_all_wait_and_then_one_asks_for_all():
    silent.failed(HOST, timedelta(seconds=30), NOW)
    later = NOW + silent.ASK_EVERY
    assert silent.until(HOST, NOW + timedelta(seconds=1)) == later
    assert silent.until(HOST, later) is None
    assert silent.until(HOST, later) == later + silent.ASK_EVERY


def test_a_quick_refusal_is_no_silence():
    silent.failed(HOST, timedelta(seconds=1), NOW)
    assert silent.until(HOST, NOW) is None


def test_once_it_answers_everybody_may_ask():
    silent.failed(HOST, timedelta(seconds=30), NOW)
    silent.answered(HOST)
    assert silent.until(HOST, NOW) is None


def test_a_clock_that_was_set_back_locks_nobody_out():
    silent.failed(HOST, timedelta(seconds=30), NOW + timedelta(days=9))
    assert silent.until(HOST, NOW) is None


@pytest.mark.django_db
def test_a_poll_of_a_silent_host_comes_again_later_and_asks_nothing(alice, hands, monkeypatch):
    def asked(row, now):
        raise CordiallyError("asked")

    monkeypatch.setattr(inbox, "read_new", asked)
    row = MailAccount.objects.create(candidate=alice, address="a@home.example", imap_host=HOST)
    silent.failed(HOST, timedelta(seconds=30), hands.now)
    assert inbox.poll(row.pk, hands.now) == hands.now + silent.ASK_EVERY
    assert MailAccount.objects.get(pk=row.pk).trouble == ""
