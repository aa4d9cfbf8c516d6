"""The preview: everything that will leave, before it leaves; it writes exactly the book that it shows."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from planner import disk
from planner.plan import edits
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.documents.dialogs import WORKBOOKS
from planner.ui.documents.saving import ask_where
from planner.ui.export.bars import Bars
from planner.ui.export.leaving import Leaving, with_openings
from planner.ui.export.sheet_table import SheetTable
from planner.ui.parts.panel_parts import mark, plain
from planner.ui.plain_text import tip, window_title
from planner.values import PlannerError
from planner.workbook.sheets.book import Book
from planner.workbook.sheets.sheet import BookSheet

Make = Callable[[frozenset[str]], Leaving]
"""What leaves, with the doubts that the user has let pass, by their ids."""


class ExportPreview(QDialog):
    """Tabs for each sheet and for what else leaves; closed by Esc. It follows every change of the plan."""

    def __init__(self, desk: Desk, make: Make, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._session, self._make = desk, desk.session, make
        self._allowed: frozenset[str] = frozenset()
        self._leaving = make(self._allowed)
        self.setWindowTitle(window_title(f"Export preview: {self._leaving.title}"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1040, 680)
        self.bars, self.tabs, self.status = Bars(), QTabWidget(), QLabel()
        self.bars.jumped.connect(self._jump)
        self.bars.openings.connect(self._propose_openings)
        self.bars.passed.connect(self._let_pass)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.write = QPushButton("&Export…")
        self.write.setDefault(True)
        self.write.clicked.connect(self._write)
        self.shut = QPushButton("&Close")
        self.shut.setAutoDefault(False)
        self.shut.clicked.connect(self.reject)
        self._lay_out()
        self._show()
        self._session.changed.connect(self._refresh)

    @property
    def leaving(self) -> Leaving:
        """What is shown, and what would be written."""
        return self._leaving

    def _refresh(self) -> None:
        self._leaving = self._make(self._allowed)
        self._show()

    def _show(self) -> None:
        leaving, at = self._leaving, self.tabs.currentIndex()
        self.bars.show_leaving(leaving)
        self.write.setEnabled(leaving.ready)
        while self.tabs.count():
            old = self.tabs.widget(0)
            self.tabs.removeTab(0)
            if old is not None:
                old.deleteLater()
        self.tabs.setVisible(leaving.book is not None)
        if leaving.book is not None:
            for sheet in leaving.book.sheets:
                self.tabs.addTab(_page(sheet, self._desk), sheet.name)
            self.tabs.addTab(_facts(leaving, leaving.book), "What leaves")
            self.tabs.setCurrentIndex(max(0, at))

    def _jump(self, path: str) -> None:
        self.reject()
        self._session.jump(path)

    def _let_pass(self, leak_id: str) -> None:
        self._allowed |= {leak_id}
        self._refresh()

    def _propose_openings(self) -> None:
        analysis = self._session.analysis
        if analysis is not None:
            plan = with_openings(self._session.plan, analysis.model_inputs, self._leaving)
            self._session.apply("Propose the openings", plan)

    def _write(self) -> None:
        book, shared = self._leaving.book, self._leaving.shared
        if book is None or not self._leaving.ready:
            return
        path = ask_where(self._desk.dialogs, self._leaving.title, WORKBOOKS, self._folder() / book.file_name)
        if path is None:
            return
        try:
            disk.write_atomic(path, book.to_bytes())
        except PlannerError as error:
            self._tell(str(error), bad=True)
            return
        if shared is not None:
            plan = edits.log_export(self._session.plan, shared.exported(path.name, self._leaving.noted))
            self._session.apply(f"Export to {shared.company or 'the recruiter'}", plan)
        self._tell(f"Written to {path}", bad=False)

    def _tell(self, text: str, *, bad: bool) -> None:
        self.status.setText(text)
        mark(self.status, "bad", on=bad)
        self.status.setVisible(True)
        self._session.status_message.emit(text)

    def _folder(self) -> Path:
        if self._session.path is not None:
            return self._session.path.parent
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def _lay_out(self) -> None:
        scope = "everything in it" if self._leaving.shared is None else "everything that will leave"
        title = plain(f"{self._leaving.title}: {scope}")
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("strong", "true")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.status, 1)
        buttons.addWidget(self.shut)
        buttons.addWidget(self.write)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(title)
        column.addWidget(self.bars)
        column.addWidget(self.tabs, 1)
        column.addLayout(buttons)


def _page(sheet: BookSheet, desk: Desk) -> QWidget:
    """One sheet, and below it what its charts say."""
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


def _facts(leaving: Leaving, book: Book) -> QWidget:
    """Document properties, and in words what is released."""
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
        "Program: Made with Counterpoint",
    )
    passed = tuple(leak.message for leak in leaving.passed)
    parts = (("Document properties", facts), ("Released", leaving.released))
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
