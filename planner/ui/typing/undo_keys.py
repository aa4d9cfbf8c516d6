"""One undo for everything: text widgets do not keep Ctrl+Z and Ctrl+Y to themselves."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from planner.ui.typing.entry_line import EntryLine

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """An event filter for the application: lets the window's Undo and Redo win over a text widget's own."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the claim that a text widget lays on these keys, so that the menu's command gets them."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(watched, _TEXTS):
            return False
        if not isinstance(event, QKeyEvent) or not any(event.matches(key) for key in _KEYS):
            return False
        if _retraces(watched, undo=event.matches(_KEYS[0])):
            event.accept()  # what is typed just now is no step of the plan yet: the field goes back itself
        else:
            event.ignore()
        return True


def _retraces(watched: QObject, *, undo: bool) -> bool:
    """Whether a text has something of its own to undo, or to redo."""
    if isinstance(watched, QPlainTextEdit):
        return watched.document().isModified()
    return isinstance(watched, EntryLine) and watched.has_own_step(undo=undo)
