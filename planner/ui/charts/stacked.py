"""Years as groups of stacked bars: guaranteed full, target 60 %, paper hatched, refreshers apart and pale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from planner.compare.chart_values import Part, Stack
from planner.ui.appearance.theme import GRID
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, RIGHT, Ink, Scale, ticks
from planner.values.unit import thousands

FOOT, LEFT_EDGE, ABOVE = 20.0, 44.0, 16.0
SLIT = 2.0  # between a bar and the part set off from it
WIDEST = 36.0


class StackedBars(Chart):
    """One group a year, one bar an offer, one mark a part."""

    _stacks: tuple[Stack, ...] = ()
    _top = 0.0

    def show_stacks(
        self, title: str, stacks: tuple[Stack, ...], top: float = 0.0, *, by_part: bool = False
    ) -> None:
        """Draw other bars; the axis reaches `top` at least, so that two charts can be compared.

        `by_part`: the words name each part of a bar, where the parts are what is looked at.
        """
        self._stacks, self._top = stacks, top
        self.describe(
            title,
            "; ".join(_bar_text(bar) + (_parts_text(bar) if by_part else "") for bar in stacks),
        )

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the parts that have a height, bar by bar."""
        del ink
        return tuple(
            Mark(rect, part.figure)
            for bar in self._stacks
            for part, rect in self._pieces(bar, area)
            if rect.height() >= 0.5
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the ticks, the bars and the total over each bar that is wide enough."""
        self._draw_axis(painter, area, ink)
        for bar in self._stacks:
            for part, rect in self._pieces(bar, area):
                painter.setPen(QPen(ink.colour(bar.party), 1))
                painter.setBrush(ink.fill(bar.party, part.certainty))
                painter.drawRect(rect)
                ink.stripe(painter, rect, bar.party)
            self._draw_total(painter, bar, area, ink)

    def _draw_axis(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        scale = self._scale(area)
        for tick in ticks(0, scale.high, 5):
            y = scale.pixel(tick)
            ink.write(
                painter,
                QRectF(0, y - 8, LEFT_EDGE - GRID, 16),
                thousands(tick),
                small=True,
                dim=True,
                align=RIGHT,
            )
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(LEFT_EDGE - 4, y), QPointF(LEFT_EDGE, y))
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(LEFT_EDGE, scale.start), QPointF(area.right(), scale.start))
        for place, year in enumerate(self._years):
            group = self._group(place, area)
            foot = QRectF(group.left(), area.bottom() - FOOT + 2, group.width(), FOOT - 2)
            ink.write(painter, foot, f"Year {year}", small=True, dim=True, align=CENTRE)

    def _draw_total(self, painter: QPainter, bar: Stack, area: QRectF, ink: Ink) -> None:
        column = self._column(bar, area)
        text = bar.label
        if ink.width(text) <= column.width() + 2:
            top = self._scale(area).pixel(bar.total + bar.beyond) - (SLIT if bar.beyond else 0)
            over = QRectF(column.left() - 8, top - ABOVE, column.width() + 16, ABOVE)
            ink.write(painter, over, text, small=True, align=CENTRE)

    @property
    def _years(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(bar.year for bar in self._stacks))

    def _scale(self, area: QRectF) -> Scale:
        top = max((bar.total + bar.beyond for bar in self._stacks), default=0.0) or 1.0
        return Scale(0, max(top, self._top), area.bottom() - FOOT, area.top() + ABOVE)

    def _group(self, place: int, area: QRectF) -> QRectF:
        width = (area.width() - LEFT_EDGE) / max(1, len(self._years))
        return QRectF(LEFT_EDGE + place * width, area.top(), width, area.height())

    def _column(self, bar: Stack, area: QRectF) -> QRectF:
        in_year = [stack for stack in self._stacks if stack.year == bar.year]
        group = self._group(self._years.index(bar.year), area)
        pitch = min(WIDEST + GRID / 2, (group.width() - 2 * GRID) / len(in_year))
        start = group.center().x() - pitch * len(in_year) / 2
        gap = min(GRID / 2, pitch / 4)
        return QRectF(start + in_year.index(bar) * pitch + gap / 2, area.top(), pitch - gap, area.height())

    def _pieces(self, bar: Stack, area: QRectF) -> tuple[tuple[Part, QRectF], ...]:
        scale, column = self._scale(area), self._column(bar, area)
        under, pieces = 0.0, list[tuple[Part, QRectF]]()
        for part in bar.parts:
            over = under + max(0.0, part.figure.value or 0.0)
            top = scale.pixel(over)
            pieces.append((part, QRectF(column.left(), top, column.width(), scale.pixel(under) - top)))
            under = over
        if bar.apart is not None and bar.beyond > 0:
            top, foot = scale.pixel(under + bar.beyond) - SLIT, scale.pixel(under) - SLIT
            pieces.append((bar.apart, QRectF(column.left(), top, column.width(), foot - top)))
        return tuple(pieces)

    def step(self, place: int, key: int) -> int:
        """Up and down stay in the bar; left and right go to the next bar, part by part."""
        marks = self._marks
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            here = marks[place].area.center().x()
            other = place + (1 if key == Qt.Key.Key_Up else -1)
            same = 0 <= other < len(marks) and abs(marks[other].area.center().x() - here) < 1
            return other if same else place
        return super().step(place, key)


def _bar_text(bar: Stack) -> str:
    text = f"{bar.party.name}, year {bar.year}: {thousands(bar.total)}"
    return (
        f"{text}, and {thousands(bar.beyond)} of refreshers that are not guaranteed" if bar.beyond else text
    )


def _parts_text(bar: Stack) -> str:
    parts = (
        f"{part.figure.name.partition(', ')[0]} {thousands(round(part.figure.value or 0.0, -2))}"
        for part in bar.parts
        if part.figure.value
    )
    return f" ({', '.join(parts)})"
