"""Cash by month: money in the month it arrives, and sums that are the year's rows to the cent."""

import datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.model_inputs import load_tables
from planner.pay.months.cash_by_month import CashByMonth, cash_by_month
from planner.pay.months.month_figures import month_figures
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import BonusPaid, Cadence, Filing, GrantKind, Stage
from tests.draws import amounts
from tests.pay.nets import net_by_year

ABROAD = Offer(
    id="o1",
    state="outside US",
    tax_rate=0.4,
    base=120_000.0,
    bonus_target=0.1,
    relocation=6_000.0,
    benefits=2_400.0,
    sign_on=(Instalment(id="a", amount=30_000.0, month=0), Instalment(id="b", amount=10_000.0, month=13)),
    grants=(Grant(id="g", value=48_000.0, cadence=Cadence.QUARTERLY, cliff=12),),
)
PERSON, ASSUMPTIONS = Person(), Assumptions()


@pytest.fixture(scope="module")
def tables() -> Tables:
    return load_tables()


def months_of(offer: Offer, tables: Tables) -> CashByMonth:
    return cash_by_month(offer, PERSON, ASSUMPTIONS, tables)


def test_money_is_in_the_month_that_it_arrives_in(tables: Tables) -> None:
    by_month = months_of(ABROAD, tables)
    assert by_month.base.tolist() == [10_000] * 24
    assert np.flatnonzero(by_month.sign_on).tolist() == [0, 12]  # at the start, and in month 13
    assert np.flatnonzero(by_month.bonus).tolist() == [11, 23]
    assert {month + 1: by_month.equity[month] for month in np.flatnonzero(by_month.equity)} == {
        12: 12_000,
        15: 3_000,
        18: 3_000,
        21: 3_000,
        24: 3_000,
    }
    assert by_month.benefits[:2].tolist() == [6_200, 200]


def test_an_espp_gains_in_the_months_in_which_it_buys(tables: Tables) -> None:
    """10 % of 120,000 at 15 % off: 12,000 × .15/.85 a year, half of it at a time."""
    bought = replace(ABROAD, espp_discount=0.15, espp_share=0.1)
    by_month = months_of(bought, tables)
    assert np.flatnonzero(by_month.other).tolist() == [5, 11, 17, 23]
    assert by_month.other[5] == pytest.approx(12_000 * 0.15 / 0.85 / 2)
    row = net_by_year(bought, PERSON, ASSUMPTIONS, tables).net[:2]
    assert by_month.by_year == pytest.approx(row, abs=0.005)


def test_abroad_every_month_bears_the_typed_rate(tables: Tables) -> None:
    """Month 1: .6 of 40,000 and 6,200 untaxed; month 12: .6 of 10,000 + 12,000 + 12,000, and 200."""
    net = months_of(ABROAD, tables).net
    assert net[[0, 1, 11]] == pytest.approx([30_200, 6_200, 20_600])


def test_a_quarterly_bonus_is_paid_in_four_parts(tables: Tables) -> None:
    bonus = months_of(replace(ABROAD, bonus_paid=BonusPaid.QUARTERLY), tables).bonus
    assert bonus[:12].tolist() == [0, 0, 3_000] * 4


def test_what_withholding_leaves_open_on_shares_is_due_in_april(tables: Tables) -> None:
    """Base bears its own tax; shares bear the tax that they add, less the part that is due in April."""
    offer = Offer(id="o1", state="WA", base=240_000.0, grants=(Grant(id="g", value=400_000.0, cliff=0),))
    by_month, taxes = months_of(offer, tables), tables.net_pay(offer, PERSON)
    row = net_by_year(offer, PERSON, ASSUMPTIONS, tables)
    of_base, of_all = float(taxes.tax(240_000.0)), float(taxes.tax(340_000.0))
    assert by_month.april[0] == row.april[0] > 0
    assert by_month.tax[0] == pytest.approx(of_base / 12)
    assert by_month.tax[2] == pytest.approx(of_base / 12 + (of_all - of_base - row.april[0]) / 4)


def test_private_shares_are_wages_when_they_can_be_sold(tables: Tables) -> None:
    private = replace(ABROAD, stage=Stage.SEED)
    assert not months_of(private, tables).equity.any()


def test_one_year_compared_still_shows_two(tables: Tables) -> None:
    by_month = cash_by_month(ABROAD, PERSON, Assumptions(horizon_years=1), tables)
    assert by_month.by_year == pytest.approx(months_of(ABROAD, tables).by_year)


def test_each_month_is_a_figure_with_its_day_and_its_parts(tables: Tables) -> None:
    offer = replace(ABROAD, start=datetime.date(2027, 1, 31))
    first, second, *_ = month_figures("Aurora", offer, months_of(offer, tables))
    assert first.name == "Cash in month 1 (until 28 Feb 2027) · Aurora"
    assert first.value == pytest.approx(30_200)
    assert [line.text for line in first.because][:3] == ["Base", "Sign-on", "Benefits, untaxed"]
    assert sum(line.value or 0.0 for line in second.because[:3]) == pytest.approx(6_200)


grants = st.builds(
    Grant,
    id=st.just("g"),
    kind=st.sampled_from([GrantKind.RSU, GrantKind.CASH]),
    value=amounts(0, 5e6),
    cadence=st.sampled_from(Cadence),
    cliff=st.integers(0, 18),
    offset=st.integers(0, 30),
)
payments = st.builds(Instalment, id=st.just("s"), amount=amounts(0, 500_000), month=st.integers(0, 40))
offers = st.builds(
    Offer,
    id=st.just("o1"),
    base=amounts(0, 2e6),
    raise_rate=amounts(-0.5, 1),
    bonus_target=amounts(0, 1),
    bonus_guaranteed=amounts(0, 100_000),
    bonus_paid=st.sampled_from(BonusPaid),
    state=st.sampled_from(["CA", "WA", "NYC", "MD", "TX"]),
    stage=st.sampled_from(Stage),
    match_rate=amounts(0, 0.2),
    benefits=amounts(0, 30_000),
    relocation=amounts(0, 50_000),
    rate=st.sampled_from([1.0, 1.1, 0.007]),
    sign_on=st.lists(payments, max_size=3).map(tuple),
    grants=st.lists(grants, max_size=3).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(offers, st.sampled_from(Filing), amounts(0, 400_000), st.integers(1, 6))
def test_the_months_of_a_year_sum_to_its_row_to_the_cent(
    offer: Offer, filing: Filing, other: float, horizon: int
) -> None:
    tables, person = TABLES, Person(filing=filing, other_income=other)
    by_month = cash_by_month(offer, person, Assumptions(horizon_years=horizon), tables)
    row = net_by_year(offer, person, Assumptions(horizon_years=max(horizon, 2)), tables).net[:2]
    assert by_month.by_year == pytest.approx(row, abs=0.005)
    assert np.isfinite(by_month.net).all()


TABLES = load_tables()
