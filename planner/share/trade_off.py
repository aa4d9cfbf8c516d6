"""What a scenario's savings cost in accuracy, as figures that the user may choose to tell."""

from planner.plan import Plan, Scenario, ShownTradeOff
from planner.story.query_cost.costs import lacks, possible, query_cost


def trade_off_of(plan: Plan, scenario: Scenario) -> ShownTradeOff | None:
    """Return the trade-off of a scenario as it stands; None while it has no cost or saves nothing."""
    if plan.wrong(f"scenarios.{scenario.id}") or lacks(scenario):
        return None
    found = query_cost(scenario)
    if found.cost >= found.plain:
        return None
    right = possible(scenario)
    return ShownTradeOff(
        scenario=scenario.id,
        currency=plan.currency,
        plain=found.plain,
        cost=found.cost,
        plain_accuracy=None if right is None else scenario.accuracy,
        accuracy=right,
    )
