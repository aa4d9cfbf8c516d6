"""The table of a grid: fields down under foldable headings, items across under badges."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from planner.ui.appearance.theme import GRID, ROW, TITLE, font
from planner.ui.context.cell_menu import cell_request, fold_request, head_request
from planner.ui.desk import Desk
from planner.ui.grid.cell_table import CellTable
from planner.ui.grid.column_widths import EASY, ColumnWidths
from planner.ui.grid.headers import ColumnHeader, FieldHeader, paint_ends
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import GroupRow, Row, group_of, label
from planner.ui.reader.announcing import announce


class GridView(CellTable):
    """Groups of rows are folded, columns are hidden and as wide as their content."""

    def __init__(self, desk: Desk, model: GridModel, name: str, parent: QWidget, reserved: int = 0) -> None:
        """`reserved`: pixels to be left free at the right of the columns, where there is room."""
        super().__init__(desk, model, name, parent)
        self._rows = model.fields
        self._partly = frozenset[str]()  # folds of which only the filled rows are shown
        self.hidden_rows = frozenset[int]()  # that the user hid, one by one
        self._line_groups = {row.title for row in model.fields if isinstance(row, GroupRow) and row.is_line}
        self.across = ColumnHeader(model, desk.look, name, self)
        self.down = FieldHeader(model.fields, desk.look, self)
        self.setHorizontalHeader(self.across)
        self.setVerticalHeader(self.down)
        self.down.setDefaultSectionSize(ROW)
        self.down.setMinimumSectionSize(ROW)
        self.across.setDefaultSectionSize(EASY)
        self.across.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.widths = ColumnWidths(self, model, self.route, reserved)
        self.painter_of_cells.typed.connect(self.widths.grow_with_text)
        self.down.folded.connect(self.toggle)
        self.across.renamed.connect(self._rename_column)
        model.refreshed.connect(self._refresh_lines)
        self.across.beside.connect(self.show_target)
        self.down.beside.connect(self.show_target)
        for header, ask in ((self.across, self._ask_column), (self.down, self._ask_row)):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(ask)

    def _rename_column(self, column: int) -> None:
        """Rename the item of a column; a header without columns is double clicked too."""
        if 0 <= column < self._model.columnCount():
            self.rename(self._model.item_at(column))

    def commands(self) -> dict[str, Callable[[], object]]:
        """The commands of the menu View, by key."""
        return {
            "fit": self.widths.fit,
            "fold_all": lambda: self.fold({group_of(row) for row in self._rows if self.owns(row)}),
            "unfold_all": lambda: self.fold(set()),
        }

    def resize_columns(self, ratio: float) -> None:
        """Follow the zoom."""
        self.widths.resize(ratio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to another width of the window."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widths.fit_to_room()

    def toggle(self, row: int) -> None:
        """Fold or unfold the group of a row."""
        title = group_of(self._rows[row])
        self.fold({title} ^ self.down.closed, self._partly - {title})
        announce(self, f"{title}: {'closed' if title in self.down.closed else 'open'}")

    def owns(self, row: Row) -> bool:
        """Whether a row is shown by this view, and by no other of the same model."""
        del row
        return True

    def is_folded(self, row: int) -> bool:
        return group_of(self._rows[row]) in self.down.closed

    def fold(self, closed: set[str], partly: frozenset[str] = frozenset()) -> None:
        """Close exactly these folds; of those that are `partly` open only the filled rows are shown.

        The keyboard goes to the heading if its row is folded away.
        """
        self.down.closed, self._partly = closed, partly - closed
        for place, row in enumerate(self._rows):
            is_open = isinstance(row, GroupRow) or self._is_open(place, row)
            is_hidden = not self.owns(row) or not is_open or place in self.hidden_rows
            if is_hidden is not self.isRowHidden(place):
                self.setRowHidden(place, is_hidden)
        self._name_lines()
        current = self.currentIndex()
        is_ours = current.isValid() and self.owns(self._rows[current.row()])
        if is_ours and self.isRowHidden(current.row()):
            heading = next(
                row for row in range(current.row(), -1, -1) if isinstance(self._rows[row], GroupRow)
            )
            self.setCurrentIndex(self._model.index(heading, current.column()))
        self.down.viewport().update()

    def hide_row(self, row: int) -> None:
        """Take a row out of sight until it is shown again, or something in it is gone to."""
        self.hidden_rows |= {row}
        self.fold(self.down.closed, self._partly)
        name = label(self._rows[row])
        self._desk.session.status_message.emit(f"{name} is hidden. A right click on a row shows it again.")

    def show_hidden_rows(self) -> None:
        """Show the rows that the user hid."""
        self.hidden_rows = frozenset()
        self.fold(self.down.closed, self._partly)

    def can_show_filled(self) -> bool:
        """Whether any row is filled, so that the others can be left out."""
        source = self._model.source
        return any(source.is_filled(place) for place in range(len(self._rows)))

    @property
    def shows_filled(self) -> bool:
        """Whether some folds show only their filled rows."""
        return bool(self._partly)

    def toggle_filled(self) -> None:
        """Show of all folds the filled rows alone, or all rows."""
        titles = frozenset(group_of(row) for row in self._rows if self.owns(row))
        self.fold(set(), frozenset() if self._partly else titles - self._line_groups)

    def _is_open(self, place: int, row: Row) -> bool:
        """Whether the fold of a row is open, or keeps filled rows in sight and the row is one."""
        title = group_of(row)
        if title not in self.down.closed and title not in self._partly:
            return True
        return title in self._line_groups | self._partly and self._model.source.is_filled(place)

    def _name_lines(self) -> None:
        """Write what the headings that are lines say: how many rows they hide."""
        for title in self._line_groups:
            rows = [place for place, row in enumerate(self._rows) if group_of(row) == title][1:]
            hidden = sum(self.isRowHidden(place) for place in rows)
            self.down.lines[title] = f"{hidden} {title.lower()}"

    def _refresh_lines(self) -> None:
        """Show the rows that were filled in a fold that keeps such rows in sight; a cleared one stays."""
        for place, row in enumerate(self._rows):
            stays_shown = group_of(row) in self._partly | (self._line_groups & self.down.closed)
            is_out = place in self.hidden_rows or not self.owns(row)
            if stays_shown and self.isRowHidden(place) and not is_out and self._is_open(place, row):
                self.showRow(place)
        self._name_lines()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, and go on with the grounds of headings to the right edge."""
        super().paintEvent(event)
        paint_ends(self, self.down, self._desk.look.theme)
        if self.hasFocus() and not self.currentIndex().isValid():  # an empty table has no cell to mark
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(self._desk.look.theme.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def show_hidden(self, *, shown: bool) -> None:
        """Hide the columns that the user hid, or show them all; the current cell stays visible."""
        for place in range(self._model.columnCount()):
            is_hidden = self._model.head(self._model.item_at(place)).is_hidden
            self.setColumnHidden(place, is_hidden and not shown)
        current = self.currentIndex()
        if current.isValid() and self.isColumnHidden(current.column()):
            self.setCurrentIndex(current.siblingAtColumn(self.route.nearest_column(current.column())))

    def show_cell(self, index: QModelIndex) -> None:
        """Open the fold and show the column of a cell."""
        if not self.route.shows_row(index.row()):
            self.hidden_rows -= {index.row()}
            title = group_of(self._rows[index.row()])
            self.fold(self.down.closed - {title}, self._partly - {title})
            self.updateGeometries()  # Qt would grow the range of the scroll bar only later
        super().show_cell(index)

    def toggle_heading(self) -> bool:
        index = self.currentIndex()
        is_heading = index.isValid() and isinstance(self._rows[index.row()], GroupRow)
        if is_heading:
            self.toggle(index.row())
        return is_heading

    def open_fold_menu(self) -> bool:
        index = self.currentIndex()
        is_heading = index.isValid() and isinstance(self._rows[index.row()], GroupRow)
        if is_heading:
            self.scrollTo(index)
            below = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self._desk.session.menu_requested.emit(fold_request(self, index.row(), below))
        return is_heading

    def _ask_column(self, point: QPoint) -> None:
        """Ask for the menu of a column's head; the column becomes the current one."""
        column = self.across.logicalIndexAt(point)
        if column >= 0:
            self.setCurrentIndex(self._model.index(max(self.currentIndex().row(), 0), column))
            at = self.across.viewport().mapToGlobal(point)
            request = head_request(self._desk, self, self._model.item_at(column), at)
            self._desk.session.menu_requested.emit(request)

    def _ask_row(self, point: QPoint) -> None:
        """Ask for the menu of a group of rows, or of the current column's cell in a row.

        A row of a table without columns has that of its group.
        """
        row = self.down.logicalIndexAt(point)
        if row < 0:
            return
        at = self.down.viewport().mapToGlobal(point)
        index = self._model.index(row, max(self.currentIndex().column(), 0))
        if isinstance(self._rows[row], GroupRow) or not index.isValid():
            group = next(above for above in range(row, -1, -1) if isinstance(self._rows[above], GroupRow))
            self._desk.session.menu_requested.emit(fold_request(self, group, at))
            return
        self.setCurrentIndex(index)
        if (request := cell_request(self._desk, self, index, at)) is not None:
            self._desk.session.menu_requested.emit(request)

    def paint_first_steps(self, title: str, steps: Sequence[str]) -> None:
        """Paint the first steps right of the columns, a row each, for a grid without items."""
        columns = self._model.columnCount()
        right = max(
            (self.columnViewportPosition(at) + self.columnWidth(at) for at in range(columns)), default=0
        )
        left, theme, painter = right + 4 * GRID, self._desk.look.theme, QPainter(self.viewport())
        painter.setPen(QColor(theme.text))
        painter.setFont(font(TITLE, family=self.font().family()))
        tall, middle = self.verticalHeader().defaultSectionSize(), Qt.AlignmentFlag.AlignVCenter
        row = QRect(left, tall, max(0, self.viewport().width() - left), tall)
        painter.drawText(row, middle, title)
        painter.setPen(QColor(theme.dim))
        painter.setFont(self.font())
        for line, text in enumerate(steps, 1):
            painter.drawText(row.translated(0, line * tall), middle, text)
