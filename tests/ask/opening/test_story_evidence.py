"""How evidence reaches an ask: its scale, its years, and the words that say so."""

import pytest

from planner.ask.recruiters.ask_facts import AskFacts, Evidence, evidence_for
from planner.market.bands import BandTable
from planner.model_inputs import load_tables
from planner.plan import Grant, Offer
from planner.plan.fields.terms import Component, Level, Track
from tests.ask.conftest import Asked


@pytest.fixture(scope="module")
def bands() -> BandTable:
    return load_tables().bands


def test_a_level_scales_by_the_midpoints_of_its_bands(bands: BandTable) -> None:
    staff = Offer(id="o1", track=Track.AI_PM, level=Level.STAFF)
    assert evidence_for(staff, bands, 0.5).level_scale == pytest.approx(272_500 / 212_500)


def test_without_a_band_the_scale_is_1_and_a_grant_vests_four_years(bands: BandTable) -> None:
    assert evidence_for(Offer(id="o1", track=Track.OTHER), bands, 0.5) == Evidence(0.5, 1.0, 4.0)


def test_a_grant_gives_the_years_and_a_rate_the_currency(bands: BandTable) -> None:
    grant = Grant(id="g1", value=100_000.0, years=(0.5, 0.5))
    found = evidence_for(Offer(id="o1", grants=(grant,), currency="EUR", rate=1.25), bands, 0.5)
    assert (found.level_scale, found.vest_years) == (0.8, 2.0)


@pytest.mark.parametrize("component", [Component.BASE, Component.EQUITY, Component.SIGN_ON])
def test_evidence_raises_an_opening_and_leads_to_the_stories(
    component: Component, plain: Offer, asked: Asked
) -> None:
    without, ask = asked(plain)[component], asked(plain, AskFacts(evidence=Evidence(0.8)))[component]
    assert without.opening is not None
    assert ask.opening is not None
    assert ask.opening > without.opening
    assert ask.moved[-1].where == "stories"
    assert ask.moved[-1].text.startswith("Stories you tell them speak 80 of 100: up to ")


def test_no_evidence_moves_nothing_and_says_nothing(plain: Offer, asked: Asked) -> None:
    assert asked(plain, AskFacts(evidence=Evidence(0.0)))[Component.BASE].moved == ()


def test_a_bonus_gets_nothing_from_stories(plain: Offer, asked: Asked) -> None:
    told = asked(plain, AskFacts(evidence=Evidence(1.0)))[Component.BONUS]
    assert told.opening == asked(plain)[Component.BONUS].opening
