"""Changes of a counter that its letters are made with."""

from planner.plan.fields.counter import ShownTradeOff
from planner.plan.fields.plan import Plan
from planner.plan.paths import with_value


def show_trade_off(plan: Plan, offer_id: str, shown: ShownTradeOff | None) -> Plan:
    """Let this listener hear the figures of a trade-off as they stand now; None: no figures."""
    return with_value(plan, f"counters.{offer_id}.trade_off", shown)


def forget_scenario(plan: Plan, scenario_id: str) -> Plan:
    """Show the figures of a scenario to nobody: the next one may get its identity."""
    for counter in plan.counters:
        if counter.trade_off is not None and counter.trade_off.scenario == scenario_id:
            plan = show_trade_off(plan, counter.id, None)
    return plan
