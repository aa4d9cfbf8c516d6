"""A plan of version 5 costs to the last digit what version 5 computed for it."""

from pathlib import Path

import pytest

from planner import files
from planner.story.query_cost.figures.scenario_figures import scenario_costs

OLD = Path(__file__).parents[2] / "files" / "version_5.counterpoint"
FIGURES = {  # as the program of version 5 computed them
    "c1": {"query": 0.03373015873015873, "plain": 0.09444444444444444, "month": 101190.47619047618},
    "c3": {"query": 0.022936507936507936, "saved": 214523.80952380953, "break_even": 3.5978835978835946},
    "c4": {"query": 0.00249, "plain": 0.006, "month": 2490.0, "accuracy": 0.88},
}


@pytest.mark.parametrize("scenario", FIGURES)
def test_a_scenario_of_version_5_costs_what_it_did(scenario: str) -> None:
    opened = files.read_bytes(OLD.read_bytes(), OLD.name)
    assert (opened.problems, opened.notes) == ((), ())
    costs = scenario_costs(opened.plan, opened.plan.scenario(scenario))
    assert {key: costs.figures[key].value for key in FIGURES[scenario]} == FIGURES[scenario]
