"""`cordially print` writes a card, a letter or an envelope, and says how it lies on its paper."""

import pytest

from cordially.cli import printing

NOW = ["--now", "2026-11-26T10:00:00Z"]


def test_a_card_is_a_pdf_that_says_how_it_fits(run, tmp_path) -> None:
    file = tmp_path / "card.pdf"
    ran = run("print", "one-interviewer.toml", str(file), *NOW)
    assert (ran.code, file.read_bytes()[:5]) == (0, b"%PDF-")
    assert "A6 card, 148 × 105 mm, at true size on A4" in ran.out
    assert "It fits:" in ran.out


def test_a_text_that_is_too_long_for_its_card_says_by_how_many_words(run, tmp_path) -> None:
    text = tmp_path / "mine.txt"
    text.write_text(
        "Dear Priya,\n\n" + "Thank you for your time. " * 60 + "\n\nKind regards,\nAlice\n", "utf-8"
    )
    words = ["--text", str(text), "--size", "a7"]
    ran = run("print", "one-interviewer.toml", str(tmp_path / "card.svg"), *words, *NOW)
    assert "Too long for this card, by" in ran.out


def test_a_panel_asks_to_whom(run, tmp_path) -> None:
    ran = run("print", "panel-of-three.toml", str(tmp_path / "card.pdf"), "--now", "2026-11-26T17:00:00Z")
    assert (ran.code, "Tomasz Wójcik" in ran.err) == (2, True)
    assert not (tmp_path / "card.pdf").exists()


def test_an_envelope_bears_both_addresses_in_their_lines(run, tmp_path, monkeypatch) -> None:
    set_: list[object] = []
    render = printing.paper.render
    monkeypatch.setattr(
        printing.paper, "render", lambda sheet, form: set_.append(sheet) or render(sheet, form)
    )
    both = ["--my-address", "1 Elm Road; Leeds LS1 1AA", "--their-address", "2 Quay;Hull HU1 1AA"]
    run("print", "one-interviewer.toml", str(tmp_path / "e.png"), "--what", "envelope", *both, *NOW)
    (envelope,) = set_
    assert envelope.sender == ("Alice Okonkwo", "1 Elm Road", "Leeds LS1 1AA")
    assert envelope.to == ("Priya Raman", "Harbour Lane Logistics", "2 Quay", "Hull HU1 1AA")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["card.doc"], "should end in .pdf, .svg or .png"),
        (["card.pdf", "--size", "b5"], "There are a6, 4x6, a7, c6"),
        (["card.pdf", "--sheet", "vellum"], "a4, us-letter or card"),
        (["gone/card.pdf"], "could not be written"),
        (["card.pdf", "--what", "envelope", "--their-address", ";".join("x" * 30)], "up to 20 lines"),
    ],
)
def test_wrong_use_is_told_and_writes_nothing(
    run, tmp_path, monkeypatch, words: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("print", "one-interviewer.toml", *words, *NOW)
    assert (ran.code, told in ran.err) == (2, True)
    assert list(tmp_path.iterdir()) == []
