"""Which keys begin an entry, and item views without Qt's search by key.

`keyboardSearch` jumps to a cell whose text begins with the pressed key, so the next key would edit that cell.
"""

import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QListWidget,
    QTableView,
    QTableWidget,
    QTreeWidget,
)

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The key Enter, of the letters and of the digits."""
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_COMMANDS = (_CTRL, _META) if sys.platform == "darwin" else (_CTRL, _ALT, _META)
"""Modifiers that make a command of a letter; on macOS Option types further letters."""


def begins_entry(event: QKeyEvent) -> bool:
    """Whether a key types a visible character: no space, no command such as Ctrl+B.

    Ctrl and Alt together are AltGr, by which European keyboards type @ and €.
    """
    text = event.text()
    if not text.strip() or not text.isprintable():
        return False
    modifiers = event.modifiers()
    if modifiers & _CTRL and modifiers & _ALT and not modifiers & _META:
        return True
    return not any(modifiers & command for command in _COMMANDS)


class _NoSearch:
    """Mixin, to be listed first. Not a Qt class itself: two Qt bases crash."""

    def keyboardSearch(self, search: str) -> None:
        """Do not search."""
        del search


class _CopiesItself:
    """Mixin, to be listed first, for what is only read: Ctrl+C copies its cell, not the sheet's cells."""

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+C before the menu's command gets it; Qt copies the text of the current cell."""
        overrides = event.type() is QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return bool(super().event(event))  # type: ignore[misc]  # of the view that follows


class UnsearchedTable(_NoSearch, QTableView):
    """A table of a model."""


class EntryTable(UnsearchedTable):
    """A table whose cells are typed in."""

    def begin(self, event: QKeyEvent | QInputMethodEvent) -> None:
        """Scroll to the current cell and open its editor with the typed text in place of its own."""
        trigger, index = QAbstractItemView.EditTrigger, self.currentIndex()
        self.scrollTo(index)
        if isinstance(event, QKeyEvent):
            self.edit(index, trigger.AnyKeyPressed, event)
            return
        self.edit(index)
        line = next((line for line in self.findChildren(QLineEdit) if line.hasFocus()), None)
        if line is not None:
            QCoreApplication.sendEvent(line, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Begin an entry by an input method or dead key; Qt would open the cell and drop the letter."""
        committed = event.commitString() and not event.preeditString()
        is_open = self.state() is QAbstractItemView.State.EditingState
        if committed and not is_open and self.model().flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.begin(event)
        else:
            super().inputMethodEvent(event)


class StillTable(_CopiesItself, UnsearchedTable):
    """A table of a model, only to be read."""


class UnsearchedTableWidget(_CopiesItself, _NoSearch, QTableWidget):
    """A table of its own items, only to be read."""


class StillListView(_NoSearch, QListView):
    """A list of a model."""


class StillList(_NoSearch, QListWidget):
    """A list of its own items."""


class UnsearchedTree(_CopiesItself, _NoSearch, QTreeWidget):
    """A tree of its own items, only to be read."""
