"""Problems of a plan, as values: entries that are wrong or doubtful."""

from planner.plan.check.plan import (
    CheckedColumn,
    all_problems,
    blocked_offers,
    blocking_problems,
    check,
    check_columns,
    has_errors,
)

__all__ = [
    "CheckedColumn",
    "all_problems",
    "blocked_offers",
    "blocking_problems",
    "check",
    "check_columns",
    "has_errors",
]
