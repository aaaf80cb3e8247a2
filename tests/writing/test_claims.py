"""What a machine wrote is held by the case, or marked: every invented claim, and no true one."""

from __future__ import annotations

import pytest
from tools import gallery

from cordially.model import Kind, Origin
from cordially.writing import compose
from cordially.writing.claims import check_claims, facts_of

CASES = dict(gallery.cases())
ALICE = CASES["11-internal"]
FACTS = facts_of(ALICE)
TRUE = [
    "Thank you for talking with me on Wednesday about the Operations Planner role.",
    "I cut returns handling from six days to two.",
    "I have been thinking about the returns backlog before the January sales.",
    "It was lovely to talk about cycling along the canal in all weathers.",
    "I trained nineteen warehouse colleagues on the new booking system.",
    "I would love to join Harbour Lane Logistics.",
    "I look forward to hearing from you by Friday 27 November.",
    "Thank you again, Priya.",
]
INVENTED = [
    ("I cut returns handling from six days to one.", "one"),
    ("I led a team of twelve at Fenwick.", "Fenwick"),
    ("I trained ninety warehouse colleagues.", "ninety"),
    ("I trained six colleagues on the booking system.", "six"),
    ("My certificate in Lean Six Sigma would help.", "Lean"),
    ("You have cut returns handling from six days to two.", "yourself"),
    ("I speak fluent German.", "German"),
    ("I was promoted twice in a year.", "promot"),
    ("I saved the depot 40,000 pounds.", "number"),
    ("Your colleague Martin was very kind.", "Martin"),
    ("I also admire your award for sustainability.", "a"),
    ("I won the regional planning prize.", "p"),
    ("I have ten years of experience.", "ten"),
    ("My degree in logistics prepared me well.", "degr"),
    ("As we agreed, I will start in March.", "March"),
    ("I managed a budget of two million.", "million"),
]


def doubts(text: str) -> list[str]:
    return [c.doubt for c in check_claims(text, FACTS)]


@pytest.mark.parametrize("text", TRUE)
def test_what_the_case_holds_is_held(text):
    assert doubts(text) == [""]


@pytest.mark.parametrize(("text", "about"), INVENTED)
def test_what_it_does_not_hold_is_marked_with_the_word_in_doubt(text, about):
    (doubt,) = doubts(text)
    assert about in doubt


def test_every_sentence_that_we_compose_ourselves_is_held():
    for name, case in CASES.items():
        for piece in gallery.pieces(case):
            if piece.draft.kind not in (Kind.THANK_YOU, Kind.RECOVERY):
                continue
            claims = check_claims(piece.draft.body, facts_of(piece.case, piece.interview_id))
            assert [(name, c.text, c.doubt) for c in claims if not c.held] == []


def test_a_held_sentence_names_the_facts_that_hold_it():
    (claim,) = check_claims("I cut returns handling from six days to two.", FACTS)
    assert Origin.RESUME in {s.origin for s in claim.sources}


def test_each_claim_stands_where_it_says():
    case = ALICE
    first = next(iter(gallery.pieces(case)))
    body = compose(case, Kind.THANK_YOU, first.now, to=first.to).body
    assert all(body[c.start : c.end] == c.text for c in check_claims(body, FACTS))


def test_greeting_and_signature_claim_nothing():
    body = "Dear Zebulon,\n\nThank you for your time.\n\nKind regards,\nQuentin Marlborough III"
    assert [c.text for c in check_claims(body, FACTS)] == ["Thank you for your time."]
