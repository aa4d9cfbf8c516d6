"""Problems of a plan: entries that are possible but wrong or doubtful. None is raised."""

from planner.plan.check.plan import (
    CheckedColumn,
    all_problems,
    blocked_offers,
    check,
    check_columns,
    has_errors,
)

__all__ = ["CheckedColumn", "all_problems", "blocked_offers", "check", "check_columns", "has_errors"]
