"""A widget without a parent becomes a window of its own the moment it is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from planner.ui.frame.sheets import SHEETS
from tests.ui.conftest import User


def test_no_sheet_makes_a_widget_without_a_place(user: User) -> None:
    for place in range(len(SHEETS)):
        user.window.show_sheet(place)
        QApplication.processEvents()
    strays = [
        type(widget).__name__
        for widget in QApplication.topLevelWidgets()
        if widget is not user.window
        and not widget.windowFlags() & Qt.WindowType.Popup & ~Qt.WindowType.Window
    ]
    assert strays == []
