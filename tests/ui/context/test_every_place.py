"""The right button on every part of every sheet opens a menu whose lines say something, or nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QWidget

from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

NAMES = (
    *("Offers", "Stories", "Counter", "Letters", "Compare"),
    *("Rounds", "Prep", "Market", "Cost per query", "Assumptions"),
)
ALIKE = 2
"""How many widgets of one kind under parents of one kind are tried on a sheet."""


def places(window: QWidget) -> Iterator[tuple[QWidget, QPoint]]:
    """Yield what a person sees of the window, part by part, with a point in each; of a table, five cells."""
    tried: dict[tuple[str, str], int] = {}
    for widget in window.findChildren(QWidget):
        kind = (type(widget).__name__, type(widget.parent()).__name__)
        tried[kind] = tried.get(kind, 0) + 1
        if not widget.isVisible() or widget.visibleRegion().isEmpty() or tried[kind] > ALIKE:
            continue
        seen: QRect = widget.visibleRegion().boundingRect()
        yield widget, seen.center()
        if isinstance(widget.parent(), QTableView):
            for part in (1, 3, 5, 7):
                yield widget, QPoint(seen.width() * part // 8, seen.height() * part // 8)


def opened_menu() -> list[str] | None:
    """Return the lines of the menu that opened and close it; None if none did."""
    popup = QApplication.activePopupWidget()
    if popup is None:
        return None
    assert isinstance(popup, QMenu)
    lines = [action.text() for action in popup.actions() if action.isVisible() and not action.isSeparator()]
    popup.close()
    return lines


@pytest.mark.parametrize("name", NAMES)
def test_the_right_button_opens_a_menu_with_lines_or_nothing(name: str, sampled: User) -> None:
    sampled.turn_to(name)
    before = sampled.plan
    menus = 0
    for widget, point in places(sampled.window):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)
        lines = opened_menu()
        menus += lines is not None
        assert lines is None or (lines and all(lines)), (widget, point)
    assert menus >= 5
    assert sampled.plan is before
