"""Where the editor of a cell lies: over the cell, and over its neighbours where its text is longer."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLineEdit

from planner.ui.appearance.theme import GRID

ENDS = 3 * GRID
"""Pixels that an editor needs besides its text: padding, and the caret."""
LEAST = 120
"""Pixels that a sum needs, in a column that is narrower."""


def editor_rect(cell: QRect, text_width: int, seen: QRect, *, from_right: bool) -> QRect:
    """Return the place of an editor: as wide as its text, to the left where its text ends at the right.

    `text_width`: of the text with its margins, in pixels. It stays within `seen`, first at the cell's own
    edge, then over the neighbours at its other side.
    """
    width = min(max(cell.width(), LEAST, text_width), max(seen.width(), 1))
    left = cell.right() + 1 - width if from_right else cell.left()
    left = min(max(left, seen.left()), seen.right() + 1 - width)
    return QRect(left, cell.top(), width, cell.height())


def place_editor(editor: QLineEdit, cell: QRect, seen: QRect) -> None:
    """Put an editor over its cell, as wide as its text needs within what is seen of the table."""
    width = editor.fontMetrics().horizontalAdvance(editor.text()) + ENDS
    from_right = bool(editor.alignment() & Qt.AlignmentFlag.AlignRight)
    editor.setGeometry(editor_rect(cell, width, seen, from_right=from_right))
