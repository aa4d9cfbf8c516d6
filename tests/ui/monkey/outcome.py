"""What must hold after whatever was done in a window: undo, redo and a file give the same plans back."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from planner.files import read, save
from planner.ui.frame.window import Window
from tests.ui.monkey.monkey import front_of


def lost(window: Window, folder: Path) -> list[str]:
    """Return sentences on what the window lost; what is typed is taken into the plan first."""
    session = window.session
    session.commit_drafts()
    QApplication.processEvents()
    steps, index, last = session.steps.every(), session.stack.index(), session.plan
    first = steps[0].before if steps else last
    found = []
    while session.stack.canUndo():
        session.stack.undo()
        QApplication.processEvents()
    if session.plan != first:
        found.append("Undo of all steps does not lead to the first plan.")
    while session.stack.index() < index:
        session.stack.redo()
        QApplication.processEvents()
    if session.plan != last:
        found.append("Redo of all steps does not lead back to the last plan.")
    save(folder / "kept.counterpoint", last, None)
    if read(folder / "kept.counterpoint").plan != last:
        found.append("The saved plan is read as another one.")
    return found


def without_keyboard(window: Window) -> bool:
    """Whether the window is in front and no part of it that is seen has the keyboard."""
    focused = QApplication.focusWidget()
    in_front = front_of(window) is window and window.isActiveWindow()
    return in_front and (focused is None or not focused.isVisible())
