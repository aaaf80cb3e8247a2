"""Wrong use is told in one friendly line on stderr, with exit code 2, and nothing on stdout."""

from pathlib import Path

import pytest

ONE = "one-interviewer.toml"
LETTER = "thank-you.txt"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["plan", "nowhere.toml"], "There is no file nowhere.toml."),
        (["plan"], "Missing argument 'CASE'. Try: cordially plan --help"),
        (["plan", ONE, "--now", "tomorrow"], '--now "tomorrow" is not a time'),
        (["plan", ONE, "--now", "2026-11-25T12:00:00"], "has no zone"),
        (["plan", ONE, "--now", "0001-01-01T00:00:00+14:00"], "is not a time"),
        (["plan", LETTER], "This is not TOML yet"),
        (["plan", "invite.ics", "--json"], "This is not TOML yet"),
        (["plan", ONE, "--sort"], "No such option: --sort"),
        (["compose", ONE, "--to", "Pedro"], "Pedro is not one person of this case. It knows Priya Raman."),
        (["compose", ONE, "--kind", "poem"], "'poem' is not one of 'thank_you'"),
        (["compose", ONE, "--interview", "7"], "There is no interview 7"),
        (
            ["compose", "panel-of-three.toml", "--now", "2026-11-26T17:00:00Z"],
            "Each of them gets a note of their own. Say which with --to",
        ),
        (["proofread", "nowhere.txt"], "There is no file nowhere.txt."),
        (["proofread", LETTER, "--to", "Priya"], "give it with --case"),
        (["proofread", "-", "--case", "-"], "cannot both come from stdin"),
        (["proofread", LETTER, "--case", ONE, "--to", "Pedro"], "Pedro is not one person"),
        (["classify", "nowhere.eml"], "There is no file nowhere.eml."),
        (["explain", "thanks.deadlin"], 'There is no rule thanks.deadlin. Did you mean "thanks.deadline"?'),
        (["explain", "xyzzy"], "cordially explain, for the list"),
        (["sing"], "No such command 'sing'"),
    ],
)
def test_it_is_told(run, words: list[str], told: str) -> None:
    ran = run(*words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cordially: ")
    assert told in ran.err


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"\xff\xfe\x00caf\xe9", "not plain text in UTF-8"), (b"[[person]\n", "not TOML yet")],
)
def test_a_file_of_another_kind_is_told(run, tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "case.toml"
    file.write_bytes(content)
    ran = run("plan", str(file))
    assert ran.code == 2
    assert told in ran.err


def test_a_folder_is_no_file(run, tmp_path: Path) -> None:
    assert "cannot be read" in run("proofread", str(tmp_path)).err


def test_every_mistake_of_a_case_file_is_told_at_once(run, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text('[candidate]\nnam = "Alice"\n[opportunity]\ncompany = "Tern"\n')
    ran = run("plan", str(file))
    assert ran.code == 2
    assert 'candidate.nam: We do not know "nam" here. Did you mean "name"?' in ran.err
    assert "opportunity.role: Which role is it?" in ran.err


def test_a_file_that_is_far_too_large_is_told(run, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    with file.open("wb") as big:
        big.truncate(20_000_001)
    assert "larger than 20 MB" in run("proofread", str(file)).err
