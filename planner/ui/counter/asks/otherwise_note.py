"""A line under an ask: the assumptions that move it most. Computed once the keys rest, for it is slow."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.ask.results import Ask
from planner.ask.sentences import otherwise_text
from planner.ui.background import Background

LATER = 400  # ms after the last change: twelve explorations of an ask take longer than a frame
COMPUTING = "What moves it most: …"


class OtherwiseNote(QLabel):
    """Shows one ask at a time; hidden where there is no opening."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("dim", "true")
        self.setWordWrap(True)
        self._ask: Ask | None = None
        self._background = Background(self)
        self.hide()

    def show_ask(self, ask: Ask | None) -> None:
        """Show another ask; the same one keeps its line."""
        if ask is self._ask:
            return
        self._ask = ask
        self._background.drop()
        self.setVisible(ask is not None and ask.opening is not None)
        if ask is not None and ask.opening is not None:
            self.setText(COMPUTING)
            self._background.start_after(LATER, self._compute)

    def _compute(self) -> None:
        if self._ask is not None:
            text = otherwise_text(self._ask)
            self.setText(text)
            self.setVisible(bool(text))
