"""Small pieces that panels are made of: titles, sentences, and numbers that lead to their reasons."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from planner.ui.theme import GRID


def heading(text: str) -> QLabel:
    """The title of a panel."""
    label = QLabel(text)
    label.setProperty("strong", "true")
    return label


def note(text: str = "") -> QLabel:
    """A sentence in the second colour that wraps."""
    label = QLabel(text)
    label.setProperty("dim", "true")
    label.setWordWrap(True)
    return label


def sentence(text: str = "") -> QLabel:
    """A sentence that wraps."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class FigureButton(QPushButton):
    """A number that leads to its reason: flat, right-aligned, reached by Tab, pressed by Space."""

    def __init__(self, text: str, name: str, pressed: Callable[[], None]) -> None:
        super().__init__(text)
        self.setFlat(True)
        self.setAccessibleName(f"{name}: {text}")
        self.setToolTip("Show where this comes from")
        self.setStyleSheet(f"text-align: right; padding: 2px {GRID // 2}px;")
        self.clicked.connect(pressed)

    def show_text(self, text: str, name: str) -> None:
        """Show another number."""
        self.setText(text)
        self.setAccessibleName(f"{name}: {text}")


def emptied(widget: QWidget) -> None:
    """Take all rows out of a panel that is about to be filled anew."""
    layout = widget.layout()
    while layout is not None and (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
