"""The credible total, and what is trimmed for it."""

import pytest

from planner.ask.package.package_results import OwnValue
from planner.ask.package.span import ComponentSpan, credible_total, trimmed
from planner.ask.recruiters.competition import Contest
from planner.model_inputs import load_tables
from planner.plan import Grant, Instalment, Offer
from planner.plan.fields.terms import Component, GrantKind

BASE = ComponentSpan(Component.BASE, 200e3, 200e3, 210e3, 230e3, 240e3, 500.0, 1.0)
EQUITY = ComponentSpan(Component.EQUITY, 400e3, 400e3, 450e3, 600e3, 640e3, 5_000.0, 0.25)
SPANS = {Component.BASE: BASE, Component.EQUITY: EQUITY}
RANKED = (OwnValue(Component.BASE, 3.0, 4.0), OwnValue(Component.EQUITY, 0.2, 0.8))


def test_the_usual_limit_is_a_share_of_the_package() -> None:
    assert credible_total(300e3, 0.27, 0.0, 0.0).most == 81e3


def test_a_released_better_offer_makes_more_credible_and_a_worse_one_does_not() -> None:
    assert credible_total(300e3, 0.27, 100e3, 0.0).most == 100e3
    assert credible_total(300e3, 0.27, 50e3, 0.0).most == 81e3


def test_stories_add_their_room() -> None:
    assert credible_total(300e3, 0.27, 0.0, 50e3).most == 131e3


def test_what_is_credible_stays_as_it_is() -> None:
    credible, spans = trimmed(credible_total(300e3, 0.27, 0.0, 0.0), SPANS, RANKED)
    assert (credible.openings, credible.trimmed) == (80e3, ())
    assert spans == SPANS


def test_the_worst_value_for_its_cost_is_cut_first_to_a_whole_step() -> None:
    credible, spans = trimmed(credible_total(250e3, 0.27, 0.0, 0.0), SPANS, RANKED)
    # 30k + 50k a year is 12.5k over 67.5k: 50k of a grant that vests a quarter a year
    assert spans[Component.EQUITY].opening == spans[Component.EQUITY].top == 550e3
    assert spans[Component.BASE] == BASE
    assert [one.cut_to for one in credible.trimmed] == [550e3]


def test_what_one_cut_leaves_over_is_taken_from_the_next() -> None:
    _, spans = trimmed(credible_total(100e3, 0.2, 0.0, 0.0), SPANS, RANKED)
    assert spans[Component.EQUITY].opening == spans[Component.EQUITY].target == 440e3  # 10k a year
    assert spans[Component.BASE].opening == 210e3  # the other 10k of 20k


def test_nothing_is_given_up_before_all_are_at_their_targets() -> None:
    _, spans = trimmed(credible_total(100e3, 0.15, 0.0, 0.0), SPANS, RANKED)
    # at their targets they are 10k and 12.5k a year: 7.5k too much, taken from equity alone
    assert spans[Component.BASE].opening == 210e3
    assert spans[Component.EQUITY].opening == 420e3


def yearly_total(offer: Offer, common_ratio: float) -> float | None:
    return Contest(offer, common_ratio, 4, load_tables().asks).yearly_total(offer, common_ratio)


def test_a_yearly_total_counts_equity_by_the_years_it_vests() -> None:
    """200,000 and 10 %, 400,000 over 4 years at .8, and 40,000 of sign-on over 4 years."""
    offer = Offer(
        id="o1",
        base=200e3,
        bonus_target=0.1,
        grants=(Grant(id="g", value=400e3),),
        sign_on=(Instalment(id="s", amount=40e3),),
    )
    assert yearly_total(offer, 0.8) == pytest.approx(220e3 + 80e3 + 10e3)


@pytest.mark.parametrize(("strike", "a_year"), [(4.0, 15e3), (9.0, 7_500), (12.0, 7_500)])
def test_an_option_counts_its_spread_and_never_too_little(strike: float, a_year: float) -> None:
    """10,000 at 10 over 4 years: 25,000 of shares a year, .6 of them, or .3 at the least."""
    grant = Grant(id="g", kind=GrantKind.OPTION, units=10_000, price=10.0, strike=strike)
    assert yearly_total(Offer(id="o1", base=1.0, grants=(grant,)), 1.0) == pytest.approx(1 + a_year)


def test_an_offer_of_unknown_size_has_no_yearly_total() -> None:
    assert yearly_total(Offer(id="o1"), 1.0) is None
    assert yearly_total(Offer(id="o1", base=1.0, grants=(Grant(id="g"),)), 1.0) is None
