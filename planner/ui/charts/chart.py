"""The base of all charts: a title that states the finding, and marks reached by mouse and arrow keys.

A chart is drawn in one paint of what is seen; Qt gathers several updates into one. It is laid out and drawn
in pixels at 100 %: the painter zooms, and places of the mouse are taken back.
"""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner.ui.appearance.look import Look
from planner.ui.appearance.theme import BODY, GRID, ROW, scaled
from planner.ui.charts.copying import Copying
from planner.ui.charts.ink import Ink
from planner.ui.plain_text import tip
from planner.ui.reader.announcing import announce
from planner.values import Figure, Unit

_WAYS = {
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Down: QPointF(0, 1),
    Qt.Key.Key_Up: QPointF(0, -1),
}
LEAST_ROW = 17.0
"""Pixels of a row with words in the second size."""
REACH = 6.0
"""How near a click must come to a mark, in pixels."""


class Mark(Struct, frozen=True):
    """Where a figure is drawn."""

    area: QRectF
    figure: Figure

    @property
    def text(self) -> str:
        """Name, value, and range where one is known: what a tooltip and a screen reader say."""
        figure = self.figure
        name_and_value = f"{figure.name}: {figure.text}"
        if figure.low is None or figure.high is None or figure.unit is Unit.TEXT:
            return name_and_value
        return f"{name_and_value} ({figure.text_of(figure.low)} to {figure.text_of(figure.high)})"


def mark_under(marks: Sequence[Mark], point: QPointF) -> int | None:
    """Return the place of the mark at a click, or the nearest one; None where none is near."""
    near = [
        (abs(mark.area.center().y() - point.y()) + abs(mark.area.center().x() - point.x()), place)
        for place, mark in enumerate(marks)
        if mark.area.adjusted(-REACH, -REACH, REACH, REACH).contains(point)
    ]
    inside = [candidate for candidate in near if marks[candidate[1]].area.contains(point)]
    return min(inside or near, default=(0.0, None))[1]


def nearest_mark(marks: Sequence[Mark], place: int, key: int) -> int:
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


_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Chart(QWidget):
    """Base of all charts. A child lays its marks and draws them; `picked` gives the Figure of a mark."""

    picked = Signal(object)
    accessible_role = QAccessible.Role.Chart
    head = ROW + GRID  # room for the title

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self.title = ""
        self.empty = ""  # what to do where there is nothing to draw
        self._marks: tuple[Mark, ...] = ()
        self._at: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Copying(self, look, self._paint, figures=self.figures_text)
        look.changed.connect(self.update)

    def lay(self, area: QRectF, ink: Ink) -> tuple[Mark, ...]:
        """Return the marks, placed inside the area."""
        raise NotImplementedError

    def draw(self, painter: QPainter, area: QRectF, ink: Ink) -> None:
        """Draw everything inside the area but the title."""
        raise NotImplementedError

    def describe(self, title: str, description: str) -> None:
        """Set the finding and the description for a screen reader, then redraw."""
        self.title = title
        self.setAccessibleDescription(
            f"{title}. {description}" if title and description else title or description
        )
        self._at = None
        self.update()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks where they are now."""
        self._marks = self.lay(self._area(), self._ink())
        return self._marks

    @property
    def chosen(self) -> int | None:
        """The place of the chosen mark; None before one is."""
        return self._at

    def accessible_value(self) -> str:
        """Return what a screen reader reads of the chosen mark."""
        return "" if self._at is None or self._at >= len(self._marks) else self._marks[self._at].text

    def figures_text(self) -> str:
        """Return the marks as a table for the clipboard: title, then name and value of each."""
        figures = [mark.figure for mark in self.marks]
        values = ["" if figure.value is None else f"{figure.value:.10g}" for figure in figures]
        pairs = zip(figures, values, strict=True)
        return "\n".join([self.title, *(f"{figure.name}\t{value}" for figure, value in pairs)])

    def sizeHint(self) -> QSize:
        """A quarter of a small window."""
        return QSize(scaled(440), scaled(260))

    def minimumSizeHint(self) -> QSize:
        """As little as can still be read."""
        return QSize(scaled(280), scaled(170))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw title, marks and the frame of the chosen one."""
        del event
        painter = QPainter(self)
        self._paint(painter)
        if self.hasFocus():
            self._mark_focus(painter)

    def _mark_focus(self, painter: QPainter) -> None:
        """Frame the chosen mark; before one is chosen draw a line below the title, else a frame."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._ink().accent, 2))
        if self._at is not None and self._at < len(self._marks):
            painter.drawRect(self._marks[self._at].area.adjusted(-3, -3, 3, 3))
        elif self.head and self.title:
            width = min(self._ink().width(self.title, strong=True), self.room().width())
            painter.drawLine(QPointF(0, ROW - 1), QPointF(width, ROW - 1))
        else:
            painter.drawRect(QRectF(QPointF(1, 1), self.room() - QSizeF(2, 2)))

    def _paint(self, painter: QPainter) -> None:
        """Draw all but the frame of the chosen mark."""
        ink, area = self._ink(), self._area()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._zoom(), self._zoom())
        self._marks = self.lay(area, ink)
        if self.head:
            line = QRectF(0, 0, self.room().width(), ROW)
            ink.write(painter, line, ink.whole(self.title, line.width()), strong=True)
        if self.empty and not self._marks:
            ink.write(painter, area, self.empty, dim=True, align=Qt.AlignmentFlag.AlignCenter)
            return
        self.draw(painter, area, ink)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from mark to mark."""
        marks = self.marks
        if event.key() in _ARROWS and marks:
            at = self._at if self._at is not None and self._at < len(marks) else None
            self.pick(0 if at is None else self.step(at, event.key()))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and marks:
            self.pick(0 if event.key() == Qt.Key.Key_Home else len(marks) - 1)
        else:
            super().keyPressEvent(event)

    def step(self, place: int, key: int) -> int:
        """Return the mark that an arrow key leads to."""
        return nearest_mark(self._marks, place, key)

    def pick(self, place: int) -> None:
        """Choose a mark and give its figure."""
        self._at = place
        announce(self, self.accessible_value())
        self.picked.emit(self._marks[place].figure)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the mark under the mouse."""
        place = mark_under(self.marks, self.place_of(event.position()))
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.pick(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which mark the arrow keys start from."""
        super().focusInEvent(event)
        if self._at is None and self.marks and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.pick(0)
        self.update()

    def explain_current(self) -> None:
        """Explain the current mark again, if there is one."""
        if self._at is not None and self._at < len(self.marks):
            self.pick(self._at)

    def event(self, event: QEvent) -> bool:
        """Show the text of the mark under a resting mouse as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            marks = self.marks
            place = mark_under(marks, self.place_of(event.pos().toPointF()))
            QToolTip.showText(event.globalPos(), tip("" if place is None else marks[place].text), self)
            return True
        return super().event(event)

    def room(self) -> QSizeF:
        """Return the size of the chart in pixels at 100 %."""
        return QSizeF(self.width(), self.height()) / self._zoom()

    def place_of(self, point: QPointF) -> QPointF:
        """Return the place in the chart of a point of the widget."""
        return point / self._zoom()

    def _zoom(self) -> float:
        return scaled(100 * BODY) / (100 * BODY)

    def _area(self) -> QRectF:
        room = self.room()
        return QRectF(0, self.head, room.width(), max(1, room.height() - self.head))

    def _ink(self) -> Ink:
        letters = QFont(self.font())
        letters.setPixelSize(round(letters.pixelSize() / self._zoom()))
        return Ink(self.look.theme, letters)


class RowChart(Chart):
    """Base of charts with a bar a row: arrow keys go in reading order, wherever the bars begin or end."""

    foot = 0.0  # px below the rows

    def row_count(self) -> int:
        """Return how many rows have words of their own."""
        return 0

    def describe(self, title: str, description: str) -> None:
        """Ask for the room of the new rows too."""
        super().describe(title, description)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Rows so far apart that their words do not lie over each other."""
        least = super().minimumSizeHint()
        height = self.head + self.foot + LEAST_ROW * self.row_count()
        return QSize(least.width(), max(least.height(), scaled(int(height))))

    def step(self, place: int, key: int) -> int:
        """Return the mark before or after a mark."""
        forward = key in (Qt.Key.Key_Down, Qt.Key.Key_Right)
        return min(max(0, place + (1 if forward else -1)), len(self._marks) - 1)
