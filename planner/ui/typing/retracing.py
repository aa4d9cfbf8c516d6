"""After an undo or redo of typing: the field is shown on its sheet, the caret where the text changed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from planner.ui.typing.words_field import WordsField

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


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
