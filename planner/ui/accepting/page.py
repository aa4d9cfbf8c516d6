"""The page of a dialog that shows a reading: its title, text and reading side by side, and the one action."""

from collections.abc import Iterable

from PySide6.QtWidgets import QBoxLayout, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.ui.appearance.theme import GRID, HALF, STRONG, font
from planner.ui.parts.panel_parts import note, plain


def title_row(title: str, private: str, *buttons: QPushButton) -> QHBoxLayout:
    """Return the title, beside it that nothing leaves the computer, and buttons at the right."""
    heading, promise, row = plain(title), plain(private), QHBoxLayout()
    heading.setFont(font(STRONG, strong=True, family=heading.font().family()))
    promise.setProperty("dim", "true")
    row.addWidget(heading)
    row.addSpacing(GRID)
    row.addWidget(promise)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def reading_side(above: Iterable[QWidget], reading: QWidget, below: Iterable[QWidget] = ()) -> QWidget:
    """Return the right side: the reading takes the room that what is above and below leaves."""
    side = QWidget()
    column = QVBoxLayout(side)
    column.setContentsMargins(GRID, 0, 0, 0)
    column.setSpacing(HALF)
    for widget in above:
        column.addWidget(widget)
    column.addWidget(reading, 1)
    for widget in below:
        column.addWidget(widget)
    return side


def action_row(hint: str, cancel: QPushButton, take: QPushButton) -> QHBoxLayout:
    """Return a hint and the two buttons."""
    row = QHBoxLayout()
    row.addWidget(note(hint), 1)
    row.addWidget(cancel)
    row.addWidget(take)
    return row


def lay_out_page(dialog: QDialog, top: QBoxLayout, middle: QBoxLayout, bottom: QBoxLayout) -> None:
    """Lay out the rows in the dialog; the middle one takes the room."""
    page = QVBoxLayout(dialog)
    page.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
    page.setSpacing(GRID)
    page.addLayout(top)
    page.addLayout(middle, 1)
    page.addLayout(bottom)
