"""The administration shows no text of anybody; and keys can be changed under the second factors."""

from __future__ import annotations

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from cryptography.fernet import Fernet
from django.apps import apps
from django.db import DatabaseError, models
from django.test import Client

from cordially.desk import acting, clock, coaching, consent, team, vault
from cordially.desk import centre as centre_file
from cordially.desk.models import AuditEntry, Consent, Role
from cordially.desk.walls import owned_tables

pytestmark = pytest.mark.django_db
SECRET = "zanzibar"


@pytest.fixture
def administrator(sam) -> Client:
    assert team.make_administrator(sam.email)
    client = Client(HTTP_X_FORWARDED_PROTO="https")
    sam.refresh_from_db()
    client.force_login(sam)
    return client


def seed_every_text(word: str) -> int:
    """Put a word into every field of text of every table of candidates; how many fields hold it now."""
    seeded = 0
    tables = dict(owned_tables(apps.get_models()))
    for table in apps.get_models():
        if table._meta.db_table not in tables or table._meta.auto_created:
            continue
        for field in table._meta.concrete_fields:
            is_text = isinstance(field, models.TextField | models.CharField) and not field.choices
            if is_text and not field.unique and (field.max_length or 99) >= len(word):
                seeded += table._default_manager.update(**{field.name: word})
    return seeded


def pages_from(client: Client, start: str) -> dict[str, str]:
    """Every page of the administration that a link leads to, by its address."""
    seen, ahead = {}, [start]
    while ahead:
        address = ahead.pop()
        if address in seen:
            continue
        answer = client.get(address)
        seen[address] = answer.content.decode("utf-8", "replace") if answer.status_code == 200 else ""
        links = re.findall(r'href="(/administration/[^"#]*)"', seen[address])
        ahead += [link.replace("&amp;", "&") for link in links if "logout" not in link]
    return seen


def test_a_word_that_stands_in_every_text_is_on_no_page_of_the_administration(
    administrator, alice_there, cora, sealed, letter
):
    consent.give(alice_there, cora.pk, Consent.LETTER, 7, clock.now(), letter.pk)
    coaching.letter(cora, letter.pk, clock.now())
    coaching.comment(cora, letter.pk, "A remark.", clock.now())
    with acting.as_the_house():
        assert seed_every_text(SECRET) > 30
    found = pages_from(administrator, "/administration/")
    assert len(found) > 25
    assert not [address for address, page in found.items() if SECRET in page]


def test_no_table_of_candidates_is_registered_there():
    from django.contrib import admin

    owned = dict(owned_tables(apps.get_models()))
    assert not [table for table in admin.site._registry if table._meta.db_table in owned]


def test_nobody_else_comes_into_the_administration(alice_there, cora):
    for user in (alice_there.user, cora):
        client = Client(HTTP_X_FORWARDED_PROTO="https")
        client.force_login(user)
        assert client.get("/administration/", follow=True).status_code == 403


def test_the_audit_cannot_be_changed_there_nor_in_the_database(administrator, alice_there):
    row = AuditEntry.objects.first()
    assert (
        administrator.post(f"/administration/desk/auditentry/{row.pk}/delete/", {"post": "yes"}).status_code
        == 403
    )
    with pytest.raises(DatabaseError, match="only ever added to"):
        AuditEntry.objects.filter(pk=row.pk).update(event="nothing")


def test_what_is_changed_there_is_in_the_audit(administrator, centre):
    administrator.post(
        f"/administration/desk/organisation/{centre.pk}/change/",
        {"name": "Harbour", "created_0": "2026-11-24", "created_1": "10:00"},
    )
    row = AuditEntry.objects.filter(event="changed in the administration").first()
    assert row.detail == {"table": "organisation", "row": str(centre.pk)}


def test_keys_change_under_the_second_factors(alice_there):
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(alice_there.user, secret)
    fresh = Fernet.generate_key().decode()
    done = vault.rotate([fresh, *centre_file.load().secret_keys])
    assert (done.anew, done.lost) == (1, 0)
    stored = Authenticator.objects.get(user=alice_there.user).data["secret"]
    assert Fernet(fresh).decrypt(stored.encode()).decode() == secret
    assert vault.rotate([Fernet.generate_key().decode()]).lost == 1


def test_the_first_of_the_staff_comes_in_by_the_link_of_the_terminal(sam):
    token, problems = team.begin("Lakeside", "sam@home.example", clock.now())
    assert not problems
    member = team.accept(team.newest(token, clock.now()), sam, {"sam@home.example"}, clock.now())
    assert (member.organisation.name, member.role) == ("Lakeside", Role.STAFF.value)
