"""The range of openings: all asks that bring 95 % of the best expected gain, on whole figures, no more."""

import numpy as np
import pytest

from planner.ask.opening.search import AskGrid, good_range
from planner.ask.recruiters.gain import Profile

STEPS = AskGrid(standing=200_000.0, step=500.0)


def profile(asks: list[float], gain: list[float]) -> Profile:
    zeros = np.zeros(len(asks))
    return Profile(np.array(asks), np.array(gain), zeros, zeros, zeros)


def test_it_ends_where_the_gain_falls_to_95_percent_of_the_best() -> None:
    # up from 8,000 at 10k to 10,000 at 20k, and down to 8,000 at 40k: 9,500 lies at 17.5k and at 25k
    found = profile([10_000.0, 20_000.0, 40_000.0], [8_000.0, 10_000.0, 8_000.0])
    assert good_range(found, 0.0, STEPS) == pytest.approx((17_500, 25_000))


def test_its_ends_are_whole_figures_inside_it() -> None:
    # 9,500 lies at 10k + .75 x 10.3k = 17,725 and at 20.3k + .25 x 19.7k = 25,225
    found = profile([10_000.0, 20_300.0, 40_000.0], [8_000.0, 10_000.0, 8_000.0])
    low, high = good_range(found, 0.0, STEPS)
    assert (low, high) == pytest.approx((18_000, 25_000))


def test_a_withdrawal_takes_from_the_gain_before_it_is_measured() -> None:
    asks = np.array([10_000.0, 20_000.0, 40_000.0])
    withdrawn = np.array([0.0, 0.0, 0.02])
    zeros = np.zeros(3)
    found = Profile(asks, np.array([8_000.0, 10_000.0, 10_000.0]), withdrawn, zeros, zeros)
    # a loss of 100k makes the last 8,000 again
    assert good_range(found, 100_000.0, STEPS) == pytest.approx((17_500, 25_000))


def test_it_goes_to_the_last_ask_where_the_gain_never_falls_that_far() -> None:
    found = profile([10_000.0, 20_000.0, 40_000.0], [9_600.0, 10_000.0, 9_700.0])
    assert good_range(found, 0.0, STEPS) == (10_000, 40_000)
