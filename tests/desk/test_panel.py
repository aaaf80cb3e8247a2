"""A panel's letters side by side: who has what and why, and how alike the letters are."""

import pytest
from tests.desk.conftest import GOOD_NOTES, typed

from cordially.desk import debriefs, interviews, letters, panel, sealing

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(alice, hands):
    people = tuple(interviews.PersonForm(f"{n} Ash", f"{n}@x.example".lower()) for n in ("Ina", "Ola"))
    row, _ = interviews.save(alice, typed(people=people))
    notes = debriefs.open_debrief(row, hands.now)
    debriefs.save(
        notes, {**GOOD_NOTES, f"topic-{row.people.first().pk}": "the roof of the clinic"}, hands.now
    )
    return row


def test_each_letter_stands_with_its_topic_and_the_reason(meeting, hands):
    letters.draft_thanks(meeting, hands.now)
    seats = panel.compare(meeting)
    assert [s.letter.person.name for s in seats] == ["Ina Ash", "Ola Ash"]
    assert seats[0].topics[0] == "the roof of the clinic"
    assert seats[0].why == "You talked about it with them."


def test_composed_letters_of_a_panel_are_hardly_alike(meeting, hands):
    letters.draft_thanks(meeting, hands.now)
    assert all(s.worst <= panel.MOST_SHARED for s in panel.compare(meeting))


def test_copied_letters_are_shown_to_be_copies(meeting, hands):
    (one, other), _ = letters.draft_thanks(meeting, hands.now)
    letters.save_text(other, other.subject, one.body, other.revision, hands.now)
    seats = panel.compare(meeting)
    assert seats[0].worst == 1.0
    assert any(shared and len(text) > 40 for text, shared in seats[0].pieces)
    assert "".join(text for text, _ in seats[0].pieces) == one.body


def test_one_letter_alone_has_nothing_to_compare(letter):
    assert panel.compare(letter.interview) == ()


def test_a_copied_letter_cannot_be_sealed_and_says_who_gets_its_twin(meeting, hands):
    (one, other), _ = letters.draft_thanks(meeting, hands.now)
    letters.save_text(other, other.subject, one.body.replace("Ina", "Ola"), other.revision, hands.now)

    found = [f for f in letters.proof_of(other, hands.now).errors if f.rule == "panel.overlap"]
    assert [f.message[:58] for f in found] == ["This letter says nearly the same as the one to Ina Ash, an"]
    with pytest.raises(sealing.NotSealable, match="to mend"):
        sealing.seal(other, sealing.envelope(other).digest, hands.now, hands.now)


def test_a_letter_of_its_own_is_compared_and_passes(meeting, hands):
    drafts, _ = letters.draft_thanks(meeting, hands.now)

    assert all(panel.siblings(letter) for letter in drafts)
    assert all(f.rule != "panel.overlap" for d in drafts for f in letters.proof_of(d, hands.now).findings)
