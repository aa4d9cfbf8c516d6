"""The style sheet is the window's: all that is shown has it, and what a sheet contains is styled once."""

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


class Restyled(QObject):
    """Counts how often each widget gets a style."""

    def __init__(self) -> None:
        super().__init__()
        self.times = Counter[QObject]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.StyleChange and isinstance(watched, QWidget):
            self.times[watched] += 1
        return False


def undressed() -> list[QWidget]:
    """What is on the screen without the style sheet, of every window and list."""
    return [
        widget
        for widget in QApplication.allWidgets()
        if widget.isVisible() and widget.style().metaObject().className() != "QStyleSheetStyle"
    ]


@pytest.mark.parametrize("name", ["Counter", "Letters", "Stories", "Assumptions"])
def test_a_sheet_is_styled_once_however_deep_its_parts(sampled: User, qapp: QApplication, name: str) -> None:
    counting = Restyled()
    qapp.installEventFilter(counting)
    sampled.turn_to(name)
    qapp.removeEventFilter(counting)
    assert sampled.window.sheet is not None
    parts = sampled.window.sheet.findChildren(QWidget)
    times = sum(counting.times[part] for part in parts)
    assert times < 2.5 * len(parts)  # once, and anew where a part gets a sheet or a state of its own


def test_menus_lists_and_dialogs_have_the_style_sheet_of_the_window(sampled: User) -> None:
    sampled.press("Alt+F")
    assert QApplication.activePopupWidget() is not None
    assert undressed() == []
    sampled.press("Esc")
    sampled.go("offers.o1.metro")
    sampled.press("F2")
    sampled.type("sea")
    assert sum(widget.isWindow() for widget in QApplication.allWidgets() if widget.isVisible()) == 2
    assert undressed() == []
    sampled.press("Esc", "Esc")
    box = sampled.window.explain.name
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    sampled.type("base")
    assert QApplication.activePopupWidget() is not None
    assert undressed() == []
