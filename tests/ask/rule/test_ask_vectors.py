"""The checked asks: brute force over 300,000 sampled recruiters, against our 512 in closed form."""

from typing import Any

import numpy as np
import pytest

from planner.ask.results import Ask
from planner.plan.fields.terms import Component
from tests.ask.cases import CACHE, CONSTANTS, ask_case, asked, vectors

CASES = vectors("ask")
by_name = pytest.mark.parametrize("vector", CASES, ids=[case["name"] for case in CASES])


def _tolerance(ask: Ask, share: float) -> float:
    return 0.2 if ask.component is Component.BONUS else share * ask.reference


@by_name
def test_reach_target_and_ceiling(vector: dict[str, Any]) -> None:
    ask = asked(ask_case(vector["case"]))
    assert ask.reach == pytest.approx(vector["reach"], abs=_tolerance(ask, 0.01))
    assert ask.target_reach == pytest.approx(vector["target_reach"], abs=_tolerance(ask, 0.01))
    if "ceiling" in vector:
        assert ask.ceiling == pytest.approx(vector["ceiling"], abs=_tolerance(ask, 0.005))


@by_name
def test_opening_and_target_are_within_two_steps(vector: dict[str, Any]) -> None:
    ask = asked(ask_case(vector["case"]))
    assert ask.target == pytest.approx(vector["target"], abs=2 * ask.step)
    if vector["opening"] is None:
        assert ask.opening is None
    else:
        assert ask.opening == pytest.approx(vector["opening"], abs=2 * ask.step)


@by_name
def test_best_and_expected_gain(vector: dict[str, Any]) -> None:
    ask = asked(ask_case(vector["case"]))
    if "best" not in vector:
        assert ask.best == 0.0
        return
    within = max(0.03 * vector["best"], 0.0005 * ask.reference)
    assert ask.best == pytest.approx(vector["best"], abs=within)
    assert ask.expected == pytest.approx(vector["expected"], abs=within)


@by_name
def test_chances_at_the_opening(vector: dict[str, Any]) -> None:
    ask = asked(ask_case(vector["case"]))
    chances = vector.get("chances", {"full": 0, "part": 0, "withdrawn": 0})
    assert ask.chances.full == pytest.approx(chances["full"], abs=0.02)
    assert ask.chances.part == pytest.approx(chances["part"], abs=0.02)
    assert ask.chances.withdrawn == pytest.approx(chances["withdrawn"], abs=0.003)
    assert ask.withdrawn_low <= ask.chances.withdrawn <= ask.withdrawn_high


@by_name
def test_gain_and_withdrawal_along_the_curve(vector: dict[str, Any]) -> None:
    if "curve" not in vector:
        return
    case, curve = ask_case(vector["case"]), vector["curve"]
    ours = CACHE.explore(case, CONSTANTS).crowd.averages(np.array([point["over"] for point in curve]))
    # A loss takes from the best, not from the gain: the share is that of the best gain.
    within = max(0.03 * max(point["gain"] for point in curve), 0.0005 * case.reference)
    assert ours.gain == pytest.approx([point["gain"] for point in curve], abs=within)
    assert ours.withdrawn == pytest.approx([point["withdrawn"] for point in curve], abs=0.003)
