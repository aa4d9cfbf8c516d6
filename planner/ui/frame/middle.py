"""The middle of the window: strip, explain bar, sheets, problems and tabs, one below the other."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.ui.parts.wash import FadingIn

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def lay_out_middle(window: "Window") -> QWidget:
    """Put the parts of a window that has a session into its middle, and return it."""
    window.strip.hide()
    window.problems.hide()
    window.takeCentralWidget()  # else Qt deletes the pages with the central widget
    middle = QWidget(window)
    layout = QVBoxLayout(middle)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in (window.strip, window.explain, window.stack, window.problems, window.tabs):
        layout.addWidget(widget, 1 if widget is window.stack else 0)
    FadingIn(window.explain.chain, window.desk.look)
    window.setCentralWidget(middle)
    middle.show()  # Qt shows it later: a window activated before that cannot focus its grid
    window.setStatusBar(window.status)
    return middle
