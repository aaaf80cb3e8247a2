"""PostgreSQL keeps candidates apart by itself: also a query that forgets whose rows it wants sees one's own.

Superusers are held by no policy, so these tests put on a plain role as a centre's Cordially has it.
"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import DatabaseError, connection, transaction
from django.test import Client
from tests.desk.conftest import typed

from cordially.desk import acting, clock, interviews, programs
from cordially.desk.models import Candidate, Interview, Opportunity
from cordially.desk.walls import POLICY, owned_tables

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite has no policies"),
]
OWNED = dict(owned_tables(apps.get_models()))


@pytest.fixture
def bob(db) -> Candidate:
    return Candidate.objects.create(user=User.objects.create(username="bob"), name="Bob")


@pytest.fixture
def plain_role(db):
    """A role that no right lifts over the wall: the one of this test run, or one for this test alone."""
    if not acting.missing_wall():
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE plain_cordially NOLOGIN")
        cursor.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO plain_cordially")
        cursor.execute("GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO plain_cordially")
        cursor.execute("SET LOCAL ROLE plain_cordially")
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


@pytest.fixture
def both(letter, sealed, bob, alice):
    """Rows of Alice in many tables, and an interview of Bob's."""
    interviews.save(bob, typed(company="Secret Bakery"))
    programs.new_token(alice, "script", ["read"], clock.now())


def test_every_table_of_candidates_rows_has_its_policy_forced_on_the_owner():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class JOIN pg_policy ON polrelid = pg_class.oid "
            "WHERE relrowsecurity AND relforcerowsecurity AND polname = %s",
            [POLICY],
        )
        assert {name for (name,) in cursor.fetchall()} == set(OWNED)


def test_the_list_of_owned_tables_misses_no_table_of_the_desk():
    tables = {m._meta.db_table for m in apps.get_app_config("desk").get_models(include_auto_created=True)}
    of_the_centre = {"desk_organisation", "desk_member", "desk_invitation", "desk_auditentry"}
    assert tables - set(OWNED) == {"desk_entrytoken", "desk_round", *of_the_centre}


def test_raw_sql_for_alice_sees_nothing_of_bob_in_any_table(both, alice, bob, plain_role):
    for table in OWNED:
        with acting.as_the_house():
            everyone = count(table)
        with acting.acting_for([alice.pk]):
            hers = count(table)
        with acting.acting_for([bob.pk]):
            his = count(table)
        assert hers + his == everyone, table
    with acting.acting_for([alice.pk]):
        assert not Opportunity.objects.filter(company="Secret Bakery").exists()


def test_nobody_sees_nothing(both, plain_role):
    with acting.nobody_yet():
        assert [count(table) for table in OWNED] == [0] * len(OWNED)


def test_a_connection_that_was_told_nothing_sees_nothing(both, plain_role):
    with connection.cursor() as cursor:
        cursor.execute("RESET cordially.acting")
        assert [count(table) for table in OWNED] == [0] * len(OWNED)


def test_a_coach_acts_for_those_who_agreed_and_nobody_else(both, alice, bob, plain_role):
    with acting.acting_for([alice.pk, bob.pk]):
        assert Interview.objects.count() == 2
    with acting.acting_for([bob.pk]):
        assert [row.candidate_id for row in Interview.objects.all()] == [bob.pk]


def test_a_row_cannot_be_given_to_somebody_else(both, alice, bob, plain_role):
    with acting.acting_for([alice.pk]):
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Opportunity.objects.create(candidate=bob, company="Planted", zone="UTC")
        assert not Opportunity.objects.filter(candidate=bob).update(company="Changed")


def test_a_page_of_alices_shows_hers_under_a_plain_role(both, alice, plain_role):
    browser = Client(HTTP_HOST="127.0.0.1")
    browser.force_login(alice.user)
    page = browser.get("/interviews/").content.decode()
    assert "Northgate Clinic" in page
    assert "Secret Bakery" not in page


def test_after_a_request_the_connection_acts_for_the_house_again(both, alice):
    Client(HTTP_HOST="127.0.0.1").get("/")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('cordially.acting')")
        assert cursor.fetchone() == (acting.HOUSE,)


def test_an_administrator_is_told_when_the_role_stands_above_the_wall(plain_role):
    assert acting.missing_wall() == ""
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        (is_superuser,) = cursor.fetchone()
    assert ("plain role" in acting.missing_wall()) is is_superuser
