"""Amounts, and how many cases a test draws: tenfold under `DRAWS=10 python -m pytest PATHS`."""

import os

from hypothesis import strategies as st

from planner.plan.schema.about import SMALLEST


def draws(count: int) -> int:
    """Return a number of cases, times what DRAWS says."""
    return count * int(os.environ.get("DRAWS", "1"))


def amounts(low: float, high: float) -> st.SearchStrategy[float]:
    """Draw numbers that a field of a plan takes: none that is too near zero to count."""
    return st.floats(low, high, allow_nan=False).filter(lambda number: number == 0 or abs(number) >= SMALLEST)
