"""The widths of a grid's columns: fitted to a plan, growing with typed text, restored when columns move.

Figures are always whole. Texts, as the title of a job, are cut where the window has no room for them. A width
that was set by hand is never changed.
"""

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

from planner.plan.registry import FieldKind
from planner.ui.appearance.theme import GRID, SECONDARY, font, scaled
from planner.ui.grid.cell import GridCell
from planner.ui.grid.keys.route import Route
from planner.ui.grid.model import BADGE, GridModel
from planner.ui.grid.painting.range_mark import SPARK
from planner.ui.grid.rows import FieldRow, GroupRow, Row

NARROW, WIDE = 112, 208
WIDEST = 416  # px, of figures in a wide font of the system
EASY = 152  # px, of a column where there is room
FITTED = 24  # columns; measuring every one of 200 takes longer than opening the plan
HEAD = 16  # px, of a head beside its title


class ColumnWidths(QObject):
    """Sets the widths of a view's columns and remembers them by the columns' identities.

    `reserved`: pixels that the columns leave free at their right, where the window has room.
    """

    def __init__(self, view: QTableView, model: GridModel, route: Route, reserved: int = 0) -> None:
        super().__init__(view)
        self._view, self._model, self._route, self._reserved = view, model, route, reserved
        self._widths: dict[str, int] = {}
        self._by_hand: set[str] = set()
        self._is_ours = False
        view.horizontalHeader().sectionResized.connect(self._keep)
        for arranged in (model.columnsInserted, model.columnsMoved, model.modelReset):
            arranged.connect(self._restore)
        model.dataChanged.connect(self._grow_with_cells)
        model.headerDataChanged.connect(self._grow_with_heads)

    def start(self) -> None:
        """Forget the widths of another plan, and fit the columns of this one."""
        self._widths.clear()
        self._by_hand.clear()
        self.fit()

    def fit(self) -> None:
        """Fit the first columns to their content, between `NARROW` and `WIDE`."""
        self._by_hand.clear()
        self.fit_to_room()

    def fit_to_room(self) -> None:
        """Fit the first columns, but for those set by hand: figures whole, texts as far as there is room.

        Where not even the figures have room one scrolls anyway: then texts in their short form are whole too.
        """
        count = min(self._model.columnCount(), FITTED)
        places = [place for place in range(count) if not self._view.isColumnHidden(place)]
        measured = {place: self._measured(place) for place in places}
        needs = {place: figures for place, (figures, _) in measured.items()}
        wishes = {place: max(wish, scaled(EASY)) for place, (_, wish) in measured.items()}
        seen = self._view.viewport().width() - sum(needs.values())
        if seen < 0:
            needs = {place: max(need, self._short(place)) for place, need in needs.items()}
        free, wanted = seen - scaled(self._reserved), sum(wishes.values()) - sum(needs.values())
        room = free if free >= 0 else seen  # what cannot be reserved whole is of no use to anyone else
        share = min(1.0, max(0.0, room / wanted)) if wanted > 0 else 1.0
        for place in places:
            if self._model.item_at(place) not in self._by_hand:
                self._set(place, needs[place] + int(max(0, wishes[place] - needs[place]) * share))

    def _measured(self, place: int) -> tuple[int, int]:
        """Return the width for the figures of a column, and for its texts and its head too."""
        letters = CellMetrics.of(self._view.font())
        shown = (row for row in range(self._model.rowCount()) if self._route.shows_row(row))
        cells = [self._model.index(row, place) for row in shown]
        fields = [(self._model.field(cell), self._model.cell(cell)) for cell in cells]
        widths = [(_may_be_cut(row, cell), letters.width(row, cell)) for row, cell in fields]
        figures = max((width for may_be_cut, width in widths if not may_be_cut), default=0)
        texts = max((width for _, width in widths), default=0)
        wish = max(texts + 2 * GRID, self._head(place))
        least, most = scaled(NARROW), scaled(WIDE)
        needed = min(max(least, figures + 2 * GRID), scaled(WIDEST))
        return needed, max(needed, min(max(least, wish), most))

    def _short(self, place: int) -> int:
        """Return the width in which no text of a column is cut but a long one, each in its short form."""
        letters = CellMetrics.of(self._view.font())
        shown = (row for row in range(self._model.rowCount()) if self._route.shows_row(row))
        cells = [self._model.index(row, place) for row in shown]
        pairs = [(self._model.field(cell), self._model.cell(cell)) for cell in cells]
        texts = max((letters.width(row, cell, short=True) for row, cell in pairs), default=0)
        return min(texts + 2 * GRID, scaled(WIDE))

    def resize(self, ratio: float) -> None:
        """Change all widths by a ratio, as the zoom does."""
        self._widths = {column: round(width * ratio) for column, width in self._widths.items()}
        self._is_ours = True
        for place in range(self._model.columnCount()):
            if not self._view.isColumnHidden(place):
                self._view.setColumnWidth(place, round(self._view.columnWidth(place) * ratio))
        self._is_ours = False

    def _keep(self, place: int, old: int, width: int) -> None:
        if not width or place >= self._model.columnCount():  # a column that is hidden has none
            return
        column = self._model.item_at(place)
        self._widths[column] = width
        if old and not self._is_ours:
            self._by_hand.add(column)

    def _restore(self) -> None:
        """Restore the widths of columns that were moved or inserted again."""
        for place in range(self._model.columnCount()):
            width = self._widths.get(self._model.item_at(place), self._view.columnWidth(place))
            if width != self._view.columnWidth(place) and not self._view.isColumnHidden(place):
                self._set(place, width)

    def _grow_with_cells(self, first: QModelIndex, last: QModelIndex) -> None:
        """Grow a column with its changed cell; off the screen whole columns change, not yet computed."""
        if first == last and first.column() < FITTED:
            most = WIDE if _may_be_cut(self._model.field(first), self._model.cell(first)) else WIDEST
            self._grow(first.column(), self._cell(first) + 2 * GRID, most)
            self._keep_room()

    def _grow_with_heads(self, orientation: Qt.Orientation, first: int, last: int) -> None:
        if orientation is Qt.Orientation.Horizontal:
            for place in range(first, min(last + 1, self._model.columnCount(), FITTED)):
                self._grow(place, self._head(place))
            self._keep_room()

    def _keep_room(self) -> None:
        """Fit the columns anew where they took the room that they leave free, and could do with less."""
        room = self._view.viewport().width() - scaled(self._reserved)
        header = self._view.horizontalHeader()
        shown = header.count() - header.hiddenSectionCount()
        if self._reserved and header.length() > room >= shown * scaled(NARROW):
            self.fit_to_room()

    def grow_with_text(self, place: int, text: str) -> None:
        """Grow a column with a text that is being typed."""
        self._grow(place, QFontMetrics(self._view.font()).horizontalAdvance(text) + 3 * GRID)

    def _grow(self, place: int, width: int, most: int = WIDE) -> None:
        is_free = self._model.item_at(place) not in self._by_hand and not self._view.isColumnHidden(place)
        if is_free and min(width, scaled(most)) > self._view.columnWidth(place):
            self._set(place, min(width, scaled(most)))

    def _set(self, place: int, width: int) -> None:
        self._is_ours = True
        self._view.setColumnWidth(place, width)
        self._is_ours = False

    def _head(self, place: int) -> int:
        """Width of a column's head: the longer of its title and its badge."""
        letters = CellMetrics.of(self._view.font())
        title = letters.strong.horizontalAdvance(self._text(place, Qt.ItemDataRole.DisplayRole)) + HEAD
        badge = letters.small.horizontalAdvance(self._text(place, BADGE))
        return max(title, badge) + 2 * GRID + 2

    def _text(self, place: int, role: int) -> str:
        return str(self._model.headerData(place, Qt.Orientation.Horizontal, role) or "")

    def _cell(self, index: QModelIndex) -> int:
        """Return the width of a cell's content; 0 where its row is folded."""
        if not self._route.shows_row(index.row()):
            return 0
        return CellMetrics.of(self._view.font()).width(self._model.field(index), self._model.cell(index))


class CellMetrics(Struct, frozen=True):
    """Measures contents of cells by the fonts in force, which take longer to make than to use."""

    plain: QFontMetrics
    small: QFontMetrics
    strong: QFontMetrics

    @classmethod
    def of(cls, own: QFont) -> "CellMetrics":
        """Return the metrics of a view with a font of its own, in whose family the others are too."""
        family = own.family()
        small, strong = font(SECONDARY, family=family), font(strong=True, family=family)
        return cls(QFontMetrics(own), QFontMetrics(small), QFontMetrics(strong))

    def width(self, row: Row, cell: GridCell, *, short: bool = False) -> int:
        """Return the width of a cell's content, or of its short form; a group's is in small letters."""
        plain = self.small if isinstance(row, GroupRow) else self.plain
        if cell.strong:
            before = cell.text.removesuffix(cell.strong)
            return plain.horizontalAdvance(before) + self.strong.horizontalAdvance(cell.strong) + 4
        text = cell.short if short and cell.short else cell.text
        return plain.horizontalAdvance(text) + (SPARK + GRID if cell.ranged else 0) + 4


def _may_be_cut(row: Row, cell: GridCell) -> bool:
    """Whether a cell is a text: the explain bar has it in full.

    So is an entry that cannot be read, and a grant as it was typed, while it has no amount.
    """
    kind = row.spec.kind if isinstance(row, FieldRow) else None
    is_text = kind is FieldKind.TEXT or (kind is FieldKind.GRANTS and cell.number is None)
    return is_text or isinstance(row, GroupRow) or bool(cell.wrong)
