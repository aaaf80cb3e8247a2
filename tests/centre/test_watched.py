"""What watches a centre: is it alive, is it ready, and its figures for who has the token."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.test import Client
from prometheus_client.parser import text_string_to_metric_families

from cordially.desk import centre, clock, migrating
from cordially.desk.models import Dispatch, Duty

pytestmark = pytest.mark.django_db
TOKEN = {"Authorization": "Bearer t0ken"}


@pytest.fixture
def probe() -> Client:
    """A load balancer: plain HTTP, by address, no cookie."""
    return Client(HTTP_HOST="10.0.0.7")


@pytest.fixture
def token(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    wanted = centre.load()
    monkeypatch.setattr(type(wanted), "metrics_token", "t0ken", raising=False)


def figures(probe: Client) -> dict[tuple[str, ...], float]:
    text = probe.get("/metrics", headers=TOKEN).content.decode()
    samples = [sample for family in text_string_to_metric_families(text) for sample in family.samples]
    return {(s.name, *s.labels.values()): s.value for s in samples}


def test_a_living_process_says_so_without_asking_the_database(probe, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        assert probe.get("/health/live").json() == {"live": True}


def test_a_process_whose_tables_are_right_is_ready(probe: Client) -> None:
    assert probe.get("/health/ready").json() == {"ready": True}


def test_a_process_whose_tables_are_older_is_not_ready(probe, monkeypatch) -> None:
    monkeypatch.setattr(migrating, "outstanding", lambda: ["desk.0099_more"])
    answer = probe.get("/health/ready")
    assert (answer.status_code, "desk.0099_more is missing" in answer.json()["why"]) == (503, True)


def test_a_process_without_a_database_is_not_ready(probe, monkeypatch) -> None:
    def gone() -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "ensure_connection", gone)
    assert probe.get("/health/ready").status_code == 503


@pytest.mark.parametrize("given", ["", "Bearer wrong", "Bearer t0ken ", "t0ken", "Bearer \xff"])
def test_without_the_token_there_are_no_figures(probe: Client, token: None, given: str) -> None:
    assert probe.get("/metrics", headers={"Authorization": given}).status_code == 401


def test_where_no_token_is_configured_there_is_no_such_page(probe: Client) -> None:
    assert probe.get("/metrics", headers=TOKEN).status_code == 404


def test_the_figures_tell_what_is_due_late_leased_and_in_doubt(
    probe: Client, token: None, letters: Callable[[int], list[Dispatch]]
) -> None:
    rows = letters(4)
    now = clock.now()
    duties = Duty.objects.filter(kind="send").order_by("pk")
    for duty, changes in zip(
        duties,
        (
            {"due_at": now - timedelta(minutes=6)},
            {"state": Duty.RUNNING, "lease_until": now + timedelta(minutes=5)},
            {"state": Duty.PARKED},
            {"due_at": now - timedelta(seconds=5)},
        ),
        strict=True,
    ):
        Duty.objects.filter(pk=duty.pk).update(**changes)
    Dispatch.objects.filter(pk=rows[0].pk).update(state="in_doubt")
    found = figures(probe)
    assert found["cordially_duties_due", "send"] == 2
    assert found["cordially_duties_late", "send"] == 1
    assert found["cordially_duties_leased", "send"] == 1
    assert found["cordially_duties_parked", "send"] == 1
    assert (found["cordially_dispatches", "in_doubt"], found["cordially_dispatches", "queued"]) == (1, 3)
    assert found[("cordially_duty_oldest_seconds",)] >= 360


def test_answers_are_timed_by_the_pattern_of_their_address_and_not_by_their_numbers(
    probe: Client, token: None
) -> None:
    Client(HTTP_X_FORWARDED_PROTO="https").get("/letters/4711/")
    text = probe.get("/metrics", headers=TOKEN).content.decode()
    assert "cordially_http_seconds_count" in text
    assert "letters/4711" not in text
