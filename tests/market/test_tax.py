"""Tax against the checked cases, and what any tax must hold."""

import gc
import weakref
from typing import Any

import numpy as np
import pytest

from planner.market.tax_curves import read_tax
from planner.plan.fields.terms import PLACES, Filing
from planner.values.lazy_mapping import LazyMapping
from tests.pay.vectors import TABLES, cases, read

RAW = read(TABLES / "tax_curves_2026.json")
TAX = read_tax(RAW)
PLACE_AND_FILING = [(place, filing) for place in PLACES[:-1] for filing in Filing]


@pytest.mark.parametrize("case", cases("tax"), ids=lambda case: f"{case['state']} {case['wages']}")
def test_each_checked_case_is_met(case: dict[str, Any]) -> None:
    pay = TAX.net_pay(case["state"], Filing(case["filing"]), 0.0, None)
    assert float(pay.tax(case["wages"])) == pytest.approx(case["total_tax"], abs=1)


@pytest.mark.parametrize(("place", "filing"), PLACE_AND_FILING)
def test_more_wages_mean_more_tax_and_more_left(place: str, filing: Filing) -> None:
    pay = TAX.net_pay(place, filing, 0.0, None)
    wages = np.arange(45_000.0, 4_000_000.0, 500.0)  # below, credits for low wages may grow with the wage
    slope = np.diff(pay.net(wages)) / 500
    assert slope.min() > 0
    assert slope.max() <= 1


def test_the_table_is_exact_between_and_beyond_the_knots() -> None:
    curves = RAW["curves"]["CA/single"]
    wages = np.array([0.0, 7_250.0, 20_000.0, 123_456.78, 333_333.0, 2_999_999.0])
    by_hand = 0.0145 * wages + 0.009 * np.maximum(wages - 200_000, 0) + 0.062 * np.minimum(wages, 184_500)
    for knots in curves.values():
        by_hand += np.interp(wages, *np.array([[0, 0], *knots]).T)
    pay = TAX.net_pay("CA", Filing.SINGLE, 0.0, None)
    assert pay.tax(wages) == pytest.approx(by_hand, abs=1e-6)
    assert float(pay.tax(5e6) - pay.tax(4e6)) == pytest.approx(1e6 * float(pay.marginal(3.5e6)))


@pytest.mark.parametrize("most", [400_000.0, 9e6])
@pytest.mark.parametrize("least", [-20_000.0, 0.0, 90_000.0])
@pytest.mark.parametrize("other", [0.0, 150_000.0])
def test_the_simulation_taxes_each_path_as_it_would_alone(most: float, least: float, other: float) -> None:
    """Below 0, inside the table and beyond it, whatever the other paths are."""
    pay = TAX.net_pay("CA", Filing.SINGLE, other, None)
    wages = np.linspace(least, most, 503).astype(np.float32)
    net, slope = pay.net_and_slope(wages)
    assert np.abs(net - pay.net(wages)).max() < 2
    alone = [pay.net_and_slope(wages[place : place + 1]) for place in range(len(wages))]
    assert net.tolist() == [float(each[0]) for each, _ in alone]
    assert slope.tolist() == [float(each[0]) for _, each in alone]


def test_other_income_of_the_household_raises_the_rate_but_not_social_security() -> None:
    alone = TAX.net_pay("CA", Filing.JOINT, 0.0, None)
    joint = TAX.net_pay("CA", Filing.JOINT, 123_456.0, None)
    security = 0.062 * 100_000
    together = float(alone.tax(223_456.0)) - 0.062 * 184_500
    other = float(alone.tax(123_456.0)) - 0.062 * 123_456
    assert float(joint.tax(100_000.0)) == pytest.approx(security + together - other)


def test_outside_the_us_the_typed_rate_is_all() -> None:
    pay = TAX.net_pay("outside US", Filing.SINGLE, 50_000.0, 0.4)
    assert float(pay.net(100_000.0)) == pytest.approx(60_000)


def test_fast_and_exact_net_pay_agree_to_the_dime() -> None:
    wages = np.linspace(0, 4e6, 5_001)
    for other in (0.0, 77_777.0):
        pay = TAX.net_pay("NYC", Filing.JOINT, other, None)
        net, slope = pay.net_and_slope(wages.astype(np.float32))
        assert np.abs(net - pay.net(wages)).max() < 1
        assert np.mean(np.abs(slope - (1 - pay.marginal(wages))) < 1e-5) > 0.99


def test_wages_below_nothing_are_owed_in_full_and_untaxed() -> None:
    pay = TAX.net_pay("CA", Filing.SINGLE, 0.0, None)
    net, slope = pay.net_and_slope(np.array([-1_000.0], dtype=np.float32))
    assert float(pay.net(-1_000.0)) == -1_000
    assert (float(net[0]), float(slope[0])) == (-1_000, 1)


def test_a_table_that_was_replaced_is_freed_with_its_net_pays() -> None:
    replaced = read_tax(RAW)
    pay = replaced.net_pay("CA", Filing.SINGLE, 0.0, None)
    assert replaced.net_pay("CA", Filing.SINGLE, 0.0, None) is pay
    left = (weakref.ref(replaced), weakref.ref(pay))
    del replaced, pay
    gc.collect()
    assert [reference() for reference in left] == [None, None]


def test_a_curve_becomes_lines_when_a_plan_has_its_place() -> None:
    table = read_tax(RAW)
    assert isinstance(table.lines, LazyMapping)
    assert "CA/single" in table.lines
    assert not table.lines.made
    table.net_pay("CA", Filing.SINGLE, 0, None)
    assert list(table.lines.made) == ["CA/single"]


@pytest.mark.parametrize("knots", [[], [["100,000", 1]], [[1]], None])
def test_a_broken_curve_is_seen_when_the_table_is_read(knots: object) -> None:
    curves = {**RAW["curves"], "CA/single": {"federal": knots}}
    with pytest.raises((ValueError, TypeError)):
        read_tax({**RAW, "curves": curves})
