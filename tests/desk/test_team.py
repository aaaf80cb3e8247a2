"""Invitations: by mail, once, for a while, for one address, until somebody takes them back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.desk.people import join, user

from cordially.desk import clock, consent, team
from cordially.desk.models import AuditEntry, Consent, Grant, Invitation, Member, Role

pytestmark = pytest.mark.django_db


def invited(centre, sam, email="nell@home.example", role=Role.COACH):
    token, problems = team.invite(centre, sam, email, role, clock.now())
    assert not problems
    return token


def test_an_invitation_makes_one_person_a_member_once(centre, sam):
    token = invited(centre, sam)
    nell = user("nell")
    member = team.accept(team.newest(token, clock.now()), nell, {"Nell@home.example"}, clock.now())
    assert (member.role, team.where(nell, Role.COACH)) == ("coach", [centre])
    assert team.newest(token, clock.now()) is None


def test_an_invitation_that_ran_out_opens_nothing(centre, sam, hands):
    token = invited(centre, sam)
    hands.move(days=14)
    assert team.newest(token, clock.now()) is None


def test_an_invitation_that_was_taken_back_opens_nothing(centre, sam):
    token = invited(centre, sam)
    team.revoke(Invitation.objects.get(), sam, clock.now())
    assert team.newest(token, clock.now()) is None


def test_two_who_accept_in_the_same_moment_are_one_member(centre, sam):
    invitation = team.newest(invited(centre, sam), clock.now())
    team.accept(invitation, user("nell"), {"nell@home.example"}, clock.now())
    with pytest.raises(team.NotForYou, match="a moment ago"):
        team.accept(invitation, user("nell"), {"nell@home.example"}, clock.now())
    assert Member.objects.filter(role="coach").count() == 1


def test_a_link_that_was_passed_on_is_of_no_use_to_another(centre, sam, bob):
    invitation = team.newest(invited(centre, sam), clock.now())
    with pytest.raises(team.NotForYou, match="nell@home"):
        team.accept(invitation, bob.user, {"bob@home.example"}, clock.now())
    assert not team.where(bob.user, Role.COACH)


def test_a_second_invitation_ends_the_first(centre, sam):
    first, second = invited(centre, sam), invited(centre, sam, "NELL@home.example")
    assert team.newest(first, clock.now()) is None
    assert team.newest(second, clock.now())


def test_the_token_is_kept_nowhere(centre, sam):
    token = invited(centre, sam)
    assert token not in str(Invitation.objects.values_list())
    assert token not in str(AuditEntry.objects.values_list())


@pytest.mark.parametrize("odd", ["", "nobody", "a@b\r\nBcc: all@x.example", "a@b.example, c@d.example"])
def test_what_is_no_address_is_told(centre, sam, odd):
    token, problems = team.invite(centre, sam, odd, Role.COACH, clock.now())
    assert (token, problems[0].where) == ("", "email")


def test_the_last_of_the_staff_stays(centre, sam):
    only = team.members_of(centre, Role.STAFF).get()
    assert "Make somebody else staff first" in team.remove(only, sam, clock.now())[0].message
    assert team.where(sam, Role.STAFF) == [centre]


def test_a_coach_who_leaves_sees_nothing_any_more_even_after_coming_back(centre, sam, cora, alice_there):
    grant, _ = consent.give(alice_there, cora.pk, Consent.DEADLINES, 30, clock.now())
    team.remove(team.members_of(centre, Role.COACH).get(), sam, clock.now())
    join(centre, cora, Role.COACH)
    grant.refresh_from_db()
    assert grant.revoked_at is not None
    assert not consent.grants_of(alice_there, clock.now())


def test_every_change_of_roles_is_in_the_audit(centre, sam, cora):
    team.remove(team.members_of(centre, Role.COACH).get(), sam, clock.now() + timedelta(minutes=1))
    events = list(AuditEntry.objects.order_by("pk").values_list("event", "actor", "about", "detail"))
    assert events == [
        ("joined", sam.pk, sam.pk, {"role": "staff"}),
        ("invited", sam.pk, None, {"invitation": Invitation.objects.get().pk, "role": "coach"}),
        ("joined", cora.pk, cora.pk, {"role": "coach"}),
        ("left", sam.pk, cora.pk, {"role": "coach"}),
    ]


def test_the_audit_is_only_ever_added_to(centre):
    row = AuditEntry.objects.first()
    row.event = "nothing happened"
    for change in (row.save, row.delete):
        with pytest.raises(TypeError, match="only ever added"):
            change()
    assert Grant.objects.count() == 0
