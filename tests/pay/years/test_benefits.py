"""Benefits with a rule of their own, and money put aside: sums that a person can check by hand."""

from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from planner.market.tables import Tables
from planner.pay.figures import net_figures, pay_figures
from planner.pay.tax.leave import leave_curve
from planner.pay.year_parts import benefit_parts
from planner.pay.years.benefits import ESPP_LIMIT, espp_by_year
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Assumptions, Offer, Person
from planner.plan.fields.terms import Component
from planner.plan.schema.validation import model_from
from tests.pay.nets import net_by_year
from tests.pay.vectors import TABLES, read
from tests.pay.worth.test_worth import ABROAD, Room, room

__all__ = ["room"]  # the fixture of the worth tests
RAW = read(TABLES / "tax_curves_2026.json")
BOTH: dict[str, Any] = {"espp_discount": 0.15, "espp_share": 0.1}


def offer(**typed: Any) -> Offer:
    return model_from(Offer, {"id": "o1", "state": "TX", "base": 200_000.0, **typed})


def federal(wages: float) -> float:
    """Federal tax of a single filer in Texas, which has no other."""
    knots = np.array([[0, 0], *RAW["curves"]["TX/single"]["federal"]]).T
    return float(np.interp(wages, *knots))


def tax(paid: Offer, tables: Tables) -> float:
    return float(net_by_year(paid, Person(), Assumptions(), tables).tax[0])


@pytest.mark.parametrize(
    ("base", "typed", "gain"),
    [
        (200_000, BOTH, 0.15 / 0.85 * 20_000),
        (300_000, BOTH, 0.15 * 25_000),  # 30,000 put in, of which the law takes 21,250
        (200_000, {**BOTH, "espp_limit": 10_000.0}, 0.15 * 10_000),
        (200_000, {"espp_discount": 0.15}, 0),
        (200_000, {"espp_share": 0.1}, 0),
    ],
)
def test_an_espp_gains_the_discount_on_what_may_be_put_in(
    base: float, typed: dict[str, float], gain: float
) -> None:
    assert float(espp_by_year(offer(**typed), np.array([float(base)]))[0]) == pytest.approx(gain)


def test_the_limit_of_an_espp_is_the_law_s(tables: Tables) -> None:
    assert tables.benefit_limits.espp == ESPP_LIMIT


def test_the_gain_of_an_espp_is_wages_and_in_the_headline_alone(tables: Tables) -> None:
    paid = pay_by_year(offer(**BOTH), 1)
    gain = 0.15 / 0.85 * 20_000
    assert (paid.guaranteed[0], paid.target[0]) == (200_000, 200_000)
    assert paid.headline[0] == pytest.approx(200_000 + gain)
    net = net_by_year(offer(**BOTH), Person(), Assumptions(), tables)
    assert net.wages[0] == pytest.approx(200_000 + gain)
    assert net.net[0] == pytest.approx(200_000 + gain - net.tax[0])


def test_premium_and_hsa_of_the_employer_are_untaxed(tables: Tables) -> None:
    bare, more = offer(), offer(health_premium=9_000.0, employer_hsa=1_500.0)
    gained = pay_by_year(more, 2).headline - pay_by_year(bare, 2).headline
    assert list(gained) == [10_500, 10_500]
    assert tax(more, tables) == tax(bare, tables)
    nets = [net_by_year(paid, Person(), Assumptions(), tables).net[0] for paid in (bare, more)]
    assert nets[1] - nets[0] == pytest.approx(10_500)


def test_a_deferral_lowers_income_tax_and_neither_social_security_nor_medicare(tables: Tables) -> None:
    saved = tax(offer(), tables) - tax(offer(deferral=24_500.0), tables)
    assert saved == pytest.approx(federal(200_000) - federal(175_500))
    over = offer(base=210_000.0, deferral=24_500.0)  # Medicare's threshold of 200,000 is passed all the same
    by_hand = federal(185_500) + 0.062 * 184_500 + 0.0145 * 210_000 + 0.009 * 10_000
    assert tax(over, tables) == pytest.approx(by_hand)


def test_an_own_hsa_lowers_all_of_it(tables: Tables) -> None:
    paid = offer(base=100_000.0, own_hsa=4_000.0)
    saved = tax(offer(base=100_000.0), tables) - tax(paid, tables)
    assert saved == pytest.approx(federal(100_000) - federal(96_000) + (0.062 + 0.0145) * 4_000)


def test_what_is_put_aside_stays_in_the_pay(tables: Tables) -> None:
    net = net_by_year(offer(deferral=20_000.0), Person(), Assumptions(), tables)
    assert net.wages[0] == 200_000
    assert net.net[0] == pytest.approx(200_000 - net.tax[0])


def test_abroad_the_typed_rate_is_all(tables: Tables) -> None:
    abroad = {"state": "outside US", "tax_rate": 0.4}
    assert tax(offer(**abroad, deferral=20_000.0, own_hsa=4_000.0), tables) == pytest.approx(80_000)


@pytest.mark.parametrize("other", [0.0, 77_777.0])
def test_fast_and_exact_net_pay_agree_with_money_put_aside(other: float, tables: Tables) -> None:
    paid = offer(state="MD", deferral=24_500.0, own_hsa=4_321.0)
    pay = tables.net_pay(paid, Person(other_income=other))
    wages = np.linspace(-5_000, 2e6, 7_001)
    net, slope = pay.net_and_slope(wages.astype(np.float32))
    assert np.abs(net - pay.net(wages)).max() < 1
    assert np.mean(np.abs(slope - (1 - pay.marginal(wages))) < 1e-5) > 0.99
    rise = np.diff(pay.net(wages)) / np.diff(wages)
    assert np.mean(np.abs(rise - (1 - pay.marginal((wages[1:] + wages[:-1]) / 2))) < 0.002) > 0.97


def test_wages_below_what_is_put_aside_cause_no_income_tax(tables: Tables) -> None:
    pay = tables.net_pay(offer(deferral=24_500.0, own_hsa=4_000.0), Person())
    assert float(pay.tax(20_000)) == pytest.approx((0.062 + 0.0145) * 16_000)
    assert float(pay.tax(3_000)) == 0


def test_untaxed_benefits_count_in_worth_from_mid_year(room: Room) -> None:
    bare = Offer(id="o1", base=100_000.0)
    more = replace(bare, health_premium=9_000.0, employer_hsa=1_000.0)
    gained = room.worth(more, risk_free=0.0).total - room.worth(bare, risk_free=0.0).total
    assert gained == pytest.approx(4 * 10_000, rel=1e-3)


@pytest.mark.parametrize(("share", "bought"), [(0.1, True), (0.25, False)])
def test_an_espp_counts_in_worth_and_in_a_dollar_of_base(share: float, bought: bool, room: Room) -> None:
    """100k: 10 % are below the 21,250 that the law takes, 25 % are above."""
    paid = Offer(**ABROAD, base=100_000.0, espp_discount=0.15, espp_share=share)
    person = Person(gamma=0.0)
    here = room.worth(paid, person, risk_free=0.0)
    gain = 0.15 / 0.85 * min(100_000 * share, 21_250)
    assert here.total == pytest.approx(4 * (100_000 + gain), rel=1e-5)
    per_base = 0.15 / 0.85 * share if bought else 0.0
    assert here.per_dollar[Component.BASE] == pytest.approx(4 * (1 + per_base), rel=1e-5)


def test_a_deferral_is_worth_the_income_tax_that_it_saves(room: Room) -> None:
    bare, aside = offer(), offer(deferral=24_500.0)
    person = Person(gamma=0.0)
    worths = [room.worth(paid, person, risk_free=0.0, leave_rate=0.0).total for paid in (bare, aside)]
    assert worths[1] - worths[0] == pytest.approx(4 * (federal(200_000) - federal(175_500)), rel=1e-3)


def test_an_espp_buys_twice_a_year_while_you_are_there(tables: Tables) -> None:
    paid = offer(**ABROAD, **BOTH, base=120_000.0)
    curve = leave_curve(paid, Person(), Assumptions(), tables)
    gain = 0.15 / 0.85 * 12_000
    assert curve.cash[[5, 6, 12]] == pytest.approx([50_000, 60_000 + gain / 2, 120_000 + gain])


def test_each_benefit_is_named_with_its_field(tables: Tables) -> None:
    paid = offer(**BOTH, health_premium=9_000.0, relocation=5_000.0, deferral=10_000.0, own_hsa=2_000.0)
    pay = pay_by_year(paid, 2)
    parts = {key: amount for _, amount, key in benefit_parts(paid, pay, 1) if amount}
    assert parts == {
        "health_premium": 9_000,
        "relocation": 5_000,
        "espp_discount": pytest.approx(0.15 / 0.85 * 20_000),
    }
    lines = {line.where: line.value for line in pay_figures(paid, pay, 0.0)["headline_1"].because}
    assert lines["offers.o1.health_premium"] == 9_000
    assert sum(value or 0 for value in lines.values()) == pytest.approx(pay.headline[0])
    net = net_by_year(paid, Person(), Assumptions(), tables)
    taxed = {line.where: line.value for line in net_figures(paid, net, Person(), tables)["net_1"].because}
    assert (taxed["offers.o1.deferral"], taxed["offers.o1.own_hsa"]) == (10_000, 2_000)
