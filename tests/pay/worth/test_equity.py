"""One dollar of a grant, against what can be worked out without a simulation."""

from math import exp, log, sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest

from planner.market.stages import Risk
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.equity_money import unit_equity
from planner.pay.worth.milestone import milestone_met
from planner.pay.worth.tranche import UnitEquity
from planner.plan import Assumptions, Grant
from planner.plan.fields.terms import GrantKind

STAYS: dict[str, Any] = {"leave_rate": 0.0, "equity_premium": 0.0}
PUBLIC = Risk(0.35, 0.0, 0.0, 1.0)
PRIVATE = Risk(0.6, 0.06, 4.0, 0.6)


def simulated(grant: Grant, risk: Risk, draws: Draws, **assumed: Any) -> UnitEquity:
    return unit_equity(grant, 0, risk, Assumptions(**(STAYS | assumed)), draws, SimulationCache())


def once(month: int, **changes: Any) -> Grant:
    fields: dict[str, Any] = {"id": "g", "value": 1.0, "events": ((month, 1.0),)} | changes
    return Grant(**fields)


def option(month: int, strike: float) -> Grant:
    return once(month, kind=GrantKind.OPTION, price=1.0, strike=strike)


def black_scholes(strike: float, years: float, volatility: float, rate: float) -> float:
    spread = volatility * sqrt(years)
    up = (log(1 / strike) + (rate + volatility**2 / 2) * years) / spread
    normal = NormalDist()
    return normal.cdf(up) - strike * exp(-rate * years) * normal.cdf(up - spread)


@pytest.mark.parametrize("years", [1, 2, 4])
@pytest.mark.parametrize("failure", [0.0, 0.1])
def test_a_living_share_is_a_martingale_at_the_free_rate(years: int, failure: float, draws: Draws) -> None:
    unit = simulated(once(12 * years), Risk(0.5, failure, 0.0, 1.0), draws)
    assert exp(-0.04 * years) * unit.means.sum() == pytest.approx(1, rel=0.015)


@pytest.mark.parametrize("strike", [0.5, 1.0, 1.5])
def test_options_average_to_black_scholes(strike: float, draws: Draws) -> None:
    unit = simulated(option(36, strike), PUBLIC, draws)
    assert exp(-0.12) * unit.means.sum() == pytest.approx(black_scholes(strike, 3, 0.35, 0.04), rel=0.02)


def test_a_strike_not_named_yet_is_the_fair_value_of_a_common_share(draws: Draws) -> None:
    awaited = once(36, value=None, kind=GrantKind.OPTION, percent=0.01, valuation=100.0)
    assert simulated(awaited, PRIVATE, draws).means == pytest.approx(
        simulated(option(36, PRIVATE.common_ratio), PRIVATE, draws).means
    )


def test_a_private_share_waits_for_liquidity(draws: Draws) -> None:
    assert simulated(Grant(id="g", value=1.0), PRIVATE, draws).years == (4,)
    late = simulated(Grant(id="g", value=1.0), Risk(0.6, 0.06, 5.5, 0.6), draws)
    assert (late.years, list(late.dates)) == ((6,), [pytest.approx(5.5)])


def test_a_cash_plan_waits_for_nothing_and_bears_failure_alone(draws: Draws) -> None:
    unit = simulated(once(24, kind=GrantKind.CASH), PRIVATE, draws)
    assert unit.years == (2,)
    assert unit.means[0] == pytest.approx(exp(-0.12), rel=0.002)


def test_leaving_forfeits_what_has_not_vested(draws: Draws) -> None:
    unit = simulated(once(24, kind=GrantKind.CASH), PUBLIC, draws, leave_rate=0.15)
    assert unit.means[0] == pytest.approx(exp(-0.3), rel=0.002)


def test_only_vests_within_the_horizon_count(draws: Draws) -> None:
    unit = simulated(Grant(id="g", kind=GrantKind.CASH, value=1.0), PUBLIC, draws, horizon_years=2)
    assert unit.means.sum() == pytest.approx(0.5)


def test_those_who_leave_must_exercise_within_90_days(draws: Draws) -> None:
    stays = simulated(option(12, 0.1), PRIVATE, draws)
    leaves = simulated(option(12, 0.1), PRIVATE, draws, leave_rate=0.5)
    assert stays.years == (4,)
    assert leaves.years == (2, 3, 4)
    assert (leaves.amounts >= 0).all()
    kept = np.exp(-0.04 * leaves.dates) @ leaves.means
    early = (
        exp(-0.04 * 4) * stays.means[0] * exp(-0.5)
    )  # a deep option is nearly the share: exercise costs little
    assert kept == pytest.approx(early, rel=0.05)


def test_a_worthless_option_is_left_alone(draws: Draws) -> None:
    assert simulated(option(12, 1_000.0), PUBLIC, draws).amounts.max() == 0


@pytest.mark.parametrize("chance", [0.0, 0.2, 0.55, 0.8, 1.0])
def test_a_milestone_is_met_as_often_as_its_chance(chance: float, draws: Draws) -> None:
    for number in range(3):
        assert milestone_met(chance, 18, draws, number).mean() == pytest.approx(chance, abs=0.008)


def test_a_milestone_is_met_more_often_where_the_shares_did_well(draws: Draws) -> None:
    met = milestone_met(0.55, 24, draws, 0)
    well = draws.brownian(8) > 0
    assert met[well].mean() > met[~well].mean() + 0.2


def test_what_hangs_on_a_milestone_vests_later_and_only_if_met(draws: Draws) -> None:
    grant = once(12, kind=GrantKind.CASH, milestone_share=0.5, milestone_chance=0.6, milestone_delay=6)
    unit = simulated(grant, PUBLIC, draws)
    assert unit.years == (1, 2)
    assert unit.means == pytest.approx([0.5, 0.3], rel=0.02)
    assert unit.dates == pytest.approx([1.0, 1.5])


def test_the_same_draws_serve_every_offer(draws: Draws) -> None:
    kept = SimulationCache()
    first = unit_equity(Grant(id="a", value=1.0), 0, PUBLIC, Assumptions(), draws, kept)
    second = unit_equity(Grant(id="b", value=9.0), 0, PUBLIC, Assumptions(), draws, kept)
    assert second is first


def test_every_path_has_its_mirror(draws: Draws) -> None:
    for some in (draws, draws.thinned(4)):
        half, motion = some.paths // 2, some.brownian(40)
        assert (motion[:half] == -motion[half:]).all()


def test_the_motion_on_some_paths_is_that_of_all_at_their_quarters(draws: Draws) -> None:
    paths, quarters = np.array([0, 7, 9_999, 10_000, 19_999]), np.array([1, 60, 8, 8, 60])
    each = [draws.brownian(quarter)[path] for path, quarter in zip(paths, quarters, strict=True)]
    assert draws.brownian_on(paths, quarters).tolist() == each
