"""Problems of a plan: what can be typed and is wrong or doubtful. None is raised."""

from planner.plan.check.plan import (
    APART,
    BANDS,
    LONGEST_CLAWBACK,
    OF_TABLES,
    WARNING,
    Checked,
    barred,
    check,
    check_columns,
    has_errors,
    problems_of,
)

__all__ = [
    "APART",
    "BANDS",
    "LONGEST_CLAWBACK",
    "OF_TABLES",
    "WARNING",
    "Checked",
    "barred",
    "check",
    "check_columns",
    "has_errors",
    "problems_of",
]
