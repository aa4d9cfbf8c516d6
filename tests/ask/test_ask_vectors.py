"""The published cases: closed form over 40,000 manners, against our 512."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from planner.ask.opening.best_opening import Question, best_opening
from planner.ask.recruiters.cache import AskCache
from planner.ask.recruiters.cloud import unmoved
from planner.ask.recruiters.gain import average
from planner.ask.recruiters.recruiter_traits import RecruiterTraits, draw_recruiter_traits
from planner.plan.fields.terms import Component

CASES = json.loads((Path(__file__).parents[1] / "data" / "ask.json").read_text("utf-8"))["cases"]
NAMES = {"base": Component.BASE, "equity": Component.EQUITY, "signon": Component.SIGN_ON}
by_name = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


@by_name
@pytest.mark.parametrize("seed", [1, 2, 2026])
def test_expected_gain_is_within_1_percent_of_the_best_at_every_ask(case: dict[str, Any], seed: int) -> None:
    recruiters = draw_recruiter_traits(np.random.default_rng(seed))
    cloud = unmoved(NAMES[case["component"]], case["reference"], case["reference"], recruiters)
    asks = np.array([float(point["ask_over_standing"]) for point in case["curve"]])
    published = np.array([point["expected_gain"] for point in case["curve"]])
    ours = average(cloud, asks).expected(case["loss_if_withdrawn"])
    assert np.abs(ours - published).max() < 0.01 * case["best_expected_gain"]


@by_name
def test_chances_at_the_best_ask_are_within_one_in_a_hundred(
    case: dict[str, Any], manners: RecruiterTraits
) -> None:
    cloud = unmoved(NAMES[case["component"]], case["reference"], case["reference"], manners)
    ours = average(cloud, np.array([float(case["best_ask_over_standing"])]))
    published = case["chances_at_best"]
    assert float(ours.full[0]) == pytest.approx(published["full"], abs=0.01)
    assert float(ours.part[0]) == pytest.approx(published["part"], abs=0.01)
    assert float(ours.withdrawn[0]) == pytest.approx(published["withdrawn"], abs=0.001)


@by_name
def test_our_opening_is_as_good_as_the_published_best(case: dict[str, Any], manners: RecruiterTraits) -> None:
    reference, loss = case["reference"], case["loss_if_withdrawn"]
    component = NAMES[case["component"]]
    question = Question(component, reference, reference, 500.0, (), loss, 250.0)
    best = best_opening(question, AskCache(manners))
    assert best.expected_at_best == pytest.approx(case["best_expected_gain"], rel=0.02)
    low, high = case["range_over_standing"]
    assert low <= (best.opening or 0.0) <= high
