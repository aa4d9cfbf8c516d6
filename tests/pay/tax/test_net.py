"""Net and real pay by year, and the gap of withholding."""

import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.tax.net import equity_wages
from planner.plan import Assumptions, Grant, Instalment, Offer, Person
from planner.plan.fields.terms import GrantKind, Stage
from tests.pay.nets import net_by_year

GRANT = Grant(id="g", value=400_000.0)


def test_shares_are_taxed_on_top_of_cash(tables: Tables) -> None:
    net = net_by_year(Offer(id="o1", base=200_000.0, grants=(GRANT,)), Person(), Assumptions(), tables)
    pay = tables.net_pay(Offer(id="o1"), Person())
    assert net.wages == pytest.approx([300_000] * 4)
    assert net.net == pytest.approx([float(pay.net(300_000.0))] * 4)


def test_private_shares_are_wages_when_they_can_be_sold(tables: Tables) -> None:
    offer = Offer(id="o1", base=200_000.0, grants=(GRANT,), stage=Stage.LATE_PRIVATE)
    net = net_by_year(offer, Person(), Assumptions(), tables)
    assert net.wages == pytest.approx([200_000, 200_000, 500_000, 300_000])


def test_options_are_wages_less_their_strike(tables: Tables) -> None:
    grant = Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=10.0, strike=4.0)
    net = net_by_year(Offer(id="o1", base=0.0, grants=(grant,)), Person(), Assumptions(), tables)
    assert net.wages == pytest.approx([15_000] * 4)


def test_real_pay_is_net_where_prices_are_national(tables: Tables) -> None:
    net = net_by_year(Offer(id="o1", base=100_000.0, state="NV"), Person(), Assumptions(), tables)
    assert net.real == pytest.approx(net.net)


def test_real_pay_falls_by_the_share_that_is_spent(tables: Tables) -> None:
    offer = Offer(id="o1", base=100_000.0, metro="San Francisco-Oakland-Berkeley, CA")
    net = net_by_year(offer, Person(), Assumptions(), tables)
    assert net.real == pytest.approx(net.net * (0.65 / 1.182 + 0.35))


def test_april_brings_the_gap_of_withholding(tables: Tables) -> None:
    offer = Offer(id="o1", state="TX", base=300_000.0, grants=(GRANT,))
    net = net_by_year(offer, Person(), Assumptions(), tables)
    assert net.april == pytest.approx([100_000 * (0.35 - 0.22)] * 4, rel=0.02)  # the 35 % bracket


def test_above_a_million_37_percent_is_withheld(tables: Tables) -> None:
    """1.5M vest a year on a base of 700k, all in the 37 % bracket: 15 % of the first million is missing."""
    grant = Grant(id="g", value=6_000_000.0)
    net = net_by_year(
        Offer(id="o1", state="TX", base=700_000.0, grants=(grant,)), Person(), Assumptions(), tables
    )
    assert net.april == pytest.approx([1_000_000 * (0.37 - 0.22)] * 4, abs=0.005)


def test_at_a_million_all_of_it_is_withheld_at_22_percent(tables: Tables) -> None:
    grant = Grant(id="g", value=4_000_000.0)
    net = net_by_year(
        Offer(id="o1", state="TX", base=700_000.0, grants=(grant,)), Person(), Assumptions(), tables
    )
    assert net.april == pytest.approx([1_000_000 * (0.37 - 0.22)] * 4, abs=0.005)


def test_outside_the_us_nothing_is_due_in_april(tables: Tables) -> None:
    offer = Offer(id="o1", state="outside US", tax_rate=0.4, base=300_000.0, grants=(GRANT,))
    net = net_by_year(offer, Person(), Assumptions(), tables)
    assert list(net.april) == [0] * 4
    assert net.tax == pytest.approx([160_000] * 4)


def test_wages_are_base_bonus_and_sign_on_and_benefits_are_not_taxed(tables: Tables) -> None:
    """100,000 + 10,000 + 20,000 at 40 % leave 78,000, and 5,000 of match is beside them."""
    offer = Offer(
        id="o1",
        state="outside US",
        tax_rate=0.4,
        base=100_000.0,
        bonus_target=0.1,
        match_rate=0.05,
        sign_on=(Instalment(id="s1", amount=20_000.0, month=1),),
    )
    net = net_by_year(offer, Person(), Assumptions(), tables)
    assert net.wages == pytest.approx([130_000, 110_000, 110_000, 110_000])
    assert net.tax == pytest.approx([52_000, 44_000, 44_000, 44_000])
    assert net.net == pytest.approx([83_000, 71_000, 71_000, 71_000])


def test_a_cash_plan_is_wages_when_it_vests_and_shares_behind_the_years_compared_are_not(
    tables: Tables,
) -> None:
    cash = replace(GRANT, kind=GrantKind.CASH)
    private = Offer(id="o1", base=0.0, stage=Stage.LATE_PRIVATE, rate=1.5)  # sold from year 3 on
    paid = equity_wages(replace(private, grants=(cash,)), Assumptions(), tables)
    assert paid == pytest.approx([150_000] * 4)
    late = replace(GRANT, offset=36)  # a quarter vests in month 48, the rest behind it
    sold = equity_wages(replace(private, grants=(late,)), Assumptions(), tables)
    assert sold == pytest.approx([0, 0, 0, 150_000])


def test_without_shares_and_below_the_rate_withheld_nothing_is_due_in_april(tables: Tables) -> None:
    for base, grants in ((300_000.0, ()), (20_000.0, (replace(GRANT, value=40_000.0),))):
        offer = Offer(id="o1", state="TX", base=base, grants=grants)
        assert list(net_by_year(offer, Person(), Assumptions(), tables).april) == [0] * 4


@pytest.mark.parametrize(
    ("base", "other", "flat"), [(100_000.0, 0.0, 69.0), (100_000.0, 90_000.0, 0.0), (0.0, 0.0, 0.0)]
)
def test_a_flat_local_tax_is_owed_once_a_household_and_by_who_earns(
    base: float, other: float, flat: float, tables: Tables
) -> None:
    """Denver takes $69 a year: T(w + w0) - T(w0) holds it once, and nothing of no wages (MODEL 2)."""
    household, assumed = Person(other_income=other), Assumptions(horizon_years=1)
    bare = Offer(id="o1", state="CO", base=base)
    taxes = [
        net_by_year(offer, household, assumed, tables).tax
        for offer in (bare, replace(bare, locality="Denver"))
    ]
    assert taxes[1] - taxes[0] == pytest.approx([flat], abs=0.005)
