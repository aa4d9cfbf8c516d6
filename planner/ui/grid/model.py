"""Fields down, items across, as a Qt table. A child says which columns there are and makes their cells.

It shows one snapshot of the plan, hands typed text to the session, and says exactly what changed.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner.plan import Plan
from planner.plan.edits import typed_text
from planner.ui.change import Change
from planner.ui.grid import not_typed
from planner.ui.grid.cell import Cell, State
from planner.ui.grid.rows import FieldRow, GroupRow, Row, help_of, label
from planner.ui.plain_text import tip
from planner.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
MANY = 50
"""Columns that come or go at once from which the table is drawn anew, not told of one by one."""
CELL = int(Qt.ItemDataRole.UserRole)
BADGE = CELL + 1


class GridModel(QAbstractTableModel):
    """A thin adaptor: `data` only dispatches on the role."""

    computed = Signal(list)  # [(column identity, row)] whose computed text is another

    def __init__(self, session: Session, rows: tuple[Row, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self._session, self._plan = session, session.plan
        self._cells: dict[str, tuple[Cell, ...]] = {}
        self._row_of = {row.spec.key: place for place, row in enumerate(rows) if isinstance(row, FieldRow)}
        self._order = self.columns(session.plan)

    def columns(self, plan: Plan) -> list[str]:
        """Identities of the columns of a plan, hidden ones too."""
        raise NotImplementedError

    def make(self, column: str) -> tuple[Cell, ...]:
        """All cells of a column, from the top."""
        raise NotImplementedError

    def title(self, column: str) -> str:
        """What a column is called."""
        raise NotImplementedError

    def badge(self, column: str) -> str:
        """The second line of a column's head."""
        raise NotImplementedError

    def colour(self, place: int) -> str:
        """The colour of a column in every chart."""
        raise NotImplementedError

    def split(self, path: str) -> tuple[str, str]:
        """Column and key of the field that a plan path lies in; empty where it lies in none."""
        raise NotImplementedError

    def hidden(self, place: int) -> bool:
        """Whether a column is hidden by the user."""
        del place
        return False

    def scale(self, row: int) -> tuple[float, float]:
        """One scale for all ranges of a row."""
        del row
        return 0.0, 1.0

    def take(self, change: Change) -> None:
        """Take the new snapshot. Columns that it lacks are removed before, the others are there after."""
        self._plan = change.plan

    def touched(self, change: Change) -> Collection[str]:
        """Columns that are other than before."""
        raise NotImplementedError

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self._plan

    def rowCount(self, parent: Index = TOP) -> int:
        """All rows, folded ones too."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = TOP) -> int:
        """All columns, hidden ones too."""
        return 0 if parent.isValid() else len(self._order)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, edits, or tells a screen reader."""
        answer = _ROLES.get(role)
        return answer(self, index, self.cell(index)) if answer and index.isValid() else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type a text into a field: one step of undo."""
        cell = self.cell(index)
        if role != Qt.ItemDataRole.EditRole or not cell.path:
            return False
        what = label(self.rows[index.row()]).lower()
        text = f"Type {what} of {self.title(self._order[index.column()])}"
        self._session.enter(text, cell.path, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Fields are editable; headings and results are only selected."""
        flags = super().flags(index)
        if index.isValid() and self.cell(index).state is State.INPUT:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Title and badge across, field labels down."""
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.ToolTipRole:
                return tip(help_of(self.rows[section]))
            return label(self.rows[section]) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._order):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            title = self.title(self._order[section])
            return tip(title) if role == Qt.ItemDataRole.ToolTipRole else title
        return self.badge(self._order[section]) if role == BADGE else None

    def cell(self, index: Index) -> Cell:
        """The cell at a place; cells of a column are made when the first is asked for."""
        return self._column(self._order[index.column()])[index.row()]

    def column_at(self, place: int) -> str:
        """The identity of a column."""
        return self._order[place]

    def place_of(self, column: str) -> int:
        """The place of a column; -1 if there is none."""
        return self._order.index(column) if column in self._order else -1

    def index_of(self, path: str) -> QModelIndex:
        """The cell that a plan path is in; invalid if the grid has none."""
        column, key = self.split(path)
        place, row = self.place_of(column), self._row_of.get(key, -1)
        return self.index(row, place) if place >= 0 and row >= 0 else QModelIndex()

    def show_change(self, change: Change, seen: Collection[str]) -> None:
        """Take the new snapshot; tell the view of moved columns and changed cells, and of no others.

        Only columns that are `seen` are compared cell by cell; of others it is said that they changed.
        """
        touched = frozenset(self.touched(change))
        old = {key: self._cells[key] for key in touched if key in self._cells and key in seen}
        self._rearrange(change)
        standing = set(self._order)
        self._cells = {key: held for key, held in self._cells.items() if key in standing}
        for column in touched:
            self._cells.pop(column, None)
        self._tell_unseen(touched - old.keys())
        changed = [place for key, cells in old.items() for place in self._differing(key, cells)]
        if changed:
            self.computed.emit(changed)
        if self._order:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._order) - 1)

    def not_typed(self, index: Index) -> str:
        """Say why a cell takes no entry, and where to type instead."""
        cell, row, here = self.cell(index), self.rows[index.row()], self._order[index.column()]
        if isinstance(row, GroupRow):
            return not_typed.heading(row.title, computed=row.computed)
        if cell.state is State.OUTSIDE:
            return not_typed.outside(label(row), self.title(here))

        def locate(path: str) -> str | None:
            column, _ = self.split(path)
            return None if column not in self._order else "" if column == here else self.title(column)

        return not_typed.computed(self._plan, label(row), cell.figure, locate)

    def spoken(self, index: Index, cell: Cell) -> str:
        """A whole cell in words, for a screen reader."""
        what = label(self.rows[index.row()])
        words = f"{what}, {self.title(self._order[index.column()])}: {cell.text or 'empty'}"
        if cell.figure and cell.figure.low is not None and cell.figure.high is not None:
            words += f", from {cell.figure.low:,.0f} to {cell.figure.high:,.0f}"
        more = cell.wrong or cell.assumed or cell.note
        return f"{words}. {more}" if more else words

    def _differing(self, column: str, old: tuple[Cell, ...]) -> list[tuple[str, int]]:
        """Emit the changed cells of a column; return those whose computed text is another."""
        place = self.place_of(column)
        if place < 0:
            return []
        new = self._column(column)
        rows = [row for row, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        for row in rows:
            cell = self.index(row, place)
            self.dataChanged.emit(cell, cell)
        return [
            (column, row)
            for row in rows
            if new[row].state is State.COMPUTED and old[row].text != new[row].text
        ]

    def _tell_unseen(self, columns: Collection[str]) -> None:
        for column in columns:
            place = self.place_of(column)
            if place >= 0:
                self.dataChanged.emit(self.index(0, place), self.index(len(self.rows) - 1, place))

    def _rearrange(self, change: Change) -> None:
        """Take the new snapshot, and turn the order of columns into its order.

        Qt asks for heads and cells at every step, so each column that it may ask for must be in the snapshot.
        """
        target = self.columns(change.plan)
        if abs(len(target) - len(self._order)) > MANY:
            self.beginResetModel()
            self.take(change)
            self._order = list(target)
            self.endResetModel()
            return
        wanted = set(target)
        self._remove([column for column in self._order if column not in wanted])
        self.take(change)
        self._move_and_insert(target)

    def _remove(self, columns: Collection[str]) -> None:
        for column in columns:
            place = self._order.index(column)
            self.beginRemoveColumns(QModelIndex(), place, place)
            del self._order[place]
            self.endRemoveColumns()

    def _move_and_insert(self, target: list[str]) -> None:
        old = set(self._order)
        for place, column in enumerate(target):
            if column not in old:
                self.beginInsertColumns(QModelIndex(), place, place)
                self._order.insert(place, column)
                self.endInsertColumns()
            elif self._order[place] != column:
                now = self._order.index(column, place)
                self.beginMoveColumns(QModelIndex(), now, now, QModelIndex(), place)
                self._order.insert(place, self._order.pop(now))
                self.endMoveColumns()

    def _column(self, column: str) -> tuple[Cell, ...]:
        if column not in self._cells:
            self._cells[column] = self.make(column)
        return self._cells[column]


def _alignment(_model: GridModel, _index: Index, cell: Cell) -> int:
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ROLES: Mapping[int, Callable[[GridModel, Index, Cell], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda _model, _index, cell: cell.text,
    Qt.ItemDataRole.EditRole: lambda model, _index, cell: (
        typed_text(model.plan, cell.path) if cell.path and not cell.assumed else cell.text
    ),
    Qt.ItemDataRole.ToolTipRole: lambda model, index, cell: tip(
        cell.wrong or cell.warning or cell.assumed or cell.note or help_of(model.rows[index.row()])
    ),
    Qt.ItemDataRole.AccessibleTextRole: GridModel.spoken,
    Qt.ItemDataRole.TextAlignmentRole: _alignment,
    CELL: lambda _model, _index, cell: cell,
}
