"""Hints on deadlines: what ends before something else comes, and the letter that asks for time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import note


class HintLine(QFrame):
    """`asked`: the letter that asks for time is wanted. Hidden where nothing presses."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("warn", "true")
        self.text = note()
        self.text.setProperty("dim", "false")
        self.letter = QPushButton("Ask for &time…")
        self.letter.setFlat(True)
        self.letter.setProperty("link", "true")
        self.letter.setToolTip("Go to the letter that asks for time")
        self.letter.clicked.connect(self.asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID + HALF, HALF, HALF, HALF)
        row.addWidget(self.text, 1)
        row.addWidget(self.letter)

    def show_hints(self, hints: tuple[str, ...]) -> None:
        """Show these sentences."""
        self.text.setText("\n".join(hints))
        self.setVisible(bool(hints))
