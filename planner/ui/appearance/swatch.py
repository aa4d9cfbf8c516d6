"""The square in the colour of an offer, shown with its name on every sheet."""

from PySide6.QtGui import QColor, QPixmap

from planner.ui.appearance.theme import offer_colour, scaled

SWATCH = 10  # pixels at 100 %


def swatch(place: int) -> QPixmap:
    """Return the square of the offer at a place of the plan."""
    picture = QPixmap(scaled(SWATCH), scaled(SWATCH))
    picture.fill(QColor(offer_colour(place)))
    return picture
