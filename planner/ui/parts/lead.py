"""A line of text that leads somewhere: pressed by click, Enter or Space."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from planner.ui.parts.panel_parts import mark


class Lead(QLabel):
    """Wraps as a sentence does, which no button can. Without a way to go it is plain text."""

    def __init__(self) -> None:
        super().__init__()
        self._go: Callable[[], None] | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_lead(self, text: str, go: Callable[[], None] | None, *, dim: bool = True) -> None:
        """Show a text and where it leads; None: nowhere."""
        self._go = go
        self.setText(text)
        self.setAccessibleName(text)
        mark(self, "dim", on=dim)
        mark(self, "lead", on=go is not None)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if go else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if go else Qt.CursorShape.ArrowCursor)
        self.setToolTip("Enter goes there" if go else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go there by Enter or Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self._go is not None:
            self._go()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go there by a click."""
        if event.button() is Qt.MouseButton.LeftButton and self._go is not None:
            self._go()
