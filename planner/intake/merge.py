"""What was understood of a table, typed into a plan: each entry as if by hand."""

import datetime

from planner.intake.understand import Column, Understood
from planner.plan import PRESENT_ID, Plan, edits


def merged(plan: Plan, understood: Understood, today: datetime.date) -> Plan:
    """Return the plan with the table's offers after its own; a column of the present job fills that."""
    for column in understood.columns:
        plan = _with(plan, column, today)
    return plan


def _with(plan: Plan, column: Column, today: datetime.date) -> Plan:
    where = PRESENT_ID
    if not column.is_present:
        plan = edits.add_offer(plan)
        where = f"offers.{plan.offers[-1].id}"
    return edits.enter_all(plan, ((f"{where}.{one.key}", one.text) for one in column.entries), today)
