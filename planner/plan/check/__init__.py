"""Problems of a plan: entries that are possible but wrong or doubtful. None is raised."""

from planner.plan.check.offer import BANDS, LONGEST_CLAWBACK, WARNING
from planner.plan.check.plan import (
    PARTS_OUTSIDE_OFFERS,
    TABLE_CURRENCY,
    CheckedColumn,
    all_problems,
    blocked_offers,
    check,
    check_columns,
    has_errors,
)

__all__ = [
    "BANDS",
    "LONGEST_CLAWBACK",
    "PARTS_OUTSIDE_OFFERS",
    "TABLE_CURRENCY",
    "WARNING",
    "CheckedColumn",
    "all_problems",
    "blocked_offers",
    "check",
    "check_columns",
    "has_errors",
]
