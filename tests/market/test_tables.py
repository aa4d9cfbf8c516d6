"""Stages, living cost and bands: what stands in the tables, and what the user typed instead."""

import pytest

from planner.market.bands import market_band
from planner.market.living_cost import real_pay
from planner.market.stages import Risk
from planner.plan import Assumptions, Offer, StageView
from planner.plan.fields.terms import Level, Stage, Track
from tests.pay.vectors import real_tables

TABLES = real_tables()
BAY = "San Francisco-Oakland-Berkeley, CA"


def test_a_stage_is_the_middle_of_its_range() -> None:
    assert TABLES.stages.risk(Stage.SERIES_C, Assumptions()) == Risk(0.6, 0.06, 4, 0.6)


def test_the_users_own_number_replaces_the_tables_alone() -> None:
    typed = Assumptions(stages=(StageView(id=Stage.SEED, volatility=0.5, failure=0.0),))
    assert TABLES.stages.risk(Stage.SEED, typed) == Risk(0.5, 0.0, 7.5, 0.3)


@pytest.mark.parametrize(
    ("metro", "state", "parity"),
    [(BAY, "CA", 118.2), ("", "CA", 110.7), ("", "NYC", 107.9), ("", "DC", 109.9)],
)
def test_prices_are_the_metros_else_the_states(metro: str, state: str, parity: float) -> None:
    assert TABLES.living.parity(metro, state) == parity


def test_prices_outside_the_us_are_left_alone() -> None:
    assert TABLES.living.parity("", "outside US") == 100


def test_only_the_share_spent_feels_the_prices() -> None:
    assert real_pay(100_000, 125, 0.5) == pytest.approx(90_000)


def offer(metro: str = BAY, level: Level = Level.SENIOR, typed: tuple[float, float] | None = None) -> Offer:
    low, high = typed or (None, None)
    return Offer(id="o1", track=Track.AI_PM, level=level, metro=metro, market_min=low, market_max=high)


def test_the_published_band_is_for_the_bay_area() -> None:
    band = market_band(offer(), TABLES.bands)
    assert band is not None
    assert (band.low, band.high, band.middle) == (200_000, 225_000, 212_500)
    assert "Valenx" in band.source
    assert market_band(offer(metro="Boulder, CO"), TABLES.bands) is None
    assert market_band(offer(level=Level.MID), TABLES.bands) is None


def test_a_typed_band_comes_first_and_says_so() -> None:
    band = market_band(offer(metro="", typed=(150_000.0, 190_000.0)), TABLES.bands)
    assert band is not None
    assert (band.middle, band.source) == (170_000, "Typed by you")


def test_a_level_has_its_midpoint() -> None:
    assert TABLES.bands.midpoint("ai_pm", Level.STAFF) == 272_500
    assert TABLES.bands.midpoint("other", Level.STAFF) is None


def test_every_part_says_where_it_comes_from() -> None:
    assert all((TABLES.tax.source, TABLES.living.source, TABLES.stages.source, TABLES.bands.premium.source))
