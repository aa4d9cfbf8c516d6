"""The cloud's side of the published figures is what our engine computes, not what somebody typed."""

import numpy as np
import pytest

from planner.ask.cloud.facts import cloud_of
from planner.ask.cloud.traits import draw_traits
from planner.ask.recruiters.ask_case import AskCase
from planner.market.studies.moments import MomentTable
from planner.model_inputs import load_tables
from planner.plan.fields.terms import Component
from tests.referee.first_offers import FirstOffers, deals_effect
from tests.referee.moments import REFERENCE, computed, normal_middles, readings, states, survey_asks

COARSE = 40
"""States of the world, a tenth of those in the file."""


@pytest.fixture(scope="module")
def table() -> MomentTable:
    return load_tables().moments


def test_the_table_in_the_file_is_computed_again(table: MomentTable) -> None:
    again = computed(load_tables().asks, COARSE)
    assert again.keys() == {moment.key for moment in table.moments}
    for moment in table.moments:
        width = moment.cloud.high - moment.cloud.low
        assert again[moment.key].median == pytest.approx(moment.cloud.median, abs=0.08 * width), moment.key
        assert again[moment.key].low == pytest.approx(moment.cloud.low, abs=0.2 * width), moment.key
        assert again[moment.key].high == pytest.approx(moment.cloud.high, abs=0.2 * width), moment.key


def test_the_unmoved_cloud_is_near_the_middle_of_the_states(table: MomentTable) -> None:
    asks = load_tables().asks
    read = readings(asks, draw_traits(asks.cloud.manners, asks.cloud.seed))
    for moment in table.moments:
        width = moment.cloud.high - moment.cloud.low
        assert read[moment.key] == pytest.approx(moment.cloud.median, abs=0.08 * width), moment.key


def test_room_is_what_no_room_leaves() -> None:
    asks = load_tables().asks
    read = readings(asks, draw_traits(asks.cloud.manners, asks.cloud.seed))
    assert read["nerdwallet_room"] == pytest.approx(1 - np.mean(asks.base.no_room), abs=1e-3)
    assert read["dice_never"] == pytest.approx(np.mean(asks.base.no_room), abs=1e-3)


def test_states_differ_by_the_assumed_spreads() -> None:
    asks = load_tables().asks
    drawn = list(states(asks, COARSE))
    assert np.std([np.log(state.base.median) for state in drawn]) == pytest.approx(0.25, rel=0.05)
    assert np.std([state.base.pull[0] for state in drawn]) == pytest.approx(0.08, rel=0.05)
    assert all(0 <= state.base.no_room[0] <= state.base.no_room[1] <= 1 for state in drawn)


def test_people_ask_for_five_per_cent_in_surveys() -> None:
    assert np.median(survey_asks()) == pytest.approx(0.05 * REFERENCE)
    assert np.std(np.log(survey_asks(400))) == pytest.approx(0.6, rel=0.02)
    assert normal_middles(3)[1] == 0.0


def test_deals_of_recruiters_one_by_one_have_the_clouds_chances() -> None:
    asks = load_tables().asks
    cloud = cloud_of(
        AskCase(Component.BASE, REFERENCE, REFERENCE),
        asks,
        draw_traits(asks.cloud.manners, asks.cloud.seed),
    )
    averages = cloud.averages(np.array([10_000.0]))
    deals = FirstOffers(cloud).deals(10_000.0)
    assert deals.chance == pytest.approx(float(averages.moves[0]), abs=0.02)
    assert deals.chance * deals.mean == pytest.approx(float(averages.gain[0]), rel=0.05)
    assert deals_effect(FirstOffers(cloud), 10_000.0, 10_000.0) == 0.0
