"""The curve to draw: fine enough for the eye, and nothing of the ask changes with it."""

import numpy as np
import pytest
from msgspec.structs import replace

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask, Curve
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions, Offer, Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from tests.ask.cases import CONSTANTS


def asked(offer: Offer, rounds: tuple[Round, ...] = ()) -> Ask:
    return asks(offer, AskFacts(), Assumptions(), CONSTANTS, TurnCache(), rounds)[Component.BASE]


def closely(ask: Ask) -> Curve:
    assert ask.closer is not None
    return ask.closer()


@pytest.fixture(params=["before a reply", "after a reply", "moved by a band"])
def ask(request: pytest.FixtureRequest, plain: Offer) -> Ask:
    """An ask on each kind of cloud."""
    if request.param == "moved by a band":
        return asked(replace(plain, posted_min=190_000.0, posted_max=240_000.0))
    talk = (
        Round(id="r1", who=Who.YOU, component=Component.BASE, value=230_500.0),
        Round(id="r2", who=Who.THEY, component=Component.BASE, value=218_000.0),
    )
    return asked(plain, talk if request.param == "after a reply" else ())


def test_the_dense_curve_goes_through_every_point_that_was_known(ask: Ask) -> None:
    dense, coarse = closely(ask), ask.curve
    at = np.searchsorted(dense.asks, coarse.asks)
    for key in ("asks", "expected", "full", "part", "nothing", "withdrawn"):
        assert np.array_equal(getattr(dense, key)[at], getattr(coarse, key))


def test_the_dense_curve_ends_where_the_coarse_one_does_and_has_no_gap(ask: Ask) -> None:
    dense = closely(ask)
    assert dense.asks[0] == 0
    assert dense.asks[-1] == ask.curve.asks[-1]
    assert len(dense.asks) >= 120
    assert np.diff(dense.asks).max() <= dense.asks[-1] / 119
    assert (np.diff(dense.asks) > 0).all()


def test_at_the_opening_both_curves_say_the_chances_of_the_ask(ask: Ask) -> None:
    assert ask.opening is not None
    for curve in (ask.curve, closely(ask)):
        at = float(np.interp(ask.opening - ask.standing, curve.asks, curve.full))
        assert at == pytest.approx(ask.chances.full, abs=0.01)
