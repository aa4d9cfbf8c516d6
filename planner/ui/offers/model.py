"""The Offers sheet as a Qt table: rows are fields, columns are the present job and the offers.

It shows one snapshot of plan and analysis, hands typed text to the session, and says exactly what changed.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner.analysis import Analysis
from planner.plan import Offer, Plan
from planner.plan.edits import typed_text
from planner.plan.paths import offer_of
from planner.ui.change import Change
from planner.ui.offers.cells import Cell, State, badge, column, title
from planner.ui.offers.rows import ROWS, FieldRow, label, row_of_key
from planner.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
TOP = QModelIndex()
CELL = int(Qt.ItemDataRole.UserRole)
BADGE = CELL + 1


class OffersModel(QAbstractTableModel):
    """A thin adaptor: `data` only dispatches on the role."""

    computed = Signal(list)  # [(offer identity, row)] whose computed text is another

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan, self._analysis = session.plan, session.analysis
        self._held: dict[str, Offer] = {}
        self._order: list[str] = []
        self._cells: dict[str, tuple[Cell, ...]] = {}
        self._scales: dict[int, tuple[float, float]] = {}
        self._take(session.plan, session.analysis)
        self._order = list(self._held)

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self._plan

    def rowCount(self, parent: Index = TOP) -> int:
        """All rows, folded ones too."""
        return 0 if parent.isValid() else len(ROWS)

    def columnCount(self, parent: Index = TOP) -> int:
        """The present job and all offers, hidden ones too."""
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
        offer = self._held[self._order[index.column()]]
        self._session.enter(
            f"Type {label(ROWS[index.row()]).lower()} of {title(self._plan, offer)}", cell.path, str(value)
        )
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
        """Company and badge across, field labels down."""
        if orientation is Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.ToolTipRole:
                return _help(section)
            return label(ROWS[section]) if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._order):
            return None
        offer = self._held[self._order[section]]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return title(self._plan, offer)
        return badge(self._analysis, offer, self._session.today) if role == BADGE else None

    def cell(self, index: Index) -> Cell:
        """The cell at a place; cells of a column are made when the first is asked for."""
        return self._column(self._order[index.column()])[index.row()]

    def offer_at(self, place: int) -> Offer:
        """The offer, or present job, in a column."""
        return self._held[self._order[place]]

    def place_of(self, offer_id: str) -> int:
        """The column of an offer; -1 if there is none."""
        return self._order.index(offer_id) if offer_id in self._order else -1

    def index_of(self, path: str) -> QModelIndex:
        """The cell that a plan path is in; invalid if the grid has none."""
        place = self.place_of(offer_of(path))
        key = path.split(".")[1 if path.startswith("present.") else 2 :][:1]
        row = row_of_key(key[0]) if key else -1
        return self.index(row, place) if place >= 0 and row >= 0 else QModelIndex()

    def scale(self, row: int) -> tuple[float, float]:
        """Lowest P10 and highest P90 of the offers that are not hidden: one scale for all ranges of a row."""
        if row not in self._scales:
            self._scales[row] = self._spanned(row)
        return self._scales[row]

    def _spanned(self, row: int) -> tuple[float, float]:
        key = getattr(ROWS[row], "key", "")
        found = [
            (worth.p10 * part, worth.p90 * part)
            for offer_id, (_, valued) in (self._analysis.valued.items() if self._analysis else ())
            if (worth := valued.worth) is not None and not self._held[offer_id].hidden
            for part in [worth.per_year / worth.total if key == "worth_year" and worth.total else 1.0]
        ]
        return min((low for low, _ in found), default=0.0), max((high for _, high in found), default=1.0)

    def show_change(self, change: Change, seen: Collection[str]) -> None:
        """Take the new snapshot; tell the view of moved columns and changed cells, and of no others.

        Only columns that are `seen` are compared cell by cell; of others it is said that they changed.
        """
        touched = change.offers()
        old = {key: self._cells[key] for key in touched if key in self._cells and key in seen}
        self._take(change.plan, change.analysis)
        self._arrange([one.id for one in change.plan.columns()])
        self._held = {one.id: one for one in change.plan.columns()}
        self._cells = {key: cells for key, cells in self._cells.items() if key in self._held}
        for offer_id in touched:
            self._cells.pop(offer_id, None)
        self._tell_unseen(touched - old.keys())
        changed = [place for key, cells in old.items() for place in self._differing(key, cells)]
        if changed:
            self.computed.emit(changed)
        if self._order:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._order) - 1)

    def _differing(self, offer_id: str, old: tuple[Cell, ...]) -> list[tuple[str, int]]:
        """Emit the changed cells of a column; return those whose computed text is another."""
        place = self.place_of(offer_id)
        if place < 0:
            return []
        new = self._column(offer_id)
        rows = [row for row, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        for row in rows:
            cell = self.index(row, place)
            self.dataChanged.emit(cell, cell)
        return [
            (offer_id, row)
            for row in rows
            if new[row].state is State.COMPUTED and old[row].text != new[row].text
        ]

    def _tell_unseen(self, offer_ids: Collection[str]) -> None:
        for offer_id in offer_ids:
            place = self.place_of(offer_id)
            self.dataChanged.emit(self.index(0, place), self.index(len(ROWS) - 1, place))

    def _arrange(self, target: list[str]) -> None:
        """Turn the order of columns into another by removals, moves and insertions."""
        if self._order == target:
            return
        for offer_id in [one for one in self._order if one not in target]:
            place = self._order.index(offer_id)
            self.beginRemoveColumns(QModelIndex(), place, place)
            del self._order[place]
            self.endRemoveColumns()
        for place, offer_id in enumerate(target):
            if offer_id not in self._order:
                self.beginInsertColumns(QModelIndex(), place, place)
                self._order.insert(place, offer_id)
                self.endInsertColumns()
            elif (now := self._order.index(offer_id)) != place:
                self.beginMoveColumns(QModelIndex(), now, now, QModelIndex(), place)
                self._order.insert(place, self._order.pop(now))
                self.endMoveColumns()

    def _take(self, plan: Plan, analysis: Analysis | None) -> None:
        self._plan, self._analysis = plan, analysis
        self._scales.clear()
        self._held = {**self._held, **{one.id: one for one in plan.columns()}}

    def _column(self, offer_id: str) -> tuple[Cell, ...]:
        if offer_id not in self._cells:
            self._cells[offer_id] = column(self._plan, self._analysis, self._held[offer_id], ROWS)
        return self._cells[offer_id]

    def spoken(self, index: Index, cell: Cell) -> str:
        """A whole cell in words, for a screen reader."""
        offer = self._held[self._order[index.column()]]
        words = f"{label(ROWS[index.row()])}, {title(self._plan, offer)}: {cell.text or 'empty'}"
        if cell.figure and cell.figure.low is not None and cell.figure.high is not None:
            words += f", from {cell.figure.low:,.0f} to {cell.figure.high:,.0f}"
        return f"{words}. {cell.wrong}" if cell.wrong else words


def _help(row: int) -> str:
    held = ROWS[row]
    return held.spec.about.help if isinstance(held, FieldRow) else ""


def _alignment(_model: OffersModel, _index: Index, cell: Cell) -> int:
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


_ROLES: Mapping[int, Callable[[OffersModel, Index, Cell], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda _model, _index, cell: cell.text,
    Qt.ItemDataRole.EditRole: lambda model, _index, cell: (
        typed_text(model.plan, cell.path) if cell.path else cell.text
    ),
    Qt.ItemDataRole.ToolTipRole: lambda _model, index, cell: cell.wrong or cell.warning or _help(index.row()),
    Qt.ItemDataRole.AccessibleTextRole: OffersModel.spoken,
    Qt.ItemDataRole.TextAlignmentRole: _alignment,
    CELL: lambda _model, _index, cell: cell,
}
