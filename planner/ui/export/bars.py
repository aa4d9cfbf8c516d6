"""What stands between a workbook and its export: each in a sentence, each with a way to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.export.leaving import Leaving
from planner.ui.parts import emptied, plain
from planner.ui.theme import GRID, HALF


class Bars(QWidget):
    """`jumped(path)` to a text to mend; `openings` to propose what nothing was proposed for."""

    jumped = Signal(str)
    openings = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def show_leaving(self, leaving: Leaving) -> None:
        """List every bar, then what is only worth knowing."""
        emptied(self)
        if leaving.refusal and not leaving.bars:
            self._add(leaving.refusal, "bad")
        for one in leaving.bars:
            self._add(one.message, "bad", "Go there", one.where)
        if leaving.unset:
            named = ", ".join(one.noun for one in leaving.unset)
            self._add(
                f"Nothing is proposed yet. These start at openings that nothing private moves: {named}.",
                "dim",
                "&Propose them",
            )
        self.setVisible(self._column.count() > 0)

    def _add(self, text: str, look: str, button_text: str = "", where: str = "") -> None:
        line, row = QWidget(), QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        line.setLayout(row)
        label = plain(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty(look, "true")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        if button_text:
            button = QPushButton(button_text)
            button.setAutoDefault(False)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda: self.jumped.emit(where) if where else self.openings.emit())
            row.addWidget(button)
        self._column.addWidget(line)
