"""One undo stack for all: text widgets must not consume Ctrl+Z and Ctrl+Y."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from planner.ui.typing.entry_line import EntryLine

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """Application event filter that gives Undo and Redo to the window, unless a text is uncommitted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Reject a text widget's override of these keys, so that the menu command gets them."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(watched, _TEXTS):
            return False
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in _KEYS):
            return False
        if _has_own_step(watched, undo=event.matches(_KEYS[0])):
            event.accept()  # uncommitted text is no step of the plan yet: the field undoes it itself
        else:
            event.ignore()
        return True


def _has_own_step(watched: QObject, *, undo: bool) -> bool:
    """Whether a text widget has uncommitted typing to undo, or to redo."""
    if isinstance(watched, QPlainTextEdit):
        return watched.document().isModified()
    return isinstance(watched, EntryLine) and watched.has_own_step(undo=undo)
