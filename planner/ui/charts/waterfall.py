"""From one amount to another by steps: one row each, every bar where the last one ended."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from planner.compare.chart_values import Party
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Mark, RowChart
from planner.ui.charts.ink import Ink, Scale
from planner.values import Figure
from planner.values.unit import thousands

NAMES, VALUES = 160.0, 72.0
THICK, PITCH = 22.0, 44.0


class Waterfall(RowChart):
    """The first figure and the last begin at zero; those between are changes."""

    _party = Party("", "", None)
    _figures: tuple[Figure, ...] = ()

    def row_count(self) -> int:
        return len(self._figures)

    def show_steps(self, title: str, party: Party, figures: tuple[Figure, ...]) -> None:
        """Draw other steps; none where nothing is known."""
        self._party, self._figures = party, figures
        self.describe(
            title,
            "; ".join(
                f"{_name(figure)}: {self._amount_text(figure, place)}" for place, figure in self._rows()
            ),
        )

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return every bar."""
        del ink
        return tuple(Mark(bar, figure) for figure, bar in zip(self._figures, self._bars(area), strict=True))

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the bars, what joins them, their names and amounts."""
        bars = self._bars(area)
        for (place, figure), bar in zip(self._rows(), bars, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush(place, figure, ink))
            painter.drawRect(bar)
            middle = bar.center().y()
            ends = place in (0, len(bars) - 1)
            if ends:
                ink.stripe(painter, bar, self._party, upright=False)
            ink.write(
                painter, QRectF(0, middle - 10, NAMES - GRID, 20), _name(figure), small=True, strong=ends
            )
            value_area = QRectF(bar.right() + GRID, middle - 10, VALUES, 20)
            ink.write(
                painter,
                value_area,
                self._amount_text(figure, place if not ends else 0),
                small=True,
                strong=ends,
            )
        if bars:
            self._join(painter, bars, ink)

    def rising(self, ink: Ink) -> QColor:
        """The colour of a step up: more pay is good."""
        return QColor(ink.theme.good)

    def written(self, value: float) -> str:
        """Return an amount as the text at its bar."""
        return thousands(round(value, -2))

    def _amount_text(self, figure: Figure, place: int) -> str:
        """The amount, signed where it is a change."""
        value = figure.value or 0.0
        text = self.written(value)
        return f"+{text}" if place and value > 0 and text != "0" else text

    def _brush(self, place: int, figure: Figure, ink: Ink) -> QBrush:
        """The ends in the offer's colour; a loss pale, a gain in the colour of good."""
        colour = ink.colour(self._party)
        if place in (0, len(self._figures) - 1):
            return QBrush(colour)
        if (figure.value or 0.0) > 0:
            return QBrush(self.rising(ink))
        return QBrush(mixed(ink.theme.background, colour.name(), 0.5))

    def _join(self, painter: QPainter, bars: tuple[QRectF, ...], ink: Ink) -> None:
        """Draw a thin line from where each bar ended down to the next."""
        painter.setPen(ink.axis)
        scale, level = self._scale(bars[0].left()), 0.0
        for (_, figure), bar, below in zip(self._rows(), bars, bars[1:], strict=False):
            level += figure.value or 0.0
            x = scale.pixel(level)
            painter.drawLine(QPointF(x, bar.bottom()), QPointF(x, below.top()))

    def _rows(self) -> tuple[tuple[int, Figure], ...]:
        return tuple(enumerate(self._figures))

    def _scale(self, start: float) -> Scale:
        levels, level = [0.0], 0.0
        for figure in self._figures[:-1]:
            level += figure.value or 0.0
            levels.append(level)
        return Scale(0, max(levels) or 1.0, start, max(start + 1, self.room().width() - VALUES - GRID))

    def _bars(self, area: QRectF) -> tuple[QRectF, ...]:
        scale = self._scale(area.left() + NAMES)
        pitch = min(PITCH, area.height() / max(1, len(self._figures)))
        thick, before, bars = min(THICK, pitch * 0.6), 0.0, list[QRectF]()
        for place, figure in self._rows():
            last = place == len(self._figures) - 1
            after = (figure.value or 0.0) if last else before + (figure.value or 0.0)
            low, high = sorted((scale.pixel(0.0 if last else before), scale.pixel(after)))
            top = area.top() + pitch * place + (pitch - thick) / 2
            bars.append(QRectF(low, top, max(1.0, high - low), thick))
            before = after
        return tuple(bars)


def _name(figure: Figure) -> str:
    return figure.name.partition(" · ")[0]
