"""The toast: one sentence at the bottom right on what was just done, with the button that undoes it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from planner.ui.appearance.theme import GRID, scaled
from planner.ui.parts.panel_parts import plain
from planner.ui.reader.announcing import announce

TIME = 8_000  # ms, and longer while it is pointed at or has the keyboard
MARGIN = 18
WIDEST = 560


class Toast(QFrame):
    """Lies over the bottom right corner of a widget. It takes no keyboard by itself; F6 comes round to it."""

    accessible_role = QAccessible.Role.Notification

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._pressed: Callable[[], object] = _nothing
        self.setProperty("toast", "true")
        self.setAccessibleName("Done")
        self.label, self.button, self.closer = plain(), QPushButton(self), QToolButton(self)
        self.label.setWordWrap(True)
        self.button.clicked.connect(self._press)
        self.closer.setText("×")
        self.closer.setAccessibleName("Close")
        self.closer.clicked.connect(self.hide)
        for control in (self.button, self.closer):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard in the sheet
            control.setCursor(Qt.CursorShape.PointingHandCursor)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(14, GRID // 2, GRID // 2, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)
        row.addWidget(self.closer)
        self._timer = QTimer(self, singleShot=True, interval=TIME)
        self._timer.timeout.connect(self.end)
        over.installEventFilter(self)
        self.hide()

    def show_text(self, text: str, button: str = "", pressed: Callable[[], object] | None = None) -> None:
        """Show a sentence, with a button if it has a name, in place of the one before."""
        self._pressed = pressed or _nothing
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleDescription(text)
        self.show()
        self.raise_()
        self._place()
        self._timer.start()
        announce(self, f"{text} F6 comes to “{button}”." if button else text)

    def text(self) -> str:
        """Return the sentence; empty while the toast is hidden."""
        return self.label.text() if self.isVisible() else ""

    def take_focus(self) -> None:
        """Give the keyboard to its button, as F6 does."""
        (self.button if self.button.isVisible() else self.closer).setFocus()

    def end(self) -> None:
        """Hide, or wait as long again while it is pointed at or has the keyboard."""
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start()
        else:
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when what it lies over changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _press(self) -> None:
        self.hide()
        self._pressed()

    def _place(self) -> None:
        """Take the width of the sentence, at most a part of the window; longer ones wrap."""
        right = visible_width(self._over)
        room = min(scaled(WIDEST), right - 2 * MARGIN)
        margins = self._row.contentsMargins()
        frame = self.closer.sizeHint().width() + 2 * GRID + margins.left() + margins.right()
        if self.button.text():
            frame += self.button.sizeHint().width() + GRID
        words = self.label.fontMetrics().horizontalAdvance(self.label.text()) + 4
        width = min(words + frame, room)
        self.label.setFixedWidth(width - frame)
        self.resize(width, self.heightForWidth(width))
        self.move(right - width - MARGIN, self._over.height() - self.height() - MARGIN)


def visible_width(widget: QWidget) -> int:
    """Return how much of a widget's width its window shows: at a large zoom a sheet may be wider."""
    window = widget.window()
    return min(widget.width(), window.width() - widget.mapTo(window, QPoint(0, 0)).x())


def _nothing() -> None:
    """The press of a toast without a button."""
