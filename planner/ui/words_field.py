"""A page of free text that is typed into one plan path at a time."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from planner.plan import edits
from planner.plan.registry import FieldSpec
from planner.ui.session import Session

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordsField(QPlainTextEdit):
    """Free text: Ctrl+Enter or leaving takes it. Its own undo is off: every step is one of the plan's."""

    def __init__(self, session: Session, spec: FieldSpec, lines: int, hint: str) -> None:
        super().__init__()
        self._session, self._spec, self.path = session, spec, ""
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setAccessibleName(spec.about.label)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 20)
        self.textChanged.connect(self._draft)

    def show_path(self, path: str) -> None:
        """Show the text at a path; a half-typed one of it stays."""
        text = edits.typed_text(self._session.plan, path)
        if path == self.path and path in self._session.drafts and self.hasFocus():
            return
        self.path = path
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
        self.document().setModified(False)

    def commit(self) -> None:
        """Type what stands here into the plan."""
        if self.path in self._session.drafts:  # else it was given up, or another plan was opened meanwhile
            self.document().setModified(False)
            self._session.enter(f"Write {self._spec.about.label.lower()}", self.path, self.toPlainText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes the text; Esc, or undo while it is typed, gives back the old one."""
        if event.key() in _ENDS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Undo):
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the explain bar tell of the field."""
        super().focusInEvent(event)
        self._session.select(self.path)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving takes the text."""
        self.commit()
        super().focusOutEvent(event)

    def _give_up(self) -> None:
        self.document().setModified(False)
        self._session.drop_draft(self.path)
        self.show_path(self.path)

    def _draft(self) -> None:
        if self.path and self.document().isModified():
            self._session.draft(self.path, self.toPlainText())
