"""One part of a story: a text that grows with what is written, its words underlined where they count.

Plain text always: nothing typed is ever taken as markup. A line earned is thin and straight, one lost is
wavy, so that colour alone says nothing.
"""

from bisect import bisect_right

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from planner.plan.registry import FieldSpec
from planner.story.rubric.text_marks import TextMark, mark_at
from planner.ui.appearance.theme import GRID
from planner.ui.desk import Desk
from planner.ui.plain_text import tip
from planner.ui.stories.growing import Growth
from planner.ui.stories.story_typing import PartEdit
from planner.ui.typing.typing_steps import qt_place
from planner.ui.typing.words_field import WordsField

LEAST, MOST = 2, 14  # lines; a longer text scrolls in its own field


class Places:
    """Places in a text as Python counts and as Qt counts: in UTF-16, where an emoji takes two."""

    def __init__(self, text: str) -> None:
        self._wide = [place for place, letter in enumerate(text) if letter > "\uffff"]
        self._wide_qt = [place + before for before, place in enumerate(self._wide)]

    def in_qt(self, place: int) -> int:
        """Qt's count of a Python place."""
        return place + bisect_right(self._wide, place - 1)

    def in_python(self, place: int) -> int:
        """Python's count of a place in Qt."""
        return place - bisect_right(self._wide_qt, place - 1)


class PartField(WordsField):
    """`at(mark)` when the caret comes to another mark, or None when it leaves one."""

    at = Signal(object)

    def __init__(self, desk: Desk, spec: FieldSpec) -> None:
        super().__init__(desk.session, spec, LEAST, "")
        self._look, self._writing = desk.look, PartEdit(desk.session)
        self._marks: tuple[TextMark, ...] = ()
        self._judged, self._places = "", Places("")
        self._there: TextMark | None = None
        self.key = spec.key
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.growth = Growth(self, LEAST, MOST)
        self.cursorPositionChanged.connect(self._follow)
        desk.look.changed.connect(self._underline)

    def commit(self) -> None:
        """Commit what is typed, and name the recruiters from whom it withdrew sentences."""
        self.take_step()
        self._writing.end()

    def write(self, text: str) -> None:
        """Put a text into the plan as one step, with what it withdraws."""
        self._writing.take(self.path, text)

    def show_marks(self, text: str, marks: tuple[TextMark, ...]) -> None:
        """Underline the marks of `text`; nothing if the field has another text by now."""
        if text != self.toPlainText():
            text, marks = "", ()
        if (text, marks) != (self._judged, self._marks):
            self._judged, self._marks, self._places = text, marks, Places(text)
            self._underline()
            self._follow()

    def select(self, start: int, end: int) -> None:
        """Select a stretch, in Qt's places; what lies beyond the text is left out."""
        length = self.document().characterCount() - 1
        cursor = self.textCursor()
        cursor.setPosition(min(start, length))
        cursor.setPosition(min(end, length), QTextCursor.MoveMode.KeepAnchor)
        with QSignalBlocker(self):
            self.setTextCursor(cursor)

    def go_to(self, start: int, end: int) -> None:
        """Take the keyboard with a stretch selected, in places as Python counts them."""
        text = self.toPlainText()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.select(qt_place(text, start), qt_place(text, end))
        self.ensureCursorVisible()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Explain the field, or the mark under the caret."""
        self._there = None
        super().focusInEvent(event)
        self._follow()

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the words under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self._mark_under(event.pos())
            text = mark.text if mark else ""
            QToolTip.showText(event.globalPos(), tip(text, wraps=True), self)
            return True
        return super().viewportEvent(event)

    def _mark_under(self, pos: QPoint) -> TextMark | None:
        cursor = self.cursorForPosition(pos)
        if not self.cursorRect(cursor).adjusted(-2 * GRID, 0, 2 * GRID, 0).contains(pos):
            return None  # beside the text
        return mark_at(self._marks, self._places.in_python(cursor.position()))

    def _follow(self) -> None:
        there = mark_at(self._marks, self._places.in_python(self.textCursor().position()))
        if self.hasFocus() and there != self._there:
            self._there = there
            self.at.emit(there)

    def _underline(self) -> None:
        theme, selections = self._look.theme, []
        for mark in self._marks:
            cursor, underline = QTextCursor(self.document()), QTextCharFormat()
            cursor.setPosition(self._places.in_qt(mark.start))
            cursor.setPosition(self._places.in_qt(mark.end), QTextCursor.MoveMode.KeepAnchor)
            style = QTextCharFormat.UnderlineStyle
            underline.setUnderlineStyle(style.SingleUnderline if mark.earned else style.WaveUnderline)
            underline.setUnderlineColor(QColor(theme.good if mark.earned else theme.bad))
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = cursor, underline
            selections.append(selection)
        self.setExtraSelections(selections)
