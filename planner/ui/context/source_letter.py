"""The letter that a value came from, with its words marked: to read, not to edit."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from planner.plan.edits.letters import quoted_letter
from planner.plan.field_name import field_name, owner_of
from planner.ui.appearance.theme import GRID
from planner.ui.parts.panel_parts import note

if TYPE_CHECKING:
    from planner.ui.desk import Desk

SIZE = (640, 560)


class SourceLetterDialog(QDialog):
    """Shows the letter; the first of the marked words has the caret."""

    def __init__(self, desk: "Desk", path: str, parent: QWidget) -> None:
        super().__init__(parent)
        plan = desk.session.plan
        quoted = quoted_letter(plan, path)
        owner = owner_of(plan, path)
        self.setWindowTitle(f"Letter of {owner}" if owner else "Letter")
        self.text = QPlainTextEdit(quoted[0].text if quoted else "")
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Text of the letter")
        self._mark(quoted[1] if quoted else (), desk.look.theme.amber)
        close = QPushButton("&Close")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        name = field_name(plan, path)
        column.addWidget(note(f"{name[:1].upper()}{name[1:]} came from the marked words."))
        column.addWidget(self.text, 1)
        column.addWidget(close)
        self.resize(*SIZE)
        self.text.setFocus()

    def _mark(self, words: tuple[str, ...], colour: str) -> None:
        tint = QColor(colour)
        tint.setAlphaF(0.3)
        how = QTextCharFormat()
        how.setBackground(tint)
        marks = []
        for words_of_one in words:
            start = self.text.toPlainText().find(words_of_one)
            if start >= 0:
                cursor = QTextCursor(self.text.document())
                cursor.setPosition(start)
                cursor.setPosition(start + len(words_of_one), QTextCursor.MoveMode.KeepAnchor)
                selection = QTextEdit.ExtraSelection()
                selection.cursor, selection.format = cursor, how
                marks.append(selection)
        self.text.setExtraSelections(marks)
        if marks:
            first = QTextCursor(self.text.document())
            first.setPosition(self.text.toPlainText().find(words[0]))
            self.text.setTextCursor(first)


def show_source_letter(desk: "Desk", path: str, parent: QWidget) -> None:
    """Show the letter that the value at a path came from."""
    SourceLetterDialog(desk, path, parent.window()).open()
