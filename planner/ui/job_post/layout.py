"""The widgets of the dialog and where they are; what they mean is decided in `dialog`."""

from PySide6.QtCore import QMimeData, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
)

from planner.intake.letters.results import Span
from planner.ui.accepting.accepting_dialog import fit_in_window
from planner.ui.accepting.page import action_row, lay_out_page, reading_side, title_row
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import heading, mark, note
from planner.ui.typing.entry_keys import StillList

TITLE = "Posted range from a job post"
PRIVATE = "Read on this computer only"
HINT = "Paste the job post here, or drop a file on it: text, a saved page, PDF, .docx, or a board's JSON."
BELOW = "Up and Down choose a range. Ctrl+Enter sets it. Ctrl+Z undoes it as one step."
SMALLEST, LARGEST = QSize(900, 520), QSize(1360, 900)
MARGIN = 160  # px of the window, left free around the dialog
RIGHT = 420
TINT = 0.25  # of the accent, under the words of the chosen range


class PostEdit(QPlainTextEdit):
    """The post, editable. `dropped(url)` for a file."""

    dropped = Signal(object)  # QUrl

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._shown = look, Span(0, 0)
        self.setAccessibleName("The job post, as pasted")
        self.setPlaceholderText(HINT)
        self.setTabChangesFocus(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setProperty("page", "true")
        self.document().setDocumentMargin(GRID)
        look.changed.connect(self._tint)

    def show_span(self, span: Span) -> None:
        """Tint a part of the text, none if it is empty, and scroll to it unless it is being typed in."""
        self._shown = span
        self._tint()
        if span.end and not self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(self._place(span.end))
            self.setTextCursor(cursor)
            self.centerCursor()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files too."""
        return source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand a file on; insert text."""
        files = [url for url in source.urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(QUrl(files[0]))
        elif source.hasText():
            self.insertPlainText(source.text())

    def _tint(self) -> None:
        selection, theme = QTextEdit.ExtraSelection(), self._look.theme
        tinted, cursor = QTextCharFormat(), QTextCursor(self.document())
        tinted.setBackground(mixed(theme.background, theme.accent, TINT))
        cursor.setPosition(self._place(self._shown.start))
        cursor.setPosition(self._place(self._shown.end), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, tinted
        self.setExtraSelections([selection] if self._shown.end else [])

    def _place(self, place: int) -> int:
        """Return the place of Qt, which counts halves of characters beyond the first 65,536 twice."""
        before = self.toPlainText()[:place]
        return min(place + sum(sign > "\uffff" for sign in before), self.document().characterCount() - 1)


class RangeList(StillList):
    """A list that selects nothing by itself: Qt would take the first range when the keyboard comes."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep that nothing is selected."""
        row = self.currentRow()
        super().focusInEvent(event)
        if row < 0:
            self.setCurrentRow(row)


class JobPostParts:
    """All widgets of the dialog, laid out in it."""

    def __init__(self, dialog: QDialog, look: Look) -> None:
        self.post, self.list = PostEdit(look), RangeList()
        self.into, self.head, self.check = note(), heading(""), note()
        self.posts = ItemChoice("Which post", 24)
        self.open_file, self.cancel = QPushButton("&Open a file…"), QPushButton("Cancel")
        self.take = QPushButton("Set the posted range")
        self._set_up(dialog)
        self._lay_out(dialog)

    def _set_up(self, dialog: QDialog) -> None:
        dialog.setWindowTitle(TITLE)
        dialog.setMinimumSize(SMALLEST)
        fit_in_window(dialog, SMALLEST, LARGEST, MARGIN)
        for button in (self.open_file, self.cancel, self.take):
            button.setAutoDefault(False)
        mark(self.take, "primary", on=True)
        self.list.setAccessibleName("Ranges of pay in the post")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.posts.hide()

    def _lay_out(self, dialog: QDialog) -> None:
        side = reading_side((self.head, self.into), self.list, (self.check,))
        side.setFixedWidth(RIGHT)
        middle, left = QHBoxLayout(), QVBoxLayout()
        left.addWidget(self.posts)
        left.addWidget(self.post, 1)
        middle.addLayout(left, 1)
        middle.addWidget(side)
        top = title_row(TITLE, PRIVATE, self.open_file)
        lay_out_page(dialog, top, middle, action_row(BELOW, self.cancel, self.take))
