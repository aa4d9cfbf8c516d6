"""Menus as a hand uses them: opened by the right button, a line chosen by the arrow keys or by a click."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.conftest import User


def right_click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click the right button at a point of a widget, on what a person sees there."""
    window = widget.window()
    point = widget.mapTo(window, widget.rect().center() if at is None else at)
    seen = window.childAt(point)
    assert seen is not None
    assert seen is widget or widget.isAncestorOf(seen), seen
    here = seen.mapFrom(window, point)
    QTest.mouseMove(seen, here)  # else the mouse may lie where a line comes: its click would close the menu
    QTest.mouseClick(seen, Qt.MouseButton.RightButton, pos=here)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, seen.mapToGlobal(here))
    QApplication.sendEvent(seen, event)


def click(widget: QWidget) -> None:
    """Click a button that is shown and can be pressed."""
    QApplication.processEvents()  # what is new is shown
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def menu() -> QMenu:
    """Return the menu that is open."""
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, QMenu)
    return popup


def menu_window() -> QWidget:
    """Return the window that the open menu belongs to."""
    parent = menu().parentWidget()
    while isinstance(parent, QMenu):
        parent = parent.parentWidget()
    assert parent is not None
    return parent.window()


def back_to(window: QWidget) -> None:
    """Make a window active again once its menu is gone, as a window manager does."""
    active = QApplication.activeWindow()
    if QApplication.activePopupWidget() is None and (active is None or isinstance(active, QMenu)):
        window.activateWindow()
        QApplication.processEvents()


def name_of(action: QAction) -> str:
    """Return the text of a line without its keys."""
    return action.text().partition("\t")[0].replace("&", "")


def lines() -> list[str]:
    """Return the lines of the open menu."""
    return [name_of(action) for action in menu().actions() if action.isVisible() and not action.isSeparator()]


def choose(text: str) -> None:
    """Go down to a line by the arrow keys, and press Enter."""
    popup, window = menu(), menu_window()
    assert text in lines()
    for _ in lines():
        marked = popup.activeAction()
        if marked is not None and name_of(marked) == text:
            break
        QTest.keyClick(popup, Qt.Key.Key_Down)
    assert name_of(popup.activeAction()) == text
    QTest.keyClick(popup, Qt.Key.Key_Return)
    back_to(window)


def click_line(text: str) -> None:
    """Click a line of the open menu."""
    popup, window = menu(), menu_window()
    (action,) = (action for action in popup.actions() if action.isVisible() and name_of(action) == text)
    assert action.isEnabled(), text
    where = popup.actionGeometry(action).center()
    QTest.mouseMove(popup, where)
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=where)
    back_to(window)


def menu_bar(user: User, *path: str) -> None:
    """Click a menu of the bar, then its line or a submenu and its line."""
    bar = user.window.menuBar()
    (first,) = (action for action in bar.actions() if name_of(action) == path[0])
    where = bar.actionGeometry(first).center()
    QTest.mouseMove(bar, where)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=where)
    for text in path[1:]:
        click_line(text)
