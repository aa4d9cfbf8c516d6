"""The first matching rows of a pay file as a table, to read only."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.market.pay_data.table import PayTable
from planner.ui.plain_text import tip

MOST = 200
_NAMES = {
    "title": "Title",
    "company": "Employer",
    "level": "Level",
    "place": "Place",
    "base": "Base",
    "equity": "Equity a year",
    "total": "Total a year",
    "band_from": "From",
    "band_to": "To",
    "year": "Year",
}
_MONEY = ("base", "equity", "total", "band_from", "band_to")
NONE = "–"
Index = QModelIndex | QPersistentModelIndex


class PayRowsModel(QAbstractTableModel):
    """Rows by place in the table; only columns that hold anything."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table: PayTable | None = None
        self._rows: NDArray[np.intp] = np.empty(0, np.intp)
        self._columns: tuple[str, ...] = ()

    def show_rows(self, table: PayTable | None, rows: NDArray[np.intp]) -> None:
        """Show the first of some rows."""
        self.beginResetModel()
        self._table, self._rows = table, rows[:MOST]
        self._columns = tuple(key for key in _NAMES if table is not None and _holds(table, key))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text and alignment of a cell."""
        if not index.isValid() or self._table is None:
            return None
        key = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if key in _MONEY else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(self._table, key, int(self._rows[index.row()]))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(_text(self._table, key, int(self._rows[index.row()])))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the names of the columns, on the side of their cells."""
        if orientation is Qt.Orientation.Vertical or not section < len(self._columns):
            return None
        key = self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if key in _MONEY else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return _NAMES[key] if role == Qt.ItemDataRole.DisplayRole else None


def _holds(table: PayTable, key: str) -> bool:
    if key in _MONEY:
        return bool((~np.isnan(table.amounts[key])).any())
    if key == "year":
        return bool(table.years.any())
    columns = ("city", "state", "country") if key == "place" else (key,)
    return any(bool((table.words[column].codes >= 0).any()) for column in columns)


def _text(table: PayTable, key: str, row: int) -> str:
    if key in _MONEY:
        amount = float(table.amounts[key][row])
        return NONE if np.isnan(amount) else f"{amount:,.0f}"
    if key == "year":
        return str(int(table.years[row]) or NONE)
    if key == "place":
        parts = (table.words[part].at(row) for part in ("city", "state"))
        return ", ".join(filter(None, parts)) or table.words["country"].at(row) or NONE
    text = table.words[key].at(row)
    return f"{text} (by title)" if key == "level" and text and table.by_title[row] else text or NONE
