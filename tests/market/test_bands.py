"""The user's own bands come before the published ones, measure by measure."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import analyse
from planner.ask.package.level_up import level_up
from planner.ask.recruiters.ask_facts import market_grant
from planner.market.bands import TYPED, BandTable, market_band, own_row
from planner.market.check import incomplete_bands
from planner.model_inputs import load_tables
from planner.plan import Assumptions, Offer, OwnBand, Plan
from planner.plan.edits import enter
from planner.plan.fields.terms import Component, Level, Track
from tests.inputs import known_inputs
from tests.market.test_tables import TABLES

TODAY = datetime.date(2026, 3, 2)
BAY = "San Francisco-Oakland-Berkeley, CA"
OFFER = Offer(id="o1", track=Track.AI_PM, metro=BAY, base=200_000.0, valuation=1e9)
OWN = OwnBand(id="b1", base_low=230e3, base_high=250e3, source="A recruiter, March")


def table(*own: OwnBand) -> BandTable:
    return TABLES.bands.with_own(own)


def test_an_own_band_comes_before_the_published_one_and_names_its_source() -> None:
    band = market_band(OFFER, table(OWN))
    assert band is not None
    assert (band.low, band.high, band.source) == (230e3, 250e3, f"{TYPED}: A recruiter, March")


def test_what_an_own_band_does_not_say_is_still_the_published_one_s() -> None:
    assert market_grant(OFFER, table(OWN)) == pytest.approx(700_000)  # .07 % of 1B


@pytest.mark.parametrize(
    ("place", "fits"), [("", True), (BAY, True), ("CA", True), ("Austin-Round Rock, TX", False)]
)
def test_an_own_band_is_for_its_place_or_for_everywhere(place: str, fits: bool) -> None:
    band = market_band(OFFER, table(replace(OWN, place=place)))
    assert band is not None
    assert (band.low == 230e3) is fits


@pytest.mark.parametrize("ends", [{"base_high": None}, {"base_low": 260e3}])
def test_a_band_without_both_ends_in_order_is_left_out_and_named(ends: dict[str, float | None]) -> None:
    lame = replace(OWN, **ends)
    band = market_band(OFFER, table(lame))
    assert band is not None
    assert band.low == 200e3
    [problem] = incomplete_bands(Plan(bands=(lame,)))
    assert problem.where in ("bands.b1.base_high", "bands.b1.base_low")


def test_a_level_above_is_read_from_own_rows_too() -> None:
    above = OwnBand(id="b2", level=Level.STAFF, base_low=300e3, base_high=320e3)
    effect = level_up(OFFER, table(OWN, above), Assumptions(), 0.0, load_tables().asks.package)
    assert effect is not None
    assert dict(effect.gains)[Component.BASE] == 70_000  # 310,000 - 240,000
    assert effect.source.startswith(f"{TYPED}; {TYPED}: A recruiter, March; ")


def test_an_own_band_moves_the_ask_and_one_that_cannot_be_read_does_not() -> None:
    inputs = known_inputs(TODAY)
    high = OwnBand(id="b1", base_low=300e3, base_high=340e3)
    plan = Plan(offers=(OFFER,))
    plain = analyse(plan, inputs)
    moved_plan = replace(plan, bands=(high,))
    moved = analyse(moved_plan, inputs, plain)
    wrong = analyse(enter(moved_plan, "bands.b1.base_high", "lots", TODAY), inputs, moved)
    openings = [analysis.offers["o1"].asks[Component.BASE].opening for analysis in (plain, moved, wrong)]
    assert openings[0] is not None
    assert openings[1] is not None
    assert openings[1] > openings[0] == openings[2]


def test_a_row_keeps_what_it_was_made_of() -> None:
    assert own_row(OWN).own == "b1"
    assert [row.own for row in table(OWN).rows[:2]] == ["b1", ""]
