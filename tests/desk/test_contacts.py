"""A contact made elsewhere is written down whatever it was, and the plan reckons with it."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from cordially.desk import contacts, dispatch
from cordially.desk.agenda import agenda
from cordially.desk.models import Dispatch, Stop
from cordially.model import CallResult, Channel, Kind
from cordially.model.dispatch import DispatchState

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_call_logged_by_hand_uses_the_budget(alice, letter, hands):
    call = contacts.Contact(hands.now, Kind.CALL, Channel.PHONE, result=CallResult.SPOKE)
    contacts.log(letter.opportunity, call, hands.now)
    assert agenda(alice, hands.now).standings[0].plan.budget.used == 1


def test_a_contact_that_came_too_soon_is_written_down_and_told(letter, hands):
    asked = contacts.Contact(hands.now, Kind.STATUS_CHECK, Channel.OTHER)
    row, verdict, problems = contacts.log(letter.opportunity, asked, hands.now)
    assert row is not None
    assert problems == ()
    assert not verdict.proper
    assert verdict.until is not None


def test_the_future_cannot_be_logged(letter, hands):
    later = contacts.Contact(hands.now + timedelta(hours=1))
    row, _, problems = contacts.log(letter.opportunity, later, hands.now)
    assert row is None
    assert "still to come" in problems[0].message


def test_a_thank_you_said_on_linkedin_is_no_longer_owed(alice, letter, hands):
    said = contacts.Contact(
        hands.now, Kind.THANK_YOU, Channel.OTHER, person=letter.person, interview=letter.interview
    )
    contacts.log(letter.opportunity, said, hands.now)
    assert "thank_you" not in [t.step.kind.value for t in agenda(alice, hands.now).todo]


@pytest.mark.parametrize("state", [DispatchState.HANDING_OVER, DispatchState.IN_DOUBT])
def test_a_letter_that_may_have_left_counts_until_it_is_settled(letter, sealed, hands, state):
    Dispatch.objects.filter(pk=sealed.pk).update(state=state.value, handing_over_at=hands.now)
    again = contacts.judge(letter.opportunity, Kind.THANK_YOU, hands.move(minutes=5), person=letter.person)
    assert not again.proper
    Dispatch.objects.filter(pk=sealed.pk).update(state=DispatchState.REFUSED.value)
    assert contacts.judge(letter.opportunity, Kind.THANK_YOU, hands.now, person=letter.person).proper


def test_what_became_improper_during_the_hand_over_is_parked_before_the_dot(letter, sealed, hands):
    job = letter.opportunity
    Stop.objects.create(candidate=job.candidate, opportunity=job, at=hands.now, scope="no_contact")
    with pytest.raises(dispatch.TakenBack):
        dispatch._commit_hand_over(sealed)
    sealed.refresh_from_db()
    assert sealed.state == DispatchState.PARKED
    assert "no more contact" in sealed.reason


def test_every_contact_is_written_down_in_one_of_four_known_places():
    """Whoever adds a fifth must ask the gate there, and say so here."""
    writes = {
        path.name
        for path in (Path(contacts.__file__).parents[1]).rglob("*.py")
        if re.search(
            r"\bTouch\.objects\.(?:create|get_or_create|bulk_create|update_or_create)|\bTouch\(\s*candidate",
            path.read_text(),
        )
    }
    assert writes == {
        "contacts.py",  # by hand: it has happened
        "elsewhere.py",  # found in the folder of sent mail: it has happened
        "paper.py",  # by post: it has happened
        "progress.py",  # by mail: judged at the seal, before the mailbox is read, and before the dot
    }
