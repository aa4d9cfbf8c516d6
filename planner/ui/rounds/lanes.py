"""Deadlines as lanes: a bar an offer from today to the day its answer is due, with the moves on it."""

import datetime
from collections.abc import Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from planner.analysis.moves.move_list import MoveLine
from planner.compare.deadlines import deadlines, deadlines_finding
from planner.plan import Plan
from planner.plan.title import titles
from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import slits
from planner.ui.appearance.theme import GRID, HALF, mixed, offer_colour, scaled
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import CENTRE, Ink, Scale
from planner.values.days import short_day, week_day

LANE, ROOMY_LANE, AXIS = 30.0, 44.0, 22.0
THICK, ROUND = 8.0, 8.5
BESIDE = ROUND + 3.0
"""Pixels from the day of a mark to a text beside it: half of the mark, its line, and air."""
NAMES, MOST_NAMES = 96.0, 0.3
"""Room for names: pixels at least, and the part of the chart at most."""
LEAST = 7
"""Days shown at least, so that one near day is not the whole line."""


class Lane(Struct, frozen=True):
    """One offer: its place in the plan, days until its answer (None: no day), moves as number and day."""

    name: str
    place: int
    due: int | None
    text: str
    moves: tuple[tuple[int, int], ...] = ()
    offer_id: str = ""


def lanes(plan: Plan, today: datetime.date, moves: Sequence[MoveLine]) -> tuple[Lane, ...]:
    """Return the lanes of all offers that are not hidden, in the order of the plan."""
    ends, names = {end.offer_id: end for end in deadlines(plan, today)}, titles(plan)
    made = []
    for place, offer in enumerate(plan.offers):
        if offer.hidden:
            continue
        end = ends.get(offer.id)
        text = "when?" if end is None else f"{short_day(end.day, today)}, {end.time_left}"
        mine = tuple(
            (move.number, max(0, (move.by - today).days))
            for move in moves
            if move.offer_id == offer.id and move.by is not None
        )
        made.append(Lane(names[offer.id], place, end.days if end else None, text, mine, offer.id))
    return tuple(made)


class DeadlineLanes(Chart):
    """Today at the left; each lane ends where the answer of its offer is due.

    `menu_wanted(offer, point)`: the menu of a lane, at a point of the screen.
    """

    menu_wanted = Signal(str, QPoint)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Deadlines and moves")
        self._lanes: tuple[Lane, ...] = ()
        self._today = datetime.date.min
        self._lane = LANE
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)  # a lane has more than a picture
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lanes(self, plan: Plan, today: datetime.date, moves: Sequence[MoveLine]) -> None:
        """Draw the offers of a plan, with the moves that have a day."""
        self._lanes, self._today = lanes(plan, today, moves), today
        texts = [f"{lane.name}: {lane.text}{_moves_text(lane)}" for lane in self._lanes]
        self.describe(deadlines_finding(plan, today), ". ".join(texts))
        self.updateGeometry()

    def set_roomy(self, *, roomy: bool) -> None:
        """Part the lanes further in a tall window."""
        self._lane = ROOMY_LANE if roomy else LANE
        self.updateGeometry()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the lane under the mouse; by a key, of the first one."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        down = self.place_of(event.pos().toPointF()).y() - self.head - AXIS
        place = int(down // self._lane) if by_mouse else 0
        if 0 <= place < len(self._lanes):
            self.menu_wanted.emit(self._lanes[place].offer_id, event.globalPos())

    def figures_text(self) -> str:
        """Return the days as a table for the clipboard: the title, then name, day and days from today."""
        lines = [self.title]
        for lane in self._lanes:
            lines.append(f"{lane.name}\t{self._day_and_days(lane.due)}")
            lines += [
                f"{lane.name}, move {number}\t{self._day_and_days(days)}" for number, days in lane.moves
            ]
        return "\n".join(lines)

    def _day_and_days(self, days: int | None) -> str:
        """Return a day as spreadsheets read it, and how far off it is; nothing for none."""
        return "\t" if days is None else f"{self._today + datetime.timedelta(days)}\t{days}"

    def sizeHint(self) -> QSize:
        """A lane for each offer, under the days."""
        return QSize(scaled(320), scaled(self.head + AXIS + self._lane * max(1, len(self._lanes))))

    def minimumSizeHint(self) -> QSize:
        """As tall as it wants to be."""
        return QSize(scaled(240), self.sizeHint().height())

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return nothing: a day is no figure."""
        del area, ink
        return ()

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the days, the lanes and the moves."""
        if not self._lanes:
            ink.write(painter, area, "Type an offer, and when it is due.", dim=True, align=CENTRE)
            return
        scale = self._scale(area, ink)
        top = area.top() + AXIS
        for x, text in self._days(scale, ink):
            painter.setPen(ink.faint)
            painter.drawLine(QPointF(x, top), QPointF(x, area.bottom()))
            wide = ink.width(text) + HALF
            spot = QRectF(min(x - wide / 2, area.right() - wide), area.top(), wide, AXIS - HALF)
            ink.write(painter, spot, text, small=True, dim=True, align=CENTRE)
        painter.setPen(QPen(QColor(ink.theme.text), 1.5))
        painter.drawLine(QPointF(scale.pixel(0), top), QPointF(scale.pixel(0), area.bottom()))
        for place, lane in enumerate(self._lanes):
            self._draw_lane(painter, lane, top + self._lane * (place + 0.5), area, ink)

    def _draw_lane(self, painter: QPainter, lane: Lane, middle: float, area: QRectF, ink: Ink) -> None:
        scale, theme = self._scale(area, ink), ink.theme
        ink.write(painter, QRectF(0, middle - 10, self._names(area, ink) - GRID, 20), lane.name, small=True)
        start = scale.pixel(0)
        end = scale.end if lane.due is None else scale.pixel(lane.due)
        bar = QRectF(min(start, end), middle - THICK / 2, max(abs(end - start), 1.0), THICK)
        colour = offer_colour(lane.place)
        pale = mixed(theme.background, colour, 0.32)
        if lane.due is None:
            painter.setPen(QPen(pale, 2, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        else:
            painter.fillRect(bar, pale)
            for slit in slits(bar, lane.place, upright=False):
                painter.fillRect(slit, QColor(theme.background))
            painter.fillRect(QRectF(end - 1.5, middle - LANE / 4, 3, LANE / 2), QColor(colour))
        spot = QRectF(end + BESIDE, middle - 10, self._ends(ink) - BESIDE, 20)
        ink.write(painter, spot, lane.text, small=True)
        for number, day in lane.moves:
            self._draw_move(painter, QPointF(scale.pixel(day), middle), str(number), colour, ink)

    def _draw_move(self, painter: QPainter, centre: QPointF, text: str, colour: str, ink: Ink) -> None:
        painter.setPen(QPen(QColor(colour), 2))
        painter.setBrush(QColor(ink.theme.background))
        painter.drawEllipse(centre, ROUND, ROUND)
        spot = QRectF(centre.x() - ROUND, centre.y() - ROUND, 2 * ROUND, 2 * ROUND)
        ink.write(painter, spot, text, small=True, strong=True, align=CENTRE)

    def _days(self, scale: Scale, ink: Ink) -> Iterator[tuple[float, str]]:
        """Yield the place and text of today and of each day that something is due, as far as they fit."""
        last, before = scale.pixel(0), "today"
        yield last, before
        days = {lane.due for lane in self._lanes if lane.due is not None and lane.due > 0}
        days |= {day for lane in self._lanes for _, day in lane.moves if day > 0}
        for day in sorted(days):
            x = scale.pixel(day)
            text = week_day(self._today + datetime.timedelta(day), self._today)
            if x - last >= (ink.width(before) + ink.width(text)) / 2 + GRID:
                last, before = x, text
                yield x, text

    def _ends(self, ink: Ink) -> float:
        """Return the room that the texts at the ends of the lanes need."""
        return max(ink.width(lane.text) for lane in self._lanes) + BESIDE + HALF

    def _names(self, area: QRectF, ink: Ink) -> float:
        """Return the room for names left of the lanes: they are whole where there is room for them."""
        widest = max(ink.width(lane.name) for lane in self._lanes) + GRID + 1
        return max(NAMES, min(widest, MOST_NAMES * area.width()))

    def _scale(self, area: QRectF, ink: Ink) -> Scale:
        days = [lane.due for lane in self._lanes if lane.due is not None]
        days += [day for lane in self._lanes for _, day in lane.moves]
        first, last = min(0, *days, 0), max(LEAST, *days, LEAST)
        start = area.left() + self._names(area, ink) + BESIDE - GRID
        return Scale(first, last, start, max(area.right() - self._ends(ink), start + 1))


def _moves_text(lane: Lane) -> str:
    return "".join(f"; move {number} in {day} days" for number, day in lane.moves)
