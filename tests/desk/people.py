"""A career centre for the tests: Alice and Bob its candidates, Cora a coach, Sam of the staff."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from cordially.desk import clock, team
from cordially.desk.models import Candidate, Member, Organisation, Role


def user(name: str) -> User:
    found, _ = User.objects.get_or_create(username=name, defaults={"email": f"{name}@home.example"})
    return found


def join(centre: Organisation, who: User, role: Role) -> Member:
    """Into a role by the way that a person takes: an invitation, accepted."""
    token, problems = team.invite(centre, user("sam"), who.email, role, clock.now())
    assert not problems
    invitation = team.newest(token, clock.now())
    assert invitation
    return team.accept(invitation, who, {who.email}, clock.now())


@pytest.fixture
def sam(db: None) -> User:
    return user("sam")


@pytest.fixture
def centre(sam: User, hands) -> Organisation:
    return team.found("Harbour Career Centre", sam, clock.now())


@pytest.fixture
def cora(centre: Organisation) -> User:
    found = user("cora")
    join(centre, found, Role.COACH)
    return found


@pytest.fixture
def alice_there(alice: Candidate, centre: Organisation) -> Candidate:
    """Alice as a candidate of the centre; she has granted nothing."""
    alice.user.email = alice.email
    alice.user.save()
    join(centre, alice.user, Role.CANDIDATE)
    return alice


@pytest.fixture
def bob(db: None) -> Candidate:
    return Candidate.objects.create(user=user("bob"), name="Bob Stone")


@pytest.fixture
def bob_there(bob: Candidate, centre: Organisation) -> Candidate:
    join(centre, bob.user, Role.CANDIDATE)
    return bob
