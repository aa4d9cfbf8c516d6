"""The words that every room speaks: figures with their reasons, problems, errors, and how a number is shown.

Imports nothing of ours.
"""

from planner.values.figure import Certainty, Figure, Line, Privacy
from planner.values.problem import PlannerError, Problem, Severity
from planner.values.unit import Unit, shown

__all__ = ["Certainty", "Figure", "Line", "PlannerError", "Privacy", "Problem", "Severity", "Unit", "shown"]
