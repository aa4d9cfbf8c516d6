"""What a grid without offers says in the place of them: what to do, and by which key."""

from PySide6.QtGui import QColor, QFont, QPainter

from planner.ui.theme import GRID, TITLE, Theme, font

STEPS = (
    "Ctrl++ adds an offer. Then type its company, Enter, and go on down the column.",
    "Ctrl+V pastes a table: fields down, offers across; each column becomes an offer.",
    "Type your present job in the first column: it is what offers are measured against.",
)


def paint_first_steps(painter: QPainter, left: int, theme: Theme, body: QFont) -> None:
    """Paint the title and the steps from `left` on, in pixels."""
    painter.setPen(QColor(theme.text))
    painter.setFont(font(TITLE, family=body.family()))
    painter.drawText(left, 6 * GRID, "No offers yet")
    painter.setPen(QColor(theme.dim))
    painter.setFont(body)
    for line, text in enumerate(STEPS):
        painter.drawText(left, (9 + 3 * line) * GRID, text)
