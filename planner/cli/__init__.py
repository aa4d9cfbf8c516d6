"""The commands: the same core as the window, for scripts and for machines without a screen."""

from planner.cli.commands import is_command, main
from planner.cli.display import has_display, window_obstacle
from planner.cli.output import WRONG_USE

__all__ = ["WRONG_USE", "has_display", "is_command", "main", "window_obstacle"]
