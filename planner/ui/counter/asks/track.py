"""One component as a horizontal track: standing to ceiling, the say-range as a band, and the marks on it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, mixed
from planner.ui.charts.chart import Chart
from planner.ui.charts.ink import CENTRE, Ink
from planner.ui.charts.mark import Mark
from planner.ui.charts.scale import Scale
from planner.values import Figure

HEIGHT, EDGE, BAND = 56, 28.0, 10.0
BESIDE = 6.0


@dataclass(frozen=True, slots=True)
class Stop:
    """One mark of a track: what it is, its figure, and its amount in words."""

    kind: str
    figure: Figure
    text: str
    above: bool = False  # its words stand above the track


class AskTrack(Chart):
    """Marks for standing, target, opening, ceiling and the proposal; a filled band for what to say."""

    head = 0

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._stops: tuple[Stop, ...] = ()
        self._say: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, stops: tuple[Stop, ...], say: tuple[float, float] | None) -> None:
        """Draw other marks; those that matter most first, for words that do not fit are left out."""
        self._stops, self._say = stops, say
        self.setVisible(bool(stops))
        self.tell("", "; ".join(f"{stop.kind} {stop.text}" for stop in stops))

    def sizeHint(self) -> QSize:
        """Two lines of words with the track between them."""
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(220, HEIGHT)

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the marks from left to right."""
        del ink
        scale, middle = self._scale(area), area.center().y()
        placed = sorted(self._stops, key=lambda stop: stop.figure.value or 0.0)
        return tuple(
            Mark(QRectF(scale.pixel(stop.figure.value or 0.0) - 5, middle - 8, 10, 16), stop.figure)
            for stop in placed
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the line, the band, the marks and as many words as fit."""
        scale, middle = self._scale(area), area.center().y()
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(scale.start, middle), QPointF(scale.end, middle))
        if self._say is not None:
            low, high = (scale.pixel(one) for one in self._say)
            painter.setPen(QPen(ink.accent, 1))
            painter.setBrush(mixed(ink.theme.background, ink.theme.accent, 0.28))
            painter.drawRect(QRectF(low, middle - BAND / 2, max(2.0, high - low), BAND))
        for stop in self._stops:
            _SHAPES[stop.kind](painter, QPointF(scale.pixel(stop.figure.value or 0.0), middle), ink)
        self._write(painter, area, scale, ink)

    def _write(self, painter: QPainter, area: QRectF, scale: Scale, ink: Ink) -> None:
        taken: dict[bool, list[QRectF]] = {True: [], False: []}
        for stop in self._stops:
            text = f"{stop.kind} {stop.text}"
            width = ink.width(text) + 2
            left = scale.pixel(stop.figure.value or 0.0) - width / 2
            left = min(max(left, area.left()), area.right() - width)
            top = area.top() if stop.above else area.bottom() - 18
            spot = QRectF(left, top, width, 18)
            if any(spot.adjusted(-BESIDE, 0, BESIDE, 0).intersects(qrect_f) for qrect_f in taken[stop.above]):
                continue
            taken[stop.above].append(spot)
            ink.say(painter, spot, text, small=True, dim=stop.kind in ("standing", "ceiling"), align=CENTRE)

    def _scale(self, area: QRectF) -> Scale:
        values = [stop.figure.value or 0.0 for stop in self._stops] or [0.0, 1.0]
        return Scale(min(values), max(values), area.left() + EDGE, area.right() - EDGE)


def _tick(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(QPen(QColor(ink.theme.dim), 2))
    painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6))


def _ring(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(QPen(ink.accent, 2))
    painter.setBrush(QColor(ink.theme.background))
    painter.drawEllipse(at, 4, 4)


def _disc(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.accent)
    painter.drawEllipse(at, 5, 5)


def _arrow(painter: QPainter, at: QPointF, ink: Ink) -> None:
    """A wedge from above: the user's own figure, in the colour of what is typed."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ink.theme.input))
    tip = at - QPointF(0, 3)
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-5, -GRID), tip + QPointF(5, -GRID)]))


_SHAPES = {"standing": _tick, "ceiling": _tick, "target": _ring, "opening": _disc, "proposal": _arrow}
