"""The cheat sheet: the notes that feed it, the page as it is printed, and a PDF of it."""

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import (
    QFont,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QVBoxLayout, QWidget

from planner import disk
from planner.pdf.names import PRIVATE
from planner.plan.fields.terms import Paper
from planner.prep.cheat_sheet import CheatSection, cheat_sheet
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.parts.panel_parts import UNPRINTED, heading, note
from planner.ui.prep.notes import Notes
from planner.ui.prep.page import PrepPage
from planner.ui.printing.pages import for_paper, lay_pages
from planner.values import PlannerError

NOTES = ("latency_budgets", "adoption_kpis")
PDFS = "PDF (*.pdf)"
FED = (
    "Your lines come first, then sentences of your stories that have such figures, then dates computed from "
    "the grants of your offers. The private workbook holds this page too."
)
TITLE = "Cheat sheet"
JUDGING = "Your stories are being judged. Save the page when their sentences are on it."


class CheatPage(PrepPage):
    """A read-only page; its content is typed here, on Stories and on Offers."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.notes = Notes(desk.session, NOTES, 7)
        self.page = QTextEdit()
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setLineWrapMode(QTextEdit.LineWrapMode.WidgetWidth)
        self.page.setAccessibleName("Cheat sheet as it is printed")
        self.save = QPushButton("Save as &PDF…")
        self.save.clicked.connect(self._save)
        feeds = QWidget()
        feeds.setProperty(UNPRINTED, "true")  # the page has all of it
        left, right = QVBoxLayout(feeds), QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GRID)
        left.addWidget(heading("What goes on it"))
        left.addWidget(note(FED))
        left.addWidget(self.notes, 1)
        right.setSpacing(GRID)
        row = QHBoxLayout()
        row.addWidget(heading("One page"))
        row.addStretch(1)
        row.addWidget(self.save)
        right.addLayout(row)
        right.addWidget(self.page, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4 * GRID)
        page.addWidget(feeds, 9)
        page.addLayout(right, 11)

    def show_plan(self) -> None:
        """Lay the page out anew."""
        made = document(TITLE, self._sections(), _points(self.page))
        made.setParent(self.page)
        self.page.setDocument(made)

    def show_notes(self) -> None:
        """Show the notes that feed it."""
        self.notes.show_notes()

    def reveal(self, key: str) -> bool:
        """Go to a note that feeds it."""
        return self.notes.reveal(key)

    def first(self) -> QWidget:
        """Return its first note."""
        return self.notes.fields[NOTES[0]]

    def _sections(self) -> tuple[CheatSection, ...]:
        """What the plan has for the page; nothing of many stories while they are being judged."""
        session = self._desk.session
        plan = replace(session.plan, stories=()) if session.is_judging else session.plan
        return cheat_sheet(plan, self._desk.lexicon().of_plan(plan), session.judged)

    def _save(self) -> None:
        session = self._desk.session
        if session.is_judging:  # the page lacks their sentences
            session.status_message.emit(JUDGING)
            return
        path = ask_where(
            self._desk.dialogs, "Save the cheat sheet", PDFS, usual_folder(session.path) / "cheat-sheet.pdf"
        )
        if path is None:
            return
        session.commit_drafts()
        try:
            disk.write_atomic(
                path, as_pdf(TITLE, self._sections(), self.page.font(), session.plan.person.paper)
            )
        except PlannerError as error:
            self._desk.dialogs.tell("Not saved", str(error))
            return
        session.status_message.emit(f"The cheat sheet is in {path.name}.")


def _points(widget: QWidget) -> QFont:
    """The widget's font with its size in points, which a document scales by."""
    made = QFont(widget.font())
    made.setPointSizeF(widget.fontInfo().pointSizeF())
    return made


LARGEST, SMALLEST = 11, 6  # points


def document(title: str, sections: Sequence[CheatSection], font: QFont) -> QTextDocument:
    """Return the page as a document; `font` is that of its lines, and headings follow it."""
    made = QTextDocument()
    made.setDefaultFont(font)
    cursor, size = QTextCursor(made), font.pointSizeF()
    _put(cursor, PRIVATE, _sized(font, size), below=size / 3)
    _put(cursor, title, _sized(font, size + 4), below=size)
    for section in sections:
        _put(cursor, section.title, _sized(font, size + 1), below=size / 3)
        for line in section.lines:
            _put(cursor, f"•  {line.text}", font, below=size / 4, hanging=size)
        rest = f"… and {section.left_out} more" if section.left_out else section.hint
        if rest:
            _put(cursor, rest, font, below=size / 4)
        _put(cursor, "", font, below=0)
    return made


def as_pdf(title: str, sections: Sequence[CheatSection], font: QFont, paper: Paper) -> bytes:
    """Return the page as a PDF of one page of a paper: the type shrinks until all of it fits."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Counterpoint")
    lay_pages(writer, paper)
    for size in range(LARGEST, SMALLEST - 1, -1):
        made = document(title, sections, for_paper(font, size))
        made.documentLayout().setPaintDevice(writer)
        made.setPageSize(QSizeF(writer.width(), writer.height()))
        if made.pageCount() == 1:
            break
    made.print_(writer)
    del writer
    return bytes(buffer.data().data())


def _put(cursor: QTextCursor, text: str, font: QFont, below: float, hanging: float = 0) -> None:
    shape, letters = QTextBlockFormat(), QTextCharFormat()
    shape.setBottomMargin(below)
    shape.setLeftMargin(hanging)
    shape.setTextIndent(-hanging)
    letters.setFont(font)
    if cursor.position():
        cursor.insertBlock()
    cursor.setBlockFormat(shape)
    cursor.insertText(text, letters)


def _sized(font: QFont, points: float) -> QFont:
    made = QFont(font)
    made.setPointSizeF(points)
    made.setWeight(QFont.Weight.DemiBold)
    return made
