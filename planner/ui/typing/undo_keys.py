"""One undo stack for all: text widgets must not consume Ctrl+Z and Ctrl+Y."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

from planner.ui.typing.entry_line import EntryLine

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def routes_undo(watched: QObject, event: QKeyEvent) -> bool:
    """Whether an override of a shortcut is Undo or Redo in a text: then it goes to the window's command.

    Uncommitted text is no step of the plan yet: the field undoes that itself.
    """
    if not isinstance(watched, _TEXTS) or not any(event.matches(key) for key in _KEYS):
        return False
    if _has_own_step(watched, undo=event.matches(_KEYS[0])):
        event.accept()
    else:
        event.ignore()
    return True


def _has_own_step(watched: QObject, *, undo: bool) -> bool:
    """Whether a text widget has uncommitted typing to undo, or to redo."""
    if isinstance(watched, QPlainTextEdit | QTextEdit):
        return watched.document().isModified()
    return isinstance(watched, EntryLine) and watched.has_own_step(undo=undo)
