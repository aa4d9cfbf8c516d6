"""The table behind the log: one row a round, and a last row that waits for the next one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner.plan import Plan, Round, edits, entry
from planner.plan.fields.about import Editor
from planner.plan.paths import Lookup
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.ui.desk import Desk
from planner.ui.plain_text import tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
NOWHERE = QModelIndex()
COLUMNS: tuple[FieldSpec, ...] = fields(Round, Editor.ROUNDS)
KEYS = tuple(spec.key for spec in COLUMNS)
VALUE = KEYS.index("value")
NEXT = "Next round …"


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of a cell, why it cannot be read, and why to look at it."""

    text: str = ""
    wrong: str = ""
    warning: str = ""


class LogModel(QAbstractTableModel):
    """Dispatches on the role; what a cell says is read from the plan."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session = desk.session
        self.ids: tuple[str, ...] = ()
        self._cells: list[tuple[Cell, ...]] = []
        self._roles: dict[int, Callable[[int, int], Any]] = {
            Role.DisplayRole: lambda row, column: self.cell(row, column).text,
            Role.EditRole: self._typed,
            Role.ToolTipRole: self._tip,
            Role.TextAlignmentRole: lambda _row, column: _side(column),
            Role.AccessibleTextRole: self._spoken,
        }

    def show_log(self, plan: Plan, offer_id: str) -> None:
        """Show the rounds of an offer; rows that came, went or changed are told, no others."""
        ids = tuple(round_.id for round_ in plan.rounds_of(offer_id))
        analysis = self._session.analysis
        warnings = {problem.where: problem.message for problem in (analysis.problems if analysis else ())}
        lookup = Lookup(plan)
        cells = [tuple(_cell(plan, lookup, f"rounds.{step}.{key}", warnings) for key in KEYS) for step in ids]
        place = len(self.ids)
        if ids[:place] == self.ids and len(ids) == place + 1:
            self.beginInsertRows(NOWHERE, place, place)
            self.ids, self._cells = ids, cells
            self.endInsertRows()
        elif ids != self.ids:
            self.beginResetModel()
            self.ids, self._cells = ids, cells
            self.endResetModel()
        else:
            self._refresh(cells)

    def path(self, row: int, column: int) -> str:
        """The plan path of a cell; empty in the last row."""
        return f"rounds.{self.ids[row]}.{KEYS[column]}" if row < len(self.ids) else ""

    def cell(self, row: int, column: int) -> Cell:
        """What a cell says."""
        if row < len(self._cells):
            return self._cells[row][column]
        return Cell(NEXT if column == 0 else "")

    def index_of(self, path: str) -> QModelIndex:
        """The cell of a plan path; an invalid one where the log has none."""
        parts = path.split(".")
        if len(parts) == 3 and parts[1] in self.ids and parts[2] in KEYS:
            return self.index(self.ids.index(parts[1]), KEYS.index(parts[2]))
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(self.ids) + 1

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(KEYS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell of a round is typed into; the last row is only selected."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        item_flag = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return item_flag | Qt.ItemFlag.ItemIsEditable if index.row() < len(self.ids) else item_flag

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """See Qt."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return COLUMNS[section].about.label
        if orientation is Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """See Qt."""
        answer = self._roles.get(role)
        return answer(index.row(), index.column()) if answer and index.isValid() else None

    def _refresh(self, cells: list[tuple[Cell, ...]]) -> None:
        old, self._cells = self._cells, cells
        for row, (before, now) in enumerate(zip(old, cells, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(KEYS) - 1))

    def _typed(self, row: int, column: int) -> str:
        path = self.path(row, column)
        return edits.typed_text(self._session.plan, path) if path else ""

    def _tip(self, row: int, column: int) -> str | None:
        cell = self.cell(row, column)
        return tip(cell.wrong or cell.warning or COLUMNS[column].about.help)

    def _spoken(self, row: int, column: int) -> str:
        cell = self.cell(row, column)
        state = "cannot be read" if cell.wrong else cell.warning
        return ", ".join(part for part in (COLUMNS[column].about.label, cell.text, state) if part)


def _cell(plan: Plan, lookup: Lookup, path: str, warnings: Mapping[str, str]) -> Cell:
    kept = plan.typed.get(path)
    if kept and kept.wrong:
        return Cell(kept.text, wrong=kept.wrong)
    return Cell(entry.display(lookup.spec_at(path), lookup.value_at(path)), warning=warnings.get(path, ""))


def _side(column: int) -> Qt.AlignmentFlag:
    right = COLUMNS[column].kind is FieldKind.NUMBER
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
