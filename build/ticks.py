"""Draws the mark of a ticked box for each theme; run it after changing a theme's text colour.

The results are committed, so that neither a start nor a build has to draw them.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen

from planner.ui.appearance.theme import DARK, LIGHT

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
SIDE = 12
SCALES = {1: "", 2: "@2x"}
MARK = (QPointF(2.2, 6.4), QPointF(4.9, 9.1), QPointF(9.8, 3.2))


def main() -> int:
    """Write a PNG file a theme and scale; Qt itself takes the one that fits the screen."""
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    for theme in (LIGHT, DARK):
        for scale, suffix in SCALES.items():
            tick(theme.text, scale).save(str(FOLDER / f"tick-{theme.name}{suffix}.png"))
    application.quit()
    return 0


def tick(colour: str, scale: int) -> QImage:
    """Return the mark in a colour, 12 pixels wide at a scale of 1."""
    image = QImage(SIDE * scale, SIDE * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    round_end, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, round_end, round_join))
    painter.drawPolyline(MARK)
    painter.end()
    return image


if __name__ == "__main__":
    sys.exit(main())
