"""One component of a counter: title, what to say, chances, the proposal typed, and a track of its amounts."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from planner.analysis import OfferAnalysis
from planner.ask.opening.figures import ceiling_figure, in_ask_unit, proposal_figure, standing_figure
from planner.ask.results import Ask
from planner.ask.sentences import amount, chances_text, say_this, withdrawal_text
from planner.plan import Plan
from planner.plan.fields.terms import Component
from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import GRID, HALF, mixed
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, Ink, Scale
from planner.ui.counter.otherwise_note import OtherwiseNote
from planner.ui.desk import Desk
from planner.ui.parts.panel_parts import heading, note, sentence
from planner.ui.typing.field_edit import FieldEdit, FieldPlace
from planner.values import Figure

HEIGHT, EDGE, BAND = 56, 28.0, 10.0
GAP = 6.0


@dataclass(frozen=True, slots=True)
class Stop:
    """One mark of a track: its kind, its figure, and its amount as text."""

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
        """Draw other marks, the most important first: texts that do not fit are left out."""
        self._stops, self._say = stops, say
        self.setVisible(bool(stops))
        self.describe("", "; ".join(f"{stop.kind} {stop.text}" for stop in stops))

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
        """Draw the line, the band, the marks and as many texts as fit."""
        scale, middle = self._scale(area), area.center().y()
        painter.setPen(ink.axis)
        painter.drawLine(QPointF(scale.start, middle), QPointF(scale.end, middle))
        if self._say is not None:
            low, high = (scale.pixel(amount) for amount in self._say)
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
            if any(spot.adjusted(-GAP, 0, GAP, 0).intersects(qrect_f) for qrect_f in taken[stop.above]):
                continue
            taken[stop.above].append(spot)
            ink.write(painter, spot, text, small=True, dim=stop.kind in ("standing", "ceiling"), align=CENTRE)

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


MISSING = "No ask yet: a base salary and readable entries on the sheet Offers come first."
FIELD_WIDTH = 112
NO_PLAN = "No ask: this offer has none, and the market gives no middle to ask for."


class ComponentRow(QFrame):
    """`looked_at` when the keyboard or the mouse comes to this component."""

    looked_at = Signal(Component)

    def __init__(self, desk: Desk, component: Component) -> None:
        super().__init__()
        self._session, self.component = desk.session, component
        self._place = FieldPlace(desk, f"Proposed {component.noun}", FIELD_WIDTH, Qt.AlignmentFlag.AlignRight)
        self.title = heading(component.label)
        self.say = sentence()
        self.track = AskTrack(desk.look, f"{component.label}: standing, target, opening, ceiling")
        self.chances, self.otherwise, self.reasons = note(), OtherwiseNote(), note()
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.hide()
        self._head = QHBoxLayout()
        self.track.picked.connect(self._picked)
        self._lay_out()

    def show_offer(self, plan: Plan, offer_id: str, result: OfferAnalysis | None) -> None:
        """Show what to ask for an offer."""
        self._place.show_path(f"counters.{offer_id}.{self.component.value}")
        ask = result.asks.get(self.component) if result else None
        proposed = in_ask_unit(self.component, plan.counter(offer_id).proposed(self.component))
        self.otherwise.show_ask(ask)
        if ask is None or result is None:
            self.say.setText(MISSING if not (result and result.asks) else NO_PLAN)
            self.chances.setText("")
            self.track.show_stops((), None)
            return
        self.say.setText(say_this(ask))
        self.say.setProperty("dim", ask.opening is None)
        self.chances.setText("" if ask.opening is None else _chances(ask))
        say = None if ask.opening is None else (ask.say_low, ask.say_high)
        self.track.show_stops(_stops(ask, offer_id, result, proposed), say)

    def show_reasons(self, text: str) -> None:
        """Show which stories this recruiter reads that argue for it."""
        self.reasons.setText(text)
        self.reasons.setVisible(bool(text))

    @property
    def field(self) -> FieldEdit | None:
        """The line that the proposal is typed into, once an offer is shown."""
        return self._place.field

    def mark(self, *, looked_at: bool) -> None:
        """Show whether the curve at the right is this component's."""
        self.title.setText(f"{self.component.label}{'  ›' if looked_at else ''}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the curve of this component."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.looked_at.emit(self.component)

    def _picked(self, figure: Figure) -> None:
        self.looked_at.emit(self.component)
        self._session.select(figure)

    def _lay_out(self) -> None:
        self._head.setSpacing(GRID)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        label = QLabel("Propose")
        label.setProperty("dim", "true")
        self._head.addWidget(label)
        self._head.addWidget(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(HALF)
        column.addLayout(self._head)
        column.addWidget(self.say)
        column.addWidget(self.track)
        column.addWidget(self.chances)
        column.addWidget(self.otherwise)
        column.addWidget(self.reasons)


def _chances(ask: Ask) -> str:
    return f"{chances_text(ask.chances)} {withdrawal_text(ask)}".rstrip()


def _stops(ask: Ask, offer_id: str, result: OfferAnalysis, proposed: float | None) -> tuple[Stop, ...]:
    """Return the marks of a track, those with the most important texts first."""

    def write(value: float | None) -> str:
        return amount(ask.component, value or 0.0, ask.measure)

    opening = result.figures.get(f"opening.{ask.component.value}")
    target = result.figures.get(f"target.{ask.component.value}")
    stops = [Stop("standing", standing_figure(ask, offer_id), write(ask.standing))]
    if opening is not None and opening.value is not None:
        stops.insert(0, Stop("opening", opening, write(opening.value), above=True))
    if target is not None and target.value is not None:
        stops.append(Stop("target", target, write(target.value)))
    if proposed is not None:
        stops.append(
            Stop("proposal", proposal_figure(ask.component, offer_id, proposed), write(proposed), above=True)
        )
    if ask.ceiling > ask.standing:
        stops.append(Stop("ceiling", ceiling_figure(ask), write(round(ask.ceiling / ask.step) * ask.step)))
    return tuple(stops)
