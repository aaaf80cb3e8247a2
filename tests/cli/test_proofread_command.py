"""`cordially proofread` finds the seeded mistakes, passes the good letter, and says so in its exit code."""

import io
import sys

import pytest

from cordially.cli.proofing import located

CASE = [
    "--case",
    "one-interviewer.toml",
    "--to",
    "Priya",
    "--kind",
    "thank_you",
    "--now",
    "2026-11-25T15:00:00Z",
]


def test_the_good_letter_has_nothing_to_mend(run) -> None:
    ran = run("proofread", "thank-you.txt", *CASE)
    assert ran.code == 0
    assert "to mend" in ran.out


def test_the_good_letter_passes_without_a_case_too(run) -> None:
    assert run("proofread", "thank-you.txt", "--json").code == 0


@pytest.mark.parametrize(
    "wrong",
    [
        "Pryia",
        "Thursday",
        "form",
        "you're",
        "experiance",
        "Harbor Lane",
        "salary",
        "benefits",
        "hear",
        "[date]",
    ],
)
def test_a_seeded_mistake_is_found(run, wrong: str) -> None:
    ran = run("proofread", "mistakes.txt", *CASE, "--json")
    assert ran.code == 1
    assert any(wrong in f["text"] or f["text"] in wrong for f in ran.json["findings"] if f["text"])


def test_a_finding_has_its_documented_keys_and_its_place(run, examples) -> None:
    text = (examples / "mistakes.txt").read_text("utf-8")
    for finding in run("proofread", "mistakes.txt", *CASE, "--json").json["findings"]:
        assert set(finding) == {"rule", "severity", "start", "end", "text", "message", "fixes"}
        assert text[finding["start"] : finding["end"]] == finding["text"]


def test_a_person_is_shown_line_and_column(run) -> None:
    out = run("proofread", "mistakes.txt", *CASE).out
    assert "mistakes.txt:1:6 error name.misspelt" in out
    assert "To mend:" in out


def test_a_letter_may_come_from_stdin(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Dear [Name],\n\nThank you.\n")))
    ran = run("proofread", "-", "--json")
    assert ran.code == 1
    assert ran.json["findings"][0]["text"] == "[Name]"


def test_an_empty_letter_is_no_crash(run, tmp_path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert run("proofread", str(tmp_path / "empty.txt"), "--json").code in (0, 1)


@pytest.mark.parametrize(
    ("text", "span", "shown"),
    [
        ("form here", (0, 4), (1, 1, "form here", "^^^^")),
        ("a\nbc form", (5, 9), (2, 4, "bc form", "   ^^^^")),
        ("a\r\nform\r\n", (3, 7), (2, 1, "form", "^^^^")),
        ("田中 form", (3, 7), (1, 4, "田中 form", "     ^^^^")),
        ("missing", (7, 7), (1, 8, "missing", "       ^")),
        ("one\ntwo", (0, 7), (1, 1, "one", "^^^")),
        ("", (0, 0), (1, 1, "", "^")),
    ],
)
def test_a_span_is_located_and_underlined(text: str, span: tuple[int, int], shown: tuple) -> None:
    assert located(text, *span) == shown


def test_a_long_line_is_shown_around_the_span() -> None:
    row, column, excerpt, mark = located("x " * 100 + "form" + " y" * 100, 200, 204)
    assert (row, column) == (1, 201)
    assert excerpt[mark.index("^") : mark.index("^") + 4] == "form"
    assert excerpt.startswith("…")
    assert len(excerpt) < 75


USED = "I am used to work alone.\n"


def test_a_second_engine_is_asked_only_by_those_who_want_it(run, monkeypatch, tmp_path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(USED)

    assert "used to working" not in run("proofread", str(letter)).out
    assert "used to working" in run("proofread", str(letter), "--lingo").out
    monkeypatch.setenv("CORDIALLY_GRAMMAR", "harper+lingo")
    assert "used to working" in run("proofread", str(letter)).out


def test_asking_for_an_engine_that_is_not_installed_says_how_to_get_it(run, monkeypatch) -> None:
    monkeypatch.setattr("cordially.proofing.lingo.find_spec", lambda module: None)
    ran = run("proofread", "thank-you.txt", "--lingo")

    assert ran.code == 2
    assert 'pip install "cordially[lingo]"' in ran.err
