"""How an answer went, from 1 to 5: a row of buttons, chosen by a click or by the number."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from planner.plan.fields.prep import BEST_RATING
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import plain

MEANINGS = ("lost", "thin", "fair", "good", "I would hire me")


class Rating(QWidget):
    """`rated(value)` when the user rates; `done` at Enter."""

    rated = Signal(int)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("How it went, 1 to 5")
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF)
        row.addWidget(plain("How did it go?"))
        row.addSpacing(GRID)
        for value, meaning in enumerate(MEANINGS, start=1):
            button = QPushButton(f"{value}  {meaning}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._rate, value))
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)

    def show_value(self, value: int) -> None:
        """Show a rating; 0 is none."""
        for place, button in enumerate(self.buttons, start=1):
            button.setChecked(place == value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number rates, Enter goes on."""
        if event.text().isdecimal() and 1 <= int(event.text()) <= BEST_RATING:
            self._rate(int(event.text()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _rate(self, value: int, _checked: bool = False) -> None:
        self.show_value(value)
        self.rated.emit(value)
