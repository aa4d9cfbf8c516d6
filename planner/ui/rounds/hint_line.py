"""Hints on deadlines: what ends before something else comes, and the letter that asks for time."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from planner.compare.deadlines import Hint
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import note
from planner.ui.parts.rows_in_view import RowsInView


class HintLine(RowsInView):
    """`asked(offer)`: the letter that asks it for time is wanted. Hidden where nothing presses."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("warn", "true")
        self._hints: tuple[Hint, ...] = ()
        self.grid.setContentsMargins(GRID + HALF, HALF, HALF, HALF)
        self.grid.setColumnStretch(0, 1)

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show these hints, each with a button."""
        if hints != self._hints:
            self._hints = hints
            self.show_rows(len(hints), self._add_hint)
        self.setVisible(bool(hints))

    def _add_hint(self, row: int) -> None:
        hint = self._hints[row]
        self.grid.addWidget(_sentence(hint.text), row, 0)
        self.grid.addWidget(self._button(hint.offer_id), row, 1)

    def _button(self, offer_id: str) -> QPushButton:
        button = QPushButton("Ask for &time…")
        button.setFlat(True)
        button.setProperty("link", "true")
        button.setToolTip("Go to the letter that asks for time")
        button.clicked.connect(partial(self.asked.emit, offer_id))
        return button


def _sentence(text: str) -> QLabel:
    label = note()
    label.setProperty("dim", "false")
    label.setText(text)
    return label
