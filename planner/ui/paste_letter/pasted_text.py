"""The letter as pasted: editable, the words of each field marked with its number, one field framed.

Marks are formats of a highlighter: they are no part of the text, nor of its undo.
"""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QMimeData, QPointF, QRectF, QSignalBlocker, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextLine,
)
from PySide6.QtWidgets import QPlainTextEdit

from planner.intake.letters.results import Span
from planner.intake.letters.review.marks import LetterMark, RowPlace, moved
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, STRONG, Theme, font, mixed
from planner.ui.paste_letter.places import TextPlaces, with_shorter_lines

NUMBER_SIZE = 10
DIGIT = 6  # pixels of a number behind its words
HINT = (
    "Paste the letter or e-mail here, or drop a file on it: text, .eml, .docx, .pdf or .html. "
    "It is read on this computer only."
)


class _MarkFormats(QSyntaxHighlighter):
    """Tints and underlines the marked words, and leaves room for the number behind them."""

    def __init__(self, text: "PastedText") -> None:
        super().__init__(text.document())
        self._text = text

    def highlightBlock(self, _text: str) -> None:
        """Format the marked parts of a block."""
        block = self.currentBlock()
        parts = self._text.marked_parts(block)
        for mark, start, end in parts:
            self.setFormat(start, end - start, self._text.format_of(mark))
        for end, marks in _ending(parts, self._text, block).items():
            spaced = QTextCharFormat(self.format(end - 1))
            spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            spaced.setFontLetterSpacing(_room(marks))
            self.setFormat(end - 1, 1, spaced)


class PastedText(QPlainTextEdit):
    """`edited` at every change of the text, `pointed(row)` when the caret enters the words of a row.

    `replaced`: most of the text went at once; what was decided on it applies no more. `dropped(url)`: a file.
    """

    edited = Signal()
    replaced = Signal()
    pointed = Signal(object)  # RowPlace
    dropped = Signal(object)  # QUrl

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.marks: tuple[LetterMark, ...] = ()
        self._current: RowPlace | None = None
        self._places = TextPlaces("")
        self.setAccessibleName("The letter, as pasted")
        self.setPlaceholderText(HINT)
        self.setTabChangesFocus(True)
        self.setFrameShape(self.Shape.NoFrame)
        self.setProperty("page", "true")
        self.setFont(font(STRONG - 1, family=self.font().family()))
        self.document().setDocumentMargin(GRID)
        self.document().contentsChange.connect(self._follow_edit)  # before the highlighter's own
        self._highlighter = _MarkFormats(self)
        self.cursorPositionChanged.connect(self._point)
        look.changed.connect(self._highlighter.rehighlight)

    def text(self) -> str:
        """Return the letter as it is shown."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another letter."""
        self.setPlainText(with_shorter_lines(text))

    def show_marks(self, marks: Sequence[LetterMark]) -> None:
        """Mark the words of a reading of this text."""
        changed = set(self._blocks_of(self.marks))
        self.marks = tuple(marks)
        self._places = TextPlaces(self.text())
        changed |= set(self._blocks_of(self.marks))
        for number in sorted(changed):
            self._highlighter.rehighlightBlock(self.document().findBlockByNumber(number))
        self.viewport().update()

    def show_row(self, row: RowPlace | None) -> None:
        """Frame the words of a row, and scroll to the first of them."""
        self._current = row
        mark = next((mark for mark in self.marks if mark.line == row), None)
        if mark is not None and not self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(self.qt_span(mark.span)[0])
            with QSignalBlocker(self):
                self.setTextCursor(cursor)
            self.ensureCursorVisible()
        self.viewport().update()

    def selected(self) -> tuple[str, Span]:
        """Return the selected words without spaces around them, and where they are in the text."""
        cursor, text = self.textCursor(), self.text()
        places = TextPlaces(text)
        start, end = (places.python(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        return words.strip(), Span(start, start + len(words.strip()))

    def qt_span(self, span: Span) -> tuple[int, int]:
        """Return the positions of a span as Qt counts."""
        return self._places.qt(span.start), self._places.qt(span.end)

    def marked_parts(self, block: QTextBlock) -> list[tuple[LetterMark, int, int]]:
        """Return the marks in a block, each with its part of the block."""
        first, length = block.position(), block.length() - 1
        parts = []
        for mark in self.marks:
            start, end = self.qt_span(mark.span)
            if start < first + length and end > first:
                parts.append((mark, max(start - first, 0), min(end - first, length)))
        return parts

    def format_of(self, mark: LetterMark) -> QTextCharFormat:
        """Return tint and underline of the words of a mark."""
        theme, colours = self._look.theme, QTextCharFormat()
        colours.setBackground(mixed(theme.background, _ink(theme, mark), 0.09))
        colours.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        colours.setUnderlineColor(QColor(_ink(theme, mark)))
        return colours

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the numbers behind the marked words, and the frame of the current row."""
        super().paintEvent(event)
        painter, theme = QPainter(self.viewport()), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(NUMBER_SIZE, strong=True, family=self.font().family()))
        block = self.firstVisibleBlock()
        while block.isValid() and self._top(block) <= event.rect().bottom():
            parts = self.marked_parts(block)
            for end, marks in _ending(parts, self, block).items():
                self._write_numbers(painter, self._rects(block, end - 1, end), marks)
            painter.setPen(QPen(QColor(theme.accent), 2))
            for mark, start, end in parts:
                for rect in self._rects(block, start, end) if mark.line == self._current else ():
                    painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)
            block = block.next()

    def _write_numbers(
        self, painter: QPainter, rects: Sequence[QRectF], marks: Mapping[str, LetterMark]
    ) -> None:
        """Write the numbers of the rows whose words end at a letter, into the room behind it."""
        for rect in rects:
            left = rect.right() - _room(marks)
            for sign, mark in marks.items():
                painter.setPen(QColor(_ink(self._look.theme, mark)))
                at = QRectF(left, rect.top() - 2, rect.width() + 20, NUMBER_SIZE + 2)
                painter.drawText(at, Qt.AlignmentFlag.AlignLeft, sign)
                left += DIGIT * len(sign) + 2

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text, and files."""
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text; a file is for the dialog to read."""
        files = [url for url in source.urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(QUrl(files[0]))
        else:
            self.insertPlainText(with_shorter_lines(source.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Esc and Ctrl+Enter to the dialog."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ends = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control
        if event.key() == Qt.Key.Key_Escape or ends:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _follow_edit(self, place: int, removed: int, added: int) -> None:
        """Move the marks behind an edit, and drop those that it touched, until the text is read again."""
        before, text = self._places, self.text()
        if text == before.text:  # formats alone
            return
        self._places = TextPlaces(text)
        if removed * 2 > before.length:
            self.marks = ()
            self.replaced.emit()
        start, taken = before.python(place), before.python(place + removed) - before.python(place)
        more = self._places.python(place + added) - start
        after = ((mark, moved(mark.span, start, taken, more)) for mark in self.marks)
        self.marks = tuple(
            LetterMark(span, mark.number, mark.line, mark.doubtful)
            for mark, span in after
            if span is not None
        )
        self.edited.emit()

    def _point(self) -> None:
        """Tell which row the caret is in, where the user put it there."""
        if not self.hasFocus() or self.textCursor().hasSelection():
            return
        place = self._places.python(self.textCursor().position())
        row = next((mark.line for mark in self.marks if mark.span.start <= place <= mark.span.end), None)
        if row is not None and row != self._current:
            self.pointed.emit(row)

    def _blocks_of(self, marks: Sequence[LetterMark]) -> list[int]:
        document, numbers = self.document(), list[int]()
        for mark in marks:
            start, end = (document.findBlock(place).blockNumber() for place in self.qt_span(mark.span))
            numbers += range(max(start, 0), max(end, start) + 1)
        return numbers

    def _top(self, block: QTextBlock) -> float:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).top()

    def _rects(self, block: QTextBlock, start: int, end: int) -> list[QRectF]:
        """Return where a part of a block is drawn, line by line."""
        layout, offset = block.layout(), self.blockBoundingGeometry(block).translated(self.contentOffset())
        rects = []
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start >= last or end <= first:
                continue
            left, right = (_x(line, min(max(at, first), last)) for at in (start, end))
            corner = offset.topLeft() + layout.position() + QPointF(left, line.y())
            rects.append(QRectF(corner.x(), corner.y(), right - left, line.height()))
        return rects


def _ending(
    parts: Sequence[tuple[LetterMark, int, int]], text: PastedText, block: QTextBlock
) -> dict[int, dict[str, LetterMark]]:
    """Return by the place of their end, in a block, the marks that end there; one for each number."""
    ending: dict[int, dict[str, LetterMark]] = {}
    for mark, _, end in parts:
        if text.qt_span(mark.span)[1] == block.position() + end:
            ending.setdefault(end, {}).setdefault(mark.sign, mark)
    return ending


def _room(marks: Iterable[str]) -> int:
    return sum(DIGIT * len(sign) + 2 for sign in marks)


def _x(line: QTextLine, place: int) -> float:
    """Return where a letter of a line begins; PySide's stub gives no type to the pair that Qt returns."""
    x: float
    x, _ = line.cursorToX(place)  # type: ignore[misc]
    return x


def _ink(theme: Theme, mark: LetterMark) -> str:
    return theme.amber if mark.doubtful else theme.input
