"""A proposal beyond the drawn curve gets its own values, not those of the last point."""

import numpy as np
import pytest

from planner.ask.curve_reading import limits, outcome
from planner.ask.recruiters.ask_case import AskCase
from planner.plan.fields.terms import Component
from tests.ask.cases import CACHE, CONSTANTS, asked

CASE = AskCase(Component.BASE, 210_000.0, 210_000.0)


def test_the_curve_reaches_an_ask_beyond_it_with_the_values_there() -> None:
    ask = asked(CASE)
    assert ask.wider is not None
    far = 400_000.0
    assert limits(ask)[1] < far
    wide = ask.wider(far - ask.standing)
    exact = CACHE.explore(CASE, CONSTANTS).crowd.averages(np.array([far - ask.standing]))
    assert wide.asks[-1] == far - ask.standing
    assert wide.full[-1] == pytest.approx(float(exact.full[0]))
    assert wide.expected[-1] == pytest.approx(float(exact.expected(0.0)[0]))
    assert wide.full[-1] < ask.curve.full[-1]


def test_up_to_an_ask_on_the_curve_it_stays_as_long() -> None:
    ask = asked(CASE)
    assert ask.wider is not None
    assert ask.wider(1_000.0).asks[-1] == ask.curve.asks[-1]
    assert outcome(ask, ask.standing).expected == 0
