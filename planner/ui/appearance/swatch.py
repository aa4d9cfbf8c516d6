"""The mark of an offer, the same on every sheet and in every chart: a colour, striped where colours repeat.

Six colours can be told apart by everyone. The seventh offer has the first colour again, in two stripes
with the ground between them; the thirteenth has three. Its line is drawn as two or three parallel lines.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from planner.ui.appearance.theme import offer_colour, scaled
from planner.values.palette import stripe_count

SWATCH = 10  # pixels at 100 %
THIN = 2.0  # px, of the ground between the stripes of a bar
STRIPE = 1.5  # px, of each of the parallel lines, and of the ground between them


def slits(area: QRectF, place: int, *, upright: bool = True) -> tuple[QRectF, ...]:
    """Return what of a bar shows the ground between the stripes of an offer; nothing for one stripe."""
    count = stripe_count(place)
    width = area.width() if upright else area.height()
    thin = min(THIN, width / (2 * count - 1))
    pitch = (width - thin * (count - 1)) / count + thin
    starts = [pitch * number - thin for number in range(1, count)]
    if upright:
        return tuple(QRectF(area.left() + start, area.top(), thin, area.height()) for start in starts)
    return tuple(QRectF(area.left(), area.top() + start, area.width(), thin) for start in starts)


def line_pens(
    place: int, ground: str, width: float = 2, style: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> tuple[QPen, ...]:
    """Return the pens that draw the line of an offer, one over the other."""
    count, colour = stripe_count(place), QColor(offer_colour(place))
    whole = width if count == 1 else (2 * count - 1) * STRIPE
    return tuple(
        QPen(QColor(ground), whole - 2 * STRIPE * number)
        if number % 2
        else QPen(colour, whole - 2 * STRIPE * number, style)
        for number in range(count)
    )


def paint_swatch(painter: QPainter, area: QRectF, place: int) -> None:
    """Paint the square of an offer; what is between its stripes keeps the ground that it lies on."""
    count, colour = stripe_count(place), QColor(offer_colour(place))
    thin = min(THIN, area.width() / (2 * count - 1))
    wide = (area.width() - thin * (count - 1)) / count
    for number in range(count):
        left = area.left() + number * (wide + thin)
        painter.fillRect(QRectF(left, area.top(), wide, area.height()), colour)


def swatch(place: int, side: int = SWATCH, ratio: float = 1.0) -> QPixmap:
    """Return the square of the offer at a place of the plan, `side` in pixels at 100 %."""
    size = scaled(side)
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, QRectF(0, 0, size, size), place)
    painter.end()
    return picture
