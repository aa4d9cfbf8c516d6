"""A table of the page Summary: its figures are never shortened; where they do not fit, it scrolls."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionHeader,
    QTableWidgetItem,
    QWidget,
)

from planner.compare.summary import PlanCell, PlanTable
from planner.ui.appearance.look import Look
from planner.ui.appearance.swatch import paint_swatch
from planner.ui.appearance.theme import GRID, HALF, ROW, scaled
from planner.ui.desk import Desk
from planner.ui.plain_text import tip
from planner.ui.typing.entry_keys import UnsearchedTableWidget

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
BAR = 12  # px: height of a scroll bar
SWATCH, GAP = 9, 6  # px: the square of an offer, and what parts it from the name


class MarkedHeader(QHeaderView):
    """Heads at the right edge of their columns, each offer's with its square left of the name."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.places: tuple[int | None, ...] = ()

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, section: int) -> None:
        """Leave out the name of an offer: it is written beside its square."""
        super().initStyleOptionForIndex(option, section)
        if self.places:
            option.text = ""

    def paintSection(self, painter: QPainter, area: QRect, section: int) -> None:
        """Paint the ground, then the square and the name."""
        painter.save()
        super().paintSection(painter, area, section)
        painter.restore()
        if section >= len(self.places):
            return
        place, side = self.places[section], scaled(SWATCH)
        inner = area.adjusted(HALF, 0, -GRID, 0)
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(letters)
        name = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, inner.width() - side - GAP)
        left = inner.right() + 1 - metrics.horizontalAdvance(short) - GAP - side
        square = QRectF(left, inner.center().y() - side // 2, side, side)
        painter.save()
        if place is None:
            painter.fillRect(square, QColor(self._look.theme.dim))
        else:
            paint_swatch(painter, square, place)
        painter.setFont(letters)
        painter.setPen(QColor(self._look.theme.text))
        painter.drawText(inner, RIGHT, short)
        painter.restore()


class SummaryCells(UnsearchedTableWidget):
    """A table of the page, only to be read; the current cell is explained, Enter goes to what is typed."""

    def __init__(self, desk: Desk, narrowest: int) -> None:
        """`narrowest`: pixels of a column at 100 %."""
        super().__init__()
        self._session, self._look, self._narrowest = desk.session, desk.look, narrowest
        self._table: PlanTable | None = None
        self._header = MarkedHeader(self._look, self)
        self.setHorizontalHeader(self._header)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(RIGHT)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setProperty("lines", "true")
        self.currentCellChanged.connect(self._explain)
        self.cellActivated.connect(self._go)

    def show_table(self, table: PlanTable) -> None:
        """Show a table, as tall as its rows."""
        self._table = table
        self.setAccessibleName(table.title)
        self.setColumnCount(len(table.heads))
        self.setRowCount(len(table.rows))
        self.setHorizontalHeaderLabels(table.heads)
        for place, head in enumerate(table.heads):
            if (item := self.horizontalHeaderItem(place)) is not None:
                item.setToolTip(tip(head))
        self.setVerticalHeaderLabels([row.label for row in table.rows])
        self.horizontalHeader().setVisible(any(table.heads))
        self._header.places = table.places
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        theme = self._look.theme
        inks = {"bad": theme.bad, "amber": theme.amber}
        for line, row in enumerate(table.rows):
            for column, cell in enumerate(row.cells):
                item = QTableWidgetItem(cell.text)
                item.setTextAlignment(RIGHT)
                item.setForeground(QColor(inks.get(cell.tone, theme.text)))
                item.setFont(strong if row.strong or column == table.asked else self.font())
                self.setItem(line, column, item)
            self.setRowHeight(line, scaled(ROW))
            if (label := self.verticalHeaderItem(line)) is not None:
                label.setFont(strong if row.strong else self.font())
        self._fit()

    def explain_current(self) -> None:
        """Explain the current cell again, if there is one."""
        self._explain(self.currentRow(), self.currentColumn())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the scroll bar where the columns do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Make each column wide enough for the widest figure, and the table as high as its rows."""
        table = self._table
        if table is None:
            return
        texts = [
            self.item(row, column) for row in range(len(table.rows)) for column in range(len(table.heads))
        ]
        widest = max(
            (QFontMetrics(item.font()).horizontalAdvance(item.text()) for item in texts if item), default=0
        )
        width = max(scaled(self._narrowest), widest + 2 * GRID + 2)
        header = self.horizontalHeader()
        if header.minimumSectionSize() != width:
            header.setMinimumSectionSize(width)
        above = header.sizeHint().height() if any(table.heads) else 0
        room = self.width() - self.verticalHeader().sizeHint().width()
        bar = BAR if len(table.heads) * width > room else 0
        self.setFixedHeight(above + scaled(ROW) * len(table.rows) + 2 + bar)

    def _cell(self, row: int, column: int) -> PlanCell | None:
        """Return the cell at a place; None while the table has other rows or columns than it shows."""
        rows = self._table.rows if self._table else ()
        cells = rows[row].cells if 0 <= row < len(rows) else ()
        return cells[column] if 0 <= column < len(cells) else None

    def _explain(self, row: int, column: int) -> None:
        cell = self._cell(row, column)
        if cell is not None and (shown := cell.figure or cell.path):
            self._session.select(shown)

    def _go(self, row: int, column: int) -> None:
        cell = self._cell(row, column)
        if cell is not None and cell.path:
            self._session.jump(cell.path)
