"""The policy is data: whole, sourced, the same in code, documents and case files."""

import sys
from pathlib import Path

import pytest

from cordially.etiquette import HARD_CEILING, POLICY, PRESETS, is_preset
from cordially.etiquette.manners import LOCALES, manners_of
from cordially.etiquette.policy import policy_for
from cordially.model import casefile

ROOT = Path(__file__).parents[2]
ROWS_OF_THE_TABLE = {  # the rows of the policy as it was gathered from its sources
    "thanks.deadline", "thanks.min_delay", "send.window", "thanks.recipients", "panel.max_similarity",
    "thanks.words", "subject", "salutation", "include", "never", "recovery", "checkin.after_promised",
    "checkin.no_date", "checkin.max", "gap.min", "call.when", "call.max", "call.ask", "rejection.reply",
    "stop", "close.offer", "letter", "agency", "rounds", "internal", "withdrawal", "noshow", "debrief",
    "locale",
}  # fmt: skip


def test_every_row_of_the_table_is_a_rule() -> None:
    assert set(POLICY) >= ROWS_OF_THE_TABLE


@pytest.mark.parametrize("rule", POLICY.values(), ids=lambda r: r.id)
def test_a_rule_has_its_text_its_default_and_its_source(rule) -> None:
    assert rule.text.endswith(".")
    assert rule.default
    assert rule.source


def test_the_page_is_written_from_the_policy(monkeypatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import policy_page

    assert policy_page.PAGE.read_text(encoding="utf-8") == policy_page.page(), "run: make policy"
    sys.modules.pop("policy_page")


def test_a_case_file_knows_every_preset_and_locale() -> None:
    assert set(casefile.PRESETS) == set(PRESETS)
    assert set(casefile.LOCALES) == set(LOCALES)
    assert is_preset("strict+de")
    assert not is_preset("strict+mars")


@pytest.mark.parametrize("preset", [*PRESETS, *LOCALES, "strict+jp", "patient+us", "", "odd", "+", "de+fr"])
def test_no_preset_raises_the_ceiling_or_widens_the_hours(preset: str) -> None:
    made = policy_for(preset, "DE")
    assert made.ceiling <= HARD_CEILING
    assert PRESETS["standard"].opens <= made.opens < made.closes <= PRESETS["standard"].closes


def test_the_manners_follow_the_country_unless_the_person_chooses() -> None:
    assert policy_for("standard", "DE").manners.name == "de"
    assert policy_for("strict+us", "DE").manners.name == "us"
    assert policy_for("strict+us", "DE").status_checks == 1
    assert manners_of("us").thanks_optional is False
    assert manners_of("KE").name == "world"
