"""The advised set is the smallest that keeps the highest asks; nothing that lowers one is ever in it."""

from functools import partial

import pytest

from planner.ask.advice.advice import Advice, Asks, Raise, advise
from planner.ask.advice.levers import Lever, LeverKind
from planner.plan.fields.terms import Component
from planner.values.share_measure import ShareMeasure
from tests.ask.advice.asks import asks_adding

BASE, SIGN_ON = Component.BASE, Component.SIGN_ON
UNVESTED = Lever(LeverKind.CAUSE, "unvested", "the 180,000 unvested")
BRIDGE = Lever(LeverKind.CAUSE, "bridge", "the 30,000 that your first year falls short", "it tells them")
RIVAL = Lever(LeverKind.OFFER, "o2", "the amounts of your written offer of Calder")
STORY = Lever(LeverKind.STORY, "y1", "“Canary rollback”")
ALL = (UNVESTED, BRIDGE, RIVAL, STORY)
RAISES = {
    "unvested": {SIGN_ON: 100_000.0},
    "bridge": {SIGN_ON: 20_000.0},
    "o2": {BASE: 5_000.0},
    "y1": {BASE: 3_000.0},
}


def advice(
    raises: dict[str, dict[Component, float]],
    levers: tuple[Lever, ...] = ALL,
    final: tuple[Component, ...] = (),
) -> Advice:
    asks_with = partial(asks_adding, raises)
    return advise(levers, asks_with, asks_with, final)


def test_the_advised_asks_are_those_with_every_lever_that_raises_one() -> None:
    result = advice(RAISES)
    assert result.best == (UNVESTED, RIVAL, STORY)
    assert result.asks[SIGN_ON].opening == 210_000
    assert result.asks[BASE].opening == 118_000


def test_each_ask_names_the_levers_that_it_needs() -> None:
    result = advice(RAISES)
    assert result.needed_by == {BASE: (RIVAL, STORY), SIGN_ON: (UNVESTED,)}


def test_a_lever_that_moves_nothing_stays_back() -> None:
    result = advice({"unvested": {SIGN_ON: 100_000.0}})
    assert result.best == (UNVESTED,)
    assert [effect.lever for effect in result.effects if effect.advised] == [UNVESTED]


@pytest.mark.parametrize("lowered", [BASE, SIGN_ON])
def test_a_lever_that_lowers_any_ask_is_never_advised(lowered: Component) -> None:
    both = {BASE: 5_000.0, SIGN_ON: 5_000.0} | {lowered: -5_000.0}
    assert advice({"o2": both}).best == ()


def test_what_tells_the_present_pay_is_shown_and_not_advised() -> None:
    result = advice(RAISES)
    (effect,) = (effect for effect in result.effects if effect.lever is BRIDGE)
    assert not effect.advised
    assert effect.raises[0].opening == 130_000
    assert effect.sentence.endswith("; but it tells them.")


def test_what_a_lever_brings_by_itself_is_a_sentence() -> None:
    (effect,) = advice(RAISES, (UNVESTED,)).effects
    assert effect.sentence == (
        "Tell them of the 180,000 unvested: sign-on opens at 210,000 instead of 110,000."
    )


def test_an_ask_that_only_a_lever_makes_says_so() -> None:

    def asks_with(chosen: frozenset[Lever]) -> Asks:
        return asks_adding(RAISES, chosen, least=-10_000.0)

    (effect,) = advise((UNVESTED,), asks_with, asks_with).effects
    assert effect.raises[0].without is None
    assert effect.sentence.endswith("sign-on opens at 190,000 instead of no ask.")


def test_several_asks_are_listed_with_one_verb() -> None:
    (effect,) = advice({"o2": {BASE: 5_000.0, SIGN_ON: 1_000.0}}, (RIVAL,)).effects
    assert effect.sentence.endswith(
        "base opens at 115,000 instead of 110,000, sign-on 111,000 instead of 110,000."
    )


def test_a_story_counts_in_the_ask_of_now_and_is_shown_against_the_ask_without_it() -> None:
    (effect,) = advice(RAISES, (STORY,)).effects
    assert (effect.raises[0].opening, effect.raises[0].without) == (113_000, 110_000)


def test_a_final_figure_is_taken_at_its_word() -> None:
    result = advice(RAISES, (UNVESTED, STORY), final=(BASE,))
    assert result.asks[BASE].opening == 110_000  # as it is: the story is not what asks for it again
    assert result.best == (UNVESTED,)


def test_a_better_offer_reopens_a_final_figure() -> None:
    result = advice(RAISES, (UNVESTED, RIVAL), final=(BASE,))
    assert result.asks[BASE].opening == 115_000
    assert result.best == (UNVESTED, RIVAL)


def test_without_a_lever_the_asks_are_those_of_now() -> None:
    result = advice(RAISES, ())
    assert (result.best, result.effects) == ((), ())
    assert result.asks[BASE].opening == 110_000


def test_a_story_that_is_not_advised_is_not_in_the_advised_asks() -> None:
    weak = Lever(LeverKind.STORY, "y1", "“Canary rollback”", "it carries an ask as its reason")
    result = advice(RAISES, (weak, UNVESTED))
    assert result.best == (UNVESTED,)
    assert result.asks[BASE].opening == 110_000
    assert result.effects[0].raises[0].opening == 113_000  # shown all the same


def test_equity_in_units_is_named_in_them() -> None:
    units = ShareMeasure("options", 2.0, 1.0)
    change = Raise(Component.EQUITY, 120_000.0, 100_000.0, units)
    assert change.text() == f"equity opens at {units.text(120_000.0)} instead of {units.text(100_000.0)}"
    assert "60,000 options" in change.text()
