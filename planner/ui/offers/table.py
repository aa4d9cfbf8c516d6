"""Where the cells of the Offers grid are in the plan: what a rectangle is pasted into, filled and cleared."""

from planner.plan import Plan, edits
from planner.plan.paths import root
from planner.ui.grid.rows import FieldRow
from planner.ui.offers.cells import applies
from planner.ui.offers.rows import ROWS


class OfferTable:
    """Where the cells of the grid are in the plan."""

    def path_at(self, plan: Plan, row: int, column: str) -> str:
        """The field at a row of an offer; empty for a heading, a result, or what the column has not."""
        field_row = ROWS[row]
        if not isinstance(field_row, FieldRow) or not applies(field_row.spec, plan.offer(column)):
            return ""
        return f"{root(column)}.{field_row.spec.key}"

    def add(self, plan: Plan) -> tuple[Plan, str]:
        """Add an offer at the end."""
        plan = edits.add_offer(plan)
        return plan, plan.offers[-1].id
