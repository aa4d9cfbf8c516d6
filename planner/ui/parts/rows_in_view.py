"""Rows of widgets that are made when they are about to be seen: of hundreds of lines few ever are.

Below a style sheet Qt keeps 15 kB for each widget once it is painted, and lays it out at every change.
"""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout

from planner.ui.parts.panel_parts import clear_layout

FIRST = 12
"""Rows that are made at once."""
AHEAD = 600
"""Pixels below what was painted down to which rows are made: Tab finds the next one there."""


class RowsInView(QFrame):
    """The first rows down to a screenful below what was seen, room for the others, and the last row.

    The last one is made at once, as Shift+Tab comes to it first: what it scrolls to is then painted and made.
    """

    def __init__(self) -> None:
        super().__init__()
        self.grid = QGridLayout(self)
        self._count, self._made, self._seen = 0, 0, 0
        self._add: Callable[[int], object] = _nothing
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._grow)

    def show_rows(self, count: int, add: Callable[[int], object]) -> None:
        """Show so many rows instead of those before; `add` puts the widgets of one into its row of `grid`."""
        self.grid.setRowMinimumHeight(self._made, 0)
        clear_layout(self)
        self._count, self._add, self._made = count, add, min(max(self._made, FIRST), count)
        for row in range(self._made):
            add(row)
        if self._made < count:
            add(count - 1)
        self._keep_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note how far down was seen, and make the rows that come next once this is painted."""
        super().paintEvent(event)
        self._seen = event.rect().bottom()
        if self._missing and self._seen + AHEAD > self._end:
            self._later.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep room for rows that break into as many lines as the others."""
        super().resizeEvent(event)
        self._keep_room()

    def make_all(self) -> None:
        """Make the rows that are missing: a screen reader reads what nobody has scrolled to."""
        if self._missing:
            self._make(self._missing)

    @property
    def _missing(self) -> int:
        return max(self._count - 1 - self._made, 0)

    @property
    def _end(self) -> int:
        """Pixels from the top to the end of the last row but those that are not made."""
        return self.grid.cellRect(self._made - 1, 0).bottom() + 1

    @property
    def _row_height(self) -> float:
        """Pixels that a row needs on average, which are fewer than it has where there is more room."""
        grid, width = self.grid, self.width()
        needed = (
            grid.totalHeightForWidth(width) if grid.hasHeightForWidth() else grid.totalSizeHint().height()
        )
        return (needed - grid.rowMinimumHeight(self._made)) / (self._made + 1)

    def _grow(self) -> None:
        wanted = ceil((self._seen + AHEAD - self._end) / max(self._row_height, 1))
        more = min(max(wanted, 1), self._missing)
        if more:
            self._make(more)

    def _make(self, more: int) -> None:
        """Make so many of the missing rows; the last row stays the last of the children, as it is read."""
        self.grid.setRowMinimumHeight(self._made, 0)
        for row in range(self._made, self._made + more):
            self._add(row)
        self._made += more
        for column in range(self.grid.columnCount()):
            item = self.grid.itemAtPosition(self._count - 1, column)
            if item is not None and (widget := item.widget()) is not None:
                widget.raise_()
        self._keep_room()

    def _keep_room(self) -> None:
        if self._missing:
            room = round(self._missing * self._row_height)
            if self.grid.rowMinimumHeight(self._made) != room:
                self.grid.setRowMinimumHeight(self._made, room)


def _nothing(_row: int) -> None:
    """Before any row is shown."""
