"""The seal binds a person's approval to one exact text."""

from datetime import timedelta

import pytest
from tests.desk.conftest import seal_now

from cordially.desk import letters, sealing
from cordially.desk.models import Dispatch, Duty, Seal
from cordially.model.dispatch import DispatchState

pytestmark = pytest.mark.django_db


def test_a_seal_holds_exactly_what_was_shown(letter, hands):
    seal = seal_now(letter, hands.now)
    assert (seal.body, seal.subject, seal.recipient) == (
        letter.body,
        letter.subject,
        "priya@northgate.example",
    )


def test_a_text_that_changed_after_it_was_shown_is_not_sealed(letter, hands):
    shown = sealing.envelope(letter).digest
    letters.save_text(
        letter, letter.subject, letter.body.replace("Tuesday", "Tuesday morning"), letter.revision, hands.now
    )
    with pytest.raises(sealing.NotSealable, match="changed after you read it"):
        sealing.seal(letter, shown, hands.now, hands.now)
    assert not Seal.objects.exists()


def test_a_changed_recipient_is_not_sealed_under_the_old_approval(letter, hands):
    shown = sealing.envelope(letter).digest
    letter.person.email = "other@northgate.example"
    letter.person.save()
    with pytest.raises(sealing.NotSealable):
        sealing.seal(letter, shown, hands.now, hands.now)


def test_an_error_blocks_the_seal(letter, hands):
    body = letter.body + "\nWhat salary do you offer?\n"
    letters.save_text(letter, letter.subject, body, letter.revision, hands.now)
    with pytest.raises(sealing.NotSealable, match="to mend"):
        seal_now(letter, hands.now)


def test_a_letter_without_an_address_says_whose_is_missing(letter, hands):
    letter.person.email = ""
    letter.person.save()
    told = " ".join(p.message for p in sealing.obstacles(letter, hands.now))
    assert "Priya Raman" in told


def test_a_letter_has_one_live_seal(letter, hands):
    seal_now(letter, hands.now)
    with pytest.raises(sealing.NotSealable, match="sealed already"):
        seal_now(letter, hands.now)


def test_a_seal_can_be_broken_before_it_leaves(letter, hands):
    seal = sealing.seal(letter, sealing.envelope(letter).digest, hands.now + timedelta(hours=5), hands.now)
    assert sealing.undo(seal, hands.now)
    assert letters.live_seal(letter) is None
    assert not Duty.objects.filter(state=Duty.READY).exists()


def test_a_new_seal_has_a_new_message_id(letter, hands):
    first = seal_now(letter, hands.now)
    sealing.undo(first, hands.now)
    letter.refresh_from_db()
    assert seal_now(letter, hands.now).message_id != first.message_id


def test_a_letter_that_is_leaving_cannot_be_called_back(sealed, hands):
    Dispatch.objects.update(state=DispatchState.HANDING_OVER.value)
    assert not sealing.undo(sealed.seal, hands.now)


def test_sending_by_hand_counts_as_a_contact(letter, hands):
    seal = seal_now(letter, hands.now, by_hand=True)
    assert not Duty.objects.exists()
    assert sealing.sent_by_hand(seal, hands.now)
    assert letter.opportunity.touches.get().kind == "thank_you"


def test_the_times_offered_are_in_the_readers_waking_hours(letter, hands):
    offered = sealing.times(letter, hands.now)
    assert offered
    assert all(t.at >= hands.now for t in offered)
