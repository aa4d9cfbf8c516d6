"""A text field that is as tall as what is written in it, up to a limit; beyond, it scrolls by itself."""

import math

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QPlainTextEdit

PADDING = 20  # px: frame, padding and the document's margin


class Growth(QObject):
    """Keeps a field between two heights in lines; it is fitted when its text or its width changes."""

    def __init__(self, field: QPlainTextEdit, least: int, most: int) -> None:
        super().__init__(field)
        self._field, self._least, self._most = field, least, most
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        field.document().documentLayout().documentSizeChanged.connect(self.fit)
        field.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text; a plain text counts its height in lines."""
        lines = min(max(round(self._field.document().size().height()), self._least), self._most)
        height = math.ceil(self._line_height() * lines) + PADDING
        if height != self._field.height():
            self._field.setFixedHeight(height)

    def _line_height(self) -> float:
        """Height of a line as it is laid out: at some zooms a pixel more than its letters need."""
        first = self._field.document().firstBlock().layout()
        laid_out = first.lineAt(0).height() if first.lineCount() else 0.0
        return max(laid_out, self._field.fontMetrics().lineSpacing())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Fit once the field has wrapped its text to another width."""
        if event.type() is QEvent.Type.Resize:
            self._soon.start()
        return False
