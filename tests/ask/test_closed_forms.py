"""Closed forms of the cloud against recruiters drawn one by one."""

from dataclasses import replace
from statistics import NormalDist

import numpy as np
import pytest

from planner.ask.recruiters.cloud import Cloud, HeadroomLimit, chance_below, chance_of, mean_up_to, unmoved
from planner.ask.recruiters.gain import average
from planner.ask.recruiters.recruiter_traits import RecruiterTraits
from planner.plan.fields.terms import Component
from tests.referee.recruiters import drawn_headroom

DRAWS = 4_000


def clouds(manners: RecruiterTraits) -> dict[str, Cloud]:
    plain = unmoved(Component.BASE, 200_000.0, 200_000.0, manners)
    cut, lift = HeadroomLimit(0.85, 9_000.0, lifts=False), HeadroomLimit(0.7, 6_000.0, lifts=True)
    spread = HeadroomLimit(0.5, 20_000.0 * (0.5 + 0.5 * manners.rival), lifts=True)
    return {
        "plain": plain,
        "cut": replace(plain, limits=(cut,)),
        "cut and lifted": replace(plain, limits=(cut, lift, spread)),
        "grown by evidence": replace(plain, growth=1.5, added=7_000.0, limits=(cut,)),
        "closed": replace(plain, limits=(HeadroomLimit(0.85, 0.0, lifts=False),)),
    }


@pytest.mark.parametrize("name", ["plain", "cut", "cut and lifted", "grown by evidence", "closed"])
@pytest.mark.parametrize("ask", [4_000.0, 12_000.0, 30_000.0])
def test_gain_and_chances_equal_those_of_drawn_recruiters(
    name: str, ask: float, manners: RecruiterTraits
) -> None:
    cloud = clouds(manners)[name]
    generator = np.random.default_rng(7)
    headroom = drawn_headroom(cloud, generator, DRAWS)
    accepted = (headroom >= ask) & (generator.random(headroom.shape) < cloud.accepts)
    over = (ask - cloud.ceiling) / cloud.tau
    answers = ~accepted & (generator.random(headroom.shape) < 1 / (1 + np.exp(over)))
    stands = 1 - (0.005 + cloud.overreach / (1 + np.exp(cloud.margin / cloud.tau - over)))
    part = np.minimum(cloud.pull * ask, headroom)
    ours = average(cloud, np.array([ask]))
    assert float(ours.gain[0]) == pytest.approx((stands * (accepted * ask + answers * part)).mean(), rel=0.01)
    assert float(ours.full[0]) == pytest.approx((stands * accepted).mean(), abs=0.002)
    assert float(ours.part[0]) == pytest.approx((stands * answers * (headroom > 0)).mean(), abs=0.002)


def test_mean_up_to_is_the_integral_of_the_chance(manners: RecruiterTraits) -> None:
    cloud = clouds(manners)["cut and lifted"]
    grid = np.arange(0.5, 40_000.0)[:, np.newaxis]
    integral = sum(
        chance_of(cloud, grid[first : first + 1_000]).sum(axis=0) for first in range(0, 40_000, 1_000)
    )
    ours = mean_up_to(cloud, np.full(cloud.median.shape, 40_000.0))
    np.testing.assert_allclose(ours, integral, rtol=1e-3)


def test_chance_below_is_the_normal_distribution() -> None:
    places = np.linspace(-9, 9, 2_001)
    exact = [NormalDist().cdf(place) for place in places]
    np.testing.assert_allclose(chance_below(places), exact, atol=2e-7)
