"""The track of one component: from what they offer now to the limit, with the ask and where to settle."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy

from planner.analysis import OfferAnalysis
from planner.ask.headline import short_amount
from planner.ask.opening.figures import ceiling_figure, proposal_figure, standing_figure
from planner.ask.results import Ask
from planner.ask.sentences import amount
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import mixed, scaled
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, Ink, Scale
from planner.values import Figure

NOW, OPEN, SETTLE, LIMIT, ASK = "now", "open", "settle", "limit", "you ask"
HEIGHT, EDGE, BAND, LEAST_WIDTH = 56, 8.0, 8.0, 112
LINE, GAP = 18, 6.0


class Stop(Struct, frozen=True):
    """One mark of a track: its kind, its figure, its amount in full and as a label."""

    kind: str
    figure: Figure
    text: str
    short: str
    above: bool = False  # where its label goes if there is room

    @property
    def value(self) -> float:
        """Where it is on the scale."""
        return self.figure.value or 0.0


def stops(ask: Ask, offer_id: str, result: OfferAnalysis, proposed: float | None) -> tuple[Stop, ...]:
    """Return the marks of a track, those with the most important labels first."""
    measure, component = ask.measure, ask.component

    def stop(kind: str, figure: Figure | None, value: float | None, *, above: bool = False) -> Stop | None:
        if figure is None or value is None:
            return None
        text = amount(component, value, measure)
        return Stop(kind, figure, text, short_amount(component, value, measure), above)

    opening = result.figures.get(f"opening.{component.value}")
    settle = result.figures.get(f"target.{component.value}")
    limit = ceiling_figure(ask)
    differs = proposed is not None and proposed != ask.opening
    every = (
        stop(OPEN, opening, ask.opening, above=True),
        stop(NOW, standing_figure(ask, offer_id), ask.standing),
        stop(LIMIT, limit, limit.value) if ask.ceiling > ask.standing else None,
        stop(SETTLE, settle, settle.value if settle and ask.opening is not None else None),
        stop(ASK, proposal_figure(component, offer_id, proposed), proposed, above=True)
        if differs and proposed is not None
        else None,
    )
    return tuple(made for made in every if made is not None)


class AskTrack(Chart):
    """Marks for what they offer, where to settle, the opening, the limit, and what you ask if it differs."""

    head = 0

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self._stops: tuple[Stop, ...] = ()
        self._say: tuple[float, float] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, stops: tuple[Stop, ...], say: tuple[float, float] | None) -> None:
        """Draw other marks, the most important first: labels that fit on neither side are left out."""
        self._stops, self._say = stops, say
        self.setVisible(bool(stops))
        self.describe("", "; ".join(f"{stop.kind} {stop.text}" for stop in stops))

    def sizeHint(self) -> QSize:
        """Two lines of labels with the track between them."""
        return QSize(scaled(320), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(scaled(LEAST_WIDTH), scaled(HEIGHT))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the marks from left to right."""
        del ink
        scale, middle = self._scale(area), area.center().y()
        placed = sorted(self._stops, key=lambda stop: stop.value)
        return tuple(
            Mark(QRectF(scale.pixel(stop.value) - 5, middle - 8, 10, 16), stop.figure) for stop in placed
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the line, the range to say, the marks and as many labels as fit."""
        scale, middle = self._scale(area), area.center().y()
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(scale.start, middle), QPointF(scale.end, middle))
        if self._say is not None:
            low, high = (scale.pixel(end) for end in self._say)
            ground = mixed(ink.theme.background, ink.theme.accent, 0.28)
            painter.fillRect(QRectF(low, middle - BAND / 2, max(2.0, high - low), BAND), ground)
        for stop in reversed(self._stops):
            _SHAPES[stop.kind](painter, QPointF(scale.pixel(stop.value), middle), ink)
        for stop, spot in self.labels(area, ink):
            faint = stop.kind in (NOW, LIMIT)
            text = f"{stop.kind} {stop.short}"
            ink.write(painter, spot, text, small=True, strong=stop.kind == OPEN, dim=faint, align=CENTRE)

    def labels(self, area: QRectF, ink: Ink) -> list[tuple[Stop, QRectF]]:
        """Return where each label goes: its own side, else the other one, moved aside at most by itself."""
        scale, placed = self._scale(area), list[tuple[Stop, QRectF]]()
        opening = next((stop.short for stop in self._stops if stop.kind == OPEN), "")
        for stop in self._stops:
            if stop.kind == LIMIT and stop.short == opening:
                continue  # the opening's label says it, and this one would take another's place
            width = ink.width(f"{stop.kind} {stop.short}") + (8 if stop.kind == OPEN else 3)
            at, taken = scale.pixel(stop.value), [spot for _, spot in placed]
            spots = (
                spot
                for above in (stop.above, not stop.above)
                for spot in _spots(area, at, width, taken, above=above)
            )
            free = (spot for spot in spots if not any(_near(spot, other) for other in taken))
            spot = next(free, None)
            if spot is not None:
                placed.append((stop, spot))
        return placed

    def _scale(self, area: QRectF) -> Scale:
        values = [stop.value for stop in self._stops] or [0.0, 1.0]
        return Scale(min(values), max(values), area.left() + EDGE, area.right() - EDGE)


def _spots(area: QRectF, at: float, width: float, taken: list[QRectF], *, above: bool) -> list[QRectF]:
    """Return where a label may go on one side: over its mark, or beside a label there, still at its mark."""
    top = area.top() if above else area.bottom() - LINE
    next_to_taken = [left for spot in taken for left in (spot.left() - GAP - width, spot.right() + GAP)]
    lefts = [min(max(at - width / 2, area.left()), area.right() - width), *next_to_taken]
    inside = [left for left in lefts if area.left() <= left <= area.right() - width]
    return [QRectF(left, top, width, LINE) for left in inside if left - GAP <= at <= left + width + GAP]


def _near(spot: QRectF, other: QRectF) -> bool:
    return spot.adjusted(1 - GAP, 0, GAP - 1, 0).intersects(other)


def _tick(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(QPen(QColor(ink.theme.text), 2))
    painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))


def _faint_tick(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(QPen(QColor(ink.theme.edge), 1))
    painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))


def _ring(painter: QPainter, at: QPointF, ink: Ink) -> None:
    painter.setPen(QPen(ink.accent, 1.5))
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
    painter.drawPolygon(QPolygonF([tip, tip + QPointF(-5, -8), tip + QPointF(5, -8)]))


_SHAPES = {NOW: _tick, LIMIT: _faint_tick, SETTLE: _ring, OPEN: _disc, ASK: _arrow}
