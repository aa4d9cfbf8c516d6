"""The ask beats every flat rule, and its chances come true, in worlds drawn from its own priors."""

from collections.abc import Sequence

import numpy as np
import pytest

from planner.ask.cloud.facts import cloud_of
from planner.ask.recruiters.ask_case import AskCase
from planner.plan.fields.terms import Component
from tests.referee.priors import coverage, league, of_component
from tests.referee.recruiters import any_trait_draws, best_asks, meet, replies
from tests.referee.worlds import COMPONENTS, CONSTANTS, World, worlds

CASE = AskCase(Component.BASE, 200_000.0, 200_000.0)


@pytest.fixture(scope="module")
def played() -> tuple[World, ...]:
    return worlds(120, 100, 7)


def test_ours_gains_more_than_any_flat_rule_and_less_than_who_knows_all(played: Sequence[World]) -> None:
    found = league(played)
    flat = [gain for name, gain in found.items() if "flat" in name]
    assert len(flat) == 6
    assert max(flat) < found["ours"] < found["all-knowing"]


@pytest.mark.parametrize("component", COMPONENTS)
def test_stated_chances_are_right_within_three_points(played: Sequence[World], component: Component) -> None:
    for one in coverage(of_component(played, component)):
        assert one.came == pytest.approx(one.stated, abs=0.03)


def test_who_asks_nothing_risks_nothing() -> None:
    generator = np.random.default_rng(1)
    cloud = cloud_of(CASE, CONSTANTS, any_trait_draws(generator, 50))
    got = replies(meet(cloud, generator), 0.0, 1e9)
    assert not got.withdrawn.any()
    assert (got.gain == 0).all()


def test_who_knows_all_asks_the_limit_or_what_is_pulled_up_to_it() -> None:
    generator = np.random.default_rng(2)
    cloud = cloud_of(CASE, CONSTANTS, any_trait_draws(generator, 400))
    met = meet(cloud, generator)
    asks = best_asks(met, 0.0)
    at_limit = np.isclose(asks, met.headroom) & (met.headroom > 0)
    assert at_limit.mean() > 0.3
    assert (asks[~at_limit & (met.headroom > 0)] > met.headroom[~at_limit & (met.headroom > 0)]).mean() > 0.9
