"""A page of free text that is typed into one plan path at a time."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from planner.plan import edits
from planner.plan.registry import FieldSpec
from planner.ui.session import Session
from planner.ui.typing.typing_steps import PAUSE, TypingSteps, edit_between, python_place, qt_place

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsField(QPlainTextEdit):
    """Free text, taken into the plan in steps while it is typed; leaving, Ctrl+Enter or Esc take the rest.

    Its own undo is off: every step is one of the plan's. Letters that no step has taken yet are a draft.
    """

    def __init__(self, session: Session, spec: FieldSpec, lines: int, hint: str) -> None:
        super().__init__()
        self._session, self._spec, self.path = session, spec, ""
        self._text, self._steps = "", TypingSteps()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.take_step)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(spec.about.label)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 20)
        self.textChanged.connect(self._follow_text)

    def show_path(self, path: str) -> None:
        """Show the text at a path, the caret where it was if it is the same path; a half-typed text stays."""
        same, text = path == self.path, edits.typed_text(self._session.plan, path)
        if same and path in self._session.drafts:
            return
        if same and self.hasFocus() and self._reads_as(text):
            return
        self.path = path
        if self.toPlainText() != text or not same:
            place = self.textCursor().position() if same else 0
            with QSignalBlocker(self):
                self.setPlainText(text)
            self.put_caret(place)
        self._text = self.toPlainText()
        self.document().setModified(False)

    def put_caret(self, place: int) -> None:
        """Put the caret at a place that Qt counted, or at the end of a shorter text."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        with QSignalBlocker(self):
            self.setTextCursor(cursor)

    def go_to_letter(self, place: int) -> None:
        """Put the caret before a letter, counted as Python counts, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(min(qt_place(self.toPlainText(), place), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def commit(self) -> None:
        """Take what is typed, as the last step of this edit."""
        self.take_step()

    def take_step(self) -> None:
        """Take what is typed so far as one step of undo."""
        self._pause.stop()
        text = self._session.drafts.get(self.path)
        if text is None:  # nothing is typed, or another plan was opened meanwhile
            return
        self.document().setModified(False)
        self._session.drop_draft(self.path)
        self.write(text)

    def write(self, text: str) -> None:
        """Put a text into the plan as one step, whatever is typed in the field since."""
        what = f"Write {self._spec.about.label.lower()}"
        self._session.write(what, self.path, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter and Esc take the text; undo takes the latest letters as a step, and takes it back."""
        key, standard = event.key(), QKeySequence.StandardKey
        if key == Qt.Key.Key_Escape or (
            key in _TAKES and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.commit()
        elif event.matches(standard.Undo):
            self.take_step()
            self._session.stack.undo()
        elif event.matches(standard.Redo):
            self.take_step()
            self._session.stack.redo()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the explain bar describe the field."""
        super().focusInEvent(event)
        self._session.select(self.path)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving takes the text."""
        self.commit()
        super().focusOutEvent(event)

    def _reads_as(self, text: str) -> bool:
        """Whether the shown text is taken as `text`: a space or a line just typed at its end may stay."""
        session, shown = self._session, self.toPlainText()
        return text == edits.typed_text(edits.enter(session.plan, self.path, shown, session.today), self.path)

    def _follow_text(self) -> None:
        """Keep what was typed as a draft; where a step begins, take the text before it."""
        text, before = self.toPlainText(), self._text
        if not self.path or not self.document().isModified() or text == before:
            return
        self._text = text
        if self.path not in self._session.drafts:
            self._steps.end()
        edit = edit_between(before, text, python_place(text, self.textCursor().position()))
        ended = self._steps.begins(edit) and self.path in self._session.drafts
        self._session.draft(self.path, text)
        if ended:
            self.write(before)
        self._pause.start()
