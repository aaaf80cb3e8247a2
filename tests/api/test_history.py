"""Replies, contacts and the plan as a program sees them."""

from __future__ import annotations

import pytest

from cordially.desk.models import Reply, Touch

pytestmark = pytest.mark.django_db


@pytest.fixture
def reply(interview, hands) -> Reply:
    return Reply.objects.create(
        candidate=interview.candidate,
        opportunity=interview.opportunity,
        person=interview.people.get(),
        at=hands.now,
        noticed_at=hands.now,
        kind="other",
        sender="Priya Raman",
        text="We are still talking to others.",
        fingerprint="1",
    )


def touched(call, interview, **changes):
    given = {
        "opportunity": interview.opportunity_id,
        "at": "2026-11-24T15:30:00Z",
        "channel": "phone",
        "result": "spoke",
        **changes,
    }
    return call("post", "/api/touches", given)


def test_a_meaning_is_corrected_and_the_plan_follows(call, reply):
    call("put", f"/api/replies/{reply.pk}/meaning", {"meaning": "rejection"})
    plan = call("get", f"/api/opportunities/{reply.opportunity_id}/plan").json()
    assert "goodwill" in [step["kind"] for step in plan["steps"]]


def test_unconfirmed_replies_wait_among_what_is_due(call, reply):
    assert call("get", "/api/due").json()["unconfirmed_replies"] == [reply.pk]
    call("put", f"/api/replies/{reply.pk}/meaning", {"meaning": "holding", "promise_due": "2026-12-04"})
    assert call("get", "/api/due").json()["unconfirmed_replies"] == []


def test_the_budget_refuses_a_call_with_its_reason(call, letter):
    asked = call("get", f"/api/opportunities/{letter.opportunity_id}/gate?kind=call").json()
    refused = touched(call, letter.interview)
    assert (asked["proper"], refused.status_code) == (False, 409)
    assert (refused.json()["type"], refused.json()["until"]) == ("/api/docs#not-proper", asked["until"])
    assert not Touch.objects.exists()


def test_what_has_happened_is_written_down_all_the_same(call, letter):
    made = touched(call, letter.interview, already_made=True)
    assert (made.status_code, made.json()["kind"]) == (201, "call")
    plan = call("get", f"/api/opportunities/{letter.opportunity_id}/plan").json()
    assert plan["budget"]["used"] == 1


def test_a_contact_of_tomorrow_cannot_be_logged(call, interview, hands):
    assert touched(call, interview, at="2026-11-25T15:30:00Z", already_made=True).status_code == 422


def test_the_plan_says_why_and_until_when(call, letter):
    plan = call("get", f"/api/opportunities/{letter.opportunity_id}/plan").json()
    step = next(s for s in plan["steps"] if s["kind"] == "thank_you")
    assert step["reason"]["text"]
    assert step["deadline"] == "2026-11-26T14:00:00Z"
    assert all(b["reason"]["text"] for b in plan["blocked"])


def test_what_is_due_names_the_draft(call, letter):
    found = call("get", "/api/due").json()
    steps = found["due"] + found["later"]
    assert letter.pk in [todo["letter"] for todo in steps if todo["step"]["kind"] == "thank_you"]
