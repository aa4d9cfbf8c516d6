"""How far each line of a plan goes: a group of bars a component, from what they offer to the furthest ask."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from planner.ask.package.reach import ComponentReach, LineReach, PlanReach
from planner.ui.appearance.theme import GRID, mixed, scaled
from planner.ui.charts.chart import Mark, RowChart
from planner.ui.charts.ink import Ink, Scale

COMPONENTS, NAMES, VALUES = 136.0, 96.0, 104.0
LEAST_PITCH, MOST_PITCH, GAP = 20.0, 34.0, 14.0
THICK = 0.55  # of the pitch
PALE = 0.45
LINE = 18.0


class ReachBars(RowChart):
    """The bar of the line that leads with a component is full, the others are pale."""

    _reach = PlanReach("", ())

    def show_reach(self, reach: PlanReach) -> None:
        """Draw other bars; none where nothing is asked."""
        self._reach = reach
        self.describe(
            reach.finding,
            "; ".join(
                f"{group.component.label}, now {group.offered}: "
                + ", ".join(f"{line.name} {line.text}" for line in group.lines)
                for group in reach.components
            ),
        )
        self.setVisible(bool(reach.components))
        self.setMinimumHeight(scaled(self._height(LEAST_PITCH)))
        self.setMaximumHeight(scaled(self._height(MOST_PITCH)))

    def sizeHint(self) -> QSize:
        """As high as its bars are at their most."""
        return QSize(scaled(440), scaled(self._height(MOST_PITCH)))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return every bar, from what is offered."""
        del ink
        return tuple(Mark(bar, line.figure) for _, line, bar in self._bars(area))

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw what they offer, then each line with its amount."""
        bars = list(self._bars(area))
        painter.setPen(ink.axis)
        for group in self._reach.components:
            own = [bar for other, _, bar in bars if other is group]
            painter.drawLine(
                QPointF(own[0].left(), own[0].top() - 3), QPointF(own[0].left(), own[-1].bottom() + 3)
            )
        first: ComponentReach | None = None
        for group, line, bar in bars:
            if group is not first:
                first = group
                self._write_group(painter, group, bar.center().y(), ink)
            self._draw_line(painter, line, bar, ink)

    def _write_group(self, painter: QPainter, group: ComponentReach, middle: float, ink: Ink) -> None:
        room = QRectF(0, middle - LINE / 2, COMPONENTS - GRID, LINE)
        ink.write(painter, room, group.component.label, small=True, strong=True)
        ink.write(painter, room.translated(0, LINE), f"now {group.offered}", small=True, dim=True)

    def _draw_line(self, painter: QPainter, line: LineReach, bar: QRectF, ink: Ink) -> None:
        pale = mixed(ink.theme.background, ink.theme.accent, PALE)
        painter.fillRect(bar, QColor(ink.theme.accent) if line.leads else pale)
        middle = bar.center().y() - LINE / 2
        ink.write(painter, QRectF(COMPONENTS, middle, NAMES - GRID, LINE), line.name, small=True, dim=True)
        value = QRectF(bar.right() + GRID, middle, VALUES - GRID, LINE)
        ink.write(painter, value, line.text, small=True, strong=line.leads)

    def _bars(self, area: QRectF) -> Iterator[tuple[ComponentReach, LineReach, QRectF]]:
        """Yield each line of each component with its bar, from the top."""
        scale = Scale(0, 1, area.left() + COMPONENTS + NAMES, area.right() - VALUES)
        groups = self._reach.components
        count = sum(len(group.lines) for group in groups)
        room = area.height() - GAP * len(groups)
        pitch = min(MOST_PITCH, room / count) if count else 0.0
        top = area.top()
        for group in groups:
            for line in group.lines:
                bar = QRectF(scale.start, top, max(1.0, scale.pixel(line.share) - scale.start), pitch * THICK)
                yield group, line, bar.translated(0, pitch * (1 - THICK) / 2)
                top += pitch
            top += GAP

    def _height(self, pitch: float) -> int:
        groups = self._reach.components
        return int(self.head + sum(len(group.lines) * pitch + GAP for group in groups))
