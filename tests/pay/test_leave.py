"""What is kept by leaving at a month, by hand."""

import pytest

from planner.market.tables import Tables
from planner.pay.leave import leave_curve
from planner.pay.results import LeaveCurve
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.terms import BonusPaid, Clawback

UNTAXED = Offer(
    id="o1",
    state="outside US",
    tax_rate=0.0,
    base=120_000.0,
    bonus_target=0.1,
    sign_on=(Instalment(id="i", amount=24_000.0, clawback=Clawback.PRORATED, clawback_months=12),),
    grants=(Grant(id="g", value=160_000.0),),
)


def curve(offer: Offer, tables: Tables) -> LeaveCurve:
    return leave_curve(offer, Person(), Assumptions(), tables)


def test_cash_vesting_and_clawback_by_month(tables: Tables) -> None:
    found = curve(UNTAXED, tables)
    assert len(found.kept) == 49
    assert found.cash[[0, 1, 11, 12, 24]] == pytest.approx([24_000, 34_000, 134_000, 156_000, 288_000])
    assert found.vested[[0, 11, 12, 15, 48]] == pytest.approx([0, 0, 40_000, 50_000, 160_000])
    assert found.clawback[[0, 1, 7, 13]] == pytest.approx([24_000, 24_000, 12_000, 0])
    assert found.kept[7] == pytest.approx(24_000 + 70_000 - 12_000)


def test_a_quarterly_bonus_comes_sooner(tables: Tables) -> None:
    quarterly = UNTAXED.model_copy(update={"bonus_paid": BonusPaid.QUARTERLY})
    assert curve(quarterly, tables).cash[3] == pytest.approx(24_000 + 30_000 + 3_000)


def test_each_year_is_taxed_apart(tables: Tables) -> None:
    taxed = Offer(id="o1", base=200_000.0)
    year = float(tables.net_pay(taxed, Person()).net(200_000.0))
    assert curve(taxed, tables).kept[[12, 24, 48]] == pytest.approx([year, 2 * year, 4 * year])


def test_a_clawback_costs_what_its_tax_does_not_give_back(tables: Tables) -> None:
    signed = UNTAXED.model_copy(update={"tax_rate": 0.4, "base": 600_000.0})
    assert curve(signed, tables).clawback[1] == pytest.approx(24_000 * 0.6)
