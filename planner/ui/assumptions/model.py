"""The table behind the Assumptions sheet. It dispatches on the role; what a cell is stands in `rows`."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication

from planner.plan import edits
from planner.ui.assumptions.rows import Row, Shape, default_text, rows, shape, unit_text
from planner.ui.desk import Desk
from planner.ui.plain_text import tip

Index = QModelIndex | QPersistentModelIndex
HEADS = ("Assumption", "Value", "Unit", "Default", "Where it comes from")
LABEL, VALUE, UNIT, DEFAULT, SOURCE = range(5)
NOWHERE = QModelIndex()
Role = Qt.ItemDataRole


class AssumptionsModel(QAbstractTableModel):
    """One row a field, headings between."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._look = desk.session, desk.look
        analysis = desk.session.analysis
        self.rows: tuple[Row, ...] = rows(analysis.tables.stages if analysis else None)
        self._shapes: list[Shape] = [shape(self._session.plan, row) for row in self.rows]
        self._roles: dict[int, Callable[[int, int], Any]] = {
            Role.DisplayRole: self._text,
            Role.EditRole: self._typed,
            Role.ForegroundRole: self._ink,
            Role.FontRole: self._font,
            Role.ToolTipRole: self._tip,
            Role.TextAlignmentRole: self._side,
            Role.AccessibleTextRole: self._spoken,
        }

    def refresh(self) -> None:
        """Read the plan anew and tell of the values that changed, no others."""
        for place, row in enumerate(self.rows):
            now = shape(self._session.plan, row)
            if now != self._shapes[place]:
                self._shapes[place] = now
                index = self.index(place, VALUE)
                self.dataChanged.emit(index, index)

    def recolour(self) -> None:
        """Draw everything in the theme in force."""
        last = self.index(len(self.rows) - 1, SOURCE)
        self.dataChanged.emit(self.index(0, 0), last, [Role.ForegroundRole])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """See Qt."""
        return 0 if parent.isValid() else len(HEADS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not selected; values are typed into."""
        if not index.isValid() or not self.rows[index.row()].path:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        item_flag = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return item_flag | Qt.ItemFlag.ItemIsEditable if index.column() == VALUE else item_flag

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        """See Qt."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return HEADS[section]
        if orientation is Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return self._side(0, section)
        return None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """See Qt."""
        answer = self._roles.get(role)
        return answer(index.row(), index.column()) if answer and index.isValid() else None

    def wrong(self, place: int) -> str:
        """Why the entry of a row cannot be read; empty if it can."""
        return self._shapes[place].wrong

    def _text(self, place: int, column: int) -> str:
        row = self.rows[place]
        texts = {LABEL: row.label, VALUE: self._shapes[place].text, SOURCE: row.source}
        if column in texts:
            return texts[column]
        return unit_text(row) if column == UNIT else default_text(row)

    def _typed(self, place: int, column: int) -> str:
        path = self.rows[place].path
        return edits.typed_text(self._session.plan, path) if path and column == VALUE else ""

    def _ink(self, place: int, column: int) -> QBrush:
        theme, shown = self._look.theme, self._shapes[place]
        if column == VALUE and shown.wrong:
            return QBrush(QColor(theme.bad))
        if column == VALUE:
            return QBrush(QColor(theme.amber if shown.as_given else theme.input))
        return QBrush(QColor(theme.text if column == LABEL else theme.dim))

    def _font(self, place: int, column: int) -> QFont | None:
        if self.rows[place].path and not (column == VALUE and self._shapes[place].wrong):
            return None
        made = QFont(QGuiApplication.font())
        made.setWeight(QFont.Weight.Normal if self.rows[place].path else QFont.Weight.DemiBold)
        made.setUnderline(bool(self._shapes[place].wrong))
        return made

    def _tip(self, place: int, column: int) -> str | None:
        if column == VALUE and self._shapes[place].wrong:
            return tip(self._shapes[place].wrong)
        return tip(self.rows[place].source) or None

    def _side(self, _place: int, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in (VALUE, DEFAULT) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _spoken(self, place: int, column: int) -> str:
        row, said = self.rows[place], self._text(place, column)
        if column != VALUE or not row.path:
            return said
        state = "cannot be read" if self._shapes[place].wrong else "assumption" * self._shapes[place].as_given
        return ", ".join(part for part in (row.label, said, unit_text(row), state) if part)
