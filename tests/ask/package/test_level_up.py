"""The level above, midpoint to midpoint."""

import json

import pytest
from msgspec.structs import replace

from planner.ask.package.level_up import level_up, next_level
from planner.disk import resource
from planner.market.bands import BandTable, read_bands
from planner.model_inputs import load_tables
from planner.plan import Assumptions, Offer
from planner.plan.fields.terms import Component, Level, Track

LIMITS = load_tables().asks.package
BAY = Offer(id="o1", track=Track.AI_PM, metro="San Francisco-Oakland-Berkeley, CA", valuation=1e9)


@pytest.fixture(scope="module")
def bands() -> BandTable:
    return read_bands(json.loads(resource("tables/bands.json").read_text(encoding="utf-8")))


def test_published_bands_give_each_component_from_middle_to_middle(bands: BandTable) -> None:
    review = level_up(BAY, bands, Assumptions(), 0.0, LIMITS)
    assert review is not None
    assert review.level is Level.STAFF
    gains = dict(review.gains)
    assert gains[Component.BASE] == 60_000  # 272,500 - 212,500
    assert gains[Component.EQUITY] == pytest.approx(650_000)  # .135 % - .07 % of 1B
    assert gains[Component.SIGN_ON] == 17_500
    assert gains[Component.BONUS] == pytest.approx(5)


def test_gains_are_in_the_offers_currency(bands: BandTable) -> None:
    review = level_up(replace(BAY, rate=2.0), bands, Assumptions(), 0.0, LIMITS)
    assert review is not None
    assert dict(review.gains)[Component.BASE] == 30_000


def test_typed_bands_come_first_and_speak_of_base_alone(bands: BandTable) -> None:
    typed = {"market_min": 190e3, "market_max": 210e3, "next_min": 240e3, "next_max": 260e3}
    review = level_up(replace(BAY, **typed), bands, Assumptions(), 0.0, LIMITS)
    assert review is not None
    assert review.gains == ((Component.BASE, 50e3),)


def test_strong_stories_lift_the_chance(bands: BandTable) -> None:
    chances = [
        (review.low, review.high)
        for evidence in (0.0, 0.69, 0.7)
        if (review := level_up(BAY, bands, Assumptions(), evidence, LIMITS))
    ]
    assert chances == [(0.05, 0.2), (0.05, 0.2), (0.05, 0.3)]


def test_away_from_the_bands_place_there_is_none(bands: BandTable) -> None:
    assert level_up(replace(BAY, metro=""), bands, Assumptions(), 0.0, LIMITS) is None


def test_no_level_is_above_the_highest() -> None:
    assert next_level(Level.PRINCIPAL) is None
    assert next_level(Level.SENIOR) is Level.STAFF
