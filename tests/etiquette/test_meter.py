"""The silence meter: where a wait lies among usual ones, kindly, with its sources, and calibrated."""

from dataclasses import replace
from datetime import date, timedelta
from math import exp
from random import Random

import pytest

from cordially.etiquette import silence_meter
from cordially.etiquette.meter import _SPREAD, prior_for, share_below
from cordially.model import Candidate, Case, Interview, Opportunity, Outcome, Reply, ReplyKind


def _process(house, waited: float, id_: str = "o") -> Opportunity:
    """One interview, answered after so many days."""
    over = house.at("2026-01-12 15:00")
    met = Interview(over - timedelta(hours=1), over, id="one")
    word = Reply(over + timedelta(days=waited), ReplyKind.HOLDING)
    return Opportunity("Elsewhere", "Analyst", interviews=(met,), replies=(word,), id=id_)


def test_it_counts_from_their_last_word(house, quiet_case) -> None:
    word = house.reply("2026-12-01 10:00", ReplyKind.HOLDING)
    assert silence_meter(quiet_case(replies=(word,)), house.at("2026-12-11 11:00")).days == 10


def test_the_american_median_is_about_three_weeks(house, quiet_case) -> None:
    assert silence_meter(quiet_case(debriefs=()), house.at("2026-12-15 15:00")).median == 21


def test_a_country_and_a_sector_with_figures_of_their_own_use_them() -> None:
    assert prior_for("IN", "").mean == 16.1
    assert prior_for("GB", "government").mean == 53.8
    assert prior_for("FR", "").whose == "America"


def test_the_words_name_the_figures_and_their_source(house, quiet_case) -> None:
    said = silence_meter(quiet_case(sector="government"), house.at("2026-12-20 15:00")).reason
    assert "government offices" in said.text
    assert "NACE" in said.source


def test_before_a_named_day_silence_tells_nothing(house, quiet_case) -> None:
    said = silence_meter(quiet_case(), house.at("2026-12-01 15:00")).reason.text
    assert "They named Friday 4 December, so until then this silence tells nothing at all." in said


def test_own_answers_move_the_median(house, quiet_case) -> None:
    quick = tuple(_process(house, 5, f"o{n}") for n in range(10))
    case = replace(quiet_case(), others=quick)
    found = silence_meter(case, house.at("2026-12-20 15:00"))
    assert found.own == 10
    assert 5 < found.median < 12
    assert "10 answers of your own" in found.reason.text


@pytest.mark.parametrize("kind", [ReplyKind.REJECTION, ReplyKind.OFFER])
def test_a_decision_ends_the_wait(house, quiet_case, kind: ReplyKind) -> None:
    word = house.reply("2026-12-01 10:00", kind)
    assert silence_meter(quiet_case(replies=(word,)), house.at("2026-12-11 11:00")) is None


def test_nothing_is_measured_after_the_ending_and_before_the_interview(house, quiet_case) -> None:
    let_go = quiet_case(outcome=Outcome.NO_ANSWER, outcome_at=house.at("2026-12-30 10:00"))
    assert silence_meter(let_go, house.at("2027-01-05 10:00")) is None
    assert silence_meter(house.case(), house.at("2026-11-20 10:00")) is None


def test_an_automatic_answer_is_no_word(house, quiet_case) -> None:
    away = house.reply("2026-12-10 10:00", ReplyKind.AUTO_REPLY, returns=date(2026, 12, 14))
    assert silence_meter(quiet_case(replies=(away,)), house.at("2026-12-11 15:00")).days == 17


def test_a_longer_wait_never_has_a_smaller_share(house, quiet_case) -> None:
    shares = [
        silence_meter(quiet_case(), house.at("2026-12-01 15:00") + timedelta(days=n)).share for n in range(80)
    ]
    assert shares == sorted(shares)


def test_the_share_is_calibrated_on_waits_drawn_from_the_model() -> None:
    draw = Random(7)
    waits = [21 * exp(draw.gauss(0, _SPREAD)) for _ in range(20_000)]
    for days in (7, 14, 21, 30, 45, 60):
        within = sum(w <= days for w in waits) / len(waits)
        assert abs(within - share_below(days, 21)) < 0.012


def test_own_history_finds_a_market_of_its_own(house) -> None:
    """After fifteen answers in a market twice as slow, the shares are within a tenth of the truth."""
    draw = Random(11)
    waits = [42 * exp(draw.gauss(0, _SPREAD)) for _ in range(15)]
    others = tuple(_process(house, w, f"o{n}") for n, w in enumerate(waits))
    here = Opportunity("Here", "Analyst", interviews=_process(house, 1).interviews)
    found = silence_meter(Case(Candidate("A"), here, others), house.at("2026-12-20 15:00"))
    assert abs(share_below(30, found.median) - share_below(30, 42)) < 0.15
