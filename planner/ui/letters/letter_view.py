"""The text of a letter: written in place, its figures marked, each with a way to its source."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from planner.letters import Letter
from planner.letters.edited_letter import LinkedFigure
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, READING, font
from planner.ui.typing.entry_keys import ENTER
from planner.ui.typing.typing_steps import edit_between, python_place, qt_place

NAME = "Text of the letter"
BAR = 2  # px, at the left of what is the user's
_LINES = str.maketrans("\u2029\u2028", "\n\n")


class LetterView(QTextEdit):
    """An editor of one letter; a screen reader reads it as a text that can be typed into.

    `typed(TextEdit)` for each change by the user, `undone(redo)` for undo and redo, `left()` when
    the keyboard goes. `followed(path)` for a figure that is reached by Tab and entered; `pointed(path)` for
    one under the caret. `asked(place, point)`: the menu of a place. Nothing barred is copied.
    """

    followed = Signal(str)
    pointed = Signal(str)
    typed = Signal(object)
    undone = Signal(bool)  # True for redo
    left = Signal()
    asked = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.letter: Letter | None = None
        self.figures: tuple[LinkedFigure, ...] = ()
        self._text = ""
        self._own: tuple[tuple[int, int], ...] = ()
        self._quoted: tuple[str, ...] = ()
        self.barred = False
        self.setAccessibleName(NAME)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setProperty("page", "true")
        self.setFont(font(READING, family=self.font().family()))
        self.document().setDocumentMargin(2 * GRID)
        self.textChanged.connect(self._follow_text)
        self.cursorPositionChanged.connect(self._point)
        look.changed.connect(self.draw)

    def show_letter(self, letter: Letter, text: str, figures: tuple[LinkedFigure, ...]) -> None:
        """Show a letter to be edited; the caret stays where it is in a text that stays."""
        is_first = self.letter is None
        self.letter, self.figures = letter, figures
        if is_first or text != self._text:
            place = 0 if is_first else self._caret_after(text)
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._text = self._raw()
            self.put_caret(place)
        self.document().setModified(False)
        self.draw()

    def show_none(self) -> None:
        """Leave no word of the letter that was shown: it cannot be written now."""
        self.letter, self.figures, self._own, self._text = None, (), (), ""
        self.clear()
        self.setExtraSelections([])

    def mark(self, own: Sequence[tuple[int, int]], quoted: Sequence[str], *, barred: bool) -> None:
        """Mark what is the user's own, from and to, and what must not leave, by its words."""
        self._own, self._quoted, self.barred = tuple(own), tuple(quoted), barred
        self.draw()

    def draw(self) -> None:
        """Draw the marks in the colours in force."""
        if self.letter is None:
            return
        theme, linked, leaking = self._look.theme, QTextCharFormat(), QTextCharFormat()
        linked.setBackground(QColor(theme.tint_input))
        linked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        linked.setUnderlineColor(QColor(theme.input))
        leaking.setBackground(QColor(theme.tint_bad))
        leaking.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        leaking.setUnderlineColor(QColor(theme.bad))
        marks = [self._mark(figure.start, figure.end, linked) for figure in self.figures if figure.link]
        for words in self._quoted:
            at = self._text.find(words) if words else -1
            while at >= 0:
                marks.append(self._mark(at, at + len(words), leaking))
                at = self._text.find(words, at + len(words))
        self.setExtraSelections(marks)
        self.viewport().update()

    def figure_at(self, place: int) -> LinkedFigure | None:
        """Return the figure at a place of the text."""
        return next((figure for figure in self.figures if figure.start <= place < figure.end), None)

    @property
    def caret(self) -> int:
        """The place of the caret, or where the selection begins, in letters of the text."""
        return python_place(self._text, self.textCursor().selectionStart())

    def put_caret(self, place: int, end: int | None = None) -> None:
        """Put the caret at a place, or select from it to `end`."""
        cursor = self._cursor(place, place if end is None else end)
        with QSignalBlocker(self):
            self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def go_to(self, words: str) -> None:
        """Select words of the text, and take the keyboard."""
        at = self._text.find(words)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words and at >= 0:
            self.put_caret(at, at + len(words))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Take the selection as plain text."""
        taken = QMimeData()
        self.left.emit()  # what was typed last is checked first
        if self.letter is not None and not self.barred:
            taken.setText(self.textCursor().selection().toPlainText())
        return taken

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text."""
        self.insertPlainText(source.text())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go from figure to figure, then on."""
        if self.letter is None:
            return super().focusNextPrevChild(forward)
        cursor = self.textCursor()
        here = [python_place(self._text, at) for at in (cursor.selectionStart(), cursor.selectionEnd())]
        ahead = [figure for figure in self.figures if figure.start >= here[1]]
        behind = [figure for figure in self.figures if figure.end <= here[0]]
        if cursor.hasSelection() is False and self.figure_at(here[0]) in ahead and forward:
            ahead = [figure for figure in ahead if figure.start >= here[0]]
        target = (ahead[0] if ahead else None) if forward else (behind[-1] if behind else None)
        if target is None:
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return super().focusNextPrevChild(forward)
        self.put_caret(target.start, target.end)
        self._point()
        return True

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+C without a selection to the sheet, which copies all of the letter."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy)
            if copies and not self.textCursor().hasSelection():
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Follow a chosen figure by Return; undo and redo are those of the plan."""
        standard, figure = QKeySequence.StandardKey, self.figure_at(self.caret)
        whole = figure is not None and self._has_selected(figure)
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if figure and figure.source and event.key() in ENTER and (whole or with_ctrl):
            self.followed.emit(figure.source)
        elif event.matches(standard.Undo) or event.matches(standard.Redo):
            self.undone.emit(event.matches(standard.Redo))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the place under the mouse, or of the caret."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = self.caret
        if by_mouse:
            place = python_place(self._text, self.cursorForPosition(event.pos()).position())
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        if self.letter is not None:
            self.asked.emit(place, at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `left`, which ends a step of typing."""
        super().focusOutEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar at the left of each line that is the user's own."""
        super().paintEvent(event)
        painter, layout = QPainter(self.viewport()), self.document().documentLayout()
        lift = self.verticalScrollBar().value()
        for start, end in self._own:
            block, last = self._block(start), self._block(end)
            top, bottom = layout.blockBoundingRect(block).top(), layout.blockBoundingRect(last).bottom()
            painter.fillRect(0, int(top) - lift, BAR, int(bottom - top), QColor(self._look.theme.input))
        painter.end()

    def _follow_text(self) -> None:
        """Emit `typed` with the edit."""
        text, before = self._raw(), self._text
        if self.letter is None or text == before:
            return
        self._text = text
        self.typed.emit(edit_between(before, text, python_place(text, self.textCursor().position())))

    def _point(self) -> None:
        figure = self.figure_at(self.caret) if self.hasFocus() else None
        if figure is not None and figure.source:
            self.pointed.emit(figure.source)

    def _has_selected(self, figure: LinkedFigure) -> bool:
        cursor = self.textCursor()
        places = (cursor.selectionStart(), cursor.selectionEnd())
        return places == tuple(qt_place(self._text, at) for at in (figure.start, figure.end))

    def _caret_after(self, text: str) -> int:
        """Return where the caret belongs in another text: behind what changed, if it is being edited."""
        return edit_between(self._text, text).end if self.hasFocus() else 0

    def _raw(self) -> str:
        return self.document().toRawText().translate(_LINES)

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor, last = self.textCursor(), self.document().characterCount() - 1
        cursor.setPosition(min(qt_place(self._text, start), last))
        cursor.setPosition(min(qt_place(self._text, end), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _mark(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.cursor, mark.format = self._cursor(start, end), look
        return mark

    def _block(self, place: int) -> QTextBlock:
        return self.document().findBlock(qt_place(self._text, place))
