"""The square in the colour of an offer, shown with its name on every sheet."""

from PySide6.QtGui import QColor, QPixmap

from planner.ui.appearance.theme import offer_colour

SWATCH = 10  # pixels


def swatch(place: int) -> QPixmap:
    """Return the square of the offer at a place of the plan."""
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(QColor(offer_colour(place)))
    return picture
