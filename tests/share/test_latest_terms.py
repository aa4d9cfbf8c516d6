"""The latest terms of an offer: the last answer of the recruiter, else a final figure, else as offered."""

from typing import Any

import pytest
from msgspec.structs import replace

from planner.plan import Grant, Instalment, Offer, Plan, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, GrantKind
from planner.plan.schema.validation import model_from
from planner.share.latest_terms import latest_term, posted_band, with_latest_terms
from planner.share.shared import LatestTerm

OFFER = Offer(id="o1", base=210_000.0, bonus_target=0.15, sign_on=(Instalment(id="s1", amount=30_000.0),))
OTHER = Offer(id="o2", base=190_000.0)


def answer(place: int, value: float | None, **changes: Any) -> Round:
    return model_from(
        Round,
        {
            "id": f"r{place}",
            "offer": "o1",
            "who": Who.THEY,
            "component": Component.BASE,
            "value": value,
            **changes,
        },
    )


def base(*rounds: Round, offer: Offer = OFFER) -> LatestTerm:
    return latest_term(Plan(offers=(offer, OTHER), rounds=rounds), offer, Component.BASE)


def test_without_an_answer_a_component_is_as_offered() -> None:
    assert base() == LatestTerm(Component.BASE, 210_000.0, final=False, where="offers.o1.base")


def test_without_an_answer_a_final_figure_counts() -> None:
    final = replace(OFFER, final_base=215_000.0)
    assert base(offer=final) == LatestTerm(
        Component.BASE, 215_000.0, final=True, where="offers.o1.final_base", as_offered=False
    )


def test_an_answer_counts_before_a_final_figure_and_stays_final() -> None:
    final = replace(OFFER, final_base=215_000.0)
    assert base(answer(1, 218_000.0), offer=final) == LatestTerm(
        Component.BASE, 218_000.0, final=True, where="rounds.r1.value", raised=True, as_offered=False
    )


@pytest.mark.parametrize("final", [True, False])
def test_an_answer_is_final_if_its_round_says_so(final: bool) -> None:
    assert base(answer(1, 218_000.0, final=final)).final is final


@pytest.mark.parametrize(
    "later",
    [
        answer(2, 227_000.0, who=Who.YOU),
        answer(2, 40_000.0, component=Component.SIGN_ON),
        answer(2, None),
        answer(2, 195_000.0, offer="o2"),
    ],
)
def test_only_figures_of_the_recruiter_for_the_component_count(later: Round) -> None:
    assert base(answer(1, 214_000.0), later) == LatestTerm(
        Component.BASE, 214_000.0, final=False, where="rounds.r1.value", raised=True, as_offered=False
    )


def test_an_answer_that_repeats_the_offer_leaves_it_as_offered() -> None:
    assert base(answer(1, 210_000.0)).as_offered
    assert base(offer=replace(OFFER, final_base=210_000.0)).as_offered


def test_of_three_answers_the_last_counts() -> None:
    three = (answer(1, 218_000.0), answer(2, 212_000.0), answer(3, 214_000.0))
    assert base(*three).value == 214_000


def test_bonus_points_of_an_answer_become_a_share_of_base() -> None:
    known = Plan(offers=(OFFER,), rounds=(answer(1, 20.0, component=Component.BONUS),))
    assert latest_term(known, OFFER, Component.BONUS).value == pytest.approx(0.2)
    assert latest_term(Plan(offers=(OFFER,)), OFFER, Component.BONUS).value == pytest.approx(0.15)


def said(component: Component, value: float) -> LatestTerm:
    return LatestTerm(component, value, final=False, where="rounds.r1.value")


def test_stated_units_become_money_so_that_they_scale_without_rounding() -> None:
    """1,000 units x 25 = 25,000; 30,010 would be 1,200.4 units."""
    offer = Offer(id="o1", grants=(Grant(id="g1", units=1_000, price=25.0),))
    [grant] = with_latest_terms(offer, [said(Component.EQUITY, 30_010.0)]).grants
    assert grant.value == pytest.approx(30_010.0)
    assert (grant.units, grant.percent) == (None, None)


def test_a_stated_share_of_a_company_becomes_money_and_an_unknown_one_stays() -> None:
    """A thousandth of 200 million is 200,000."""
    share = Grant(id="g1", percent=0.001, valuation=2e8)
    [grant] = with_latest_terms(Offer(id="o1", grants=(share,)), [said(Component.EQUITY, 250_000.0)]).grants
    assert grant.value == pytest.approx(250_000.0)
    assert grant.percent is None
    unknown = replace(share, valuation=None)
    known = Offer(id="o1", grants=(Grant(id="g2", value=200_000.0), unknown))
    assert with_latest_terms(known, [said(Component.EQUITY, 250_000.0)]).grants[1].percent == 0.001


def test_stated_options_keep_their_price_and_strike() -> None:
    """The grant is its shares at their price, 1,000 x 25; what is stated is of the same kind."""
    option = Grant(id="g1", kind=GrantKind.OPTION, units=1_000, price=25.0, strike=5.0)
    [grant] = with_latest_terms(Offer(id="o1", grants=(option,)), [said(Component.EQUITY, 30_000.0)]).grants
    assert grant.value == pytest.approx(30_000.0)
    assert (grant.price, grant.strike) == (25.0, 5.0)


def test_a_stated_bonus_is_a_share_and_other_components_are_money() -> None:
    offer = with_latest_terms(OFFER, [said(Component.BONUS, 0.2), said(Component.SIGN_ON, 45_000.0)])
    assert (offer.base, offer.bonus_target, offer.sign_on[0].amount) == (210_000, 0.2, 45_000)


def test_what_is_stated_as_offered_leaves_the_offer_alone() -> None:
    assert with_latest_terms(OFFER, [said(Component.BASE, 210_000.0)]) is OFFER


@pytest.mark.parametrize(
    ("ends", "band"),
    [
        ((190_000.0, 235_000.0), (190_000.0, 235_000.0)),
        ((None, 235_000.0), None),
        ((190_000.0, None), None),
        ((235_000.0, 190_000.0), None),
        ((None, None), None),
    ],
)
def test_a_posted_band_needs_both_ends_in_order(
    ends: tuple[float | None, float | None], band: tuple[float, float] | None
) -> None:
    assert posted_band(Offer(id="o1", posted_min=ends[0], posted_max=ends[1])) == band
