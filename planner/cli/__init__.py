"""The commands: the same core as the window, for scripts and for machines without a screen."""

from collections.abc import Sequence

from planner.cli.exit_codes import WRONG_USE
from planner.cli.names import is_command
from planner.cli.window.display import has_display, window_obstacle

__all__ = ["WRONG_USE", "has_display", "is_command", "main", "window_obstacle"]


def main(arguments: Sequence[str]) -> int:
    """Run a command, as `commands.main` does; they are imported here, for a window needs none of them."""
    from planner.cli.commands import main as run_command

    return run_command(arguments)
