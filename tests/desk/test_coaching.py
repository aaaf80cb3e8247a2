"""A coach sees what was granted, while it is granted, and the candidate sees that they looked."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cordially.desk import clock, coaching, consent, sealing
from cordially.desk.mapping import case_of
from cordially.desk.models import AuditEntry, Comment, Consent, Letter

pytestmark = pytest.mark.django_db


def grant(alice, cora, kind, pk=0, days=7):
    made, problems = consent.give(alice, cora.pk, kind, days, clock.now(), pk)
    assert not problems
    return made


@pytest.fixture
def granted(alice_there, cora, letter):
    return grant(alice_there, cora, Consent.LETTER, letter.pk)


def test_without_a_grant_there_is_no_letter(alice_there, cora, letter):
    assert coaching.letter(cora, letter.pk, clock.now()) is None


def test_not_granted_and_not_there_ask_the_database_the_same(alice_there, cora, letter):
    asked = []
    for pk in (letter.pk, letter.pk + 1000):
        with CaptureQueriesContext(connection) as seen:
            assert coaching.letter(cora, pk, clock.now()) is None
        asked.append([query["sql"].replace(f"= {pk}", "") for query in seen])
    assert asked[0] == asked[1]


def test_a_grant_of_a_letter_opens_its_text_and_no_notes(granted, cora, letter):
    seen = coaching.letter(cora, letter.pk, clock.now())
    assert (seen.letter.body, seen.is_sealed) == (letter.body, False)
    assert coaching.debrief(cora, letter.interview_id, clock.now()) is None
    assert coaching.opportunity(cora, letter.opportunity_id, clock.now()) is None


def test_a_grant_of_deadlines_opens_no_text(alice_there, cora, letter):
    grant(alice_there, cora, Consent.DEADLINES)
    assert coaching.letter(cora, letter.pk, clock.now()) is None
    assert coaching.debrief(cora, letter.interview_id, clock.now()) is None


def test_a_grant_of_an_opportunity_opens_all_of_it(alice_there, cora, letter):
    grant(alice_there, cora, Consent.OPPORTUNITY, letter.opportunity_id)
    assert coaching.letter(cora, letter.pk, clock.now())
    assert coaching.debrief(cora, letter.interview_id, clock.now()).debrief.need
    assert coaching.opportunity(cora, letter.opportunity_id, clock.now()).letters == (letter,)


def test_a_grant_ends_by_itself(granted, cora, letter, hands):
    hands.move(days=7)
    assert coaching.letter(cora, letter.pk, clock.now()) is None


def test_a_grant_ends_when_it_is_taken_back(granted, cora, letter):
    consent.revoke(granted, clock.now())
    assert coaching.letter(cora, letter.pk, clock.now()) is None


def test_only_the_candidate_gives_and_only_of_their_own(alice_there, bob_there, cora, letter):
    made, problems = consent.give(bob_there, cora.pk, Consent.LETTER, 7, clock.now(), letter.pk)
    assert (made, problems[0].where) == (None, "item")
    assert coaching.letter(cora, letter.pk, clock.now()) is None


def test_nothing_is_granted_to_somebody_who_is_no_coach_of_theirs(alice_there, bob_there, letter):
    made, problems = consent.give(alice_there, bob_there.user.pk, Consent.LETTER, 7, clock.now(), letter.pk)
    assert (made, problems[0].where) == (None, "coach")


@pytest.mark.parametrize("days", [0, -1, 8, 36500])
def test_a_grant_runs_for_one_of_the_offered_times(alice_there, cora, letter, days):
    _, problems = consent.give(alice_there, cora.pk, Consent.LETTER, days, clock.now(), letter.pk)
    assert problems[0].where == "days"


def test_every_look_is_shown_to_the_candidate_and_in_the_audit(granted, alice_there, cora, letter):
    coaching.letter(cora, letter.pk, clock.now())
    look = consent.looks_at(alice_there).get()
    assert (look.name, look.at) == ("cora@home.example", clock.now())
    assert look.what == "the text of the letter to Priya Raman, Northgate Clinic"
    row = AuditEntry.objects.get(event="coach looked")
    assert (row.actor, row.about, row.detail) == (cora.pk, alice_there.user_id, {"kind": "letter"})


def test_a_look_that_showed_nothing_is_not_told(alice_there, cora, letter):
    coaching.letter(cora, letter.pk, clock.now())
    assert not consent.looks_at(alice_there)


def test_a_remark_stands_beside_the_letter_and_changes_no_word(granted, cora, letter):
    before = Letter.objects.values().get(pk=letter.pk)
    made, problems = coaching.comment(cora, letter.pk, "  Name the calendar.\r\n", clock.now())
    assert (made.text, problems) == ("Name the calendar.", ())
    assert Letter.objects.values().get(pk=letter.pk) == before
    assert consent.comments_on(letter) == [made]
    consent.resolve(made, clock.now())
    assert consent.comments_on(letter) == []


def test_without_a_grant_there_is_nothing_to_remark_on(alice_there, cora, letter):
    assert coaching.comment(cora, letter.pk, "Hm.", clock.now()) == (None, ())
    assert not Comment.objects.exists()


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001])
def test_a_remark_of_nothing_or_too_much_is_told(granted, cora, letter, text):
    made, problems = coaching.comment(cora, letter.pk, text, clock.now())
    assert (made, problems[0].where) == (None, "text")


def test_after_the_seal_a_remark_comes_too_late(granted, cora, letter, sealed):
    made, problems = coaching.comment(cora, letter.pk, "Wait!", clock.now())
    assert (made, problems[0].message[:22]) == (None, "This letter is sealed.")


def test_remarks_of_a_coach_are_no_part_of_what_is_sealed(granted, cora, letter, hands):
    coaching.comment(cora, letter.pk, "Name the calendar.", clock.now())
    assert "Name the calendar" not in sealing.envelope(letter).body
    assert "Name the calendar" not in str(case_of(letter.opportunity))
