"""Undo and Redo of the menu Edit: named by the stack; where there is nothing to undo their text says so."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

NOTHING = {"undo": "Nothing to undo", "redo": "Nothing to redo"}
KEYS = {"undo": ("Ctrl+Z",), "redo": ("Ctrl+Y", "Ctrl+Shift+Z")}


def add_undo(menu: QMenu, stack: QUndoStack, run_command: Callable[[str], None]) -> tuple[QAction, QAction]:
    """Add Undo and Redo. The stack names and enables them; the commands of the window run them."""
    undo, redo = stack.createUndoAction(menu, "&Undo"), stack.createRedoAction(menu, "&Redo")
    for key, action in (("undo", undo), ("redo", redo)):
        action.setShortcuts([QKeySequence(keys) for keys in KEYS[key]])
        action.triggered.disconnect()  # from the stack, which ignores uncommitted text
        action.triggered.connect(lambda _checked=False, key=key: run_command(key))
    menu.addActions([undo, redo])
    return undo, redo


class GreyedUndo(QObject):
    """While Undo or Redo is greyed its text says why, and its keys run the command, which says so too."""

    def __init__(
        self,
        window: QWidget,
        stack: QUndoStack,
        actions: Mapping[str, QAction],
        run_command: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._actions = {key: actions[key] for key in KEYS}
        self._keys = [(key, QShortcut(QKeySequence(keys), window)) for key in KEYS for keys in KEYS[key]]
        for key, shortcut in self._keys:
            shortcut.activated.connect(partial(run_command, key))
        for named in (stack.undoTextChanged, stack.redoTextChanged):
            named.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show what can be undone now; the stack has named the actions."""
        if not all(map(isValid, self._actions.values())):
            return  # the window is being deleted, and its stack emits a last time
        for key, action in self._actions.items():
            if not action.isEnabled():
                action.setText(NOTHING[key])
        for key, shortcut in self._keys:
            shortcut.setEnabled(not self._actions[key].isEnabled())
