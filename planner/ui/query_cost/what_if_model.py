"""The what-if table as a model: values down and across, a figure in each cell."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication

from planner.plan import entry
from planner.story.query_cost.what_if import WhatIf
from planner.ui.appearance.theme import BODY, GRID, ROW, font
from planner.ui.plain_text import tip
from planner.ui.query_cost.source import amount
from planner.values import Figure, Unit, shown
from planner.values.unit import ABSENT

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Role = Qt.ItemDataRole


class WhatIfModel(QAbstractTableModel):
    """Read-only. The present values are in bold letters."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table: WhatIf | None = None

    def show_table(self, table: WhatIf) -> None:
        """Show another table; the cells alone where it has the same values down and across."""
        old = self._table
        if old is not None and (old.down_values, old.across_values) == (
            table.down_values,
            table.across_values,
        ):
            self._table = table
            if table.figures:
                last = self.index(self.rowCount() - 1, self.columnCount() - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def figure(self, index: Index) -> Figure | None:
        """Return the figure of a cell."""
        inside = index.isValid() and self._table is not None and bool(self._table.figures)
        return self._table.figures[index.row()][index.column()] if inside and self._table else None

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.figures)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        has_cells = not parent.isValid() and self._table is not None and bool(self._table.figures)
        return len(self._table.across_values) if has_cells and self._table else 0

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return the figure as text, its reasons as a tooltip."""
        figure = self.figure(index)
        if figure is None or self._table is None:
            return None
        if role == Role.DisplayRole:
            return figure_text(figure)
        if role == Role.TextAlignmentRole:
            return RIGHT
        if role == Role.ToolTipRole:
            return tip(figure.because[0].text if figure.value is None else figure.name)
        is_here = (index.row(), index.column()) == self._table.here
        return _strong() if role == Role.FontRole and is_here else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the value of a row or a column, in its unit."""
        table, down = self._table, orientation is Qt.Orientation.Vertical
        if table is None or not table.figures:
            return None
        if role == Role.TextAlignmentRole:
            return RIGHT
        if role == Role.FontRole:
            return _strong() if table.here[0 if down else 1] == section else None
        spec, values = (table.down, table.down_values) if down else (table.across, table.across_values)
        if not section < len(values):
            return None
        text = entry.display(spec, values[section]) if values[section] else shown(0, spec.about.unit)
        if role == Role.SizeHintRole:
            return QSize(QFontMetrics(_strong()).horizontalAdvance(text) + 3 * GRID, ROW)
        return text if role == Role.DisplayRole else None


def _strong() -> QFont:
    return font(BODY, strong=True, family=QGuiApplication.font().family())


def figure_text(figure: Figure) -> str:
    """Write a figure as the cells of the sheet do."""
    if figure.value is None:
        return ABSENT
    if figure.unit is Unit.PRICE:
        return amount(figure.value)
    return shown(round(figure.value, 4), figure.unit)
