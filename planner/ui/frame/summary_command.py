"""Share > Private summary: the first page of Compare, on paper or as a PDF that says PRIVATE first."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.ui.frame.window import Window

NOTHING = "Type an offer first: the summary is about offers."


def print_summary(window: "Window") -> None:
    """Show the summary of all offers and ask how to print it."""
    if not window.session.plan.offers:
        window.session.status_message.emit(NOTHING)
        return
    window.session.sheet_requested.emit("Compare")
    from planner.ui.compare.sheet import CompareSheet  # late: start-up needs no charts

    if isinstance(window.sheet, CompareSheet):
        window.sheet.show_summary()
        window.run_command("print")
