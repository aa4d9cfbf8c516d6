"""What Counter says of an ask."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.ask import sentences
from planner.ask.results import Ask, AssumptionEffect, Chances, Curve
from planner.plan.fields.terms import Component
from planner.values.share_measure import ShareMeasure

NO_CURVE = Curve(*(np.zeros(1) for _ in range(6)))
BASE = Ask(
    component=Component.BASE,
    standing=200_000,
    reference=200_000,
    step=500,
    opening=219_500,
    low=215_000,
    high=225_000,
    target=210_000,
    say_low=212_000,
    say_high=219_500,
    ceiling=222_000,
    expected=4_000,
    chances=Chances(0.1, 0.4, 0.49, 0.01),
    curve=NO_CURVE,
    withdrawn_low=0.0063,
    withdrawn_high=0.0281,
)


def test_withdrawals_are_a_range_over_recruiters() -> None:
    assert (
        sentences.withdrawal_text(BASE)
        == "Withdrawn: 0.6 to 2.8 in 100, from the safest recruiters to the touchiest."
    )
    assert sentences.withdrawal_text(replace(BASE, opening=None)) == ""


def test_assumptions_that_move_an_ask_are_named_with_their_openings() -> None:
    effects = (
        AssumptionEffect("limits are a third lower", 211_000),
        AssumptionEffect("the usual room is half", None),
    )
    text = sentences.otherwise_text(replace(BASE, effects=lambda: effects))
    assert text == "If limits are a third lower: 211,000. If the usual room is half: no ask."
    assert sentences.otherwise_text(BASE) == ""


def test_chances_are_said_of_100_recruiters() -> None:
    text = sentences.chances_text(Chances(0.13, 0.41, 0.45, 0.01))
    assert (
        text
        == "13 in 100 say yes in full, 41 meet you part of the way, 45 do not move, 1 withdraws the offer."
    )


@given(st.lists(st.floats(0, 1), min_size=4, max_size=4).filter(lambda parts: sum(parts) > 0.01))
def test_hundredths_sum_to_100(parts: list[float]) -> None:
    full, part, nothing, withdrawn = (one / sum(parts) for one in parts)
    assert sum(sentences.hundredths(Chances(full, part, nothing, withdrawn))) == 100


def test_a_bonus_is_said_in_per_cent_of_base() -> None:
    assert sentences.amount(Component.BONUS, 17.5) == "17.5 %"


def test_an_unreachable_break_even_is_said_so() -> None:
    text = sentences.break_even(Component.EQUITY, None, 700_000)
    assert text == "No amount of equity makes up the gap."


def test_effects_carry_their_sign() -> None:
    text = [sentences.effect(Component.BASE, one) for one in (3_000, -2_500, 0.0)]
    assert text == ["+3,000", "−2,500", "no change"]


def test_counted_shares_name_themselves() -> None:
    options = ShareMeasure("options", 9.4, 7.3)
    text = options.counted(9.4 * 59_500)
    assert sentences.with_noun(Component.EQUITY, text, options) == "59,500 options"
    assert sentences.with_noun(Component.EQUITY, "790,000", None) == "790,000 equity"
    assert sentences.with_noun(Component.BASE, "210,000", options) == "210,000 base"


def test_an_offer_that_is_worth_more_needs_nothing_to_match() -> None:
    """Of each component without which it is still worth more it said that no amount would do."""
    amounts = {Component.BASE: 127_600.0, Component.EQUITY: None, Component.SIGN_ON: None}
    begin = "To be worth what Crest is, the rest held: base 127,600"
    below = f"{begin}, or no amount of equity, or no amount of sign-on."
    assert sentences.matched("Crest", amounts) == below
    above = f"{begin}. It is worth more even without any equity or sign-on."
    assert sentences.matched("Crest", amounts, is_above=True) == above
    alone = {Component.EQUITY: None}
    assert sentences.matched("Crest", alone, is_above=True) == "It is worth more even without any equity."
