"""A model's wording is checked before anything else; what no note holds stops the seal."""

from __future__ import annotations

import pytest
from pydantic_ai.messages import ModelResponse, TextPart
from pydantic_ai.models.function import FunctionModel

from cordially.desk import letters, phrasing, sealing
from cordially.desk.models import LetterVersion
from cordially.post.llm import ModelChoice, NoModel

pytestmark = pytest.mark.django_db
HERE = ModelChoice("small", "http://localhost:11434/v1")
INVENTED = "I have led forty welders in Norway."


def says(text):
    return FunctionModel(lambda messages, info: ModelResponse([TextPart(text)]))


def with_claim(letter):
    return letter.body.replace("\n\n", f"\n\n{INVENTED} ", 1)


def test_an_invented_sentence_is_marked_and_stops_the_seal(letter, hands):
    phrasing.rephrase(letter, HERE, hands.now, model=says(with_claim(letter)))
    errors = letters.proof_of(letter, hands.now).errors
    assert [e.text for e in errors if e.rule == "fact.unheld"] == [INVENTED]
    assert any("mend" in o.message or "error" in o.message for o in sealing.obstacles(letter, hands.now))


def test_taken_out_the_letter_is_in_order_again(letter, hands):
    phrasing.rephrase(letter, HERE, hands.now, model=says(with_claim(letter)))
    mended = letter.body.replace(INVENTED + " ", "")
    letters.save_text(letter, letter.subject, mended, letter.revision, hands.now)
    assert [e for e in letters.proof_of(letter, hands.now).errors if e.rule == "fact.unheld"] == []


def test_noted_down_the_sentence_is_held(letter, hands):
    phrasing.rephrase(letter, HERE, hands.now, model=says(with_claim(letter)))
    candidate = letter.candidate
    candidate.resume = "Led forty welders in Norway"
    candidate.save()
    letter.refresh_from_db()
    assert [e for e in letters.proof_of(letter, hands.now).errors if e.rule == "fact.unheld"] == []


def test_a_true_wording_has_no_doubts_and_the_text_before_is_kept(letter, hands):
    before = letter.body
    phrasing.rephrase(letter, HERE, hands.now, model=says(before))
    assert letters.proof_of(letter, hands.now).errors == ()
    assert LetterVersion.objects.get().body == before


def test_a_model_that_fails_changes_nothing(letter, hands):
    before = letter.body
    with pytest.raises(NoModel):
        phrasing.rephrase(letter, HERE, hands.now, model=says("No."))
    letter.refresh_from_db()
    assert letter.body == before


def test_addresses_and_numbers_of_the_candidate_do_not_leave(letter):
    shown = phrasing.leaves(letter)
    assert letter.candidate.email not in shown
    assert "Facts:" in shown
    assert "regards" not in shown.lower()


def test_the_persons_own_signature_stands_under_what_the_model_wrote(letter, hands):
    ending = letter.body.strip().split("\n\n")[-1]
    said = letter.body.replace(ending, "Best,\nSomebody Else")
    phrasing.rephrase(letter, HERE, hands.now, model=says(said))
    assert letter.body.strip().endswith(ending)
    assert "Somebody" not in letter.body
