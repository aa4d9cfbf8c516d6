"""The text of a label or a button as it is seen: where `&` marks a key, the mark is out of it."""

from PySide6.QtWidgets import QAbstractButton, QLabel

from planner.ui.plain_text import without_marks


def seen_text(widget: QLabel | QAbstractButton) -> str:
    """Return the text without marks of keys; a `&` that was typed stays."""
    return without_marks(widget.text()) if has_marks(widget) else widget.text()


def has_marks(widget: QLabel | QAbstractButton) -> bool:
    """Whether `&` marks a key: of labels where they have a buddy, of buttons where Qt has their text.

    A button that paints a text of its own gives Qt none.
    """
    if isinstance(widget, QLabel):
        return widget.buddy() is not None
    return bool(QAbstractButton.text(widget))
