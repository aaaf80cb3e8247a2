"""`cordially rules`, and the forms in which a proof is given back."""

import json
from pathlib import Path

LETTER = "Thank you for you time.\n\nI enjoyed the tour,and the lunch.\n"


def test_every_rule_has_its_line(run) -> None:
    from cordially.proofing.rule import rules

    shown = run("rules").out

    assert all(rule.id in shown for rule in rules())


def test_one_rule_is_shown_with_its_examples(run) -> None:
    shown = run("rules", "comma.splice").out

    assert "✗ I enjoyed our talk, it was very useful." in shown
    assert "✓ I enjoyed our talk. It was very useful." in shown


def test_an_unknown_rule_is_wrong_use(run) -> None:
    assert run("rules", "comma.slice").code == 2


def test_rules_are_given_to_programs(run) -> None:
    told = json.loads(run("rules", "money.mention", "--json").out)

    assert told["rules"][0]["severity"] == "error"


def test_fix_mends_the_file_and_tells_how_often(run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, "utf-8")

    ran = run("proofread", str(letter), "--fix")

    assert letter.read_text("utf-8") == "Thank you for your time.\n\nI enjoyed the tour, and the lunch.\n"
    assert "2 places mended" in ran.out


def test_sarif_names_the_place_of_each_finding(run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, "utf-8")

    log = json.loads(run("proofread", str(letter), "--sarif").out)

    first = log["runs"][0]["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (first["ruleId"], region["startLine"], region["startColumn"]) == ("confusable", 1, 15)


def test_two_forms_at_once_are_wrong_use(run, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(LETTER, "utf-8")

    assert run("proofread", str(letter), "--fix", "--json").code == 2
