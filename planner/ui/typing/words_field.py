"""A multi-line editor of one free text of the plan."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from planner.plan import edits
from planner.plan.field_name import in_sentence
from planner.plan.registry import FieldSpec
from planner.ui.session import Session
from planner.ui.typing.entry_keys import ENTER
from planner.ui.typing.typing_steps import PAUSE, TypingSteps, edit_between, python_place, qt_place


class WordsField(QPlainTextEdit):
    """Commits its text to the plan in steps while it is typed, the rest on Ctrl+Enter, Esc or focus out.

    Its own undo is off: each step is a step of the plan. Uncommitted letters are a draft of the session.
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
        """Show the text at a path. At the same path the caret and an uncommitted text stay."""
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
        """Put the caret at a Qt position, at most the end of the text."""
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        with QSignalBlocker(self):
            self.setTextCursor(cursor)

    def go_to_letter(self, place: int) -> None:
        """Put the caret before a letter, counted as Python counts, and scroll to it."""
        cursor = self.textCursor()
        cursor.setPosition(min(qt_place(self.toPlainText(), place), self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def commit(self) -> None:
        """Commit the rest of the text as the last step of this edit."""
        self.take_step()

    def take_step(self) -> None:
        """Commit the text typed so far as one step of undo."""
        self._pause.stop()
        text = self._session.drafts.get(self.path)
        if text is None:  # nothing was typed, or another plan was opened meanwhile
            return
        self.document().setModified(False)
        self._session.drop_draft(self.path)
        self.write(text)

    def write(self, text: str) -> None:
        """Write a text into the plan as one step; later typing in the field stays a draft."""
        step = f"Write {in_sentence(self._spec.about.label)}"
        self._session.write(step, self.path, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit on Ctrl+Enter and Esc; undo commits the latest letters as a step, then undoes it."""
        key, standard = event.key(), QKeySequence.StandardKey
        if key == Qt.Key.Key_Escape or (
            key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier
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
        """Commit the text."""
        self.commit()
        super().focusOutEvent(event)

    def _reads_as(self, text: str) -> bool:
        """Whether the shown text is stored as `text`: a space just typed at its end may stay."""
        session, shown = self._session, self.toPlainText()
        return text == edits.typed_text(edits.enter(session.plan, self.path, shown, session.today), self.path)

    def _follow_text(self) -> None:
        """Keep the typed text as a draft; where a new step begins, commit the text before it."""
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


def show_change_in_text(path: str, place: int, jump: Callable[[str], object]) -> None:
    """After undo or redo of typing, focus the field of a path and put the caret where its text changed.

    `jump` shows the field on its sheet; `place` counts letters as Python does.
    """
    if _focused_field(path) is None:
        jump(path)
    field = _focused_field(path)
    if field is not None:
        field.go_to_letter(place)


def _focused_field(path: str) -> WordsField | None:
    field = QApplication.focusWidget()
    return field if isinstance(field, WordsField) and field.path == path else None
