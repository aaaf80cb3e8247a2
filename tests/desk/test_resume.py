"""The résumé is kept line by line, offered beside topics, and the person's pick reaches the letter."""

from __future__ import annotations

from tests.desk.conftest import Hands

from cordially.desk import debriefs, resume
from cordially.desk.mapping import case_of
from cordially.desk.models import Candidate, Interview


def test_new_lines_are_added_and_none_is_lost_or_doubled(alice: Candidate) -> None:
    new = resume.keep(alice, ["Sold the old x-ray\nmachine", "trained nine receptionists", " "])
    assert new == 1
    assert resume.lines_of(alice) == (
        "Rebuilt the booking rules of an eye hospital",
        "Trained nine receptionists",
        "Sold the old x-ray machine",
    )


def test_a_file_is_shown_before_anything_is_kept(alice: Candidate) -> None:
    text = "Experience\n- Trained nine receptionists\n- Cut the queue by half"
    _, lines, _ = resume.read(alice, text.encode(), "cv.txt")
    assert [(x.text, x.known) for x in lines] == [
        ("Trained nine receptionists", True),
        ("Cut the queue by half", False),
    ]
    assert len(resume.lines_of(alice)) == 2


def test_a_topic_is_offered_the_lines_it_calls_to_mind(interview: Interview, hands: Hands) -> None:
    notes = debriefs.open_debrief(interview, hands.now)
    offer = resume.offers(notes, {"need": "new people at the front desk who must learn fast"})["need"]
    assert offer.lines[0] == "Trained nine receptionists"


def test_the_pick_is_kept_and_reaches_the_case(interview: Interview, hands: Hands) -> None:
    notes = debriefs.open_debrief(interview, hands.now)
    debriefs.save(notes, {"need": "the calendar", "pick-need": "Trained nine receptionists"}, hands.now)
    debriefs.save(notes, {"told": "how we did it"}, hands.now)
    topics = case_of(interview.opportunity).opportunity.debriefs[0].topics
    assert topics[0].highlight == "Trained nine receptionists"


def test_a_pick_can_be_taken_back(interview: Interview, hands: Hands) -> None:
    notes = debriefs.open_debrief(interview, hands.now)
    debriefs.save(notes, {"pick-need": "Trained nine receptionists"}, hands.now)
    debriefs.save(notes, {"pick-need": ""}, hands.now)
    assert resume.offers(notes, {})["need"].chosen == ""
