"""A letter on paper: what is usual where the person lives, and the post counts as a contact."""

from __future__ import annotations

from tests.desk.conftest import Hands, seal_now

from cordially.desk import paper
from cordially.desk.models import Letter, Touch
from cordially.post.paper import WHATS, Card, Envelope, FormalLetter


def test_an_american_gets_american_sizes(letter: Letter) -> None:
    found = [paper.choice(letter, what, "", "").size for what in WHATS]
    assert found == ["4x6", "us-letter", "us10"]


def test_elsewhere_the_sizes_are_iso(letter: Letter) -> None:
    letter.candidate.country = "DE"
    assert [paper.choice(letter, what, "nonsense", "").size for what in WHATS] == ["a6", "a4", "c6"]


def test_the_card_has_no_telephone_number(letter: Letter, hands: Hands) -> None:
    card = paper.sheet(letter, paper.choice(letter, "card", "", ""), hands.now)
    assert isinstance(card, Card)
    assert card.greeting.startswith("Dear ")
    assert card.signature.splitlines()[-1] == "Alice Moor"


def test_the_formal_letter_is_dated_as_the_country_does(letter: Letter, hands: Hands) -> None:
    page = paper.sheet(letter, paper.choice(letter, "letter", "", ""), hands.now)
    assert isinstance(page, FormalLetter)
    assert page.date == "November 24, 2026"


def test_both_addresses_are_kept_and_stand_on_the_envelope(letter: Letter, hands: Hands) -> None:
    form = {"my-street": "14 Canal Street", "my-city": "Leeds", "my-country": "GB"}
    paper.save_addresses(letter, {**form, "their-street": "Hafenstr. 12", "their-country": "DE"})
    letter.refresh_from_db()
    sheet = paper.sheet(letter, paper.choice(letter, "envelope", "", ""), hands.now)
    assert isinstance(sheet, Envelope)
    assert sheet.sender == ("Alice Moor", "14 Canal Street", "Leeds")
    assert sheet.to[-1] == "GERMANY"


def test_posting_counts_as_a_contact_once(letter: Letter, hands: Hands) -> None:
    assert paper.posted(letter, hands.now) == ()
    letter.refresh_from_db()
    assert "already" in paper.posted(letter, hands.now)[0].message
    assert [(t.kind, t.channel) for t in Touch.objects.all()] == [("thank_you", "post")]


def test_a_letter_sealed_for_email_is_not_posted_as_well(letter: Letter, hands: Hands) -> None:
    seal_now(letter, hands.now)
    assert "sealed" in paper.posted(letter, hands.now)[0].message
    assert not Touch.objects.exists()
