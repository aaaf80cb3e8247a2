"""Taking interviews in."""

from datetime import UTC, datetime

import pytest
from tests.desk.conftest import typed

from cordially.desk import interviews
from cordially.desk.models import Interview, Opportunity, Person

pytestmark = pytest.mark.django_db


def test_times_are_kept_in_utc_with_their_zone(alice):
    row, problems = interviews.save(alice, typed())
    assert problems == ()
    assert row.start == datetime(2026, 11, 24, 13, 0, tzinfo=UTC)
    assert (row.zone, row.opportunity.country) == ("America/New_York", "US")


def test_an_end_before_the_start_is_told_and_nothing_is_saved(alice):
    row, problems = interviews.save(alice, typed(end="2026-11-24T07:00"))
    assert row is None
    assert "The end is not after the start" in problems[0].message
    assert not Opportunity.objects.exists()


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        ("zone", "Eastern Standard Time 1", "time zone"),
        ("start", "yesterday", "day and a time"),
        ("company", "  ", "company"),
        ("people", (), "Whom did you meet"),
        ("people", (interviews.PersonForm("Priya", "priya(at)x"),), "not an email address"),
        ("people", (interviews.PersonForm("", "p@x.example"),), "Whom did you meet"),
        ("end", "2027-11-24T09:00", "hours long"),
    ],
)
def test_what_is_not_right_is_told_in_words(alice, field, value, word):
    row, problems = interviews.save(alice, typed(**{field: value}))
    assert row is None
    assert any(word in p.message for p in problems)


def test_a_second_round_joins_the_same_opportunity(alice, interview):
    second, _ = interviews.save(alice, typed(start="2026-11-30T08:00", end="2026-11-30T09:00"))
    assert second.opportunity_id == interview.opportunity_id
    assert Person.objects.count() == 1


def test_another_role_at_the_same_company_is_another_opportunity(alice, interview):
    other, _ = interviews.save(alice, typed(role="Accountant"))
    assert other.opportunity_id != interview.opportunity_id


def test_correcting_keeps_the_same_rows(alice, interview):
    person = interview.people.get()
    renamed = (interviews.PersonForm("Priya Ramanathan", "priya@northgate.example", id=str(person.pk)),)
    again, _ = interviews.save(alice, typed(people=renamed), interview)
    assert (again.pk, again.people.get().pk) == (interview.pk, person.pk)
    assert Interview.objects.count() == 1


def test_names_keep_their_accents(alice):
    row, _ = interviews.save(alice, typed(people=(interviews.PersonForm("Siobhán Ó Briain", "s@x.example"),)))
    assert row.people.get().name == "Siobhán Ó Briain"


def test_the_candidate_among_the_guests_gets_no_letter_to_themselves(alice):
    me = interviews.PersonForm("Alice Moor", "Alice@Home.example")
    priya = interviews.PersonForm("Priya Raman", "priya@northgate.example")
    row, _ = interviews.save(alice, typed(people=(me, priya)))
    assert [p.name for p in row.people.all()] == ["Priya Raman"]
