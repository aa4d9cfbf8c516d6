"""The export preview: shows a workbook before it is written, and writes exactly what it shows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from planner import disk
from planner.analysis import analyse
from planner.plan import edits
from planner.share.shared import Shared
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import ask_where
from planner.ui.documents.folders import usual_folder
from planner.ui.export.bars import Bars
from planner.ui.export.file_kinds import WORKBOOK, FileKind
from planner.ui.export.sheet_table import SheetTable
from planner.ui.parts.advised_asks import advised_in_words, ask_what_is_advised
from planner.ui.parts.panel_parts import allow, mark, plain
from planner.ui.plain_text import tip, window_title
from planner.values import PlannerError
from planner.workbook.pending_export import (
    PendingExport,
    private_export,
    recruiter_export,
)
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import BookSheet
from planner.workbook.writer.xlsx import CREDIT

NO_OFFER = "There is no offer to export. Type one on the sheet Offers first."
BARRED = "What stands above it must be settled first."
NOT_YET = "The figures are still being computed. Try again in a moment."
Make = Callable[[frozenset[str]], PendingExport]
"""Makes the pending export; its argument: ids of the leak-check doubts that the user let pass."""


class ExportPreview(QDialog):
    """Tabs for each sheet and for the document properties. Made anew at every change of the plan."""

    def __init__(
        self, desk: Desk, make: Make, parent: QWidget | None = None, kind: FileKind = WORKBOOK
    ) -> None:
        super().__init__(parent)
        self._desk, self._session, self._make, self._kind = desk, desk.session, make, kind
        self._allowed: frozenset[str] = frozenset()
        self._pending = make(self._allowed)
        self.setWindowTitle(window_title(f"Export preview: {self._pending.title}"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1040, 680)
        self.bars, self.tabs, self.status = Bars(), QTabWidget(), QLabel()
        self.tabs.setAccessibleName("Sheets")
        self.bars.jumped.connect(self._jump)
        self.bars.openings.connect(self._propose_advice)
        self.bars.passed.connect(self._let_pass)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.write = QPushButton("&Export…")
        self.write.setDefault(True)
        mark(self.write, "primary", on=True)
        self.write.clicked.connect(self._write)
        self.print = QPushButton("&Print or PDF…")
        self.print.setAutoDefault(False)
        self.print.clicked.connect(self._print)
        self.shut = QPushButton("&Close")
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        self._session.changed.connect(self._refresh)

    @property
    def pending(self) -> PendingExport:
        """The export that is shown."""
        return self._pending

    def _refresh(self) -> None:
        self._pending = self._make(self._allowed)
        self._show()

    def _show(self) -> None:
        pending, place = self._pending, self.tabs.currentIndex()
        analysis, shared = self._session.analysis, pending.shared
        self.bars.show_export(pending, "" if shared is None else advised_in_words(analysis, shared.offer_id))
        for button in (self.write, self.print):
            allow(button, BARRED, on=pending.ready)
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        self.tabs.setVisible(pending.book is not None)
        if pending.book is not None:
            for sheet in pending.book.sheets:
                self.tabs.addTab(_sheet_page(sheet, self._desk), sheet.name)
            self.tabs.addTab(_properties_page(pending, pending.book), "What leaves")
            self.tabs.setCurrentIndex(max(0, place))

    def _jump(self, path: str) -> None:
        self.reject()
        self._session.jump(path)

    def _let_pass(self, leak_id: str) -> None:
        self._allowed |= {leak_id}
        self._refresh()

    def _propose_advice(self) -> None:
        if self._pending.shared is not None:
            ask_what_is_advised(self._session, self._pending.shared.offer_id)

    def _write(self) -> None:
        book, shared = self._pending.book, self._pending.shared
        if book is None or not self._pending.ready:
            return
        suggested = usual_folder(self._session.path) / self._kind.name_of(book)
        path = ask_where(self._desk.dialogs, self._pending.title, self._kind.pattern, suggested)
        if path is None:
            return
        try:
            content, note = self._kind.content(book)
            disk.write_atomic(path, content)
        except PlannerError as error:
            self._show_status(str(error), bad=True)
            return
        self._log(shared, path.name)
        self._show_status(f"Written to {path}. {note}".rstrip(". ") + "." * bool(note), bad=False)
        self.write.setDefault(False)
        self.shut.setDefault(True)  # Enter again would write a second file
        self.shut.setFocus()

    def _print(self) -> None:
        """Print the proposal as its PDF shows it; a private book as tables, marked as private."""
        from planner.ui.printing.blocks import table_part
        from planner.ui.printing.command import print_parts, print_proposal
        from planner.ui.printing.parts import Part, PrintedText

        book, shared = self._pending.book, self._pending.shared
        if book is None or not self._pending.ready:
            return
        if shared is not None:
            if print_proposal(self._desk, book, self):
                self._log(shared, "printed")
            return
        parts: list[Part] = []
        for place, sheet in enumerate(book.sheets):
            page = self.tabs.widget(place)
            tables = [table_part(view) for view in page.findChildren(SheetTable)] if page else []
            parts += [PrintedText(sheet.name, strong=True), *(table for table in tables if table is not None)]
        print_parts(self._desk, book.properties.title, parts, self)

    def _log(self, shared: Shared | None, name: str) -> None:
        """Note in the plan what left; a private book leaves nothing."""
        if shared is not None:
            plan = edits.log_export(self._session.plan, shared.exported(name, self._pending.override_notes))
            self._session.apply(f"Export to {shared.company or 'the recruiter'}", plan)

    def _show_status(self, text: str, *, bad: bool) -> None:
        self.status.setText(text)
        mark(self.status, "bad", on=bad)
        self.status.setVisible(True)
        self._session.status_message.emit(text)

    def _lay_out(self) -> None:
        scope = "everything in it" if self._pending.shared is None else "everything that will leave"
        title = plain(f"{self._pending.title}: {scope}")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("strong", "true")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.status, 1)
        buttons.addWidget(self.print)
        buttons.addWidget(self.shut)
        buttons.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(self.bars)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)


def _sheet_page(sheet: BookSheet, desk: Desk) -> QWidget:
    """Return the page of a sheet; charts are named below it."""
    page, column = QWidget(), QVBoxLayout()
    column.setContentsMargins(0, GRID, 0, 0)
    page.setLayout(column)
    column.addWidget(SheetTable(sheet, desk.look), 1)
    for chart in sheet.charts:
        label = plain(f"Chart: {chart.title}")
        label.setProperty("dim", "true")
        label.setToolTip(tip(chart.alternative))
        column.addWidget(label)
    return page


def _properties_page(pending: PendingExport, book: Book) -> QWidget:
    """Return the page of document properties, released items and overridden doubts."""
    page, column = QWidget(), QVBoxLayout()
    column.setContentsMargins(0, 2 * GRID, 0, 0)
    column.setSpacing(GRID)
    page.setLayout(column)
    properties = book.properties
    facts = (
        f"File: {book.file_name}",
        f"Title: {properties.title}",
        f"Author: {properties.author or 'none'}",
        f"Created: {properties.created.isoformat()}, no time of day",
        f"Program: {CREDIT if properties.credit else 'not named'}",
    )
    passed = tuple(leak.message for leak in pending.passed)
    parts = (("Document properties", facts), ("Released", pending.released))
    for head, lines in (*parts, ("Let pass by you", passed)) if passed else parts:
        title = plain(head)
        title.setProperty("strong", "true")
        column.addWidget(title)
        for text in lines or ("Nothing beyond the recruiter's own offer and your proposal.",):
            label = plain(text)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(label)
    column.addStretch(1)
    return page


def preview_recruiter(desk: Desk, parent: QWidget | None, kind: FileKind) -> ExportPreview | None:
    """Open the preview for the recruiter of the chosen offer; None, with a message, where it cannot."""
    session = desk.session
    session.commit_drafts()
    analysis, offer = session.analysis, session.plan.chosen_offer()
    if analysis is None or offer is None:
        desk.dialogs.tell("Export", NOT_YET if analysis is None else NO_OFFER)
        return None
    inputs = analysis.model_inputs

    def make(allowed: frozenset[str]) -> PendingExport:
        return recruiter_export(session.plan, inputs, offer.id, allowed)

    return _open(ExportPreview(desk, make, parent, kind))


def preview_private(desk: Desk, parent: QWidget | None) -> ExportPreview | None:
    """Open the preview of the private workbook; None, with a message, while nothing is computed."""
    session = desk.session
    if session.analysis is None:
        desk.dialogs.tell("Export", NOT_YET)
        return None
    inputs = session.analysis.model_inputs
    session.commit_drafts()

    def make(_allowed: frozenset[str]) -> PendingExport:
        return private_export(session.plan, session.analysis or analyse(session.plan, inputs))

    return _open(ExportPreview(desk, make, parent))


def _open(preview: ExportPreview) -> ExportPreview:
    preview.open()
    return preview
