"""Shared values of all rooms: figures with their reasons, problems, errors, and the formatting of numbers.

Imports no other room.
"""

from planner.values.figure import Certainty, Figure, Line, Privacy
from planner.values.problem import PlannerError, Problem, Severity
from planner.values.unit import Unit, shown

__all__ = ["Certainty", "Figure", "Line", "PlannerError", "Privacy", "Problem", "Severity", "Unit", "shown"]
