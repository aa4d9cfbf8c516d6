"""What each lever saves: after those before it, which sums to the whole, and alone."""

from collections.abc import Mapping

from planner.plan import Scenario
from planner.story.query_cost.costing.costs import QueryCost
from planner.story.query_cost.costing.levers import LEVERS
from planner.story.query_cost.figures.inputs import (
    fixed_lines,
    lever_lines,
    model_lines,
    people_lines,
    retrieval_lines,
)
from planner.story.query_cost.figures.rows import LABELS, figure, to_type, typed
from planner.values import Figure, Line, Unit


def of_levers(scenario: Scenario, cost: QueryCost) -> Mapping[str, Figure]:
    """Return the figures of the levers, in order and alone."""
    plain = Line(LABELS["plain"], cost.plain, Unit.PRICE)
    figures = {"plain": figure("plain", scenario, cost.plain, Unit.PRICE, _plain_lines(scenario))}
    left = cost.plain
    for place, lever in enumerate(LEVERS):
        own = lever_lines(scenario, lever)
        before = Line("A query with the levers before it", left, Unit.PRICE)
        key, step, alone = f"step.{lever.name}", cost.steps[place], cost.alone[place]
        figures[key] = figure(key, scenario, step, Unit.PRICE, (before, *own))
        key = f"alone.{lever.name}"
        figures[key] = figure(key, scenario, alone, Unit.PRICE, (plain, *own))
        left -= step
    if scenario.requests is None:
        figures["saved"] = to_type("saved", scenario, "Type the queries a month.", "requests")
    else:
        lines = (plain, Line(LABELS["query"], cost.cost, Unit.PRICE), typed(scenario, "requests"))
        saved = (cost.plain - cost.cost) * scenario.requests
        figures["saved"] = figure("saved", scenario, saved, Unit.PRICE, lines)
    return figures


def _plain_lines(scenario: Scenario) -> tuple[Line, ...]:
    """The inputs of a full answer without levers."""
    lines = list(model_lines(scenario))
    named = {line.where for line in lines if line.where}
    rest = (*retrieval_lines(scenario), *fixed_lines(scenario), *people_lines(scenario))
    return (*lines, *(line for line in rest if line.where not in named))
