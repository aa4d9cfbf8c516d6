"""Tenders: a share of what is vested is sold before liquidity, at a better price, up to a cap."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.market.stages import Risk
from planner.market.tables import Tables
from planner.pay.tax.leave import leave_curve
from planner.pay.tax.net import equity_wages
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.equity_money import UnitMoney, equity_money, unit_equity
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import worth
from planner.pay.years.tender import Tenders, sales_of, tenders_of
from planner.plan import Assumptions, Grant, Offer, Person
from planner.plan.fields.terms import Component, GrantKind, Stage

STILL = Risk(0.0, 0.0, 4.0, 0.6)
SURE: dict[str, Any] = {"leave_rate": 0.0, "risk_free": 0.0, "equity_premium": 0.0}
YEARLY: dict[str, Any] = {"events": ((12, 0.25), (24, 0.25), (36, 0.25), (48, 0.25))}
NO_CAP = float("inf")


def granted(**fields: Any) -> Grant:
    plain: dict[str, Any] = {"id": "g", "value": 100_000.0}
    return Grant(**(plain | YEARLY | fields))


def offered(*grants: Grant, **fields: Any) -> Offer:
    risk: dict[str, Any] = {
        "volatility": 0.0,
        "failure": 0.0,
        "liquidity_years": 4.0,
        "common_ratio": 0.6,
    }
    place: dict[str, Any] = {"id": "o1", "state": "outside US", "tax_rate": 0.0, "base": 0.0}
    return Offer(**(place | risk | fields), grants=grants or (granted(),))


def paid(offer: Offer, draws: Draws, risk: Risk = STILL, **assumed: Any) -> UnitMoney:
    return equity_money(offer, risk, Assumptions(**(SURE | assumed)), draws, SimulationCache())


def by_year(money: UnitMoney) -> dict[int, float]:
    amounts = money.total * money.unit.mean(axis=1)
    return dict(zip(money.years, (float(amount) for amount in amounts), strict=True))


def test_no_tender_counts_unless_its_month_is_typed() -> None:
    assert tenders_of(offered(tender_share=0.5), STILL, Assumptions()) is None
    assert tenders_of(offered(tender_month=48), STILL, Assumptions()) is None
    assert tenders_of(offered(tender_month=0), Risk(0.3, 0.0, 0.0, 1.0), Assumptions()) is None


def test_tenders_are_yearly_until_liquidity() -> None:
    result = tenders_of(offered(tender_month=18), STILL, Assumptions())
    assert result == Tenders((18, 30, 42), 0.2, 0.9, NO_CAP, 0)


def test_a_tender_buys_a_share_of_what_is_left(draws: Draws) -> None:
    """Half of each: month 12 buys 12.5k shares, month 24 half of 37.5k, month 36 half of 43.75k, at .9.

    The 53.125k that are left are paid .6 at month 48.
    """
    result = by_year(paid(offered(tender_month=12, tender_share=0.5), draws))
    assert result == pytest.approx(
        {1: 0.9 * 12_500, 2: 0.9 * 18_750, 3: 0.9 * 21_875, 4: 0.6 * 46_875}, rel=1e-5
    )


def test_a_tender_leaves_what_vested_too_recently(draws: Draws) -> None:
    """Vested for 12 months at least: nothing in month 12, then half of 25k, and half of 37.5k."""
    result = by_year(paid(offered(tender_month=12, tender_share=0.5, tender_hold=12), draws))
    assert result == pytest.approx({2: 0.9 * 12_500, 3: 0.9 * 18_750, 4: 0.6 * 68_750}, rel=1e-5)


def test_a_tender_pays_at_most_its_cap(draws: Draws) -> None:
    result = by_year(paid(offered(tender_month=36, tender_share=1.0, tender_cap=9_000.0), draws))
    assert result == pytest.approx({3: 9_000, 4: 0.6 * 90_000}, rel=1e-5)


def test_grants_share_the_cap_by_their_size(draws: Draws) -> None:
    grants = (granted(value=30_000.0), granted(id="g2", value=70_000.0))
    result = by_year(paid(offered(*grants, tender_month=36, tender_share=1.0, tender_cap=9_000.0), draws))
    assert result == pytest.approx({3: 9_000, 4: 0.6 * 90_000}, rel=1e-5)


def test_who_left_sells_nothing_in_a_tender(draws: Draws) -> None:
    """Vested at month 12, sold in month 24 by who is still there then, at liquidity by who had left."""
    grant = granted(events=((12, 1.0),))
    result = by_year(paid(offered(grant, tender_month=24, tender_share=1.0), draws, leave_rate=0.5))
    there, vested = np.exp(-1.0), np.exp(-0.5)
    assert result == pytest.approx({2: 90_000 * there, 3: 0, 4: 60_000 * (vested - there)}, rel=1e-3)


def test_an_option_is_not_sold_where_a_tender_does_not_pay_its_strike(draws: Draws) -> None:
    def option(strike: float) -> Offer:
        grant = granted(kind=GrantKind.OPTION, price=1.0, strike=strike, value=100_000.0)
        return offered(grant, tender_month=36, tender_share=1.0)

    deep, under = (by_year(paid(option(strike), draws)) for strike in (0.5, 0.95))
    assert deep == pytest.approx({3: 0.4 * 75_000, 4: 0.1 * 25_000}, rel=1e-4)
    assert sum(under.values()) == 0


def test_a_cash_plan_is_in_no_tender(draws: Draws) -> None:
    grant = granted(kind=GrantKind.CASH)
    plain, tendered = (by_year(paid(offered(grant, tender_month=month), draws)) for month in (None, 12))
    assert tendered == plain


def test_each_term_of_a_tender_is_in_the_key_of_the_cache(draws: Draws) -> None:
    simulation_cache, assumptions, grant = SimulationCache(), Assumptions(), Grant(id="g", value=1.0)
    tenders = [
        None,
        Tenders((12,), 0.5, 0.9, NO_CAP, 0),
        Tenders((18,), 0.5, 0.9, NO_CAP, 0),
        Tenders((12,), 0.6, 0.9, NO_CAP, 0),
        Tenders((12,), 0.5, 0.8, NO_CAP, 0),
        Tenders((12,), 0.5, 0.9, 0.05, 0),
        Tenders((12,), 0.5, 0.9, NO_CAP, 3),
    ]
    units = [unit_equity(grant, 0, STILL, assumptions, draws, simulation_cache, each) for each in tenders]
    assert len({float(unit.means @ unit.dates) for unit in units if unit is not None}) >= 5
    assert len({id(unit) for unit in units}) == len(units)


def test_a_dollar_more_under_a_cap_is_worth_what_the_difference_says(tables: Tables, draws: Draws) -> None:
    """Where the cap binds, no tender buys another dollar."""
    offer = Offer(
        id="o1",
        base=200_000.0,
        stage=Stage.SERIES_C,
        grants=(granted(value=400_000.0),),
        tender_month=12,
        tender_share=1.0,
        tender_cap=40_000.0,
    )
    larger = replace(offer, grants=(granted(value=404_000.0),))
    here, there = (
        worth(each, Person(), Assumptions(), Simulation(tables, draws, SimulationCache()))
        for each in (offer, larger)
    )
    assert here.per_dollar[Component.EQUITY] == pytest.approx((there.total - here.total) / 4_000, rel=0.02)
    uncapped = worth(
        replace(offer, tender_cap=None),
        Person(),
        Assumptions(),
        Simulation(tables, draws, SimulationCache()),
    )
    assert here.per_dollar[Component.EQUITY] < 0.9 * uncapped.per_dollar[Component.EQUITY]


def test_sales_of_who_stays_by_month() -> None:
    tenders = Tenders((12, 24, 36), 0.5, 0.9, NO_CAP, 0)
    tendered, rest = sales_of(granted(), 48, tenders, 4, 0.6)
    assert list(tendered.fractions) == pytest.approx([0.125, 0.1875, 0.21875])
    assert set(rest.months) == {48}
    assert rest.fractions.sum() == pytest.approx(0.46875)
    assert (tendered.ratio, rest.ratio) == (0.9, 0.6)


@pytest.mark.parametrize(("strike", "sold"), [(8.9, 0.125), (9.0, 0.0), (9.1, 0.0)])
def test_an_option_is_sold_where_a_tender_pays_more_than_its_strike(strike: float, sold: float) -> None:
    """Nine dollars for a share of ten: by who stays, at an unchanged price."""
    option = granted(value=None, kind=GrantKind.OPTION, units=1_000, price=10.0, strike=strike)
    tendered, rest = sales_of(option, 48, Tenders((12,), 0.5, 0.9, NO_CAP, 0), 4, 0.6)
    assert list(tendered.fractions) == pytest.approx([sold])
    assert rest.fractions.sum() == pytest.approx(1 - sold)


def test_a_tender_is_wages_in_its_year(tables: Tables) -> None:
    offer = offered(tender_month=12, tender_share=0.5)
    wages = equity_wages(offer, Assumptions(), tables)
    assert list(wages) == pytest.approx([12_500, 18_750, 21_875, 46_875])


def test_what_a_tender_bought_is_in_hand_and_no_more_on_paper(tables: Tables) -> None:
    curve = leave_curve(offered(tender_month=12, tender_share=0.5), Person(), Assumptions(), tables)
    assert list(curve.vested[[11, 12, 24, 47]]) == pytest.approx([0, 11_250, 28_125, 47_812.5])
    assert list(curve.paper[[11, 12, 24, 47]]) == pytest.approx([0, 7_500, 11_250, 13_125])
    assert curve.paper[48] == pytest.approx(0)
