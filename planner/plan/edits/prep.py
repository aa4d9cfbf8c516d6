"""Edits of the preparation: functions from a Plan to a Plan. Its notes are typed as any field."""

from planner.plan.edits import put
from planner.plan.fields.plan import Plan
from planner.plan.fields.story import PrepItem


def tick(plan: Plan, item: PrepItem, *, on: bool) -> Plan:
    """Tick an item by hand, or take the tick away."""
    held = {*plan.prep.ticked, item} if on else {*plan.prep.ticked} - {item}
    return put(plan, "prep.ticked", tuple(prep_item for prep_item in PrepItem if prep_item in held))
