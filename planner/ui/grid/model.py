"""A `TableSource` as a Qt table: typed text goes to the session, exactly what changed is signalled."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner.plan import Plan
from planner.plan.edits import typed_text
from planner.ui.change import Change
from planner.ui.grid import not_typed
from planner.ui.grid.cell import GridCell, State, looks_changed, spoken_text
from planner.ui.grid.head_data import field_head, item_head, side_of
from planner.ui.grid.rows import FieldRow, GroupRow, Row, help_of, key_of, label
from planner.ui.grid.source import ItemHead, TableSource
from planner.ui.plain_text import tip
from planner.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
TOP = QModelIndex()
MANY = 50
"""Items that come or go at once from which the table is reset instead of changed item by item."""
LONG = 18  # letters from which a column may cut a text
CELL = int(Role.UserRole)
BADGE = CELL + 1


class GridModel(QAbstractTableModel):
    """Dispatches on the role; content comes from the source."""

    computed = Signal(list)  # [(item, place of the field)] whose computed text changed
    refreshed = Signal()  # a change was taken; after all other signals of it

    def __init__(self, session: Session, source: TableSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source, self.fields = source, source.fields
        self._session, self._down = session, source.items_down
        self._cells: dict[str, tuple[GridCell, ...]] = {}
        self._heads: dict[str, ItemHead] = {}
        self._place_of_key = {_place_key(row): at for at, row in enumerate(self.fields)}
        self._order = list(source.items(session.plan))

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self.source.plan

    @property
    def items(self) -> tuple[str, ...]:
        """All items in order, hidden ones too."""
        return tuple(self._order)

    def rowCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self._order if self._down else self.fields)

    def columnCount(self, parent: Index = TOP) -> int:
        return 0 if parent.isValid() else len(self.fields if self._down else self._order)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        answer = _ROLES.get(role)
        return answer(self, index, self.cell(index)) if answer and index.isValid() else None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Type a text into a field: one step of undo."""
        cell = self.cell(index)
        if role != Role.EditRole or not cell.path:
            return False
        head = self.head(self.item(index))
        owner = head.title if head.owner is None else head.owner
        what = label(self.field(index)).lower()
        self._session.enter(f"Type {what} of {owner}" if owner else f"Type {what}", cell.path, str(value))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Inputs are editable; headings that do not fold are not even selected."""
        flags = super().flags(index)
        if not index.isValid():
            return flags
        field = self.field(index)
        if isinstance(field, GroupRow) and not field.folds:
            return Qt.ItemFlag.NoItemFlags
        cell = self.cell(index)
        is_named = cell.state is State.HEADING and bool(cell.path)
        return flags | Qt.ItemFlag.ItemIsEditable if is_named or cell.state is State.INPUT else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if (orientation is Qt.Orientation.Vertical) is not self._down:
            return field_head(self.fields[section], role)
        if section >= len(self._order):
            return None
        head = self.head(self._order[section])
        return head.badge if role == BADGE else item_head(head, role)

    def item(self, index: Index) -> str:
        """The item of a cell."""
        return self._order[index.row() if self._down else index.column()]

    def field(self, index: Index) -> Row:
        """The field of a cell."""
        return self.fields[self.place_of_field(index)]

    def place_of_field(self, index: Index) -> int:
        """The place of a cell's field among the fields."""
        return index.column() if self._down else index.row()

    def cell(self, index: Index) -> GridCell:
        """The cell at a place; cells of an item are made when the first is asked for."""
        return self._cells_of(self.item(index))[self.place_of_field(index)]

    def head(self, item: str) -> ItemHead:
        """The header of an item, cached until the next change."""
        if item not in self._heads:
            self._heads[item] = self.source.head(item)
        return self._heads[item]

    def item_at(self, place: int) -> str:
        """The item at a place."""
        return self._order[place]

    def place_of(self, item: str) -> int:
        """The place of an item; -1 if there is none."""
        return self._order.index(item) if item in self._order else -1

    def index_at(self, item: str, field: int) -> QModelIndex:
        """The cell of an item at a place of the fields; invalid if the table has none."""
        place = self.place_of(item)
        return self._index(place, field) if place >= 0 and field >= 0 else QModelIndex()

    def index_of(self, path: str) -> QModelIndex:
        """The cell that a plan path is in; invalid if the table has none."""
        item, key = self.source.locate(path)
        return self.index_at(item, self._place_of_key.get(key, -1))

    def show_change(self, change: Change, seen: Collection[str]) -> None:
        """Take the new snapshot; signal moved items and changed cells, and no others.

        Only items that are `seen` are compared cell by cell; the others are signalled as changed.
        """
        touched = frozenset(self.source.touched(change))
        old = {item: self._cells[item] for item in touched if item in self._cells and item in seen}
        old_heads, self._heads = self._heads, {}
        self._rearrange(change)
        self._heads.clear()
        remaining = set(self._order)
        self._cells = {
            item: cells for item, cells in self._cells.items() if item in remaining and item not in touched
        }
        self._signal_unseen(touched - old.keys())
        changed = [place for item, cells in old.items() for place in self._signal_cells(item, cells)]
        if changed:
            self.computed.emit(changed)
        self._signal_heads(old_heads, touched)
        self.refreshed.emit()

    def not_typed(self, index: Index) -> str:
        """Return why a cell takes no entry, and where to type instead."""
        cell, row, here = self.cell(index), self.field(index), self.item(index)
        if cell.refusal:
            return cell.refusal
        if isinstance(row, GroupRow):
            name = self.head(here).title if cell.path else ""
            return not_typed.heading(row.title, computed=row.computed, name=name)
        if cell.state is State.OUTSIDE:
            return not_typed.outside(label(row), self.head(here).title)

        def locate(path: str) -> str | None:
            item, _ = self.source.locate(path)
            return None if item not in self._order else "" if item == here else self.head(item).title

        return not_typed.computed(self.plan, label(row), cell.figure, locate)

    def spoken_text(self, index: Index, cell: GridCell) -> str:
        """The text of a cell for a screen reader."""
        return spoken_text(cell, label(self.field(index)), self.head(self.item(index)).title)

    def _index(self, place: int, field: int) -> QModelIndex:
        return self.index(place, field) if self._down else self.index(field, place)

    def _cells_of(self, item: str) -> tuple[GridCell, ...]:
        if item not in self._cells:
            self._cells[item] = self.source.cells(item)
        return self._cells[item]

    def _signal_cells(self, item: str, old: tuple[GridCell, ...]) -> list[tuple[str, int]]:
        """Emit the changed cells of an item; return those whose computed text changed."""
        place = self.place_of(item)
        if place < 0:
            return []
        new = self._cells_of(item)
        fields = [
            field for field, (was, now) in enumerate(zip(old, new, strict=True)) if looks_changed(was, now)
        ]
        for field in fields:
            index = self._index(place, field)
            self.dataChanged.emit(index, index)
        return [
            (item, field)
            for field in fields
            if new[field].state is State.COMPUTED and old[field].text != new[field].text
        ]

    def _signal_unseen(self, items: Collection[str]) -> None:
        last = len(self.fields) - 1
        for place, item in enumerate(self._order):
            if item in items:
                self.dataChanged.emit(self._index(place, 0), self._index(place, last))

    def _signal_heads(self, old: Mapping[str, ItemHead], touched: Collection[str]) -> None:
        """Emit the range of headers that changed, among those that were shown or may have changed."""
        places = [
            place
            for place, item in enumerate(self._order)
            if (item in old or item in touched) and old.get(item) != self.head(item)
        ]
        if places:
            axis = Qt.Orientation.Vertical if self._down else Qt.Orientation.Horizontal
            self.headerDataChanged.emit(axis, places[0], places[-1])

    def _rearrange(self, change: Change) -> None:
        """Take the new snapshot, and turn the order of items into its order.

        Qt asks for heads and cells at every step, so each item that it may ask for must be in the snapshot:
        items that the new one lacks are removed before it is taken, new ones are inserted after.
        """
        target = list(self.source.items(change.plan))
        if abs(len(target) - len(self._order)) > MANY:
            self.beginResetModel()
            self.source.take(change)
            self._order = target
            self.endResetModel()
            return
        wanted = set(target)
        self._remove([item for item in self._order if item not in wanted])
        self.source.take(change)
        self._move_and_insert(target)

    def _remove(self, items: Collection[str]) -> None:
        begin = self.beginRemoveRows if self._down else self.beginRemoveColumns
        end = self.endRemoveRows if self._down else self.endRemoveColumns
        for item in items:
            place = self._order.index(item)
            begin(QModelIndex(), place, place)
            del self._order[place]
            end()

    def _move_and_insert(self, target: list[str]) -> None:
        before = set(self._order)
        for place, item in enumerate(target):
            if item not in before:
                self._insert(item, place)
            elif self._order[place] != item:
                self._move(item, place)

    def _insert(self, item: str, place: int) -> None:
        (self.beginInsertRows if self._down else self.beginInsertColumns)(QModelIndex(), place, place)
        self._order.insert(place, item)
        (self.endInsertRows if self._down else self.endInsertColumns)()

    def _move(self, item: str, place: int) -> None:
        now = self._order.index(item, place)
        begin = self.beginMoveRows if self._down else self.beginMoveColumns
        begin(QModelIndex(), now, now, QModelIndex(), place)
        self._order.insert(place, self._order.pop(now))
        (self.endMoveRows if self._down else self.endMoveColumns)()


def _place_key(row: Row) -> str:
    """Return the key of a row as sources give it: `=` begins that of a computed one."""
    return key_of(row) if isinstance(row, FieldRow | GroupRow) else f"={row.key}"


def _tooltip(cell: GridCell, help_text: str) -> str:
    """Return why a cell is marked, else what its field is; after a text that its column may cut."""
    about = cell.wrong or cell.warning or cell.assumed or cell.note or help_text
    return f"{cell.text}\n{about}" if len(cell.text) >= LONG and cell.number is None else about


_ROLES: Mapping[int, Callable[[GridModel, Index, GridCell], Any]] = {
    Role.DisplayRole: lambda _model, _index, cell: cell.text,
    Role.EditRole: lambda model, _index, cell: (
        typed_text(model.plan, cell.path) if cell.path and not cell.assumed else cell.text
    ),
    Role.ToolTipRole: lambda model, index, cell: tip(_tooltip(cell, help_of(model.field(index)))),
    Role.AccessibleTextRole: GridModel.spoken_text,
    Role.TextAlignmentRole: lambda _model, _index, cell: side_of(right=cell.right),
    CELL: lambda _model, _index, cell: cell,
}
