"""An offer's own volatility, failure, years to liquidity and common ratio; and how long options can wait."""

from typing import Any

import numpy as np
import pytest

from planner.market.stages import Risk
from planner.market.tables import Tables
from planner.pay.sensitivity.flip_inputs import Rivals, flip_inputs
from planner.pay.tax.leave import leave_curve
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.equity_money import unit_equity
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.tranche import UnitEquity
from planner.pay.worth.worth import worth
from planner.plan import Assumptions, Grant, Offer, Person, StageView
from planner.plan.fields.terms import GrantKind, Stage

OWN: dict[str, Any] = {"volatility": 0.4, "failure": 0.02, "liquidity_years": 0.5, "common_ratio": 0.9}
GRANT = Grant(id="g", value=400_000.0)


def offered(**fields: Any) -> Offer:
    plain: dict[str, Any] = {"id": "o1", "base": 200_000.0, "stage": Stage.SERIES_C, "grants": (GRANT,)}
    return Offer(**(plain | fields))


def total(offer: Offer, tables: Tables, draws: Draws, assumptions: Assumptions | None = None) -> float:
    valued = worth(
        offer, Person(), assumptions or Assumptions(), Simulation(tables, draws, SimulationCache())
    )
    return valued.total


def test_an_offers_own_numbers_come_before_its_stage(tables: Tables) -> None:
    table = tables.stages.risk(Stage.SERIES_C, Assumptions())
    assert tables.stages.risk_of(offered(), Assumptions()) == table
    assert tables.stages.risk_of(offered(**OWN), Assumptions()) == Risk(*OWN.values())
    changed = Assumptions(stages=(StageView(id=Stage.SERIES_C, volatility=0.7, failure=0.09),))
    half = tables.stages.risk_of(offered(volatility=0.5), changed)
    assert (half.volatility, half.failure, half.common_ratio) == (0.5, 0.09, table.common_ratio)


def test_a_number_of_0_is_typed_too(tables: Tables) -> None:
    assert tables.stages.risk_of(offered(failure=0.0), Assumptions()).failure == 0.0


def test_own_numbers_are_worth_what_the_same_stage_would_be(tables: Tables, draws: Draws) -> None:
    staged = Assumptions(stages=(StageView(id=Stage.SERIES_C, **OWN),))
    assert total(offered(**OWN), tables, draws) == total(offered(), tables, draws, staged)


@pytest.mark.parametrize(
    "change",
    [
        *({key: value} for key, value in OWN.items()),
        {"tender_month": 12},
        {"refresher": 50_000.0},
    ],
    ids=str,
)
def test_each_new_input_moves_the_worth_through_a_shared_cache(
    change: dict[str, Any], tables: Tables, draws: Draws
) -> None:
    simulation_cache = SimulationCache()
    before, after = (
        worth(offer, Person(), Assumptions(), Simulation(tables, draws, simulation_cache)).total
        for offer in (offered(), offered(**change))
    )
    assert abs(after - before) > 100
    assert after == total(offered(**change), tables, draws)


@pytest.mark.parametrize(
    ("changed", "offer"),
    [
        ({"refresher_chance": 0.2}, {"refresher": 50_000.0}),
        ({"tender_share": 0.6}, {"tender_month": 12}),
        ({"tender_ratio": 0.7}, {"tender_month": 12}),
        ({"tender_every": 6}, {"tender_month": 12}),
    ],
    ids=str,
)
def test_each_new_assumption_moves_the_worth_through_a_shared_cache(
    changed: dict[str, Any], offer: dict[str, Any], tables: Tables, draws: Draws
) -> None:
    simulation_cache = SimulationCache()
    before, after = (
        worth(offered(**offer), Person(), assumptions, Simulation(tables, draws, simulation_cache)).total
        for assumptions in (Assumptions(), Assumptions(**changed))
    )
    assert abs(after - before) > 100


def test_shares_of_an_own_liquidity_are_in_hand_from_then_on(tables: Tables) -> None:
    curve = leave_curve(offered(**OWN), Person(), Assumptions(), tables)
    assert curve.sold_from == 6
    assert leave_curve(offered(), Person(), Assumptions(), tables).sold_from == 48


def test_what_flips_moves_an_offers_own_numbers_and_not_its_stages(tables: Tables, draws: Draws) -> None:
    other = offered(id="o2", company="Beta", stage=Stage.SERIES_C)
    best = offered(company="Acme", **OWN)
    simulation = Simulation(tables, draws, SimulationCache())
    rivals = Rivals(best, other, Person(), Assumptions(), simulation)
    inputs = {entry.where: entry for entry in flip_inputs(rivals)}
    own = inputs["offers.o1.liquidity_years"]
    assert (own.low, own.now, own.high) == (0.5, 0.5, 6.0)
    assert own.at(3.0).best.liquidity_years == 3.0
    assert "assumptions.stages.series_c.liquidity_years" in inputs  # of the other offer
    both = Rivals(best, offered(id="o2", **OWN), Person(), Assumptions(), simulation)
    assert not [entry for entry in flip_inputs(both) if "assumptions.stages" in entry.where]


def option(window: int) -> Grant:
    terms: dict[str, Any] = {"kind": GrantKind.OPTION, "price": 1.0, "strike": 0.1, "value": 1.0}
    return Grant(id="g", events=((12, 1.0),), exercise_months=window, **terms)


def simulated(grant: Grant, draws: Draws) -> UnitEquity:
    return unit_equity(
        grant, 0, Risk(0.6, 0.06, 4.0, 0.6), Assumptions(leave_rate=0.5), draws, SimulationCache()
    )


def test_a_longer_window_leaves_more_time_until_liquidity(draws: Draws) -> None:
    """With ten years nobody has to exercise early: all is paid at liquidity, at the price of that day."""
    short, long = simulated(option(3), draws), simulated(option(120), draws)
    assert (short.years, long.years) == ((2, 3, 4), (4,))
    assert long.means.sum() > short.means.sum()


def test_an_exercise_is_at_the_end_of_the_window(draws: Draws) -> None:
    """Vested at 12 months and left at L: exercised at L + window where that comes before year 4."""
    for window in (3, 12, 24):
        unit = simulated(option(window), draws)
        leaving = draws.leaving / np.float32(0.5)
        due = leaving + np.float32(window / 12)
        early = (leaving >= 1) & (due < 4)
        assert int(np.floor(due[early].min())) + 1 == unit.years[0]
        assert not unit.amounts[:-1][:, ~early].any()


def test_the_window_is_in_the_key_of_the_cache(draws: Draws) -> None:
    simulation_cache, risk = SimulationCache(), Risk(0.6, 0.06, 4.0, 0.6)
    units = [
        unit_equity(option(window), 0, risk, Assumptions(), draws, simulation_cache).means.sum()
        for window in (3, 60)
    ]
    assert units[0] != units[1]
