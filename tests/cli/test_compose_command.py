"""`cordially compose` writes a draft and tells where each sentence comes from."""

import pytest

AFTER = ["--now", "2026-11-25T15:00:00Z"]
CASES = [
    ("one-interviewer.toml", "thank_you", "", "returns backlog"),
    ("panel-of-three.toml", "thank_you", "Jia-Ling", "Dear Dr Chen,"),
    ("bad-interview.toml", "recovery", "Annika", "query plan"),
    ("competition.toml", "thank_you", "", "Dear Grace,"),
    ("silence.toml", "status_check", "", "Northlight Electrical"),
    ("rejection.toml", "goodwill", "", "Dear Mr Ortega,"),
]


@pytest.mark.parametrize(("file", "kind", "to", "words"), CASES)
def test_a_draft_of_each_example(run, file: str, kind: str, to: str, words: str) -> None:
    ran = run("compose", file, "--kind", kind, "--to", to, "--now", "2026-12-02T12:00:00Z", "--json")
    assert ran.code == 0
    assert words in ran.json["body"]
    assert ran.json["kind"] == kind


def test_each_sentence_has_its_place_and_its_sources(run) -> None:
    draft = run("compose", "one-interviewer.toml", *AFTER, "--json").json
    for sentence in draft["sentences"]:
        assert draft["body"][sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["sources"]


def test_a_person_sees_the_letter_and_its_sources(run) -> None:
    draft = run("compose", "one-interviewer.toml", *AFTER, "--json").json
    shown = " ".join(run("compose", "one-interviewer.toml", *AFTER).out.split())
    assert " ".join(draft["body"].split()) in shown
    assert draft["subject"] in shown
    assert "Where each sentence comes from" in shown


def test_what_cannot_be_written_is_told_and_not_invented(run, examples, tmp_path) -> None:
    text = (examples / "one-interviewer.toml").read_text("utf-8")
    file = tmp_path / "case.toml"
    file.write_text(text[: text.index("[interview.debrief]")], "utf-8")
    ran = run("compose", str(file), *AFTER)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("cordially: ")
