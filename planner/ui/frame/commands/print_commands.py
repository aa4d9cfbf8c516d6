"""Print the sheet that is shown, or the private summary: the first page of Compare, which says PRIVATE."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.frame.window import Window

NOTHING = "Type an offer first: the summary is about offers."


def print_commands(window: "Window") -> dict[str, Callable[[], object]]:
    """Return the commands of a window that print, by key."""
    return {"print": lambda: _print_shown(window), "private_summary": lambda: _print_summary(window)}


def _print_shown(window: "Window") -> None:
    from planner.ui.printing.command import print_sheet

    name = window.entries[window.tabs.currentIndex()].name if window.sheet else ""
    print_sheet(window.desk, window.sheet, f"{name} of {window.document.name}")


def _print_summary(window: "Window") -> None:
    """Show the summary of all offers and ask how to print it."""
    if not window.session.plan.offers:
        window.session.status_message.emit(NOTHING)
        return
    window.session.sheet_requested.emit("Compare")
    from planner.ui.compare.sheet import CompareSheet  # late: start-up needs no charts

    if isinstance(window.sheet, CompareSheet):
        window.sheet.show_summary()
        window.run_command("print")
