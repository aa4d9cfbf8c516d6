"""Undo and redo as commands, and after them: the field is shown on its sheet, the caret at the change."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner.ui.session import Session
from planner.ui.typing.words_field import WordsField

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def retrace(session: Session, move: Callable[[], None]) -> None:
    """Undo or redo a step by `move`, after a text that is being typed has become a step of its own.

    Else the line would lose the keyboard to the field that is shown, and commit its text on top of the undone
    step, which could not be redone any more.
    """
    line = QApplication.focusWidget()
    if session.is_typing and line is not None:
        line.clearFocus()
    move()


def show_retraced(window: "Window", path: str, place: int) -> None:
    """Go to the field of a path, unless the keyboard is in it; `place` is a letter as Python counts."""
    if _focused(path) is None:
        window.jump(path)
    field = _focused(path)
    if field is not None:
        field.go_to_letter(place)


def _focused(path: str) -> WordsField | None:
    field = QApplication.focusWidget()
    return field if isinstance(field, WordsField) and field.path == path else None
