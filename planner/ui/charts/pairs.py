"""Two bars an offer: after tax, and the same at US prices."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from planner.compare.chart_values import Pair
from planner.ui.appearance.theme import GRID
from planner.ui.charts.chart import Chart
from planner.ui.charts.ink import Ink
from planner.ui.charts.mark import Mark
from planner.ui.charts.scale import Scale
from planner.values import Certainty, Figure
from planner.values.unit import thousands

NAMES, VALUES, THICK = 112.0, 150.0, 14.0


class PairedBars(Chart):
    """One row an offer, two bars in it, each with its value beside it."""

    _pairs: tuple[Pair, ...] = ()

    def show_pairs(self, title: str, pairs: tuple[Pair, ...]) -> None:
        """Draw other bars."""
        self._pairs = pairs
        self.tell(
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
                text = (
                    f"{thousands(round(figure.value or 0.0, -2))} {'at US prices' if second else 'after tax'}"
                )
                beside = QRectF(bar.right() + GRID, bar.center().y() - 10, VALUES - GRID, 20)
                ink.say(painter, beside, text, small=True, dim=bool(second))
            first = self._bar(place, 0, pair.nominal, area)
            ink.say(
                painter, QRectF(0, first.center().y() - 10, NAMES - GRID, 20), pair.party.name, small=True
            )

    def step(self, place: int, key: int) -> int:
        """Go from bar to bar in reading order, however long they are."""
        forward = key in (Qt.Key.Key_Down, Qt.Key.Key_Right)
        return min(max(0, place + (1 if forward else -1)), len(self._marks) - 1)

    def _bar(self, place: int, second: int, figure: Figure, area: QRectF) -> QRectF:
        most = max((one.value or 0.0 for pair in self._pairs for one in (pair.nominal, pair.real)), default=1)
        scale = Scale(0, max(most, 1.0), area.left() + NAMES, area.right() - VALUES)
        pitch = min(52.0, area.height() / max(1, len(self._pairs)))
        thick = min(THICK, pitch * 0.36)
        top = area.top() + pitch * place + (pitch - 2 * thick - 2) / 2 + second * (thick + 2)
        return QRectF(scale.start, top, max(1.0, scale.pixel(figure.value or 0.0) - scale.start), thick)
