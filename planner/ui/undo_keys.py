"""One undo for everything: text widgets do not keep Ctrl+Z and Ctrl+Y to themselves."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)
_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class UndoKeys(QObject):
    """An event filter for the application: lets the window's Undo and Redo win over a text widget's own."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse the claim that a text widget lays on these keys, so that the menu's command gets them."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(watched, _TEXTS):
            return False
        if isinstance(event, QKeyEvent) and any(event.matches(key) for key in _KEYS):
            event.ignore()
            return True
        return False
