"""The rows of the sheet Cost per query: typed fields of a scenario, computed rows below."""

from planner.plan.registry import scenario_groups
from planner.story.query_cost.query_figures import ALONE, COST_ROWS
from planner.ui.grid.rows import Row, computed_rows, typed_rows

ROWS: tuple[Row, ...] = (*typed_rows(scenario_groups()), *computed_rows(COST_ROWS))
"""Every row in order; their number never changes while the program runs."""

SELDOM: frozenset[str] = frozenset((ALONE,))
"""Folds that start closed: this one says the same as the steps where one lever is pulled."""
