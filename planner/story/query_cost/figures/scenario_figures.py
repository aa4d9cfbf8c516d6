"""Every figure of a scenario, by key."""

from collections.abc import Mapping

from msgspec import Struct

from planner.plan import Plan, Scenario
from planner.story.query_cost.costing.costs import QueryCost
from planner.story.query_cost.figures.against_first import BreakEven, compared_with_first
from planner.story.query_cost.figures.cost_figures import cost_of, of_cost, of_parts
from planner.story.query_cost.figures.lever_figures import of_levers
from planner.story.query_cost.figures.load_figures import of_load
from planner.story.query_cost.figures.rows import COST_ROWS, none
from planner.values import Figure


class ScenarioCosts(Struct, frozen=True):
    """A scenario with its figures by key; `cost` and `against` are None where an input is missing."""

    scenario: Scenario
    figures: Mapping[str, Figure]
    cost: QueryCost | None = None
    against: BreakEven | None = None


def scenario_costs(plan: Plan, scenario: Scenario) -> ScenarioCosts:
    """Return every figure of a scenario, in the plan's currency."""
    first = plan.scenarios[0]
    cost, why = cost_of(plan, scenario)
    if cost is None:
        return ScenarioCosts(scenario, {row.key: none(row.key, scenario, why) for row in COST_ROWS})
    figures = {
        **of_cost(scenario, cost),
        **of_parts(scenario, cost),
        **of_load(scenario),
        **of_levers(scenario, cost),
    }
    against, compared = compared_with_first(plan, scenario, cost, first)
    return ScenarioCosts(scenario, {**figures, **compared}, cost, against)
