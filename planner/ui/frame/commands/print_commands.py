"""Print the sheet that is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def print_commands(window: "Window") -> dict[str, Callable[[], object]]:
    """Return the commands of a window that print, by key."""
    return {"print": lambda: _print_shown(window)}


def _print_shown(window: "Window") -> None:
    from planner.ui.printing.command import print_sheet

    name = window.entries[window.tabs.currentIndex()].name if window.sheet else ""
    print_sheet(window.desk, window.sheet, f"{name} of {window.document.name}")
