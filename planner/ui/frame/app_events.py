"""The application's event filter: undo keys, Enter on buttons, tips of words and greyed lines, the wheel."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from planner.ui.context.text_menu import explain_greyed
from planner.ui.help.hover import shows_meaning
from planner.ui.typing.enter_on_buttons import is_pressed
from planner.ui.typing.undo_keys import routes_undo

NOTCH = 120  # of a wheel, in Qt's eighths of a degree
UNDO_KEY, KEY = QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress
TIP, WHEEL, SHOW = QEvent.Type.ToolTip, QEvent.Type.Wheel, QEvent.Type.Show


class AppEvents(QObject):
    """Sees every event, so it does nothing for most. `run(command)` zooms, at Ctrl with the wheel."""

    def __init__(self, app: QCoreApplication, run: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._app, self._run, self._turned = app, run, 0
        self._pauses = 0  # one within another: a sheet that is shown turns its tab, which shows the sheet
        app.installEventFilter(self)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """See no event until the outermost pause ends.

        A sheet that is shown sends thousands, none of them by the user.
        """
        self._pauses += 1
        self._app.removeEventFilter(self)
        try:
            yield
        finally:
            self._pauses -= 1
            if not self._pauses:
                self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep an event from its widget where this returns True."""
        kind = event.type()  # once: thousands pass through here
        if kind is UNDO_KEY:
            return isinstance(event, QKeyEvent) and routes_undo(watched, event)
        if kind is KEY:
            return isinstance(event, QKeyEvent) and is_pressed(watched, event)
        if kind is TIP:
            return isinstance(event, QHelpEvent) and shows_meaning(watched, event)
        if kind is SHOW:
            explain_greyed(watched)
            return False
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
        for _ in range(abs(steps)):
            self._run("zoom_in" if steps > 0 else "zoom_out")
        event.accept()
        return True
