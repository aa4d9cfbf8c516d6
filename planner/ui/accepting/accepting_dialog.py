"""Dialogs with a text or a table and one action: its key, what is dropped on it, its button, and its size."""

from PySide6.QtCore import QMimeData, QSize
from PySide6.QtGui import QDropEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from planner.ui.parts.panel_parts import allow
from planner.ui.plain_text import without_keys
from planner.ui.reader.announcing import announce

NOT_READ_YET = "Still reading. Look at what was read, then press it again."


class AcceptingDialog(QDialog):
    """Ctrl+Enter accepts; Enter alone presses no button from a text, a table or a list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept on Ctrl+Enter and let no other Enter through."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        elif not enter:
            super().keyPressEvent(event)


class TextDialog(AcceptingDialog):
    """Reads a text: what is dropped anywhere on it goes where `insert_dropped` puts it."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)

    def insert_dropped(self, dropped: QMimeData) -> None:
        """Put a dropped file or text into the text that is read."""
        raise NotImplementedError

    def dragEnterEvent(self, event: QDropEvent) -> None:
        """Take a file or a text."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        self.insert_dropped(event.mimeData())
        event.acceptProposedAction()


def fit_in_window(dialog: QDialog, smallest: QSize, largest: QSize, margin: int) -> None:
    """Size a dialog as its window less a margin at both sides together, within bounds, all in pixels."""
    window = dialog.parentWidget()
    room = window.size() - QSize(margin, margin) if window is not None else largest
    dialog.resize(room.expandedTo(smallest).boundedTo(largest))


def say_not_read_yet(head: QLabel) -> None:
    """Say in the head of a dialog why its action waits: it would take what nobody saw or what has changed."""
    head.setText(NOT_READ_YET)
    announce(head, NOT_READ_YET)


def show_action(button: QPushButton, text: str, *, why_not: str = "") -> None:
    """Say on the button of Ctrl+Enter what it does; in its tip, why it does nothing now."""
    button.setText(f"{without_keys(text)}   Ctrl+Enter")
    button.setAccessibleName(text)
    allow(button, why_not, on=not why_not)
