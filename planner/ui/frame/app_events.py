"""The one event filter of the application: undo keys, meanings of words, and the wheel with Ctrl."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from planner.ui.help.hover import shows_meaning
from planner.ui.typing.undo_keys import routes_undo

NOTCH = 120  # of a wheel, in Qt's eighths of a degree
UNDO_KEY, TIP, WHEEL = QEvent.Type.ShortcutOverride, QEvent.Type.ToolTip, QEvent.Type.Wheel


class AppEvents(QObject):
    """Sees every event, so it does nothing for most. `zoom(steps)` is called by Ctrl with the wheel."""

    def __init__(self, zoom: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._zoom, self._turned = zoom, 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an event from its widget where this returns True."""
        kind = event.type()  # once: thousands pass through here while a window is built
        if kind is UNDO_KEY:
            return isinstance(event, QKeyEvent) and routes_undo(watched, event)
        if kind is TIP:
            return isinstance(event, QHelpEvent) and shows_meaning(watched, event)
        if kind is WHEEL:
            return isinstance(event, QWheelEvent) and isinstance(watched, QWidget) and self._turn(event)
        return False

    def _turn(self, event: QWheelEvent) -> bool:
        """Zoom by whole notches; a touch pad sends parts of them."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self._turned += event.angleDelta().y()
        steps = int(self._turned / NOTCH)
        self._turned -= steps * NOTCH
        if steps:
            self._zoom(steps)
        event.accept()
        return True
