"""What stands beside a figure of pay: said, and in no total."""

import pytest
from msgspec.structs import replace

from planner.pay.figures import pay_figures
from planner.pay.years.grant_size import equity_face
from planner.pay.years.pay_by_year import pay_by_year
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import GrantKind
from planner.values import Figure


def figure(offer: Offer, key: str) -> Figure:
    return pay_figures(offer, pay_by_year(offer, 4), equity_face(offer))[key]


def amounts(figure: Figure) -> dict[str, float | None]:
    return {line.text: line.value for line in figure.because}


def test_options_say_what_exercising_them_costs() -> None:
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=1_000, price=50.0, strike=12.0)
    face = figure(Offer(id="o1", base=1e5, rate=2.0, grants=(grant,)), "equity_face")
    assert face.value == 76_000  # 1,000 x (50 - 12) x 2
    assert amounts(face)["Grant 1, options: spread of one, price 50 less strike 12"] == 38
    assert amounts(face)["Grant 1, options: exercising them costs, in no sum"] == 24_000
    headline = figure(Offer(id="o1", base=1e5, rate=2.0, grants=(grant,)), "headline_1")
    assert headline.value == 200_000 + 19_000
    assert headline.because[-2:] == face.because[-2:]


@pytest.mark.parametrize("strike", [50.0, 60.0])
def test_options_without_a_spread_say_that_they_are_nothing_at_face(strike: float) -> None:
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=1_000, price=50.0, strike=strike)
    face = figure(Offer(id="o1", base=1e5, grants=(grant,)), "equity_face")
    assert face.value == 0
    text = "Grant 1, options: the strike is at or above the price: nothing at face today"
    assert amounts(face)[text] is None


@pytest.mark.parametrize(("missing", "word"), [("strike", "strike"), ("price", "price")])
def test_options_without_strike_or_price_are_no_number(missing: str, word: str) -> None:
    known: dict[str, object] = {"value": 5e4, "price": 50.0, "strike": 12.0}
    grant = replace(Grant(id="g1", kind=GrantKind.OPTION), **{**known, missing: None})
    face = figure(Offer(id="o1", base=1e5, grants=(grant,)), "equity_face")
    assert face.value is None
    assert f"Grant 1, options: the {word} is missing" in amounts(face)


def test_shares_cost_nothing_to_exercise() -> None:
    grant = Grant(id="g1", units=1_000, price=50.0, strike=12.0)
    assert len(figure(Offer(id="o1", base=1e5, grants=(grant,)), "equity_face").because) == 1


def test_refreshers_stand_beside_the_sum_and_not_in_it() -> None:
    whole = figure(Offer(id="o1", base=1e5, refresher=40_000.0), "headline_sum")
    assert whole.value == 400_000
    # granted after years 1, 2 and 3: 10k + 20k + 30k
    assert amounts(whole)["Beside it, in no total: refreshers"] == 60_000


def test_no_refresher_is_not_spoken_of() -> None:
    assert len(figure(Offer(id="o1", base=1e5), "headline_sum").because) == 4


def test_the_first_year_counts_what_is_paid_and_vests_in_it() -> None:
    offer = Offer(
        id="o1",
        base=200_000.0,
        raise_rate=0.1,
        bonus_target=0.2,
        sign_on=(Instalment(id="s1", amount=30_000.0), Instalment(id="s2", amount=7_000.0, month=13)),
        grants=(Grant(id="g1", value=400_000.0, years=(0.1, 0.2, 0.3, 0.4)),),
    )
    headline = figure(offer, "headline_1")
    assert headline.value == 310_000
    assert amounts(headline) == {
        "Base": 200_000,
        "Sign-on": 30_000,
        "Target bonus": 40_000,
        "Equity vesting, at face value": pytest.approx(40_000),
    }
