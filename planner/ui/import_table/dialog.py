"""The dialog before an import: the table as it is read, what is left out and why, and what is counted."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.intake.offers.table_review import TableReview
from planner.ui.accepting.accepting_dialog import AcceptingDialog, show_action
from planner.ui.accepting.remark_list import ReadRemark, RemarkList
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID
from planner.ui.import_table.preview_table import FIRST, TARGETS, PreviewTable
from planner.ui.parts.panel_parts import heading, mark
from planner.ui.parts.reflow import HintedFoot

SIZE = (980, 600)
MOST_LISTED = 60
MOST_REMARKS = 130
"""Pixels; the rest scrolls."""
HINT = (
    "Type to mend a cell. “Read as” picks the field of a line, the first row what a column becomes; "
    "Alt+Down shows the choices. Ctrl+Z undoes the import as one step."
)


class ImportTableDialog(AcceptingDialog):
    """Accepted with what is decided in `review`."""

    def __init__(self, look: Look, title: str, review: TableReview, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.review = review
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self.head = heading("")
        self.table = PreviewTable(look, review)
        self.remarks = RemarkList("Remarks on the table", MOST_REMARKS)
        self.take, self.cancel = QPushButton("Import"), QPushButton("Cancel")
        self._lay_out()
        self.table.decided.connect(self._decide)
        self.table.refused.connect(self.head.setText)
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self._decide(review)
        self.table.setCurrentIndex(self.table.cells.index(TARGETS + 1, FIRST))
        self.table.setFocus()

    def accept(self) -> None:
        """Import, unless nothing is left of the table."""
        if self.take.isEnabled():
            super().accept()

    def _decide(self, review: TableReview) -> None:
        self.review = review
        columns, entries = review.counts()
        wrong = sum(bool(item.wrong) for column in review.parsed().columns for item in column.entries)
        self.head.setText(_counted(columns, entries) + (f", {wrong} cannot be read" if wrong else ""))
        action = f"Import {_counted(columns, entries)}"
        show_action(
            self.take, action, why_not="" if columns else "No column is taken: choose one in its first line"
        )
        self.remarks.show_remarks(remarks_of(review))

    def _lay_out(self) -> None:
        for button in (self.cancel, self.take):
            button.setAutoDefault(False)
        mark(self.take, "primary", on=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.table, 1)
        column.addWidget(self.remarks)
        column.addWidget(HintedFoot(HINT, (self.cancel, self.take)))


def remarks_of(review: TableReview) -> tuple[ReadRemark, ...]:
    """Return the remarks on a table: cells that cannot be read, questions, what is left out and why."""
    names = review.names
    wrong = [
        ReadRemark(f"{line.name}, {names[place]}: {cell.wrong or cell.doubt}", doubtful=True)
        for line in review.lines
        if line.is_field
        for place, cell in line.cells.items()
        if cell.wrong or cell.doubt
    ]
    asked = [
        ReadRemark(f"{names[place]}: {question.why}", doubtful=True)
        for place, column in enumerate(review.table.columns)
        for question in column.questions
        if not any(question.why in remark.text for remark in wrong)
    ]
    left = [
        ReadRemark(f"Left out: row {cell.row}, column {cell.column}: “{cell.text}” {cell.why}")
        for cell in review.table.unread
        if not cell.in_note
    ]
    more = [ReadRemark(f"… and {len(left) - MOST_LISTED} more.")] if len(left) > MOST_LISTED else []
    notes = [ReadRemark(sentence) for sentence in review.table.notes]
    return (*wrong[:MOST_LISTED], *asked[:MOST_LISTED], *left[:MOST_LISTED], *more, *notes)


def _counted(columns: int, entries: int) -> str:
    what = "1 column" if columns == 1 else f"{columns} columns"
    return f"{what} with {entries} {'entry' if entries == 1 else 'entries'}"
