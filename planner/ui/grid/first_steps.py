"""What a grid without columns says in the place of them: what to do, and by which key."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QFont, QPainter

from planner.ui.appearance.theme import GRID, TITLE, Theme, font


def paint_first_steps(
    painter: QPainter, left: int, theme: Theme, body: QFont, title: str, steps: Sequence[str]
) -> None:
    """Paint the title and the steps from `left` on, in pixels."""
    painter.setPen(QColor(theme.text))
    painter.setFont(font(TITLE, family=body.family()))
    painter.drawText(left, 6 * GRID, title)
    painter.setPen(QColor(theme.dim))
    painter.setFont(body)
    for line, text in enumerate(steps):
        painter.drawText(left, (9 + 3 * line) * GRID, text)
