"""The ask of one component as a line of the panel: the offer now, where to settle and open, the limit."""

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from planner.analysis import OfferAnalysis
from planner.ask.opening.figures import ceiling_figure, standing_figure
from planner.ask.results import Ask
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import mixed, scaled
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, Ink, Scale
from planner.values import Figure, Unit, shown
from planner.values.share_measure import PER_CENT
from planner.values.unit import thousands

HEIGHT, SIDE, LINE = 56, 14.0, 17.0
BAND = 0.4  # how strong the range to say is
GAP = 8.0
ORDER = ("open", "you ask", "now", "limit", "settle")
"""Marks by the importance of their words."""
MARK = 8.0  # how far a word may reach over its mark to one side


class PanelStop(Struct, frozen=True):
    """One mark: its word, its figure, and its amount as text."""

    word: str
    figure: Figure
    text: str

    @property
    def value(self) -> float:
        """Its amount, in the component's own unit."""
        return self.figure.value or 0.0


class PanelTrack(Chart):
    """Now, settle, open and limit on one line; the arrow keys go from mark to mark."""

    head = 0

    def __init__(self, look: Look) -> None:
        super().__init__(look, "What to ask")
        self._stops: tuple[PanelStop, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_stops(self, stops: tuple[PanelStop, ...]) -> None:
        """Draw other marks, from left to right."""
        if stops != self._stops:
            self._stops = stops
            self.describe("", "; ".join(f"{stop.word} {stop.text}" for stop in stops))

    def sizeHint(self) -> QSize:
        """Two lines of words with the track between them."""
        return QSize(scaled(280), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel may be."""
        return QSize(scaled(200), scaled(HEIGHT))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the marks from left to right."""
        del ink
        scale, middle = self._scale(area), _middle(area)
        return tuple(
            Mark(QRectF(scale.pixel(stop.value) - 6, middle - 8, 12, 16), stop.figure) for stop in self._stops
        )

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the line, the range to say, the marks and their words."""
        scale, middle = self._scale(area), _middle(area)
        places = {stop.word: scale.pixel(stop.value) for stop in self._stops}
        painter.setPen(QPen(QColor(ink.theme.edge), 1))
        painter.drawLine(QPointF(scale.start, middle), QPointF(scale.end, middle))
        if "open" in places and "settle" in places:
            low, high = places["settle"], places["open"]
            painter.fillRect(
                QRectF(low, middle - 4, high - low, 8), mixed(ink.theme.background, ink.theme.accent, BAND)
            )
        for stop in self._stops:
            _draw_mark(painter, stop.word, QPointF(places[stop.word], middle), ink)
        for stop, spot in self._spots(area, scale, ink):
            is_open = stop.word in ("open", "you ask")
            text = f"{stop.word} {stop.text}"
            ink.write(painter, spot, text, small=True, strong=is_open, dim=not is_open, align=CENTRE)

    def _spots(self, area: QRectF, scale: Scale, ink: Ink) -> list[tuple[PanelStop, QRectF]]:
        """Return where each word is written: the opening above, the rest below where they do not collide."""
        order = sorted(self._stops, key=lambda stop: ORDER.index(stop.word))
        taken: list[tuple[PanelStop, QRectF]] = []
        for stop in order:
            width = ink.width(f"{stop.word} {stop.text}") + GAP
            spots = _candidates(
                area, scale.pixel(stop.value), width, is_above=stop.word in ("open", "you ask")
            )
            free = (spot for spot in spots if not any(spot.intersects(used) for _, used in taken))
            if (spot := next(free, None)) is not None:
                taken.append((stop, spot))
        return taken

    def _scale(self, area: QRectF) -> Scale:
        values = [stop.value for stop in self._stops] or [0.0, 1.0]
        return Scale(min(values), max(values), area.left() + SIDE, area.right() - SIDE)


def stops_of(ask: Ask, offer_id: str, result: OfferAnalysis) -> tuple[PanelStop, ...]:
    """Return the marks of an ask from left to right."""
    figures = {
        "now": standing_figure(ask, offer_id),
        "settle": result.figures.get(f"target.{ask.component.value}"),
        "open": result.figures.get(f"opening.{ask.component.value}"),
        "you ask": _chosen(ask, result),
        "limit": ceiling_figure(ask) if ask.ceiling > ask.standing else None,
    }
    stops = [
        PanelStop(word, figure, short_amount(ask, figure.value))
        for word, figure in figures.items()
        if figure is not None and figure.value is not None
    ]
    return tuple(sorted(stops, key=lambda stop: stop.value))


def _chosen(ask: Ask, result: OfferAnalysis) -> Figure | None:
    """Return what the user asks for where it is another figure than the opening."""
    asked = result.asked.amounts.get(ask.component)
    is_own = result.asked.chosen and asked is not None and asked != ask.opening
    return result.figures.get(f"ask.{ask.component.value}") if is_own else None


def short_amount(ask: Ask, value: float) -> str:
    """Write an amount as shortly as a mark has room for: `227.5k`, `17.5 %`, `12,000`."""
    if ask.component is Component.BONUS:
        return amount(ask.component, value)
    if ask.measure is not None and ask.component is Component.EQUITY:
        count = shown(ask.measure.count(value), Unit.COUNT)
        return f"{count} %" if ask.measure.noun == PER_CENT else count
    return thousands(value)


def _candidates(area: QRectF, at: float, width: float, *, is_above: bool) -> list[QRectF]:
    """Return the places of a word at a mark, the best first: centred, beside it, on the other side."""
    height = LINE
    tops = (area.top(), area.bottom() - height)
    lefts = (at - width / 2, at - width + MARK, at - width, at - MARK, at)
    last = area.right() - width
    return [
        QRectF(min(max(left, area.left()), last), top, width, height)
        for top in (tops if is_above else reversed(tops))
        for left in lefts
    ]


def _middle(area: QRectF) -> float:
    return area.center().y()


def _draw_mark(painter: QPainter, word: str, at: QPointF, ink: Ink) -> None:
    if word in ("now", "limit"):
        painter.setPen(QPen(QColor(ink.theme.text if word == "now" else ink.theme.edge), 2))
        painter.drawLine(at - QPointF(0, 5), at + QPointF(0, 5))
        return
    painter.setPen(QPen(ink.accent, 2))
    painter.setBrush(ink.accent if word == "open" else QColor(ink.theme.background))
    painter.drawEllipse(at, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
