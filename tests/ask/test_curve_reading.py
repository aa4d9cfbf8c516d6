"""An ask between two points of the curve is read straight between them."""

import numpy as np

from planner.ask.curve_reading import limits, outcome, stepped, within
from planner.ask.results import Ask, Chances, Curve
from planner.plan.fields.terms import Component


def ask() -> Ask:
    asks = np.array([0.0, 10_000.0, 20_000.0])
    ones = np.array([0.0, 0.2, 0.1])
    curve = Curve(asks, np.array([0.0, 4_000.0, 1_000.0]), ones, ones, 1 - 3 * ones, ones)
    return Ask(
        component=Component.BASE,
        standing=200_000,
        reference=200_000,
        step=500,
        opening=210_000,
        low=208_000,
        high=212_000,
        target=205_000,
        say_low=206_000,
        say_high=210_000,
        ceiling=230_000,
        expected=4_000,
        chances=Chances(0.2, 0.2, 0.4, 0.2),
        curve=curve,
    )


def test_half_way_is_half_of_both() -> None:
    now = outcome(ask(), 205_000)
    assert now.expected == 2_000
    assert now.chances.full == 0.1


def test_a_dragged_ask_lands_on_a_whole_step() -> None:
    assert stepped(ask(), 207_312, 0) == 207_500


def test_an_ask_stays_on_the_curve() -> None:
    assert limits(ask()) == (200_000, 220_000)
    assert stepped(ask(), 219_900, 5) == 220_000
    assert stepped(ask(), 200_100, -5) == 200_000
    assert within(ask(), 300_000) == 220_000
