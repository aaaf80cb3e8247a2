"""Letters on paper: true sizes, text as data, and a plain word where a text or a letter does not fit."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.post.paper import (
    CARDS,
    ENVELOPES,
    PAPERS,
    CannotPrint,
    Card,
    Envelope,
    FormalLetter,
    Sheet,
    envelope_fits,
    fit,
    missing,
    page_count,
    parts,
    render,
)

CARD = Card(
    "Dear Ms Brandt,", ("Thank you for the time you gave me on Tuesday.",), "Yours sincerely,\nAlice Moor"
)
ME = ("Alice Moor", "14 Canal Street", "Leeds", "LS1 4DY")
HELEN = ("Helen Brandt", "Kestrel Freight", "Hafenstr. 12", "20457 Hamburg", "GERMANY")
LETTER = FormalLetter(
    "Alice Moor", ME[1:], HELEN, "24 November 2026", ("Dear Ms Brandt,", "Thank you."), "Yours,", ("Alice",)
)


def millimetres(sheet: Sheet) -> tuple[float, float]:
    box = pypdf.PdfReader(io.BytesIO(render(sheet).data)).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4, 1), round(float(box.height) / 72 * 25.4, 1)


def words_of(sheet: Sheet) -> str:
    pages = pypdf.PdfReader(io.BytesIO(render(sheet).data)).pages
    return " ".join(" ".join(p.extract_text() for p in pages).split())


@pytest.mark.parametrize("size", CARDS)
def test_a_card_has_its_true_size(size: str) -> None:
    assert millimetres(replace(CARD, size=size)) == (CARDS[size].width, CARDS[size].height)


@pytest.mark.parametrize("size", ENVELOPES)
def test_an_envelope_has_its_true_size(size: str) -> None:
    assert millimetres(Envelope(ME, HELEN, size)) == (ENVELOPES[size].width, ENVELOPES[size].height)


@pytest.mark.parametrize(("paper", "size"), [("a4", (210.0, 297.0)), ("us-letter", (215.9, 279.4))])
def test_a_letter_has_its_true_size(paper: str, size: tuple[float, float]) -> None:
    assert set(PAPERS) == {"a4", "us-letter"}
    assert millimetres(replace(LETTER, paper=paper)) == size


def test_a_short_text_fits() -> None:
    assert fit(CARD).over == 0


def test_a_long_text_says_by_how_many_words() -> None:
    long = replace(CARD, body=("word " * 200,))
    over = fit(long).over
    assert 0 < over < 200
    assert fit(replace(long, body=("word " * (200 - over),))).over == 0
    assert fit(replace(long, body=("word " * (201 - over),))).over > 0


def test_a_card_on_ordinary_paper_keeps_its_words_and_says_how_to_print() -> None:
    text = words_of(replace(CARD, sheet="a4"))
    assert "Thank you for the time" in text
    assert "100 %" in text


def test_fonts_are_inside_the_file() -> None:
    fonts = pypdf.PdfReader(io.BytesIO(render(CARD).data)).pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    inner = [f.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"] for f in fonts]
    assert inner
    assert all("/FontFile2" in f.get_object() or "/FontFile3" in f.get_object() for f in inner)


@pytest.mark.parametrize("sheet", [CARD, Envelope(ME, HELEN), LETTER], ids=["card", "envelope", "letter"])
def test_a_preview_is_a_picture(sheet: Sheet) -> None:
    assert render(sheet, "svg").data.startswith(b"<svg")


def test_no_word_becomes_a_command() -> None:
    nasty = '#read("secret") $x^2$ *bold* = heading \\ #sys.version //'
    letter = replace(LETTER, paragraphs=(nasty,), name=nasty)
    assert '#read("secret") $x^2$ *bold* = heading \\ #sys.version //' in words_of(letter)


def test_names_of_many_scripts_are_set_in_a_hand_or_in_print() -> None:
    assert missing(replace(CARD, greeting="Dear Łukasz Żółć, Владимир, Ελένη, Øystein,")) == ""


def test_a_letter_that_no_font_has_is_named_and_the_rest_is_printed() -> None:
    made = render(replace(CARD, greeting="Dear \U00012000,"))
    assert made.missing == "\U00012000"
    assert made.data.startswith(b"%PDF")


def test_a_long_address_is_made_smaller_until_it_fits() -> None:
    assert envelope_fits(Envelope(ME, tuple(f"Line {n}" for n in range(14))))


def test_an_address_that_no_envelope_holds_says_so() -> None:
    assert not envelope_fits(Envelope(ME, tuple(f"Line {n}" for n in range(40))))


def test_a_long_letter_goes_on_overleaf_with_its_signature() -> None:
    long = replace(LETTER, to=tuple(f"{n}. line" for n in range(20)), paragraphs=("A line of it. " * 40,) * 3)
    assert page_count(long) == 2
    assert words_of(long).endswith("Yours, Alice 2 / 2")


def test_a_whole_book_is_refused_with_numbers() -> None:
    with pytest.raises(CannotPrint, match="30,298 characters"):
        render(replace(LETTER, paragraphs=("x" * 30_000,)))


def test_a_letter_comes_apart_into_greeting_words_and_signature() -> None:
    body = "Dear Ms Brandt,\n\nThank you.\nIndeed.\n\nI am keen.\n\nYours sincerely,\nAlice Moor\n"
    assert parts(body) == (
        "Dear Ms Brandt,",
        ("Thank you. Indeed.", "I am keen."),
        "Yours sincerely,\nAlice Moor",
    )


def test_a_text_without_greeting_or_signature_loses_nothing() -> None:
    assert parts("Just this.") == ("", ("Just this.",), "")


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.text(max_size=300))
def test_any_words_at_all_can_be_set(name: str, text: str) -> None:
    assert render(Card(name, (text,), name)).data.startswith(b"%PDF")
