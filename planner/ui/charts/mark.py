"""A place in a chart that stands for a figure, and which one lies in which direction."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from planner.values import Figure, Unit, shown

_WAYS = {
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Up: QPointF(0, -1),
}
REACH = 6.0
"""How near a click must come to a mark, in pixels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a figure is drawn."""

    area: QRectF
    figure: Figure

    @property
    def text(self) -> str:
        """Name, value, and range where one is known: what a tooltip and a screen reader say."""
        figure = self.figure
        said = f"{figure.name}: {shown(figure.value, figure.unit)}"
        if figure.low is None or figure.high is None or figure.unit is Unit.TEXT:
            return said
        return f"{said} ({shown(figure.low, figure.unit)} to {shown(figure.high, figure.unit)})"


def struck(marks: Sequence[Mark], point: QPointF) -> int | None:
    """Return the place of the mark that a click meant; None where none is near."""
    near = [
        (abs(mark.area.center().y() - point.y()) + abs(mark.area.center().x() - point.x()), place)
        for place, mark in enumerate(marks)
        if mark.area.adjusted(-REACH, -REACH, REACH, REACH).contains(point)
    ]
    inside = [one for one in near if marks[one[1]].area.contains(point)]
    return min(inside or near, default=(0.0, None))[1]


def beside(marks: Sequence[Mark], place: int, key: int) -> int:
    """Return the nearest mark in the direction of an arrow key; the same where there is none."""
    way = _WAYS[Qt.Key(key)]
    here = marks[place].area.center()

    def far(other: int) -> float:
        step = marks[other].area.center() - here
        along = step.x() * way.x() + step.y() * way.y()
        across = abs(step.x() * way.y()) + abs(step.y() * way.x())
        return along + 3 * across if along > 1 else float("inf")

    nearest = min(range(len(marks)), key=far)
    return nearest if far(nearest) < float("inf") else place
