"""Refreshers in worth: granted as typed on seven paths of ten, on the others never; a line of their own."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.market.stages import Risk
from planner.market.tables import Tables
from planner.pay.figures import worth_figures
from planner.pay.results import Worth
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.refresher_money import refresher_money
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Grant, Offer, Person
from planner.plan.fields.terms import Component

STILL = Risk(0.0, 0.0, 0.0, 1.0)
SURE: dict[str, Any] = {"leave_rate": 0.0, "risk_free": 0.0, "equity_premium": 0.0}
ABROAD: dict[str, Any] = {"id": "o1", "state": "outside US", "tax_rate": 0.0}


def offered(**fields: Any) -> Offer:
    risk: dict[str, Any] = {"volatility": 0.0, "failure": 0.0, "liquidity_years": 0.0, "common_ratio": 1.0}
    return Offer(**ABROAD, base=100_000.0, **risk, **fields)


def valued(offer: Offer, tables: Tables, draws: Draws, gamma: float = 0.0, **assumed: Any) -> Worth:
    assumptions = Assumptions(**(SURE | assumed))
    return worth(offer, Person(gamma=gamma), assumptions, Simulation(tables, draws, SimulationCache()))


def test_a_refresher_vests_over_four_years_from_each_anniversary(draws: Draws) -> None:
    money = refresher_money(offered(refresher=40_000.0), STILL, Assumptions(**SURE), draws, SimulationCache())
    assert money.years == (2, 3, 4)
    assert money.total * money.unit.mean(axis=1) == pytest.approx([7_000, 14_000, 21_000], rel=1e-3)


def test_whether_they_are_granted_is_drawn_once_a_path(draws: Draws) -> None:
    money = refresher_money(offered(refresher=1.0), STILL, Assumptions(**SURE), draws, SimulationCache())
    granted = money.unit > 0
    assert (granted == granted[0]).all()
    assert granted[0].mean() == pytest.approx(0.7, abs=1e-3)


def test_their_worth_by_hand_is_seven_tenths_of_the_face(tables: Tables, draws: Draws) -> None:
    """Without risk, tax and interest: .7 of 10 + 20 + 30 thousand."""
    with_refresher = valued(offered(refresher=40_000.0), tables, draws)
    assert with_refresher.total - valued(offered(), tables, draws).total == pytest.approx(42_000, rel=2e-3)
    assert with_refresher.refreshers == pytest.approx(42_000, rel=2e-3)


@pytest.mark.parametrize(("chance", "amount"), [(0.0, 0.0), (0.5, 30_000.0), (1.0, 60_000.0)])
def test_their_chance_is_an_assumption(chance: float, amount: float, tables: Tables, draws: Draws) -> None:
    result = valued(offered(refresher=40_000.0), tables, draws, refresher_chance=chance)
    assert result.refreshers == pytest.approx(amount, rel=2e-3, abs=1)


def test_who_leaves_gets_no_more_of_them(tables: Tables, draws: Draws) -> None:
    """With rate .5 a year, a vest in year y counts e^(−.5·t) on average."""
    months = [12 * year + 3 * quarter for year in (1, 2, 3) for quarter in range(1, 17)]
    stays = sum(np.exp(-0.5 * month / 12) for month in months if month <= 48) * 2_500 * 0.7
    result = valued(offered(refresher=40_000.0), tables, draws, leave_rate=0.5)
    assert result.refreshers == pytest.approx(stays, rel=0.02)


def test_they_are_in_no_headline(tables: Tables, draws: Draws) -> None:
    offer = offered(refresher=40_000.0)
    pay = pay_by_year(offer, 4)
    assert list(pay.headline) == [100_000.0] * 4
    figure = worth_figures(offer, valued(offer, tables, draws), pay, Person(), Assumptions(), tables)[
        "worth_total"
    ]
    lines = {line.text: line for line in figure.because}
    line = lines["Of the worth, refreshers, not in the pay on paper"]
    assert line.value == pytest.approx(42_000, rel=2e-3)
    assert line.where == "offers.o1.refresher"
    assert lines["Chance of refreshers"].where == "assumptions.refresher_chance"


def test_an_offer_without_them_has_no_line(tables: Tables, draws: Draws) -> None:
    offer = offered()
    figure = worth_figures(
        offer, valued(offer, tables, draws), pay_by_year(offer, 4), Person(), Assumptions(), tables
    )["worth_total"]
    assert not [line for line in figure.because if "efresher" in line.text]


@pytest.mark.parametrize("component", [Component.BASE, Component.EQUITY])
def test_a_dollar_below_them_raises_their_tax(component: Component, tables: Tables, draws: Draws) -> None:
    """With progressive tax, the derivative is that of the difference."""
    grants = (Grant(id="g", value=200_000.0),)
    offer = Offer(id="o1", base=150_000.0, grants=grants, refresher=150_000.0)
    more: dict[str, object] = (
        {"base": 150_500.0} if component is Component.BASE else {"grants": (Grant(id="g", value=202e3),)}
    )
    step = 500 if component is Component.BASE else 2_000
    here, there = (
        worth(each, Person(), Assumptions(), Simulation(tables, draws, SimulationCache()))
        for each in (offer, replace(offer, **more))
    )
    assert here.per_dollar[component] == pytest.approx((there.total - here.total) / step, rel=0.01)


def test_fewer_draws_keep_whether_they_are_granted(draws: Draws) -> None:
    few = draws.thinned(4)
    assert (few.refreshing == draws.refreshing[::4]).all()
    assert (few.refreshing < 0.7).mean() == pytest.approx(0.7, abs=0.02)


@pytest.mark.parametrize(
    "risk",
    [Risk(0.5, 0.0, 0.0, 1.0), Risk(0.0, 0.2, 0.0, 1.0), Risk(0.0, 0.0, 3.0, 1.0), Risk(0.0, 0.0, 0.0, 0.5)],
)
def test_each_number_of_risk_is_in_the_key_of_their_cache(risk: Risk, draws: Draws) -> None:
    cache, offer, assumed = SimulationCache(), offered(refresher=1.0), Assumptions(**SURE)
    first = refresher_money(offer, STILL, assumed, draws, cache)
    second = refresher_money(offer, risk, assumed, draws, cache)
    alone = refresher_money(offer, risk, assumed, draws, SimulationCache())
    assert (second.years, second.unit.tolist()) == (alone.years, alone.unit.tolist())
    assert (first.years, first.unit.tolist()) != (second.years, second.unit.tolist())
