"""A centre with real machines: letters to send, a server that takes them, and a Redis or none."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from tests.centre.machines import Machines
from tests.desk.conftest import alice, hands, interview, letter, postbox, sealed  # noqa: F401
from tests.desk.people import alice_there, bob, bob_there, centre, cora, sam  # noqa: F401

from cordially.desk import accounts, carrier, clock, config, duties, hints, sealing
from cordially.desk.centre import Carrier
from cordially.desk.models import Candidate, Dispatch, Interview, Letter, MailAccount, Opportunity, Person
from cordially.post.postbox import Postbox
from cordially.testing import redis


@pytest.fixture
def queue() -> Iterator[redis.Redis]:
    """A real Redis."""
    if why := redis.available():
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI must have the real servers: {why}")
        pytest.skip(f"NOT CHECKED AGAINST A REAL SERVER: {why}")
    with redis.Redis() as server:
        yield server


@pytest.fixture
def machines(tmp_path: Path, transactional_db: None) -> Iterator[Machines]:
    """Machines on the database of this test; PostgreSQL carries the ids."""
    found = Machines(tmp_path)
    yield found
    found.stop()


@pytest.fixture
def redis_machines(machines: Machines, queue: redis.Redis, monkeypatch: pytest.MonkeyPatch) -> Machines:
    """The same with Redis as the carrier, to which this process hints too, as the pages' server does."""
    machines.queue = f'address = "{queue.address}"'
    monkeypatch.setattr(hints.huey, "storage", carrier.shared(Carrier.REDIS, queue.address).storage)
    monkeypatch.setattr(hints, "_silent_until", 0.0)
    return machines


@pytest.fixture
def their_server(tmp_path: Path) -> Iterator[Postbox]:
    """The employer's mail server: takes letters and keeps each copy."""
    with Postbox(tmp_path / "theirs") as box:
        yield box


@pytest.fixture
def letters(
    their_server: Postbox, transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> Callable[[int], list[Dispatch]]:
    """`letters(20)`: so many letters of so many candidates, sealed to leave at once.

    The servers of the test lie on loopback; here the centre has named them as its own.
    """
    known = replace(config.load(), inside_mail=("127.0.0.1", "localhost"))
    monkeypatch.setattr(accounts, "load", lambda: known)

    def make(number: int) -> list[Dispatch]:
        return [sealed_letter(n, their_server.port) for n in range(number)]

    return make


def sealed_letter(number: int, port: int) -> Dispatch:
    """A letter of a new candidate whose account sends through a server on this port."""
    now = clock.now()
    email = f"alice{number}@home.example"
    candidate = Candidate.objects.create(
        user=User.objects.create(username=email), name=f"Alice Moor {number}", email=email, zone="UTC"
    )
    MailAccount.objects.create(
        candidate=candidate, address=email, smtp_host="127.0.0.1", smtp_port=port, smtp_security="none",
        secret=f"mail:{email}",
    )  # fmt: skip
    shared = {"candidate": candidate}
    opportunity = Opportunity.objects.create(
        **shared, company=f"Kestrel {number}", role="Planner", zone="UTC"
    )
    person = Person.objects.create(
        **shared, opportunity=opportunity, name="Helen Marsh", email=f"helen{number}@kestrel.example"
    )
    start = now - timedelta(hours=3)
    interview = Interview.objects.create(  # noqa: F811
        **shared, opportunity=opportunity, start=start, end=start + timedelta(hours=1), zone="UTC"
    )
    interview.people.add(person)
    letter = Letter.objects.create(  # noqa: F811
        **shared, opportunity=opportunity, interview=interview, person=person, kind="thank_you",
        subject=f"Thank you, number {number}", body="Dear Helen,\n\nThank you.\n\nAlice\n",
        token=f"{number:024x}", created=now, saved_at=now,
    )  # fmt: skip
    # The proofreading is not what is tested here.
    seal = sealing._new_seal(letter, sealing.envelope(letter), now, now, False)
    row = Dispatch.objects.create(candidate=candidate, seal=seal)
    duties.arrange(candidate, "send", row.pk, now, now)
    return row
