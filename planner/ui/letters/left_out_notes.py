"""Which asks a letter leaves out, and why, each with the way to the field that would bring it in."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.letters import MissingFact
from planner.ui.appearance.theme import HALF
from planner.ui.parts.panel_parts import clear_layout, note

GO = "Go to it"


class LeftOutNotes(QWidget):
    """`followed(path)`: go to the field of a note. Hidden while there is none."""

    followed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[MissingFact, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        self.hide()

    def show_facts(self, facts: Sequence[MissingFact]) -> None:
        """Show other notes; the same ones stay, with the keyboard where it is."""
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        clear_layout(self)
        for fact in self._facts:
            text = note(fact.sentence)
            text.setProperty("doubt", "true")
            text.setWordWrap(True)
            button = QPushButton(GO)
            button.setProperty("link", "true")
            button.setAccessibleDescription(fact.sentence)
            button.clicked.connect(partial(self.followed.emit, fact.where))
            self._column.addWidget(text)
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(self._facts))
