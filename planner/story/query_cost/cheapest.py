"""The finding of all scenarios: which costs least, what that comes to a month, and against the first one."""

from planner.plan import Plan
from planner.plan.title import scenario_title
from planner.story.query_cost.cost_sentences import compared_sentence, money
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts, scenario_costs
from planner.values import Unit, shown

NO_SCENARIO = ("Nothing to compare yet", "A scenario says what one answer costs, and what each lever saves.")
NO_COST = ("No query has a cost yet", "Type tokens and prices of a scenario: its cost is then at the foot.")


def cheapest_finding(plan: Plan) -> tuple[str, str]:
    """Return the finding, and the sentence under it."""
    scenarios = [scenario_costs(plan, scenario) for scenario in plan.scenarios]
    costed = [(costs.cost.cost, costs) for costs in scenarios if costs.cost is not None]
    if not costed:
        return NO_COST if plan.scenarios else NO_SCENARIO
    cost, cheapest = min(costed, key=lambda pair: pair[0])
    first, before = costed[0][1], costed[0][0]
    each = f"{money(cost, plan.currency)} a query"
    if len(costed) == 1:
        return f"{_name(plan, cheapest)} costs {each}", _month(plan, cheapest)
    head = f"{_name(plan, cheapest)} costs least: {each}"
    if cheapest is not first and cost < before:
        head += f", {shown(round(1 - cost / before, 2), Unit.SHARE)} under {_name(plan, first)}"
    return head, " ".join(filter(None, (_month(plan, cheapest), compared_sentence(plan, cheapest))))


def _name(plan: Plan, costs: ScenarioCosts) -> str:
    return scenario_title(plan, costs.scenario)


def _month(plan: Plan, costs: ScenarioCosts) -> str:
    month, requests = costs.figures["month"].value, costs.scenario.requests
    if month is None or requests is None:
        return ""
    return f"{money(month, plan.currency)} a month for {shown(requests, Unit.COUNT)} queries."
