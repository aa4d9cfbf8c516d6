"""What the user changed in a letter, sentence by sentence, with the way back to the plan's."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from planner.letters.letter_changes import TextChange
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.parts.panel_parts import clear_layout, heading, note, plain

MOST, LONGEST = 6, 160  # changes shown, and letters of each
BACK = "Back to the plan's sentence"
PUT_BACK = "Put it back"
AS_WRITTEN = "As &written by the plan"
KEEPS = "Your text keeps its tone: choosing another tone does not change it. Its figures follow the plan."


class YourEdits(QWidget):
    """`taken_back(change)` for one change, `written_again` for all of them."""

    taken_back = Signal(object)
    written_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head, self.again = heading("Your edits"), QPushButton(AS_WRITTEN)
        self.again.setToolTip("Brings the plan's own text back, as one step that can be undone.")
        self.again.clicked.connect(self.written_again)
        self._keeps, self._rows = note(KEEPS), QWidget()
        self._keeps.setWordWrap(True)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GRID)
        column.setSpacing(HALF)
        for part in (self.head, self._keeps, self._rows):
            column.addWidget(part)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_changes(self, changes: Sequence[TextChange], *, edited: bool) -> None:
        """Show what differs from the plan's own text; nothing where the letter is as the plan writes it."""
        clear_layout(self._rows)
        for change in changes[:MOST]:
            self._add(change)
        if len(changes) > MOST:
            self._column.addWidget(note(f"and {len(changes) - MOST} more"))
        self.setVisible(edited)

    def _add(self, change: TextChange) -> None:
        for text, own in ((change.before, False), (change.after, True)):
            if text:
                self._column.addWidget(_line(text, own=own))
        button = QPushButton(BACK if change.after else PUT_BACK)
        button.setProperty("flat", "true")
        button.setFlat(True)
        button.setAccessibleDescription(change.before or change.after)
        button.clicked.connect(partial(self.taken_back.emit, change))
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _line(text: str, *, own: bool) -> QLabel:
    """Return a text, that of the plan struck through."""
    short = text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
    line = plain(short) if own else note(short)
    line.setTextFormat(Qt.TextFormat.PlainText)
    line.setWordWrap(True)
    letters = line.font()
    letters.setStrikeOut(not own)
    line.setFont(letters)
    return line
