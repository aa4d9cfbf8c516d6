"""The cash of an offer by path: a search makes and taxes it once for all steps that leave it as it is."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.market.tax import NetPay
from planner.pay.worth.cache import SimulationCache
from planner.pay.worth.draws import Draws
from planner.pay.worth.simulation import Simulation
from planner.pay.worth.worth import certain_worth
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import Filing

OFFER = Offer(
    id="o1",
    state="TX",
    base=200_000.0,
    bonus_target=0.15,
    grants=(Grant(id="g", value=400_000.0),),
    sign_on=(Instalment(id="s", amount=30_000.0, clawback_months=12),),
)
CHANGED: dict[str, dict[str, object]] = {
    "base": {"base": 210_000.0},
    "raise": {"raise_rate": 0.05},
    "bonus": {"bonus_target": 0.2},
    "guarantee": {"bonus_guaranteed": 25_000.0},
    "ESPP": {"espp_discount": 0.15, "espp_share": 0.1},
    "sign-on": {"sign_on": (Instalment(id="s", amount=40_000.0, clawback_months=12),)},
    "its month": {"sign_on": (Instalment(id="s", amount=30_000.0, month=13, clawback_months=12),)},
    "its clawback": {"sign_on": (Instalment(id="s", amount=30_000.0, clawback_months=24),)},
    "benefits": {"benefits": 5_000.0},
    "equity": {"grants": (Grant(id="g", value=500_000.0),)},
    "place": {"state": "CA"},
}


def total(offer: Offer, tables: Tables, draws: Draws, cache: SimulationCache, **otherwise: Any) -> float:
    person, assumed = Person(filing=otherwise.pop("filing", Filing.SINGLE)), Assumptions(**otherwise)
    return certain_worth(offer, person, assumed, Simulation(tables, draws, cache)).total


def test_what_a_search_keeps_never_changes_an_answer(tables: Tables, draws: Draws) -> None:
    searching, few = SimulationCache().for_search(), draws.thinned(8)
    for changed in CHANGED.values():
        offer = replace(OFFER, **changed)
        for each in (OFFER, offer):
            assert total(each, tables, few, searching) == total(each, tables, few, SimulationCache())
    for other in (
        {"payout_mean": 0.8},
        {"payout_sd": 0.5},
        {"leave_rate": 0.4},
        {"let_go_share": 1.0},
        {"horizon_years": 3},
        {"risk_free": 0.1},
        {"filing": Filing.JOINT},
    ):
        found = total(OFFER, tables, few, searching, **other)
        assert found == total(OFFER, tables, few, SimulationCache(), **other)
    assert total(OFFER, tables, draws, searching) == total(OFFER, tables, draws, SimulationCache())


def test_a_search_for_equity_taxes_cash_once(
    tables: Tables, draws: Draws, monkeypatch: pytest.MonkeyPatch
) -> None:
    taxed, net_and_slope = [], NetPay.net_and_slope

    def counted(self: NetPay, wages: Any) -> Any:
        taxed.append(wages)
        return net_and_slope(self, wages)

    monkeypatch.setattr(NetPay, "net_and_slope", counted)
    cache, few = SimulationCache(), draws.thinned(8)
    searching = cache.for_search()
    for value in (400_000.0, 500_000.0, 600_000.0):
        total(replace(OFFER, grants=(Grant(id="g", value=value),)), tables, few, searching)
    assert len(taxed) == 4 + 3 * 4  # years of cash, and three times the years of equity
    taxed.clear()
    for _ in range(2):
        total(OFFER, tables, few, cache)
    assert len(taxed) == 2 * (4 + 4)  # outside a search nothing so large is kept
