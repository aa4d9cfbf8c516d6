"""How far apart both sides are, as two lines of steps: yours above, theirs below, what is next dotted."""

import datetime
from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from planner.ask.rounds.gap import Gap, gap_finding
from planner.ask.rounds.talk import SLIP
from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import line_pens
from planner.ui.appearance.theme import GRID, HALF, mixed, scaled
from planner.ui.charts.chart import Chart, Mark
from planner.ui.charts.ink import LEFT, Ink, Scale
from planner.values.days import short_day

FOOT, NAMES, ABOVE, LINE = 18.0, 132.0, 16.0, 15.0
SAID = 12  # latest figures of each side that a screen reader reads


class GapChart(Chart):
    """One component; its title is beside the chooser of the component, above the chart."""

    head = 0

    def __init__(self, look: Look) -> None:
        super().__init__(look, "How far apart you are")
        self.gap: Gap | None = None
        self._today = datetime.date.min
        self._place = 0

    def show_gap(self, shown: Gap | None, today: datetime.date, place: int) -> None:
        """Draw another gap, theirs as the line of the offer at a place of the plan; nothing for None."""
        self.gap, self._today, self._place = shown, today, place
        self.describe("", "" if shown is None else f"{gap_finding(shown)}. {self._words(shown)}")

    def sizeHint(self) -> QSize:
        """Low and wide."""
        return QSize(scaled(320), scaled(124))

    def minimumSizeHint(self) -> QSize:
        """As little as shows both lines."""
        return QSize(scaled(240), scaled(92))

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return nothing: the figures are in the log and in the table of asks."""
        del area, ink
        return ()

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw the gap between both lines, the lines, and their figures."""
        shown = self.gap
        if shown is None:
            return
        across, up = self._scales(shown, area)
        theirs = list(
            self._line([(place, step.theirs) for place, step in enumerate(shown.steps)], across, up)
        )
        yours = list(self._line(self._asked(shown), across, up))
        self._shade(painter, yours, theirs, ink)
        for pen in line_pens(self._place, ink.theme.background):
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF(theirs))
        painter.setPen(QPen(QColor(ink.theme.text), 2))
        painter.drawPolyline(QPolygonF(yours))
        self._draw_starts(painter, shown, (across, up), ink)
        self._draw_ends(painter, shown, (across, up), ink)
        self._draw_days(painter, shown, across, area, ink)

    def _asked(self, shown: Gap) -> list[tuple[int, float]]:
        return [(place, step.yours) for place, step in enumerate(shown.steps) if step.yours is not None]

    def _line(self, points: list[tuple[int, float]], across: Scale, up: Scale) -> Iterator[QPointF]:
        """Yield the corners of a line of steps, which goes on to today."""
        before: float | None = None
        for place, value in points:
            if before is not None:
                yield QPointF(across.pixel(place), up.pixel(before))
            yield QPointF(across.pixel(place), up.pixel(value))
            before = value
        if before is not None:
            yield QPointF(across.end, up.pixel(before))

    def _shade(self, painter: QPainter, yours: list[QPointF], theirs: list[QPointF], ink: Ink) -> None:
        if not yours:
            return
        first = yours[0].x()
        under = [point for point in theirs if point.x() > first]
        level = next((point.y() for point in reversed(theirs) if point.x() <= first), theirs[0].y())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(ink.theme.background, ink.theme.accent, 0.07))
        painter.drawPolygon(QPolygonF([*yours, *reversed(under), QPointF(first, level)]))

    def _draw_starts(self, painter: QPainter, shown: Gap, scales: tuple[Scale, Scale], ink: Ink) -> None:
        """Write each side's first figure above its line; the current one is at the end of the line."""
        across, up = scales
        current = {shown.theirs, None if shown.next_ask is not None else shown.steps[-1].yours}
        firsts = [("they", 0, shown.steps[0].theirs)]
        firsts += [("you", place, at) for place, at in self._asked(shown)[:1]]
        for side, place, value in firsts:
            if value in current:
                continue
            text, left = f"{side}: {self._text(shown, value)}", across.pixel(place) + 1
            over = up.pixel(self._highest(shown, side, place, across.value(left + ink.width(text))))
            spot = QRectF(left, max(over - LINE - 1, ABOVE - LINE), NAMES, LINE)
            ink.write(painter, spot, text, small=True)

    def _highest(self, shown: Gap, side: str, first: int, last: float) -> float:
        """Return the highest figure of a side between two places, which a label there must clear."""
        steps = shown.steps[first : int(last) + 1]
        figures = [step.theirs if side == "they" else step.yours for step in steps]
        return max(figure for figure in figures if figure is not None)

    def _draw_ends(self, painter: QPainter, shown: Gap, scales: tuple[Scale, Scale], ink: Ink) -> None:
        """Draw what is next, and write the figures at the right end, pushed apart where they lie close."""
        across, up = scales
        ends = [(shown.theirs, f"they: {self._text(shown, shown.theirs)}", ink.theme.text)]
        last = shown.steps[-1].yours
        if shown.settle_from is not None and shown.settle_from > shown.theirs + SLIP:
            ends.append(
                (shown.settle_from, f"settle from {self._text(shown, shown.settle_from)}", ink.theme.accent)
            )
            self._dotted(painter, across.start, across.end, up.pixel(shown.settle_from), ink.theme.accent, 1)
        if shown.next_ask is not None:
            ends.append((shown.next_ask, f"ask next {self._text(shown, shown.next_ask)}", ink.theme.text))
            start = across.pixel(max(0, len(shown.steps) - 0.5))
            self._dotted(painter, start, across.end, up.pixel(shown.next_ask), ink.theme.text, 2)
        elif last is not None and last > shown.theirs + SLIP:
            ends.append((last, f"you: {self._text(shown, last)}", ink.theme.text))
        lowest = ABOVE - LINE
        for value, text, colour in sorted(ends, reverse=True):
            lowest = max(up.pixel(value), lowest + LINE)
            spot = QRectF(across.end + GRID, lowest - LINE / 2, NAMES - GRID, LINE)
            painter.setFont(ink.letters(small=True))
            painter.setPen(QColor(colour))
            painter.drawText(spot, LEFT, text)

    def _dotted(self, painter: QPainter, start: float, end: float, y: float, colour: str, width: int) -> None:
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(start, y), QPointF(end, y))

    def _draw_days(self, painter: QPainter, shown: Gap, across: Scale, area: QRectF, ink: Ink) -> None:
        top = area.bottom() - FOOT + 2
        for (start, end), text in self.days_across(shown, across, ink):
            ink.write(painter, QRectF(start, top, end - start + 1, FOOT - 2), text, small=True, dim=True)

    def days_across(self, shown: Gap, across: Scale, ink: Ink) -> Iterator[tuple[tuple[float, float], str]]:
        """Yield from where to where each day is written, as many as find room; today last."""
        last, today = across.start, across.end - ink.width("today")
        for place, step in enumerate(shown.steps):
            text = "offer" if step.when is None and place == 0 else ""
            text = text if step.when is None else short_day(step.when, self._today)
            start = across.pixel(place)
            end = start + ink.width(text)
            if text and start >= last and end + GRID <= today:
                last = end + GRID
                yield (start, end), text
        yield (today, across.end), "today"

    def _scales(self, shown: Gap, area: QRectF) -> tuple[Scale, Scale]:
        values = [step.theirs for step in shown.steps] + [at for _, at in self._asked(shown)]
        values += [value for value in (shown.next_ask, shown.settle_from) if value is not None]
        low, high = min(values), max(values)
        pad = (high - low) * 0.04 or 1.0
        across = Scale(0, len(shown.steps), area.left() + HALF, max(area.right() - NAMES, area.left() + 1))
        return across, Scale(low - pad, high + pad, area.bottom() - FOOT - 2, area.top() + ABOVE)

    def _text(self, shown: Gap, value: float) -> str:
        if shown.measure is not None and shown.component is Component.EQUITY:
            return shown.measure.counted(value)
        return amount(shown.component, value)

    def _words(self, shown: Gap) -> str:
        earlier = len(shown.steps) - SAID
        texts = [f"{earlier} earlier figures are in the log"] if earlier > 0 else []
        for step in shown.steps[-SAID:]:
            day = "" if step.when is None else f"{short_day(step.when, self._today)}: "
            asked = "" if step.yours is None else f", you {self._text(shown, step.yours)}"
            texts.append(f"{day}they {self._text(shown, step.theirs)}{asked}")
        return "; ".join(texts)
