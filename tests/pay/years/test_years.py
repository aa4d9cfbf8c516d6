"""Pay by year against the checked cases, and the sums of the model's own Check line."""

from typing import Any

import pytest

from planner.pay.years.pay_by_year import pay_by_year, sign_on_by_year
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Cadence
from tests.pay.vectors import cases, offer_of


@pytest.mark.parametrize("case", cases("pay"), ids=lambda case: str(case["name"]))
def test_each_checked_case_is_met_to_the_cent(case: dict[str, Any]) -> None:
    pay = pay_by_year(offer_of(case["offer"]), case["horizon_years"])
    expected = case["by_year"]
    assert pay.base == pytest.approx(expected["base"], abs=0.006)
    assert pay.bonus == pytest.approx(expected["bonus"], abs=0.006)
    assert pay.sign_on == pytest.approx(expected["signon"], abs=0.006)
    assert pay.equity == pytest.approx(expected["equity"], abs=0.006)
    assert pay.benefits == pytest.approx(expected["benefits"], abs=0.006)
    assert pay.refreshers == pytest.approx(expected["refresh"], abs=0.006)
    assert pay.headline == pytest.approx(case["headline"], abs=0.011)


def offer(**changes: Any) -> Offer:
    fields: dict[str, Any] = {"id": "o1", "base": 200_000.0} | changes
    return Offer(**fields)


def grant(**changes: Any) -> Grant:
    fields: dict[str, Any] = {"id": "g1", "value": 400_000.0} | changes
    return Grant(**fields)


def sign_on(*paid: tuple[float, int]) -> tuple[Instalment, ...]:
    return tuple(Instalment(id=f"i{month}", amount=amount, month=month) for amount, month in paid)


def test_an_even_grant_with_a_sign_on() -> None:
    one = offer(bonus_target=0.15, sign_on=sign_on((50_000.0, 1)), grants=(grant(),))
    assert list(pay_by_year(one, 4).headline) == [380_000, 330_000, 330_000, 330_000]


def test_the_same_grant_front_loaded() -> None:
    one = offer(
        bonus_target=0.15, sign_on=sign_on((50_000.0, 1)), grants=(grant(years=(0.38, 0.32, 0.2, 0.1)),)
    )
    assert pay_by_year(one, 4).headline == pytest.approx([432_000, 358_000, 310_000, 270_000])


def test_a_back_loaded_grant_with_two_sign_ons() -> None:
    one = offer(
        base=190_000.0,
        sign_on=sign_on((120_000.0, 1), (90_000.0, 13)),
        grants=(grant(years=(0.05, 0.15, 0.4, 0.4)),),
    )
    assert pay_by_year(one, 4).headline == pytest.approx([330_000, 340_000, 350_000, 350_000])


def test_a_cliff_of_18_months_on_yearly_vesting_loses_nothing() -> None:
    one = offer(grants=(grant(cadence=Cadence.ANNUAL, cliff=18),))
    assert list(pay_by_year(one, 4).equity) == [0, 200_000, 100_000, 100_000]


def test_the_three_totals_stand_side_by_side() -> None:
    one = offer(
        bonus_target=0.2, bonus_guaranteed=30_000.0, match_rate=0.05, benefits=1_000.0, grants=(grant(),)
    )
    pay = pay_by_year(one, 2)
    assert list(pay.guaranteed) == [240_000, 210_000]
    assert list(pay.target) == [250_000, 250_000]
    assert list(pay.headline) == [351_000, 351_000]


def test_a_guaranteed_bonus_above_target_is_paid_in_full_once() -> None:
    pay = pay_by_year(offer(bonus_target=0.1, bonus_guaranteed=30_000.0), 2)
    assert list(pay.bonus) == [30_000, 20_000]


def test_a_match_stops_at_its_cap() -> None:
    assert list(pay_by_year(offer(match_rate=0.1, match_cap=12_000.0), 1).match) == [12_000]


def test_days_off_count_only_when_asked() -> None:
    assert list(pay_by_year(offer(base=260_000.0, days_off=20.0), 1).benefits) == [0]
    assert list(pay_by_year(offer(base=260_000.0, days_off=20.0, value_days_off=True), 1).benefits) == [
        20_000
    ]


def test_relocation_is_paid_once() -> None:
    assert list(pay_by_year(offer(relocation=9_000.0), 2).benefits) == [9_000, 0]


def test_another_currency_is_converted_at_the_typed_rate() -> None:
    assert list(pay_by_year(offer(base=100_000.0, currency="EUR", rate=1.1), 1).base) == pytest.approx(
        [110_000]
    )


def test_a_missing_base_and_a_grant_without_valuation_count_as_nothing() -> None:
    one = offer(base=None, grants=(grant(value=None, percent=0.0007),))
    assert list(pay_by_year(one, 1).headline) == [0]


def test_per_cent_of_a_valuation_is_dollars() -> None:
    one = offer(base=0.0, valuation=1e9, grants=(grant(value=None, percent=0.0007),))
    assert pay_by_year(one, 4).equity == pytest.approx([175_000] * 4)


def test_a_sign_on_in_the_last_month_of_the_last_year_counts_and_a_month_later_does_not() -> None:
    assert list(sign_on_by_year(offer(sign_on=sign_on((10_000.0, 48))), 4)) == [0, 0, 0, 10_000]
    assert list(sign_on_by_year(offer(sign_on=sign_on((10_000.0, 49))), 4)) == [0, 0, 0, 0]
