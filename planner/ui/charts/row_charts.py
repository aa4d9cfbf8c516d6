"""Charts with a row an offer: pay after tax as two bars, and worth as a dot on its range."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from planner.compare.chart_values import Pair, Spread
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Mark, RowChart
from planner.ui.charts.ink import CENTRE, RIGHT, Ink, Scale, ticks_across
from planner.values import Certainty, Figure
from planner.values.unit import thousands

NAMES, VALUES, THICK = 112.0, 150.0, 14.0


class PairedBars(RowChart):
    """One row for each offer: two bars, each labelled with its value."""

    _pairs: tuple[Pair, ...] = ()

    def row_count(self) -> int:
        return 2 * len(self._pairs)

    def show_pairs(self, title: str, pairs: tuple[Pair, ...]) -> None:
        """Draw other bars."""
        self._pairs = pairs
        self.describe(
            title,
            "; ".join(
                f"{pair.party.name}: {thousands(pair.nominal.value or 0.0)} after tax, "
                f"{thousands(pair.real.value or 0.0)} at US prices"
                for pair in pairs
            ),
        )

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return both bars of every row."""
        del ink
        return tuple(
            Mark(self._bar(place, second, figure, area), figure)
            for place, pair in enumerate(self._pairs)
            for second, figure in enumerate((pair.nominal, pair.real))
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw names, bars and values."""
        for place, pair in enumerate(self._pairs):
            for second, figure in enumerate((pair.nominal, pair.real)):
                bar = self._bar(place, second, figure, area)
                certainty = Certainty.TARGET if second else Certainty.GUARANTEED
                painter.setPen(QPen(ink.colour(pair.party), 1))
                painter.setBrush(ink.fill(pair.party, certainty))
                painter.drawRect(bar)
                ink.stripe(painter, bar, pair.party, upright=False)
                text = (
                    f"{thousands(round(figure.value or 0.0, -2))} {'at US prices' if second else 'after tax'}"
                )
                value_area = QRectF(bar.right() + GRID, bar.center().y() - 10, VALUES - GRID, 20)
                ink.write(painter, value_area, text, small=True, dim=bool(second))
            first = self._bar(place, 0, pair.nominal, area)
            ink.write(
                painter, QRectF(0, first.center().y() - 10, NAMES - GRID, 20), pair.party.name, small=True
            )

    def _bar(self, place: int, second: int, figure: Figure, area: QRectF) -> QRectF:
        most = max(
            (shown_figure.value or 0.0 for pair in self._pairs for shown_figure in (pair.nominal, pair.real)),
            default=1,
        )
        scale = Scale(0, max(most, 1.0), area.left() + NAMES, area.right() - VALUES)
        pitch = min(52.0, area.height() / max(1, len(self._pairs)))
        thick = min(THICK, pitch * 0.36)
        top = area.top() + pitch * place + (pitch - 2 * thick - 2) / 2 + second * (thick + 2)
        return QRectF(scale.start, top, max(1.0, scale.pixel(figure.value or 0.0) - scale.start), thick)


FOOT, SPREAD_VALUES = 20.0, 56.0
SPREAD_THICK, DOT, MOST_PITCH = 10.0, 5.0, 64.0


class SpreadRows(RowChart):
    """One row an offer: name, bar from P10 to P90, a dot at the worth, and the worth in figures."""

    _spreads: tuple[Spread, ...] = ()
    foot = FOOT

    def row_count(self) -> int:
        return len(self._spreads)

    def show_spreads(self, title: str, spreads: tuple[Spread, ...]) -> None:
        """Draw other rows."""
        self._spreads = spreads
        self.describe(title, "; ".join(f"{spread.party.name}: {_spread_text(spread)}" for spread in spreads))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the bars from P10 to P90."""
        del ink
        return tuple(
            Mark(self._bar(place, spread, area), spread.figure) for place, spread in enumerate(self._spreads)
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the axis and the rows."""
        scale = self._scale(area)
        bottom = area.top() + self._pitch(area) * max(1, len(self._spreads))  # below the last row
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(scale.start, bottom), QPointF(scale.end, bottom))
        for tick in ticks_across(scale, 6):
            x = scale.pixel(tick)
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
            ink.write(
                painter,
                QRectF(x - 30, bottom + 3, 60, FOOT - 3),
                thousands(tick),
                small=True,
                dim=True,
                align=CENTRE,
            )
        for place, spread in enumerate(self._spreads):
            self._draw_row(painter, place, spread, area, ink)

    def _draw_row(self, painter: QPainter, place: int, spread: Spread, area: QRectF, ink: Ink) -> None:
        bar, colour = self._bar(place, spread, area), ink.colour(spread.party)
        middle = bar.center().y()
        ink.write(painter, QRectF(0, middle - 10, NAMES - GRID, 20), spread.party.name, small=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(ink.theme.background, colour.name(), 0.35))
        painter.drawRect(bar)
        ink.stripe(painter, bar, spread.party, upright=False)
        painter.setPen(QPen(colour, 2))
        for x in (bar.left(), bar.right()):
            painter.drawLine(QPointF(x, bar.top()), QPointF(x, bar.bottom()))
        painter.setPen(QPen(QColor(ink.theme.background), 1))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._scale(area).pixel(spread.figure.value or 0.0), middle), DOT, DOT)
        value = QRectF(area.right() - SPREAD_VALUES, middle - 10, SPREAD_VALUES, 20)
        ink.write(painter, value, thousands(round(spread.figure.value or 0.0, -3)), strong=True, align=RIGHT)

    def _scale(self, area: QRectF) -> Scale:
        lows = [_low(spread) for spread in self._spreads] or [0.0]
        highs = [_high(spread) for spread in self._spreads] or [1.0]
        pad = (max(highs) - min(lows)) * 0.04 or 1.0
        return Scale(
            min(lows) - pad, max(highs) + pad, area.left() + NAMES, area.right() - SPREAD_VALUES - GRID
        )

    def _pitch(self, area: QRectF) -> float:
        return min(MOST_PITCH, (area.height() - FOOT) / max(1, len(self._spreads)))

    def _bar(self, place: int, spread: Spread, area: QRectF) -> QRectF:
        pitch = self._pitch(area)
        middle = area.top() + pitch * (place + 0.5)
        scale = self._scale(area)
        left = scale.pixel(_low(spread))
        thick = min(SPREAD_THICK, pitch * 0.6)
        return QRectF(left, middle - thick / 2, max(1.0, scale.pixel(_high(spread)) - left), thick)


def _low(spread: Spread) -> float:
    return spread.figure.low if spread.figure.low is not None else spread.figure.value or 0.0


def _high(spread: Spread) -> float:
    return spread.figure.high if spread.figure.high is not None else spread.figure.value or 0.0


def _spread_text(spread: Spread) -> str:
    figure, low, high = spread.figure.value or 0.0, _low(spread), _high(spread)
    return f"{thousands(figure)}, from {thousands(low)} to {thousands(high)}"
