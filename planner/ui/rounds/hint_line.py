"""Hints on deadlines: what ends before something else comes, and the letter that asks for time."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from planner.compare.deadlines import Hint
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import note
from planner.ui.parts.rows_in_view import RowsInView

MOST = 3
"""Hints that are shown each: ten of them would push what to ask next out of sight."""


class HintLine(RowsInView):
    """`asked(offer)`: the letter that asks it for time is wanted. Hidden where nothing presses."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("warn", "true")
        self._hints: tuple[Hint, ...] = ()
        self._is_open = False
        self.grid.setContentsMargins(GRID + HALF, HALF, HALF, HALF)
        self.grid.setColumnStretch(0, 1)

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show these hints, each with a button."""
        if hints != self._hints:
            self._hints = hints
            self._fill()
        self.setVisible(bool(hints))

    def _fill(self) -> None:
        """Show the first hints and how many more there are, or all once that was pressed."""
        is_folded = not self._is_open and len(self._hints) > MOST + 1
        self.show_rows(MOST + 1 if is_folded else len(self._hints), self._add_hint)

    def _show_all(self) -> None:
        self._is_open = True
        self._fill()
        item = self.grid.itemAtPosition(MOST, 1)
        if item is not None and (button := item.widget()) is not None:
            button.setFocus()  # the link that was pressed is gone

    def _add_hint(self, row: int) -> None:
        if row == MOST and not self._is_open and len(self._hints) > MOST + 1:
            self.grid.addWidget(self._rest(), row, 0)
            return
        hint = self._hints[row]
        self.grid.addWidget(_sentence(hint.text), row, 0)
        self.grid.addWidget(self._button(hint.offer_id), row, 1)

    def _rest(self) -> QPushButton:
        """Return the link to the hints that are not shown."""
        link = QPushButton(f"Show {len(self._hints) - MOST} more")
        link.setProperty("link", "true")
        link.clicked.connect(self._show_all)
        return link

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
