"""Menus made from the list of commands. Undo and redo come from the stack, with the name of the step."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMainWindow, QMenu

from planner.ui.frame.actions import ACTIONS, MENUS

Do = Callable[[str], None]


def make_menus(window: QMainWindow, stack: QUndoStack, do: Do) -> Mapping[str, QAction]:
    """Fill the menu bar; every command calls `do` with its key. Returns them by key, the menus by name."""
    menus: dict[str, QMenu] = {name: window.menuBar().addMenu(f"&{name}") for name in MENUS}
    made: dict[str, QAction] = {name: menus[name].menuAction() for name in MENUS}
    made["undo"], made["redo"] = _add_undo(menus["Edit"], stack, do)
    for entry in ACTIONS:
        if entry.apart:
            menus[entry.menu].addSeparator()
        action = QAction(entry.text, window)
        action.setShortcuts([QKeySequence(key) for key in entry.keys])
        action.setCheckable(entry.checkable)
        action.triggered.connect(lambda _checked=False, key=entry.key: do(key))
        menus[entry.menu].addAction(action)
        made[entry.key] = action
    return made


def name_commands(made: Mapping[str, QAction], words: Mapping[str, str]) -> None:
    """Call the commands and menus as the shown sheet has them; as ever where it says nothing."""
    usual = {name: f"&{name}" for name in MENUS} | {entry.key: entry.text for entry in ACTIONS}
    for key, text in usual.items():
        made[key].setText(words.get(key, text))


def _add_undo(menu: QMenu, stack: QUndoStack, do: Do) -> tuple[QAction, QAction]:
    """Add Undo and Redo. The stack names and enables them; the window's commands carry them out."""
    undo, redo = stack.createUndoAction(menu, "&Undo"), stack.createRedoAction(menu, "&Redo")
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    for key, action in (("undo", undo), ("redo", redo)):
        action.triggered.disconnect()  # from the stack, which does not know of a line that is being typed
        action.triggered.connect(lambda _checked=False, key=key: do(key))
    menu.addActions([undo, redo])
    return undo, redo
