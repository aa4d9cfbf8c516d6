"""The tabs of the sheets: a number, a name, a tick where the work is done, and gaps between groups."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from planner.ui.appearance.theme import CAPTION, GRID, HALF, font

PAD = GRID + HALF + 2
GAP = 3 * GRID  # before a group, with its line in the middle
HEIGHT = 32
TICK = 10
TIGHT = 6  # px of padding where the tabs would not fit
SHORTER, BARE = 1, 2  # short names close together; these without their numbers
SHORT = {"Cost per query": "Cost", "Assumptions": "Model"}
"""What is drawn of a name where the tabs would not fit."""


class SheetTabs(QTabBar):
    """Tabs along the bottom. `tabText` is the name alone; number, tick and gap are drawn around it.

    Where they would not fit, names are short and close together, then without their numbers; only then the
    bar scrolls.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._numbers: list[int] = []
        self._starts: set[int] = set()
        self._done: set[int] = set()
        self._closeness = 0
        self.setShape(QTabBar.Shape.RoundedSouth)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName("Sheets")
        self.setMouseTracking(True)

    def add_sheet(self, number: int, name: str, description: str, *, starts_group: bool) -> None:
        """Add a tab at the end; `number` is its digit with Alt."""
        self._numbers.append(number)
        if starts_group:
            self._starts.add(len(self._numbers) - 1)
        place = self.addTab(name)
        self.setTabToolTip(place, f"{description} (Alt+{number})")
        self.setAccessibleTabName(place, f"{number} {name}")

    def mark_shown(self, place: int) -> None:
        """Select the tab of the shown sheet. Emits nothing: the window would show the sheet again."""
        with QSignalBlocker(self):
            self.setCurrentIndex(place)

    def set_done(self, place: int, *, done: bool) -> None:
        """Mark a sheet's work as done, or not."""
        if done != (place in self._done):
            self._done ^= {place}
            state = ", done" if done else ""
            self.setAccessibleTabName(place, f"{self._numbers[place]} {self.tabText(place)}{state}")
            self.setTabText(place, self.tabText(place))  # lays the tabs out again
            self._fit()
            self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Return the size of a tab with its number, tick and gap."""
        height = max(HEIGHT, self.fontMetrics().height() + 2 * GRID)
        return QSize(self._width(index, self._closeness), height)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: a tab is never elided, the bar scrolls."""
        return self.tabSizeHint(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the names where they would not fit, or write them out."""
        self._fit()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._fit()

    def _fit(self) -> None:
        closeness = next(
            (
                closeness
                for closeness in (0, SHORTER)
                if sum(self._width(index, closeness) for index in range(self.count())) <= self.width()
            ),
            BARE,
        )
        if closeness != self._closeness and self.count():
            self._closeness = closeness
            self.setTabText(0, self.tabText(0))  # lays the tabs out again

    def _width(self, index: int, closeness: int) -> int:
        name = QFontMetrics(self._font(strong=True)).horizontalAdvance(self._name(index, closeness))
        tick = TICK + GRID if index in self._done else 0
        gap = (GAP // 2 if closeness else GAP) if index in self._starts else 0
        number = 0 if closeness == BARE else self._number_width()
        return gap + 2 * (TIGHT if closeness else PAD) + number + name + tick

    def _name(self, index: int, closeness: int) -> str:
        name = self.tabText(index)
        return SHORT.get(name, name) if closeness else name

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, the line above it, and the tabs."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = QApplication.palette()  # the tabs' own follows the style sheet
        painter.fillRect(self.rect(), colours.alternateBase())
        painter.fillRect(0, 0, self.width(), 1, colours.mid())
        for place in range(self.count()):
            self._draw(painter, place)

    def _draw(self, painter: QPainter, place: int) -> None:
        area, colours = self.tabRect(place), QApplication.palette()
        current = place == self.currentIndex()
        if place in self._starts:
            gap = GAP // 2 if self._closeness else GAP
            line = area.left() + gap // 2
            painter.fillRect(line, GRID + 1, 1, area.height() - 2 * GRID - 1, colours.mid())
            area.setLeft(area.left() + gap)
        if current:
            painter.fillRect(area, colours.base())
            painter.fillRect(area.left(), 0, area.width(), 2, colours.highlight())
            painter.fillRect(area.left(), 0, 1, area.height(), colours.mid())
            painter.fillRect(area.right(), 0, 1, area.height(), colours.mid())
        pad = TIGHT if self._closeness else PAD
        inner = area.adjusted(pad, 0, -pad, 0)
        if self._closeness != BARE:
            number, dim = str(self._numbers[place]), colours.placeholderText().color()
            _write(painter, inner, number, self._small(), dim)
            inner.setLeft(inner.left() + self._number_width())
        dark = current or place == self.tabAt(self.mapFromGlobal(self.cursor().pos()))
        ink = colours.windowText() if dark else colours.placeholderText()
        if current and self.hasFocus():
            ink = colours.highlight()
        _write(painter, inner, self._name(place, self._closeness), self._font(strong=current), ink.color())
        if place in self._done:
            self._tick(painter, inner)

    def _tick(self, painter: QPainter, inner: QRect) -> None:
        left, middle = inner.right() - TICK + 1, inner.center().y() + 1
        painter.setPen(QPen(QApplication.palette().highlight().color(), 1.8))
        painter.drawPolyline(
            [QPoint(left, middle), QPoint(left + 3, middle + 3), QPoint(left + 9, middle - 4)]
        )

    def _number_width(self) -> int:
        return QFontMetrics(self._small()).horizontalAdvance("0") + GRID

    def _small(self) -> QFont:
        return font(CAPTION, family=self.font().family())

    def _font(self, *, strong: bool) -> QFont:
        return font(strong=strong, family=self.font().family())


def _write(painter: QPainter, area: QRect, text: str, typeface: QFont, ink: QColor) -> None:
    painter.setFont(typeface)
    painter.setPen(ink)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
