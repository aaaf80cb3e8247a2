"""docs/rules.md says what the rules say."""

from pathlib import Path

from cordially.proofing.rule import rules

PAGE = Path(__file__).parents[2].joinpath("docs/rules.md").read_text("utf-8")


def test_every_rule_has_its_heading_and_its_summary() -> None:
    assert [r.id for r in rules() if f"## {r.id}\n\n{r.summary}" not in PAGE] == []
