"""Interviews and debriefs by a program: added once, noted down without losing a word."""

from __future__ import annotations

import pytest
from tests.api.test_authorisation import INTERVIEW
from tests.web.conftest import browser  # noqa: F401

from cordially.api.shapes.meetings import DebriefIn, DebriefOut
from cordially.desk import debriefs
from cordially.desk.models import DebriefVersion, Interview, Person

pytestmark = pytest.mark.django_db


def test_an_interview_is_noted_down(call):
    made = call("post", "/api/interviews", INTERVIEW)
    assert (made.status_code, made.json()["people"][0]["name"]) == (201, "Ewa Lind")
    assert call("get", f"/api/interviews/{made.json()['id']}").json() == made.json()


def test_the_same_key_adds_one_interview_only(call):
    first, second = (call("post", "/api/interviews", INTERVIEW, **{"Idempotency-Key": "k"}) for _ in "12")
    assert (first.json(), Interview.objects.count()) == (second.json(), 1)


def test_a_key_used_for_something_else_is_a_conflict(call):
    call("post", "/api/interviews", INTERVIEW, **{"Idempotency-Key": "k"})
    other = call("post", "/api/interviews", INTERVIEW | {"role": "Pilot"}, **{"Idempotency-Key": "k"})
    assert (other.status_code, Interview.objects.count()) == (409, 1)


def test_a_mistake_is_told_field_by_field(call):
    wrong = INTERVIEW | {"zone": "Mars/Olympus", "people": [{"name": "Ewa"}]}
    told = call("post", "/api/interviews", wrong)
    assert (told.status_code, told["Content-Type"]) == (422, "application/problem+json")
    assert told.json()["problems"][0]["where"] == "zone"


def test_no_program_turns_a_known_person_to_another_address(call, interview):
    turned = INTERVIEW | {
        "company": "northgate clinic",
        "people": [{"name": "Priya  Raman", "email": "me@elsewhere.example"}],
    }
    assert call("post", "/api/interviews", turned).status_code == 422
    assert Person.objects.get(name="Priya Raman").email == "priya@northgate.example"


def test_pages_go_on_where_the_last_one_ended(call):
    for day in (20, 21, 22):
        times = {"start": f"2026-11-{day}T09:00:00Z", "end": f"2026-11-{day}T10:00:00Z"}
        call("post", "/api/interviews", INTERVIEW | times)
    first = call("get", "/api/interviews?limit=2").json()
    rest = call("get", f"/api/interviews?limit=2&before={first['next']}").json()
    assert [i["start"][8:10] for i in first["items"] + rest["items"]] == ["22", "21", "20"]
    assert rest["next"] is None


def test_interviews_are_found_by_their_time(call, interview):
    coming = call("get", "/api/interviews?starting_after=2026-11-24T14:00:00Z").json()["items"]
    past = call("get", "/api/interviews?ended_before=2026-11-24T14:30:00Z").json()["items"]
    assert (coming, [i["id"] for i in past]) == ([], [interview.pk])


def note(call, interview, **given):
    return call("patch", f"/api/interviews/{interview.pk}/debrief", given)


def test_a_program_notes_down_what_was_said(call, interview, hands):
    saved = note(call, interview, revision=0, need="the double bookings", they_will_reply="by 4 December")
    assert (saved.json()["revision"], saved.json()["promise"]["due"]) == (1, "2026-12-04")
    assert call("get", f"/api/interviews/{interview.pk}/debrief").json() == saved.json()


def test_what_is_left_out_stays(call, interview, hands):
    note(call, interview, revision=0, need="the double bookings", went_badly=True)
    saved = note(call, interview, revision=1, told="the booking rules").json()
    assert (saved["need"], saved["told"], saved["went_badly"]) == (
        "the double bookings",
        "the booking rules",
        True,
    )


def test_a_debrief_that_changed_meanwhile_is_not_overwritten(call, interview, hands):
    debriefs.save(debriefs.open_debrief(interview, hands.now), {"need": "her own words"}, hands.now)
    assert note(call, interview, revision=0, need="a machine's words").status_code == 409
    assert call("get", f"/api/interviews/{interview.pk}/debrief").json()["need"] == "her own words"


def test_words_that_a_program_replaces_are_kept(call, interview, hands, browser):  # noqa: F811
    debriefs.save(debriefs.open_debrief(interview, hands.now), {"need": "her own words"}, hands.now)
    assert note(call, interview, revision=1, need="a machine's words").status_code == 200
    assert DebriefVersion.objects.get().words == {"need": "her own words"}
    assert "her own words" in browser.get(f"/interviews/{interview.pk}/debrief/").content.decode()


def test_a_topic_with_somebody_who_was_not_there_is_refused(call, interview, hands):
    topics = [{"person": 999, "text": "sailing"}]
    assert note(call, interview, revision=0, topics=topics).status_code == 422


def test_an_interview_that_is_not_over_has_no_debrief_yet(call, interview, hands):
    hands.move(hours=-4)
    assert note(call, interview, revision=0, need="the double bookings").status_code == 409
    assert call("get", f"/api/interviews/{interview.pk}/debrief").status_code == 404


@pytest.mark.parametrize("shape", [DebriefIn, DebriefOut])
def test_every_stem_of_the_debrief_has_its_field(shape):
    assert set(debriefs.STEMS) <= set(shape.model_fields)
