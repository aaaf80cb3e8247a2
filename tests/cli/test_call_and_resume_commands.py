"""`cordially call` shows the call card, `cordially resume` the lines of a résumé."""

from cordially import parse_case


def test_a_call_that_is_too_early_says_from_when(run) -> None:
    ran = run("call", "silence.toml", "--now", "2026-11-24T15:00:00Z")
    assert ran.code == 0
    assert "A call is proper only after one email" in ran.out
    assert "A good hour there is from Tuesday 8 December, 09:30 (America/Toronto)." in ran.out


def test_the_card_holds_number_script_and_voicemail(run) -> None:
    card = run("call", "silence.toml", "--to", "Dana", "--json").json
    assert (card["person"], card["dial"]) == ("Dana Whitecloud", "+14165550190")
    assert len(card["script"]) == 4
    assert len(" ".join(card["voicemail"]).split()) <= 75


def test_somebody_without_a_number_is_asked_for_it(run) -> None:
    assert "Number: not known" in run("call", "one-interviewer.toml", "--now", "2026-12-14T12:00:00Z").out


def test_the_lines_of_a_resume_can_be_put_into_a_case_file(run, examples) -> None:
    printed = run("resume", "resume.txt").out
    case, problems = parse_case(
        f'[candidate]\nname = "Alice"\n{printed}\n[opportunity]\ncompany = "Kiln"\nrole = "Potter"\n'
    )
    assert case
    assert problems == ()
    assert case.candidate.highlights[0].text == "Cut returns handling from six days to two"
    assert len(case.candidate.highlights) == 5


def test_a_file_without_deeds_is_told(run, tmp_path) -> None:
    empty = tmp_path / "cv.txt"
    empty.write_text("Skills\nExcel\n", "utf-8")
    ran = run("resume", str(empty))
    assert (ran.code, "no lines about what you did" in ran.err) == (2, True)
