"""The widgets of the dialog and where they are."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidgetItem,
    QVBoxLayout,
)

from planner.intake.final_letter.findings import LetterFinding
from planner.ui.accepting.accepting_dialog import fit_in_window
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, plain
from planner.ui.paste_letter.pasted_text import PastedText
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import UnsearchedTableWidget

TITLE = "The letter to sign against what was agreed"
COLUMNS = ("", "Term", "Agreed", "In the letter")
ABOVE = "The letter to sign. Paste it, or drop its file here. It is read on this computer only."
BELOW = (
    "Employment at will, work papers, withholding and confidentiality are usual and not listed. "
    "This is no legal advice."
)
SMALLEST, LARGEST = QSize(640, 420), QSize(1120, 620)
MARGIN = 80  # px of the window, left free around the dialog
LONGEST = 60


class FinalLetterParts:
    """All widgets of the dialog, laid out in it."""

    def __init__(self, dialog: QDialog, desk: Desk, offer: str) -> None:
        self.letter = PastedText(desk.look)
        self.letter.setAccessibleName("The letter to sign")
        self.letter.setPlaceholderText(ABOVE)
        self.table = UnsearchedTableWidget(0, len(COLUMNS))
        self.head, self.words = heading(""), plain()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setMinimumHeight(4 * GRID)
        self.file, self.cancel = QPushButton("&Open a file …"), QPushButton("Cancel")
        self.done = QPushButton("I have &looked at it")
        self.done.setToolTip(
            "Ctrl+Enter: the acceptance no longer warns, until the offer or an answer changes"
        )
        for button in (self.file, self.cancel):
            button.setAutoDefault(False)
        self._set_up_table()
        self._lay_out(dialog, offer)

    def show_findings(self, findings: Sequence[LetterFinding]) -> None:
        """List the findings, those to look at first in a strong face."""
        self.table.setRowCount(len(findings))
        for row, finding in enumerate(findings):
            texts = (finding.outcome.value, finding.label, finding.agreed, finding.letter)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(_short(text))
                item.setToolTip(tip(text if len(text) > LONGEST else ""))
                face = item.font()
                face.setBold(finding.flagged)
                item.setFont(face)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()

    def _set_up_table(self) -> None:
        self.table.setHorizontalHeaderLabels(COLUMNS)
        self.table.setAccessibleName("Terms of the letter and what was agreed")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        for column in range(len(COLUMNS)):
            fits = column < 2
            mode = QHeaderView.ResizeMode.ResizeToContents if fits else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)

    def _lay_out(self, dialog: QDialog, offer: str) -> None:
        dialog.setWindowTitle(f"{TITLE}: {offer}")
        fit_in_window(dialog, SMALLEST, LARGEST, MARGIN)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(note(ABOVE))
        left.addWidget(self.letter, 1)
        right.addWidget(self.head)
        right.addWidget(self.table, 1)
        right.addWidget(self.words)
        below = note(BELOW)
        below.setWordWrap(True)
        right.addWidget(below)
        columns, buttons, page = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(dialog)
        columns.setSpacing(2 * GRID)
        columns.addLayout(left, 9)
        columns.addLayout(right, 11)
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.done)
        page.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        page.setSpacing(GRID)
        page.addLayout(columns, 1)
        page.addLayout(buttons)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
