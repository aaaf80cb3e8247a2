"""Letters by a program: composed, revised, proofread; never sealed, and no word lost."""

from __future__ import annotations

import pytest
from tests.api.conftest import caller, token_for

from cordially.desk import letters
from cordially.desk.models import LetterVersion

pytestmark = pytest.mark.django_db


def revise(call, letter, revision, body="Dear Priya,\n\nthank you.\n"):
    return call(
        "put",
        f"/api/letters/{letter.pk}/text",
        {"subject": "Thank you", "body": body, "revision": revision},
    )


def test_the_open_draft_is_given_back(call, letter):
    asked = {
        "opportunity": letter.opportunity_id,
        "person": letter.person_id,
        "interview": letter.interview_id,
    }
    found = call("post", "/api/letters", asked)
    assert (found.status_code, found.json()["body"]) == (200, letter.body)


def test_a_new_draft_is_composed(call, letter):
    asked = {"opportunity": letter.opportunity_id, "person": letter.person_id, "kind": "withdrawal"}
    made = call("post", "/api/letters", asked)
    assert (made.status_code, "Practice Manager" in made.json()["body"]) == (201, True)


def test_what_composing_lacks_is_asked(call, interview, hands):
    person = interview.people.get()
    asked = {"opportunity": interview.opportunity_id, "person": person.pk, "interview": interview.pk}
    assert call("post", "/api/letters", asked).json()["questions"]


def test_a_draft_is_revised_and_the_persons_text_is_kept(call, letter):
    revised = revise(call, letter, letter.revision).json()
    assert (revised["body"], revised["revision"]) == ("Dear Priya,\n\nthank you.\n", letter.revision + 1)
    assert LetterVersion.objects.get().body == letter.body


def test_a_program_that_revises_its_own_text_fills_no_drawer(call, letter):
    for n in range(3):
        revise(call, letter, letter.revision + n, body=f"Dear Priya, {n}")
    assert LetterVersion.objects.count() == 1


@pytest.mark.parametrize("step", [-1, 1, 10_000])
def test_a_text_for_another_revision_is_a_conflict_and_is_kept(call, letter, step):
    answer = revise(call, letter, max(1, letter.revision + step), body="Dear Priya, too late")
    letter.refresh_from_db()
    assert (answer.status_code, "too late" in letter.body) == (409, False)
    assert LetterVersion.objects.get().body == "Dear Priya, too late"


def test_two_programs_do_not_overwrite_one_another(call, letter, alice):
    other = caller(token_for(alice, "draft"))
    assert revise(call, letter, letter.revision).status_code == 200
    assert revise(other, letter, letter.revision, body="Hello").status_code == 409


def test_a_proof_tells_what_to_mend(call, letter):
    revise(call, letter, letter.revision, body="Dear Pria,\n\nwhat about the the salary?\n")
    proof = call("get", f"/api/letters/{letter.pk}/proof").json()
    errors = {f["rule"] for f in proof["findings"] if f["severity"] == "error"}
    assert {"doubled.word", "money.mention"} <= errors


def test_a_sealed_letter_is_shown_and_never_changed(call, sealed):
    letter = sealed.seal.letter
    shown = call("get", f"/api/letters/{letter.pk}").json()
    assert (shown["seal"]["recipient"], shown["seal"]["state"]) == ("priya@northgate.example", "queued")
    for answer in (revise(call, letter, letter.revision), call("post", f"/api/letters/{letter.pk}/compose")):
        assert (answer.status_code, "sealed" in answer.json()["detail"]) == (409, True)


def test_letters_are_found_by_their_state(call, letter, sealed):
    found = {
        state: call("get", f"/api/letters?state={state}").json()["items"] for state in ("draft", "sealed")
    }
    assert ([len(found["draft"]), len(found["sealed"])]) == [0, 1]


def test_writing_anew_keeps_the_text_before(call, letter, hands):
    letters.save_text(letter, "S", "My own words", letter.revision, hands.now)
    assert call("post", f"/api/letters/{letter.pk}/compose").status_code == 200
    assert LetterVersion.objects.get().body == "My own words"
