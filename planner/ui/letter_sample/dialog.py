"""Shows a sample of a letter: its text, what was replaced, and whether it is read as the letter is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from planner import disk
from planner.intake.letters.sample.making import LetterSample
from planner.ui.appearance.theme import GRID, STRONG, font
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.parts.panel_parts import mark, note, plain
from planner.values import PlannerError

TITLE = "The letter with other names and amounts"
ABOUT = (
    "Names, days, amounts and addresses are replaced by others of the same kind. Read it through before you "
    "show it to anyone: a name without a capital, or a story that only one company has, may be left. "
    "Nothing is sent."
)
FAITHFUL = "The same fields are read from it as from the letter."
OTHERWISE = "This is read otherwise than from the letter: "
TEXTS = "Text files (*.txt)"
SIZE = (820, 620)


class SampleDialog(QDialog):
    """A modal dialog over the letter's."""

    def __init__(self, desk: Desk, sample: LetterSample, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(TITLE)
        self.resize(*SIZE)
        self.text, self.status = QPlainTextEdit(sample.text), note(_reading_text(sample))
        self.text.setAccessibleName(TITLE)
        self.text.setTabChangesFocus(True)
        self.copy, self.save, self.shut = QPushButton("&Copy"), QPushButton("&Save…"), QPushButton("Close")
        mark(self.status, "bad", on=not sample.is_faithful)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.shut.clicked.connect(self.reject)
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self._say("It is on the clipboard.")

    def _save(self) -> None:
        path = ask_where(self._desk.dialogs, TITLE, TEXTS, usual_folder() / "letter with other names.txt")
        if path is None:
            return
        try:
            disk.write_atomic(path, self.text.toPlainText().encode("utf-8"))
        except PlannerError as error:
            self._say(str(error), bad=True)
            return
        self._say(f"Written to {path}")

    def _say(self, text: str, *, bad: bool = False) -> None:
        self.status.setText(text)
        mark(self.status, "bad", on=bad)

    def _lay_out(self) -> None:
        title = plain(TITLE)
        title.setFont(font(STRONG, strong=True, family=title.font().family()))
        buttons = QHBoxLayout()
        buttons.addWidget(self.status, 1)
        for button in (self.copy, self.save, self.shut):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for widget in (title, note(ABOUT)):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)


def _reading_text(sample: LetterSample) -> str:
    """Return whether the sample is read as the letter, with the fields that are not."""
    if sample.is_faithful:
        return FAITHFUL
    paths = ", ".join(
        path.strip("?") or "an amount that the letter has too" for path in sample.other_paths[:6]
    )
    return f"{OTHERWISE}{paths}."
