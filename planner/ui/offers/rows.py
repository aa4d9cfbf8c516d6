"""The rows of the Offers sheet: typed fields of an offer, computed rows below."""

from planner.ask.result_rows import RESULT_ROWS
from planner.plan.fields.about import Group
from planner.plan.registry import grid_groups
from planner.ui.grid.rows import Row, computed_rows, typed_rows

ROWS: tuple[Row, ...] = (*typed_rows(grid_groups()), *computed_rows(RESULT_ROWS))
"""Every row in order; their number never changes while the program runs."""

SELDOM: frozenset[str] = frozenset((Group.BENEFITS.value, Group.TERMS.value, Group.LEAVING.value))
"""Folds that start closed, so that the results stand on the first screen."""
