"""The rows of a grid that stay in view below it: a second view of the same model, with the same selection."""

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from planner.ui.appearance.theme import GRID, ROW, SECONDARY, font
from planner.ui.desk import Desk
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.headers import FieldHeader, paint_ends
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import GroupRow, group_of
from planner.ui.grid.view import GridView


class PinnedRows(CellTable):
    """One group of computed rows. Columns are as wide, as hidden and as far scrolled as in the main view.

    `note`: a sentence on the heading, whose part between two asterisks is written heavier.
    """

    _follows = False  # Qt measures the view before it has a main one

    def __init__(
        self, desk: Desk, model: GridModel, main: GridView, group: str, note: str, parent: QWidget
    ) -> None:
        super().__init__(desk, model, group, parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab comes to the main view, which has all rows
        self._main, self._group, self._note = main, group, note
        self._rows, self._most = model.fields, len(model.fields)
        self.down = FieldHeader(model.fields, desk.look, self)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(ROW)
        self.down.setMinimumSectionSize(ROW)
        self.down.folded.connect(lambda _row: self.toggle())
        self.horizontalHeader().hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        own = self.selectionModel()
        self.setSelectionModel(main.selectionModel())
        own.deleteLater()
        self.route, self.neighbour, main.neighbour = main.route, main, self
        self.route.below = self
        for place, row in enumerate(self._rows):
            self.setRowHidden(place, group_of(row) != group)
        self._follow()
        self._fit_height()
        desk.look.resized.connect(self._fit_height)

    def toggle(self) -> None:
        """Close all but the heading, or open."""
        self.down.closed ^= {self._group}
        for place, row in enumerate(self._rows):
            if group_of(row) == self._group and not isinstance(row, GroupRow):
                self.setRowHidden(place, self._group in self.down.closed)
        self._fit_height()

    def toggle_heading(self) -> bool:
        index = self.currentIndex()
        is_heading = index.isValid() and isinstance(self._rows[index.row()], GroupRow)
        if is_heading:
            self.toggle()
        return is_heading

    def is_folded(self, row: int) -> bool:
        return group_of(self._rows[row]) in self.down.closed

    def show_most(self, rows: int) -> None:
        """Show at most so many rows below the heading; the others are scrolled to."""
        if rows != self._most:
            self._most = rows
            self._fit_height()

    def resize_columns(self, ratio: float) -> None:
        """Take the widths of the main view, which resizes its own."""
        del ratio
        self._take_widths()

    def show_cell(self, index: QModelIndex) -> None:
        """Open the fold and show the column of a cell."""
        if self.isRowHidden(index.row()):
            self.toggle()
        self._main.showColumn(index.column())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the sentence over the heading."""
        super().paintEvent(event)
        heading = next(place for place, row in enumerate(self._rows) if group_of(row) == self._group)
        theme = self._desk.look.theme
        paint_ends(self, self.down, theme)
        painter = QPainter(self.viewport())
        rect = QRect(
            GRID, self.rowViewportPosition(heading), self.viewport().width(), self.rowHeight(heading)
        )
        for place, part in enumerate(self._note.split("*")):
            painter.setFont(font(SECONDARY, family=self.font().family(), strong=place == 1))
            painter.setPen(QColor(theme.text if place == 1 else theme.dim))
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, side | Qt.TextFlag.TextIncludeTrailingSpaces, part)
            rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(part))

    def _follow(self) -> None:
        """Take over the widths and the scrolling of the columns."""
        across, model = self._main.horizontalHeader(), self._model
        across.sectionResized.connect(lambda column, _old, width: self._take_width(column, width))
        across.geometriesChanged.connect(self._take_widths)
        for arranged in (model.columnsInserted, model.columnsMoved, model.columnsRemoved, model.modelReset):
            arranged.connect(self._take_widths)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across_main = self._main.horizontalScrollBar()
        across_main.valueChanged.connect(self._take_scrolling)
        across_main.rangeChanged.connect(self._take_scrolling)
        self.horizontalScrollBar().valueChanged.connect(self._lead_scrolling)
        self._follows = True
        self._take_widths()

    def updateGeometries(self) -> None:
        """Scroll as far as the main view, not as far as this one's own width says."""
        follows, self._follows = self._follows, False
        super().updateGeometries()
        self._follows = follows
        self._take_scrolling()

    def _take_scrolling(self, *_value: int) -> None:
        """Stay below the columns of the main view, which is narrower where it has a scroll bar."""
        if self._follows:
            bar, main = self.horizontalScrollBar(), self._main.horizontalScrollBar()
            bar.setRange(main.minimum(), main.maximum())
            bar.setValue(main.value())

    def _lead_scrolling(self, value: int) -> None:
        """Take the main view along; not where Qt has only measured this one."""
        if self._follows:
            self._main.horizontalScrollBar().setValue(value)

    def _take_widths(self) -> None:
        for column in range(self._model.columnCount()):
            self._take_width(
                column, 0 if self._main.isColumnHidden(column) else self._main.columnWidth(column)
            )

    def _take_width(self, column: int, width: int) -> None:
        if self.isColumnHidden(column) is not (width == 0):
            self.setColumnHidden(column, width == 0)
        if width and self.columnWidth(column) != width:
            self.setColumnWidth(column, width)

    def _fit_height(self) -> None:
        shown = [place for place in range(len(self._rows)) if not self.isRowHidden(place)]
        self.setFixedHeight(sum(self.rowHeight(place) for place in shown[: self._most + 1]))
