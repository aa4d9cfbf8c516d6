"""What charts draw with: pens, brushes and letters from the theme, scales, and ticks at round numbers."""

import math

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from planner.compare.chart_values import Party
from planner.ui.appearance.swatch import line_pens, slits
from planner.ui.appearance.theme import BODY, SECONDARY, Theme, mixed, offer_colour
from planner.ui.plain_text import ordered
from planner.values import Certainty

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Ink(Struct, frozen=True):
    """The theme in force and the widget's font."""

    theme: Theme
    font: QFont

    @property
    def accent(self) -> QColor:
        """The colour of what is chosen."""
        return QColor(self.theme.accent)

    @property
    def axis(self) -> QPen:
        """The zero line and ticks."""
        return QPen(QColor(self.theme.dim), 1)

    @property
    def faint(self) -> QPen:
        """Whatever only separates."""
        return QPen(QColor(self.theme.line), 1)

    def colour(self, party: Party) -> QColor:
        """The colour of an offer; the present job is in the dim token."""
        return QColor(self.theme.dim if party.place is None else offer_colour(party.place))

    def fill(self, party: Party, certainty: Certainty) -> QBrush:
        """Guaranteed full, target 60 %, paper hatched, what is not even promised hatched and pale."""
        colour = self.colour(party)
        if certainty is Certainty.GUARANTEED:
            return QBrush(colour)
        if certainty is Certainty.TARGET:
            return QBrush(mixed(self.theme.background, colour.name(), 0.6))
        if certainty is Certainty.ASSUMPTION:
            return QBrush(mixed(self.theme.background, colour.name(), 0.45), Qt.BrushStyle.FDiagPattern)
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)

    def stripe(self, painter: QPainter, bar: QRectF, party: Party, *, upright: bool = True) -> None:
        """Part the bar of an offer, along its length, into the stripes that tell it from others."""
        if party.place is not None:
            for slit in slits(bar, party.place, upright=upright):
                painter.fillRect(slit, QColor(self.theme.background))

    def pens(self, party: Party, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> tuple[QPen, ...]:
        """Return the pens that draw the line of an offer, one over the other."""
        if party.place is None:
            return (QPen(self.colour(party), 2, style),)
        return line_pens(party.place, self.theme.background, style=style)

    def letters(self, *, strong: bool = False, small: bool = False) -> QFont:
        """The widget's font in one of two weights and two sizes."""
        made = QFont(self.font)
        made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        if small:
            made.setPixelSize(round(self.font.pixelSize() * SECONDARY / BODY))
        return made

    def width(self, text: str, *, small: bool = True, strong: bool = False) -> float:
        """Return how wide a text is."""
        letters = self.letters(small=small and not strong, strong=strong)
        return QFontMetricsF(letters).horizontalAdvance(ordered(text))

    def write(
        self,
        painter: QPainter,
        area: QRectF,
        text: str,
        *,
        strong: bool = False,
        small: bool = False,
        dim: bool = False,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Write one line into an area, shortened at its end where it does not fit."""
        letters = self.letters(strong=strong, small=small)
        painter.setFont(letters)
        painter.setPen(QColor(self.theme.dim if dim else self.theme.text))
        short = QFontMetricsF(letters).elidedText(ordered(text), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, align, short)

    def whole(self, title: str, width: float) -> str:
        """Return a title without how many are shown, which ends it, where it has no room with that."""
        head, _, count = title.rpartition("; ")
        is_long = QFontMetricsF(self.letters(strong=True)).horizontalAdvance(ordered(title)) > width
        return head if head and count.endswith(" shown") and is_long else title


class Scale(Struct, frozen=True):
    """A straight line from values to pixels; `low` may be drawn below or right of `high`."""

    low: float
    high: float
    start: float
    end: float

    def pixel(self, value: float) -> float:
        """Return where a value is drawn."""
        span = self.high - self.low
        return self.start + (value - self.low) / span * (self.end - self.start) if span else self.start

    def value(self, pixel: float) -> float:
        """Return the value drawn at a pixel."""
        length = self.end - self.start
        return self.low + (pixel - self.start) / length * (self.high - self.low) if length else self.low


LABEL = 52.0
"""Pixels that the label of a tick needs, with the gap to the next."""


def ticks_across(scale: Scale, most: int) -> tuple[float, ...]:
    """Return round numbers of an axis from left to right, no more than find room for their labels."""
    return ticks(scale.low, scale.high, min(most, int(abs(scale.end - scale.start) / LABEL)))


def ticks(low: float, high: float, most: int, finest: float = 1.0) -> tuple[float, ...]:
    """Return round numbers from low to high, at most `most` of them: steps of 1, 2 or 5 times a power of ten.

    `finest`: the least step that a label can tell apart; whole units of money.
    """
    if not high > low or most < 2:
        return ()
    step = max(finest, _round_up((high - low) / most))
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(index * step for index in range(first, last + 1))


def _round_up(step: float) -> float:
    power: float = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * (1 - 1e-9))
