"""Which keys begin an entry, and the views in which no key moves the selection by search.

Qt's `keyboardSearch` goes to a cell whose text begins with the key pressed; the next key would then edit a
cell where the user is not.
"""

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QListWidget,
    QTableView,
    QTableWidget,
    QTreeWidget,
)

_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_COMMANDS = (_CTRL, _META) if sys.platform == "darwin" else (_CTRL, _ALT, _META)
"""Modifiers that make a command of a letter; on macOS Option types further letters."""


def begins_entry(event: QKeyEvent) -> bool:
    """Whether a key types a letter, digit or sign. A space does not, nor does a command such as Ctrl+B.

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
    """Mixed into a view of Qt; it has to come first. No Qt class itself: two of them at the base crash."""

    def keyboardSearch(self, search: str) -> None:
        """Stay where the user is."""
        del search


class StillTable(_NoSearch, QTableView):
    """A table of a model."""


class EntryTable(StillTable):
    """A table whose cells are typed in."""

    def begin(self, event: QKeyEvent | QInputMethodEvent) -> None:
        """Open the current cell where the user can see it, with what was typed in place of its text."""
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
        """Begin an entry by a dead key; Qt would open the cell and drop the letter."""
        whole = event.commitString() and not event.preeditString()
        is_open = self.state() is QAbstractItemView.State.EditingState
        if whole and not is_open and self.model().flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable:
            self.begin(event)
        else:
            super().inputMethodEvent(event)


class StillTableWidget(_NoSearch, QTableWidget):
    """A table of its own items."""


class StillListView(_NoSearch, QListView):
    """A list of a model."""


class StillList(_NoSearch, QListWidget):
    """A list of its own items."""


class StillTree(_NoSearch, QTreeWidget):
    """A tree of its own items."""
