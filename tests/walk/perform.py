"""Carries out one action on a window, as a user would: through the keyboard, the mouse and the menus."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.frame.window import Window
from tests.walk.action import Action, Word

NOT_INVERTED = False
BUTTONS = {"left": Qt.MouseButton.LeftButton, "right": Qt.MouseButton.RightButton}
MODIFIERS = {
    "": Qt.KeyboardModifier.NoModifier,
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
}


def perform(window: Window, action: Action) -> None:
    """Carry out an action; one that this window has no place for does nothing."""
    _DEEDS[action.name](window, *action.words)


def press(window: Window, key: str) -> None:
    """Press a key such as `Ctrl+Z` where the keyboard is."""
    if key:
        QTest.keySequence(keyboard(window), QKeySequence(key))


def keyboard(window: Window) -> QWidget:
    """The widget that keys go to."""
    return (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or window
    )


def type_text(window: Window, text: str) -> None:
    """Type a text letter by letter; the last of many letters come at once, as an input method sends them."""
    for letter in text[:24]:
        _letter(window, letter)
    if text[24:]:
        _letter(window, text[24:])


def _letter(window: Window, letter: str) -> None:
    if len(letter) == 1 and " " <= letter <= "~":
        QTest.keyClicks(keyboard(window), letter)
        return
    none = Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(keyboard(window), QKeyEvent(kind, 0, none, letter))


def _type(window: Window, text: Word, end: Word) -> None:
    type_text(window, str(text))
    press(window, str(end))


def _key(window: Window, key: Word) -> None:
    press(window, str(key))


def _command(window: Window, key: Word) -> None:
    action = window.actions_by_key[str(key)]
    if action.isEnabled() and QApplication.activeModalWidget() is None:
        action.trigger()


def _paste(window: Window, text: Word, key: Word) -> None:
    QGuiApplication.clipboard().setText(str(text))
    press(window, str(key))


def _target(window: Window) -> tuple[QWidget, QWindow]:
    widget = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    handle = widget.windowHandle()
    return (widget, handle) if handle is not None else (window, window.windowHandle())


def _point(widget: QWidget, x: Word, y: Word) -> QPoint:
    return QPoint(int((widget.width() - 1) * float(x)), int((widget.height() - 1) * float(y)))


def _click(window: Window, how: Word, modifier: Word, x: Word, y: Word) -> None:
    widget, handle = _target(window)
    place, modifiers = _point(widget, x, y), MODIFIERS[str(modifier)]
    QTest.mouseMove(handle, place)
    if how == "double":
        QTest.mouseDClick(handle, BUTTONS["left"], modifiers, place)
    else:
        QTest.mouseClick(handle, BUTTONS[str(how)], modifiers, place)


def _drag(window: Window, x: Word, y: Word, to_x: Word, to_y: Word) -> None:
    widget, handle = _target(window)
    start, end = _point(widget, x, y), _point(widget, to_x, to_y)
    none = Qt.KeyboardModifier.NoModifier
    QTest.mousePress(handle, BUTTONS["left"], none, start)
    for part in (1, 2, 3):
        QTest.mouseMove(handle, start + (end - start) * part / 3)
    QTest.mouseRelease(handle, BUTTONS["left"], none, end)


def _wheel(window: Window, x: Word, y: Word, turn: Word) -> None:
    widget, _ = _target(window)
    place = _point(widget, x, y)
    child = widget.childAt(place) or widget
    local, whole = QPointF(child.mapFrom(widget, place)), QPointF(widget.mapToGlobal(place))
    event = QWheelEvent(
        local,
        whole,
        QPoint(),
        QPoint(0, int(turn)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        NOT_INVERTED,
    )
    QApplication.sendEvent(child, event)


def _resize(window: Window, width: Word, height: Word) -> None:
    window.resize(int(width), int(height))


def _sheet(window: Window, place: Word) -> None:
    if window.tabs.isVisible():
        centre = window.tabs.tabRect(int(place)).center()
        QTest.mouseClick(window.tabs, BUTTONS["left"], pos=centre)


def _focus(window: Window, share: Word) -> None:
    """Give the keyboard to one of the widgets that Tab would reach."""
    top, _ = _target(window)
    reached = [
        widget
        for widget in top.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    if reached:
        reached[int(len(reached) * float(share))].setFocus(Qt.FocusReason.TabFocusReason)


def _sample(window: Window) -> None:
    _command(window, "sample")


_DEEDS: dict[str, Callable[..., None]] = {
    "type": _type,
    "key": _key,
    "command": _command,
    "paste": _paste,
    "click": _click,
    "drag": _drag,
    "wheel": _wheel,
    "resize": _resize,
    "sheet": _sheet,
    "focus": _focus,
    "sample": _sample,
}
